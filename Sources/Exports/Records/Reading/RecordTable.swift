package import Spreadsheets

/// Reads records from the rows of a table, as ``CSVRecordWriter`` writes it.
package struct RecordTable {
  private var names: [Int: String] = [:]
  /// Whether texts that look like formulas have an apostrophe before them.
  private let isForExcel: Bool

  /// Begins a table.
  package init(isForExcel: Bool) { self.isForExcel = isForExcel }

  /// The record of the next row; `nil` for the header and a row of HXL tags.
  package mutating func record(of row: Row) throws(WrittenRecordError) -> WrittenRecord? {
    guard !names.isEmpty else {
      for cell in row.cells { names[cell.column] = cell.value.text }
      if names.isEmpty { throw WrittenRecordError(line: row.number, reason: .noColumns) }
      return nil
    }
    let isTags = row.cells.allSatisfy { cell in
      if case .string(let text) = cell.value { text.hasPrefix("#") } else { false }
    }
    if isTags { return nil }
    var members: [(key: String, value: JSONValue)] = []
    var source: [(key: String, value: JSONValue)] = []
    for cell in row.cells {
      guard let name = names[cell.column] else { continue }
      let text = text(of: cell.value)
      switch name {
      case "catalogue_id", "catalogue_status": continue
      case "missing": members.append(("_missing", Self.missing(text)))
      case "extra":
        guard let extra = try? JSONParser.value(of: Array(text.utf8)) else {
          throw WrittenRecordError(line: row.number, reason: .notJSON(column: 1))
        }
        members.append(("extra", extra))
      case "source_file": source.append(("file", .text(text)))
      case "source_sheet": source.append(("sheet", .text(text)))
      case "source_row": source.append(("row", Int(text).map { .number($0) } ?? .null))
      default: members.append((name, .text(text)))
      }
    }
    if !source.isEmpty { members.append(("_source", .object(source))) }
    return WrittenRecord(line: row.number, members: members)
  }

  private func text(of value: CellValue) -> String {
    let text = value.text
    guard isForExcel, text.hasPrefix("'"), CSVText.isFormulaLike(String(text.dropFirst())) else {
      return text
    }
    return String(text.dropFirst())
  }

  /// `regulation=not_stated; note=unknown` as an object.
  private static func missing(_ text: String) -> JSONValue {
    let members = text.split(separator: ";").compactMap {
      part -> (key: String, value: JSONValue)? in
      let sides = part.split(separator: "=", maxSplits: 1)
      guard sides.count == 2 else { return nil }
      let name = sides[0].drop { $0 == " " }
      return (String(name), .text(String(sides[1])))
    }
    return .object(members)
  }
}
