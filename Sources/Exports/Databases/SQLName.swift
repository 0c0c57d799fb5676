/// The names of tables and columns.
enum SQLName {
  /// A name as SQL has it, whatever is in it (ISO/IEC 9075-2, 5.2, delimited identifier).
  static func quoted(_ name: String) -> String {
    "\"" + name.replacing("\"", with: "\"\"") + "\""
  }

  /// A text as SQL has it.
  static func text(_ text: String) -> String {
    "'" + text.replacing("'", with: "''") + "'"
  }

  /// A name that none of others is, with as many `_` behind it as that takes: SQLite and DuckDB
  /// take `Year` and `year` for one.
  static func free(_ name: String, among taken: some Sequence<String>) -> String {
    let taken = Set(taken.map { $0.lowercased() })
    var name = name
    while taken.contains(name.lowercased()) { name += "_" }
    return name
  }

  /// Names of which none is another, in their order.
  static func distinct(_ names: [String]) -> [String] {
    var distinct: [String] = []
    for name in names { distinct.append(free(name, among: distinct)) }
    return distinct
  }
}
