internal import Indicators

/// The tables that a database loads other outputs into: as CSV and NDJSON have their columns, with the
/// types that their values have.
struct LoadedTables {
  private let schema: Schema
  private let format: SQLSchemaText.Format
  private let answers: AnswerTables

  init(of schema: Schema, as format: SQLSchemaText.Format) {
    self.schema = schema
    self.format = format
    answers = AnswerTables(of: schema, provenance: .row)
  }

  /// The lists that fields take their codes from.
  var lists: [ListTable] { answers.lists }

  /// The records, the findings and the regulations cited.
  var tables: [SQLTable] {
    [
      records,
      SQLTable(
        name: "findings", comment: AnswerTables.findings.comment,
        columns: format == .csv ? Self.findingsAsCSV : Self.findingsAsJSON),
      SQLTable(
        name: "citations", comment: AnswerTables.citations.comment,
        columns: CitationWriter.sqlColumns),
    ]
  }

  private var records: SQLTable {
    var columns = answers.fields.map { field in
      var column = field.column
      let known = schema.fields[field.position]
      // A few codes are a check; more are the rows of their table.
      if column.reference != nil, let list = known.list.flatMap({ schema.lists[$0] }),
        list.entries.count <= Self.fewCodes
      {
        column.choices = list.entries.map(\.code)
      }
      return column
    }
    switch format {
    case .csv:
      columns += [
        SQLColumn("catalogue_id", .text, "The catalogue of indicators").required,
        SQLColumn("catalogue_status", .text, "official, or illustrative: a stand-in").required,
        SQLColumn("missing", .text, "Why values are missing, where the cell is not blank"),
        SQLColumn("extra", .json, "Columns that no mapping names"),
        SQLColumn("source_file", .text, "The workbook").required,
        SQLColumn("source_sheet", .text).required,
        SQLColumn("source_row", .integer).required,
      ]
    case .ndjson:
      columns += [
        SQLColumn("catalogue", .json, "The catalogue of indicators, where it is a stand-in"),
        SQLColumn("extra", .json, "Columns that no mapping names"),
        SQLColumn("_missing", .json, "Why values are missing, where the cell is not blank"),
        SQLColumn("_source", .json, "File, sheet and row, and the cell of each value"),
      ]
    }
    // CSV is loaded by the order of its columns, whatever fields are called.
    for (index, name) in SQLName.distinct(columns.map(\.name)).enumerated() {
      columns[index].name = name
    }
    return SQLTable(name: "records", comment: schema.title.both, columns: columns)
  }

  private static let fewCodes = 20

  private static var findingsAsCSV: [SQLColumn] {
    FindingCSV.columns.map { name, type in
      var column =
        FindingTable.columns.first { $0.name == name }
        ?? SQLColumn(name, type == "integer" ? .integer : .text)
      // Here what could stand there is joined by semicolons.
      if column.type == .json { column = SQLColumn(name, .text, "What could stand there") }
      return column
    }
  }

  private static var findingsAsJSON: [SQLColumn] {
    let objects = [
      SQLColumn("fix", .json, "What to type instead: class and new"),
      SQLColumn("message", .json, "In Indonesian (id) and in English (en)").required,
      SQLColumn("acceptance", .json, "Who has accepted it, why, and until when"),
    ]
    let plain = FindingTable.columns.filter { column in
      !["fix", "fix_class", "message_id", "message_en"].contains(column.name)
        && !column.name.hasPrefix("accepted_")
    }
    return plain + objects
  }
}
