internal import Exports
package import Findings
package import Spreadsheets

/// Every cell of a workbook as it is, without a mapping: what `rekap cells` prints.
package struct CellListing {
  /// How cells are written.
  package enum Format: String, CaseIterable, Sendable {
    /// A JSON object a cell, one a line.
    case ndjson
    /// One sheet as a plain grid from A1 (RFC 4180).
    case csv
  }

  /// The workbook.
  package let workbook: WorkbookReader
  let path: String
  /// What has been found wrong with cells, which are left out, and with sheets.
  package internal(set) var findings: [Finding] = []

  /// Whether a sheet could not be read to its end.
  package internal(set) var isBrokenOff = false

  /// Opens the workbook at a path.
  package init(
    path: String, limits: WorkbookLimits = WorkbookLimits(), parallelism: Parallelism = .none
  ) throws(WorkbookError) {
    self.path = path
    workbook = try WorkbookReader(path: path, limits: limits, parallelism: parallelism)
    findings = workbook.notes.map { $0.finding(file: path) }
  }

  /// The sheet with a name, or else with a number, 1 being the first.
  package func sheet(_ nameOrNumber: String) -> Sheet? {
    if let sheet = workbook.sheets.first(where: { $0.name == nameOrNumber }) { return sheet }
    guard let number = Int(nameOrNumber), workbook.sheets.indices.contains(number - 1) else {
      return nil
    }
    return workbook.sheets[number - 1]
  }

  /// Writes the cells of sheets as NDJSON, in the order of sheets, rows and columns.
  ///
  /// Formulas without a saved value are no cells. A sheet that breaks off doesn't keep the next
  /// ones from being read.
  package mutating func writeNDJSON(
    of sheets: [Sheet], to write: (Span<UInt8>) throws -> Void
  ) throws {
    var bytes: [UInt8] = []
    for sheet in sheets {
      do {
        try writeNDJSON(of: sheet, &bytes, to: write)
      } catch let error as WorkbookError {
        isBrokenOff = true
        findings.append(error.finding(file: path, sheet: sheet.name))
      }
    }
  }

  private mutating func writeNDJSON(
    of sheet: Sheet, _ bytes: inout [UInt8], to write: (Span<UInt8>) throws -> Void
  ) throws {
    var start = Array(#"{"sheet":"#.utf8)
    JSONText.append(sheet.name, to: &start)
    start += Array(#","cell":""#.utf8)
    // A sheet has few columns and many cells.
    var letters: [[UInt8]] = []
    let reader = try workbook.rows(of: sheet)
    while let rows = try reader.next() {
      for row in rows {
        let number = Array("\(row.number)".utf8)
        for cell in row.cells where isListed(cell, row, sheet) {
          while letters.count < cell.column {
            letters.append(Array(CellReference.letters(ofColumn: letters.count + 1).utf8))
          }
          bytes += start
          bytes += letters[cell.column - 1]
          bytes += number
          Self.append(cell.value, to: &bytes)
        }
      }
      try Self.flush(&bytes, to: write)
    }
  }

  mutating func isListed(_ cell: Cell, _ row: Row, _ sheet: Sheet) -> Bool {
    switch cell.value {
    case .uncalculated: return false
    case .unreadable(let defect):
      let at = CellReference(row: row.number, column: cell.column)
      findings.append(defect.finding(at: Place(file: path, sheet: sheet.name).at(at)))
      return false
    default: return true
    }
  }

  private static func append(_ value: CellValue, to bytes: inout [UInt8]) {
    let type: StaticString =
      switch value {
      case .string: #"","type":"string","value":"#
      case .number: #"","type":"number","value":"#
      case .boolean: #"","type":"boolean","value":"#
      case .error: #"","type":"error","value":"#
      case .date: #"","type":"date","value":"#
      case .time: #"","type":"time","value":"#
      case .duration: #"","type":"duration","value":"#
      case .uncalculated, .unreadable: #"","type":"formula","value":"#
      }
    type.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    switch value {
    case .number, .boolean, .duration: bytes.append(contentsOf: value.text.utf8)
    case .string(let text), .error(let text): JSONText.append(text, to: &bytes)
    case .date, .time: JSONText.append(value.text, to: &bytes)
    case .uncalculated, .unreadable: bytes.append(contentsOf: "null".utf8)
    }
    bytes.append(contentsOf: "}\n".utf8)
  }

  static func flush(
    _ bytes: inout [UInt8], to write: (Span<UInt8>) throws -> Void
  ) throws {
    try write(bytes.span)
    bytes.removeAll(keepingCapacity: true)
  }
}
