internal import Databases
package import Indicators

/// The statements of SQL that make tables for the outputs of a schema.
package enum SQLSchemaText {
  /// The outputs that a database loads.
  package enum Format: String, CaseIterable, Sendable {
    /// Tables by RFC 4180.
    case csv
    /// A JSON object a line.
    case ndjson
  }

  /// The statements, with the rows of the lists.
  ///
  /// - Parameters:
  ///   - dialect: The database. For SQLite they are the tables, the indexes and the views that an
  ///     ``AnswerDatabase`` has.
  ///   - format: What is loaded into the tables.
  package static func text(
    of schema: Schema, in dialect: SQLDialect, loading format: Format
  ) -> [UInt8] {
    var parts = ["-- \(SQLTable.oneLine(schema.id)), by rekap sql-schema\n"]
    if dialect == .sqlite {
      let tables = AnswerTables(of: schema, provenance: .cell)
      parts += [
        AnswerTables.meta, AnswerTables.sources, AnswerTables.submissions, AnswerTables.fields,
      ].map { $0.definition(in: dialect) }
      for list in tables.lists { parts += [list.table.definition(in: dialect), list.insertion] }
      parts.append(tables.records.definition(in: dialect))
      parts += [AnswerTables.findings, AnswerTables.citations]
        .map { tables.withRecordReference($0).definition(in: dialect) }
      parts.append(
        (tables.recordIndexes(isKeyUnique: false) + tables.otherIndexes(hasCitations: true))
          .joined(separator: "\n") + "\n")
      parts += tables.views.map { $0 + "\n" }
    } else {
      let loaded = LoadedTables(of: schema, as: format)
      for list in loaded.lists { parts += [list.table.definition(in: dialect), list.insertion] }
      parts += loaded.tables.map { $0.definition(in: dialect) }
    }
    return Array(parts.joined(separator: "\n").utf8)
  }
}

extension ListTable {
  /// The statement that inserts its entries.
  fileprivate var insertion: String {
    let rows = list.entries.enumerated().map { position, entry in
      let code = codes == .integer ? entry.code : SQLName.text(entry.code)
      let further = ListCSV.columns(of: list).dropFirst(2).map { property in
        entry.properties[property].flatMap { $0.isEmpty ? nil : SQLName.text($0) } ?? "NULL"
      }
      return
        "  (\(([code, "\(position + 1)", SQLName.text(entry.label)] + further).joined(separator: ", ")))"
    }
    return "INSERT INTO \(SQLName.quoted(table.name)) VALUES\n\(rows.joined(separator: ",\n"));\n"
  }
}
