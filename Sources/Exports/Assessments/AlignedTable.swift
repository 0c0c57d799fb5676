internal import Findings

/// A table for people: columns that stand below each other, two spaces apart.
struct AlignedTable {
  /// The labels of the columns.
  private let header: [String]
  /// How many columns hold texts; the others hold numbers, which stand to the right.
  private let texts: Int
  private var rows: [[String]] = []

  init(_ header: [String], texts: Int = 1) {
    self.header = header
    self.texts = texts
  }

  mutating func append(_ row: [String]) { rows.append(row) }

  /// The lines, with the header painted.
  ///
  /// - Parameter widest: How wide the columns of texts may be; what is longer is cut with "…".
  func lines(paint: Paint, widest: Int = 38, indentation: Int = 2) -> [String] {
    let cut = ([header] + rows).map { row in
      row.enumerated().map { $0.offset < texts ? Self.cut($0.element, widest) : $0.element }
    }
    let widths = header.indices.map { column in cut.map { $0[column].count }.max() ?? 0 }
    return cut.enumerated().map { number, row in
      var line = String(repeating: " ", count: indentation)
      for (column, text) in row.enumerated() {
        let space = String(repeating: " ", count: widths[column] - text.count)
        if column > 0 { line += "  " }
        line += column < texts ? text + space : space + text
      }
      while line.last == " " { line.removeLast() }
      return number == 0 ? paint.heading(line) : line
    }
  }

  /// A text on one line, no longer than a width.
  static func cut(_ text: String, _ width: Int) -> String {
    let line = TerminalText.oneLine(text)
    return line.count > width ? line.prefix(width - 1) + "…" : line
  }
}
