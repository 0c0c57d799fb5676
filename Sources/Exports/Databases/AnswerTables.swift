internal import Findings
internal import Indicators

/// The tables of a database of answers: records in the columns of their schema, what they come from,
/// and what their codes mean.
struct AnswerTables: Sendable {
  /// Tables that are there whatever the schema is.
  static let meta = SQLTable(
    name: "meta", comment: "What the database was made with",
    columns: [SQLColumn("key", .text).key, SQLColumn("value", .text)])

  static let sources = SQLTable(
    name: "sources", comment: "The workbooks, in the order of the inputs",
    columns: [
      SQLColumn("source_id", .integer).numbered,
      SQLColumn("file", .text).required,
      SQLColumn("mapping", .text, "The mapping that it was read with"),
      SQLColumn("assessment", .text, "The assessment that the mapping is for"),
      sourceState,
      SQLColumn("records", .integer).required,
      SQLColumn("errors", .integer, "Findings that are open, by severity").required,
      SQLColumn("warnings", .integer).required,
      SQLColumn("infos", .integer).required,
      SQLColumn("accepted", .integer, "Findings that someone has accepted").required,
      SQLColumn("not_shown", .integer, "Findings that the policy leaves out").required,
      SQLColumn("cells_read", .integer, "The ledger: cells that are not empty").required,
      SQLColumn("cells_mapped", .integer).required,
      SQLColumn("cells_kept", .integer).required,
      SQLColumn("cells_ignored", .integer).required,
      SQLColumn("cells_reported", .integer).required,
    ])

  static let submissions = SQLTable(
    name: "submissions", comment: "The respondents and rounds that a workbook answers for",
    columns: [
      SQLColumn("submission_id", .integer).numbered,
      SQLColumn("source_id", .integer).required.referring(to: "sources", "source_id"),
      SQLColumn("respondent", .text),
      SQLColumn("round", .text),
    ])

  static let findings = SQLTable(
    name: "findings", comment: "One problem each, with its place and its cure",
    columns: [
      SQLColumn("finding_id", .integer).numbered,
      SQLColumn("source_id", .integer, "Its workbook; none where it is about the run")
        .referring(to: "sources", "source_id"),
      SQLColumn("record_id", .integer, "The record that it is about, where it is about one"),
    ] + FindingTable.columns)

  static let citations = SQLTable(
    name: "citations", comment: "The regulations that records cite, one each",
    columns: [
      SQLColumn("citation_id", .integer).numbered,
      SQLColumn("source_id", .integer).required.referring(to: "sources", "source_id"),
      SQLColumn("record_id", .integer, "The record that cites it, where that is certain"),
    ] + CitationWriter.sqlColumns)

  static let fields = SQLTable(
    name: "fields", comment: "The fields of a record, in their order",
    columns: [
      SQLColumn("position", .integer).numbered,
      SQLColumn("field", .text).required,
      SQLColumn("column", .text, "The column of records that has its values").required,
      SQLColumn("label_id", .text, "In Indonesian").required,
      SQLColumn("label_en", .text, "In English").required,
      SQLColumn("type", .text).required,
      SQLColumn("list", .text, "The table of the codes that it has"),
      SQLColumn("is_key", .integer, "1 where it is part of what names a record").required,
      SQLColumn("is_required", .integer).required,
      SQLColumn("hxl", .text, "Its tag by HXL 1.1"),
    ])

  private static var sourceState: SQLColumn {
    var column = SQLColumn("state", .text, "How far it could be read").required
    column.choices = AnswerDatabase.Source.State.allCases.map(\.rawValue)
    return column
  }

  /// What tables and views are called, so that no list of a schema is.
  private static let ownNames = [
    "meta", "sources", "submissions", "findings", "citations", "fields", "records", "cells",
    "coverage",
  ]

  /// What the table of a list is called: as the list, unless that is, or could be, a name of something
  /// else; SQLite keeps those with `sqlite_` to itself.
  private static func name(of list: CodeList, among taken: [String]) -> String {
    let name = list.name.lowercased()
    let isTaken =
      ownNames.contains(name) || name.contains("_by_")
      || ["coverage_of_", "sqlite_", "list_"].contains { name.hasPrefix($0) }
    return SQLName.free(isTaken ? "list_" + list.name : list.name, among: taken)
  }

  /// The schema of the records, where there are some.
  let schema: Schema?
  let provenance: Provenance
  /// The columns of the fields.
  let fields: [FieldColumn]
  /// The lists that fields take their codes from, each with its table.
  let lists: [ListTable]
  /// The table of the records.
  let records: SQLTable
  /// What its columns are called that no field has.
  let names: RecordNames

  /// The names of the columns of records that no field has.
  struct RecordNames: Sendable {
    var record: String
    var missing: String
    var extra: String
    var source: String
    var sheet: String
    var row: String
    var cells: String
  }

  /// The tables of a schema's records; of none, where no workbook could be read.
  init(of schema: Schema?, provenance: Provenance) {
    self.schema = schema
    self.provenance = provenance
    var fields = schema.map(FieldColumn.columns) ?? []
    let taken = fields.map(\.column.name)
    func free(_ name: String) -> String { SQLName.free(name, among: taken) }
    names = RecordNames(
      record: free("record_id"), missing: free("missing"), extra: free("extra"),
      source: free("source_id"), sheet: free("source_sheet"), row: free("source_row"),
      cells: free("cells"))

    var lists: [ListTable] = []
    for list in schema?.listsInUse ?? [] {
      let name = Self.name(of: list, among: lists.map(\.table.name))
      let type = schema?.fields.first { $0.isWritten && $0.list == list.name }?.sqlType ?? .text
      lists.append(ListTable(of: list, name: name, codes: type))
    }
    self.lists = lists
    for index in fields.indices {
      guard let field = schema?.fields[fields[index].position], field.unknown == .reject,
        field.constant == nil, let list = lists.first(where: { $0.list.name == field.list }),
        list.codes == fields[index].column.type
      else { continue }
      fields[index].column = fields[index].column.referring(to: list.table.name, "code")
    }
    self.fields = fields

    var columns = [SQLColumn(names.record, .integer).numbered]
    columns.append(
      SQLColumn(names.source, .integer, "Its workbook").required
        .referring(to: "sources", "source_id"))
    columns += fields.map(\.column)
    columns.append(
      SQLColumn(names.missing, .json, "Why values are missing, where the cell is not blank: JSON"))
    columns.append(SQLColumn(names.extra, .json, "Columns that no mapping names: JSON"))
    if provenance != .none {
      columns.append(SQLColumn(names.sheet, .text).required)
      columns.append(SQLColumn(names.row, .integer).required)
    }
    if provenance == .cell {
      columns.append(
        SQLColumn(names.cells, .json, "The cell of each value, and what stood there: JSON").required
      )
    }
    records = SQLTable(
      name: "records", comment: schema?.title.both ?? "No workbook could be read",
      columns: columns)
  }

  /// The column of a field, by the field's name; `nil` where there is none.
  func column(of field: String) -> String? {
    fields.first { schema?.fields[$0.position].name == field }?.column.name
  }

  /// The tables with what refers to the records, which have the name of their column.
  func withRecordReference(_ table: SQLTable) -> SQLTable {
    var table = table
    for index in table.columns.indices where table.columns[index].name == "record_id" {
      table.columns[index].reference = ("records", names.record)
    }
    return table
  }
}
