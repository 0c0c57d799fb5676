import Indicators

/// A list as CSV (RFC 4180): each entry's code and label, and the further columns of the list's file.
enum ListCSV {
  /// The columns: `code`, `label`, and the others by name.
  static func columns(of list: CodeList) -> [String] {
    let names = Set(list.entries.flatMap(\.properties.keys))
    return ["code", "label"] + names.subtracting(["code", "label"]).sorted()
  }

  static func bytes(of list: CodeList) -> [UInt8] {
    let columns = columns(of: list)
    var csv = CSVText(isForExcel: false)
    var bytes: [UInt8] = []
    csv.append(line: columns, to: &bytes)
    for entry in list.entries {
      let properties = columns.dropFirst(2).map { entry.properties[$0] ?? "" }
      csv.append(line: [entry.code, entry.label] + properties, to: &bytes)
    }
    return bytes
  }
}
