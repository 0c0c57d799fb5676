import Findings
import Spreadsheets

/// Columns that are one to a mapping: they have the same label on several sheets, or under several
/// respondents.
struct ColumnPlace {
  /// The spellings of its label, the most frequent first.
  var labels: [String] { spellings.map(\.label) }
  /// The cells of its labels, by sheet.
  private(set) var cells: [(sheet: Sheet, cell: CellReference)] = []
  /// What stands below them.
  private(set) var sample = ColumnSample()
  /// Whether cells of it are merged downwards.
  private(set) var isMerged = false
  /// The columns of the header, the first of each sheet or group.
  private(set) var columns: [Header.Column] = []
  private var spellings: [(label: String, folded: FoldedLabel, count: Int)] = []

  init(_ column: Header.Column, in table: TableSketch) { add(column, in: table) }

  /// What its most frequent label is compared by.
  var folded: FoldedLabel { spellings[0].folded }

  /// Whether a label is among its spellings.
  func has(_ label: FoldedLabel) -> Bool { spellings.contains { $0.folded == label } }

  /// Adds a column of the same meaning.
  mutating func add(_ column: Header.Column, in table: TableSketch) {
    columns.append(column)
    cells.append((table.head.sheet, column.cell))
    if let known = spellings.firstIndex(where: { $0.folded == column.folded }) {
      spellings[known].count += 1
    } else {
      spellings.append((TextCleaning.squashed(column.label), column.folded, 1))
    }
    // A stable order: the first of equals stays first.
    let sorted = spellings.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }
    spellings = sorted.map(\.element)
    for row in table.rows where sample.cells.count < ColumnSample.size {
      // What stands in a row of totals is a sum.
      guard !table.isTotal(row), let cell = row[column: column.column] else { continue }
      sample.add(cell)
    }
    let bottom = table.header.rows.upperBound
    isMerged =
      isMerged
      || table.head.merges.contains {
        $0.columns == column.column...column.column && $0.rows.count > 1
          && $0.rows.lowerBound > bottom
      }
  }
}

extension TableSketch {
  /// How rows of totals begin.
  static let totals = "(?i)^\\s*(jumlah|total)\\b"

  /// Whether a row begins as rows of totals do.
  func isTotal(_ row: Row) -> Bool {
    guard case .string(let text) = row.cells.first?.value else { return false }
    let word = text.drop { $0.isWhitespace }.prefix(6).lowercased()
    return word.hasPrefix("jumlah") || word.hasPrefix("total")
  }
}
