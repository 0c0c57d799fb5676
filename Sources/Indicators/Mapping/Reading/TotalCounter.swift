import Findings
import Spreadsheets

/// Counts values down the columns of a table, to compare them with its rows of totals.
struct TotalCounter: Sendable {
  private struct Count: Sendable {
    var field: Int
    var column: Int
    var code: FieldValue
    var found = 0
  }

  private var counts: [Count] = []

  init(of plan: borrowing TablePlan) {
    guard let totals = plan.block.totals else { return }
    let fields = plan.fields + plan.groups.flatMap(\.fields)
    for (field, value) in totals.counts {
      for plan in fields where plan.mapping.field == field {
        guard let feed = plan.feeds.lazy.compactMap(\.column).first else { continue }
        let column = SideBySide.sheetColumn(feed)
        counts.append(Count(field: field, column: column, code: .text(value)))
      }
    }
  }

  /// Counts a record.
  mutating func count(_ record: Record) {
    for index in counts.indices {
      let count = counts[index]
      guard record.values[count.field] == count.code,
        case .cell(let cell) = record.origins.place(of: count.field), cell.column == count.column
      else { continue }
      counts[index].found += 1
    }
  }

  /// The number that a cell states, also where it is typed as text: `3`, `3 ya`.
  private static func number(in value: CellValue) -> Double? {
    switch value {
    case .number(let number): return number
    case .string(let text):
      let words = text.split(whereSeparator: \.isWhitespace)
      guard let first = words.first, words.count <= 2, first.allSatisfy(\.isWholeNumber),
        words.dropFirst().allSatisfy({ $0.allSatisfy(\.isLetter) })
      else { return nil }
      return Double(first)
    default: return nil
    }
  }

  /// Compares the numbers in a row of totals with what was counted.
  func compare(with row: Row, at place: Place) -> [Finding] {
    counts.compactMap { count in
      guard let cell = row[column: count.column], let stated = Self.number(in: cell.value),
        stated != Double(count.found)
      else { return nil }
      let at = CellReference(row: row.number, column: count.column)
      return Finding(
        .totalDiffers, at: place.at(at), value: cell.value.text,
        ["a": Phrase(cell.value.text), "b": "\(count.found)"])
    }
  }
}
