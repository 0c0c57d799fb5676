internal import Databases
internal import Indicators

/// A list of a schema as a table: each entry's code and label, and the further columns of its file.
struct ListTable: Sendable {
  let list: CodeList
  /// The type of its codes.
  let codes: SQLType
  let table: SQLTable

  /// - Parameters:
  ///   - name: What the table is called.
  ///   - codes: The type of the columns that have its codes.
  init(of list: CodeList, name: String, codes: SQLType) {
    self.list = list
    self.codes = codes
    let names = SQLName.distinct(["code", "position"] + ListCSV.columns(of: list).dropFirst())
    table = SQLTable(
      name: name, comment: "The list \(list.name)",
      columns: [SQLColumn(names[0], codes).key, SQLColumn(names[1], .integer).required]
        + names.dropFirst(2).map { SQLColumn($0, .text) })
  }

  /// The entries as rows, in their order.
  var rows: [UInt8] {
    var rows: [UInt8] = []
    let properties = ListCSV.columns(of: list).dropFirst(2)
    for (position, entry) in list.entries.enumerated() {
      PackedRow.append(entry.code, to: &rows)
      PackedRow.append(position + 1, to: &rows)
      PackedRow.append(entry.label, to: &rows)
      for property in properties {
        PackedRow.append(entry.properties[property].flatMap { $0.isEmpty ? nil : $0 }, to: &rows)
      }
    }
    return rows
  }
}
