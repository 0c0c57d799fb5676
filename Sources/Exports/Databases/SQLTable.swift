/// A table of a database.
struct SQLTable: Sendable {
  var name: String
  /// What its rows are, for people.
  var comment: String
  var columns: [SQLColumn]

  /// The statements that make it.
  func definition(in dialect: SQLDialect) -> String {
    var lines: [String] = []
    for (position, column) in columns.enumerated() {
      var line = "  " + column.definition(in: dialect)
      if position + 1 < columns.count { line += "," }
      // What SQLite keeps of a table are the very words by which it was made.
      if dialect == .sqlite, let comment = column.comment { line += " -- " + Self.oneLine(comment) }
      lines.append(line)
    }
    let opening =
      dialect == .sqlite
      ? "CREATE TABLE \(SQLName.quoted(name)) ( -- \(Self.oneLine(comment))"
      : "CREATE TABLE \(SQLName.quoted(name)) ("
    let closing = dialect == .sqlite ? ") STRICT;" : ");"
    return ([opening] + lines + [closing]).joined(separator: "\n") + "\n" + comments(in: dialect)
  }

  /// The statement that inserts a row, with a parameter for each column but a number of its own.
  func insertion(into database: String = "main") -> String {
    let names = columns.filter { !$0.isNumbered }.map { SQLName.quoted($0.name) }
    return "INSERT INTO \(database).\(SQLName.quoted(name)) (\(names.joined(separator: ", "))) "
      + "VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))"
  }

  private func comments(in dialect: SQLDialect) -> String {
    guard dialect != .sqlite else { return "" }
    var text = "COMMENT ON TABLE \(SQLName.quoted(name)) IS \(SQLName.text(comment));\n"
    for column in columns {
      guard let comment = column.comment else { continue }
      let place = SQLName.quoted(name) + "." + SQLName.quoted(column.name)
      text += "COMMENT ON COLUMN \(place) IS \(SQLName.text(comment));\n"
    }
    return text
  }

  /// A text as a comment has it.
  static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }
}

/// A column of a table.
struct SQLColumn: Sendable {
  var name: String
  var type: SQLType
  /// Whether it is a number that the database gives each row, from 1.
  var isNumbered = false
  /// Whether it names a row.
  var isKey = false
  /// Whether each row has a value.
  var isRequired = false
  /// The table whose rows it names, by a column of that.
  var reference: (table: String, column: String)?
  /// The only values that it has, where they are few.
  var choices: [String] = []
  /// The least and the greatest number that it has.
  var bounds: (least: Double?, greatest: Double?) = (nil, nil)
  /// What it is, for people.
  var comment: String?

  init(_ name: String, _ type: SQLType, _ comment: String? = nil) {
    self.name = name
    self.type = type
    self.comment = comment
  }

  func definition(in dialect: SQLDialect) -> String {
    let name = SQLName.quoted(name)
    var text = name + " " + dialect.name(of: type)
    if isNumbered || isKey { text += " PRIMARY KEY" }
    if isRequired, !isNumbered { text += " NOT NULL" }
    // DuckDB would keep an index for each.
    if let reference, dialect != .duckdb {
      text += " REFERENCES \(SQLName.quoted(reference.table))(\(SQLName.quoted(reference.column)))"
    }
    if !choices.isEmpty, reference == nil || dialect == .duckdb {
      let words = type == .text ? choices.map(SQLName.text) : choices
      text += " CHECK (\(name) IN (\(words.joined(separator: ", "))))"
    }
    if let least = bounds.least { text += " CHECK (\(name) >= \(Self.number(least)))" }
    if let greatest = bounds.greatest { text += " CHECK (\(name) <= \(Self.number(greatest)))" }
    return text
  }

  private static func number(_ number: Double) -> String {
    var bytes: [UInt8] = []
    PlainText.append(number, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A column that each row has a value in.
  var required: SQLColumn {
    var column = self
    column.isRequired = true
    return column
  }

  /// A column that is the number of its row.
  var numbered: SQLColumn {
    var column = self
    column.isNumbered = true
    return column
  }

  /// A column that names its row.
  var key: SQLColumn {
    var column = self
    column.isKey = true
    column.isRequired = true
    return column
  }

  /// A column that names a row of another table.
  func referring(to table: String, _ column: String) -> SQLColumn {
    var copy = self
    copy.reference = (table, column)
    return copy
  }
}
