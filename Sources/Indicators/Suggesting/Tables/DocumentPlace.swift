import Findings
import Spreadsheets

/// A label above a table, with the cell beside it.
struct DocumentPlace {
  /// The label, without its colon.
  var label: String
  /// What is compared.
  var folded: FoldedLabel
  /// Whether the value stands below the label, and not to its right.
  var isBelow: Bool
  /// Where the labels stand.
  var cells: [(sheet: Sheet, cell: CellReference)]
  /// The values beside them.
  var sample: ColumnSample

  /// More labels than these stand above no table.
  private static let most = 200
  /// A longer text is a title or a sentence.
  private static let longestLabel = 40

  /// The labels above some tables that have a value beside them.
  static func places(above tables: [TableSketch]) -> [DocumentPlace] {
    var places: [DocumentPlace] = []
    for table in tables {
      let rows = table.head.rows.filter { $0.number < table.header.rows.lowerBound }
      for (index, row) in rows.enumerated() {
        let below = index + 1 < rows.count ? rows[index + 1] : nil
        for position in row.cells.indices {
          guard places.count < most, let found = place(at: position, in: row, below: below)
          else { continue }
          let at = CellReference(row: row.number, column: row.cells[position].column)
          let known = places.firstIndex {
            $0.folded == found.folded && $0.isBelow == found.isBelow
          }
          if let known {
            places[known].cells.append((table.head.sheet, at))
            places[known].sample.add(found.value)
          } else {
            var sample = ColumnSample()
            sample.add(found.value)
            places.append(
              DocumentPlace(
                label: found.label, folded: found.folded, isBelow: found.isBelow,
                cells: [(table.head.sheet, at)], sample: sample))
          }
        }
      }
    }
    return places
  }

  private static func place(
    at position: Int, in row: Row, below: Row?
  ) -> (label: String, folded: FoldedLabel, isBelow: Bool, value: Cell)? {
    guard case .string(let text) = row.cells[position].value else { return nil }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let label = TextCleaning.squashed(String(parts[0]))
    let folded = FoldedLabel(label)
    guard label.contains(where: \.isLetter), label.count <= longestLabel else { return nil }
    if parts.count == 2 {
      let value = TextCleaning.squashed(String(parts[1]))
      if !value.isEmpty {
        return (
          label, folded, false, Cell(column: row.cells[position].column, value: .string(value))
        )
      }
    }
    if let value = row.cells[(position + 1)...].first(where: { !isColon($0) }) {
      return (label, folded, false, withoutColon(value))
    }
    if let value = below?[column: row.cells[position].column] {
      return (label, folded, true, value)
    }
    return nil
  }

  private static func isColon(_ cell: Cell) -> Bool {
    cell.value.text.allSatisfy { $0 == ":" || $0.isWhitespace }
  }

  private static func withoutColon(_ cell: Cell) -> Cell {
    guard case .string(let text) = cell.value, text.hasPrefix(":") else { return cell }
    var cell = cell
    cell.value = .string(TextCleaning.squashed(String(text.dropFirst())))
    return cell
  }
}
