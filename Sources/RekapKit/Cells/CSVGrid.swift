import Exports
import Spreadsheets

/// Rows written as lines of CSV (RFC 4180) that all have the same number of fields.
struct CSVGrid {
  /// How many fields each line has.
  let width: Int
  /// What was written and not yet taken away.
  var bytes: [UInt8] = []
  private var csv = CSVText(isForExcel: false)

  init(width: Int?) { self.width = max(1, width ?? 0) }

  /// Writes a row of a batch.
  mutating func append(rowAt position: Int, of rows: RowBatch) {
    let fields = csv.append(rowAt: position, of: rows, to: &bytes)
    endLine(fields: fields)
  }

  /// Writes lines of empty fields.
  mutating func appendBlankLines(_ count: Int) {
    for _ in 0..<count { endLine(fields: 0) }
  }

  /// Writes lines, each with empty fields at its end where it has too few.
  ///
  /// - Parameters:
  ///   - first: The number of the first line.
  ///   - others: Rows that stand for some of the lines, by number.
  mutating func append(_ lines: SpooledLines, from first: Int, insteadOfSome others: [Int: Row]) {
    guard !others.isEmpty || max(1, lines.fields) < width else {
      bytes += lines.bytes
      return
    }
    for (index, line) in lines.lines.enumerated() {
      if let row = others[first + index] {
        let fields = csv.append(row.cells, to: &bytes)
        endLine(fields: fields)
      } else {
        bytes += line.dropLast(CSVText.lineEnd.count)
        endLine(fields: lines.fields)
      }
    }
  }

  private mutating func endLine(fields: Int) {
    for _ in max(1, fields)..<max(width, fields) { csv.appendSeparator(to: &bytes) }
    bytes += CSVText.lineEnd
  }
}

extension CSVText {
  /// Appends cells, with empty fields where there are none between them, and gives the number of
  /// the fields.
  fileprivate mutating func append(_ cells: [Cell], to bytes: inout [UInt8]) -> Int {
    var fields = 0
    for cell in cells {
      appendSeparators(after: fields, before: cell.column, to: &bytes)
      append(cell.value.text, to: &bytes)
      fields = cell.column
    }
    return fields
  }

  /// Appends the cells of a row of a batch in the same way.
  mutating func append(
    rowAt position: Int, of rows: RowBatch, to bytes: inout [UInt8]
  ) -> Int {
    var fields = 0
    rows.forEachText(ofRowAt: position) { column, text, isPlain in
      if isPlain {
        appendPlain(text, after: column - max(1, fields), to: &bytes)
      } else {
        appendSeparators(after: fields, before: column, to: &bytes)
        append(text, to: &bytes)
      }
      fields = column
    }
    return fields
  }

  private func appendSeparators(after last: Int, before next: Int, to bytes: inout [UInt8]) {
    for _ in max(1, last)..<next { appendSeparator(to: &bytes) }
  }
}
