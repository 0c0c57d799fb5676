import Findings
import Spreadsheets
import Testing

@testable import Indicators

/// A workbook of the fixtures, with what the mapping that is meant for it says of each label.
struct BaseWorkbook: Sendable {
  let name: String
  let schema: SchemaAtHand
  /// The first rows of its sheets.
  let heads: [SheetHead]
  /// Its tables, by the number of the sheet.
  let tables: [Int: Table]
  /// The field that each label above a table names.
  let documentLabels: [LabelPlace: String]

  /// A table, column by column.
  struct Table: Sendable {
    var header: ClosedRange<Int>
    var columns: [Column]
  }

  /// A column, with the cell of its label.
  struct Column: Sendable {
    var column: Int
    var label: String
    var cell: CellReference
    /// The field that stands in it; none where it is nobody's.
    var field: String?
    /// The code that a tick in it stands for.
    var code: String?
    /// The cell of the label over its group, where it has one.
    var group: CellReference?
  }

  /// As many rows as tell what is in a column, and few enough to draft two hundred times.
  private static let rowCount = 40

  /// The workbooks of the four layouts and of both schemas.
  static func all() throws -> [BaseWorkbook] {
    let folder = Repository.path("Mappings")
    let schemas = try SchemaAtHand.all(in: folder)
    let local = ["domain-sheets", "register", "wide-recap", "tick-boxes"]
    let answers = local.map { ("same-answers/\($0).xlsx", "local-mgi-\($0)") }
    let submissions = [
      ("Disnakertrans_LMGI 2023", "domain-sheets"), ("disdikbud LMGI", "domain-sheets"),
      ("Register LMGI Kab-Kota", "register"), ("rsud gabungan", "register"),
      ("REKAP BIRO", "wide-recap"), ("Lampiran III Rekap UKM-Perdagangan", "wide-recap"),
      ("Formulir Centang DP3AKB", "tick-boxes"), ("Kesbangpol - LMGI (1)", "tick-boxes"),
    ].map { ("submissions/\($0.0).xlsx", "local-mgi-\($0.1)") }
    let samples = [
      ("messy/clean.xlsx", "sample-form-domain-sheets"),
      ("messy/wide.xlsx", "sample-form-wide-recap"),
    ]
    return try (answers + samples + submissions).map { file, mapping in
      try BaseWorkbook(file, mapping: mapping, schemas: schemas)
    }
  }

  private init(_ file: String, mapping name: String, schemas: [SchemaAtHand]) throws {
    let reader = try WorkbookReader(path: Repository.path("Fixtures/" + file))
    var heads: [SheetHead] = []
    for sheet in reader.sheets {
      var head = SheetHead(sheet: sheet, rows: [], isComplete: true)
      let rows = try reader.rows(of: sheet)
      while let batch = try rows.next() { head.rows += batch }
      head.rows.removeLast(max(0, head.rows.count - Self.rowCount))
      let last = head.rows.last?.number ?? 0
      head.merges = rows.mergedRanges.filter { $0.last.row <= last }
      heads.append(head)
    }
    let schema = try #require(
      schemas.first { $0.mappings.contains { $0.name == name } })
    let mapping = try #require(schema.mappings.first { $0.name == name })
    let plan = SubmissionPlanner(for: mapping, isStrict: false).plan(for: heads, file: file)
    let document = DocumentValues(of: plan, heads: heads, file: file)
    self.name = file
    self.schema = schema
    self.heads = heads
    tables = Dictionary(
      uniqueKeysWithValues: plan.tables.map { ($0.sheet.index, Self.table($0, schema.schema)) })
    documentLabels = Self.labels(of: mapping, document, heads, plan)
  }

  private static func table(_ plan: TablePlan, _ schema: Schema) -> Table {
    var fields: [Int: (field: String, code: String?)] = [:]
    for field in plan.fields + plan.groups.flatMap(\.fields) {
      let name = schema.fields[field.mapping.field].name
      for feed in field.feeds {
        switch feed {
        case .column(let column): fields[column] = (name, nil)
        case .ticks(let ticks): for tick in ticks { fields[tick.column] = (name, tick.code) }
        default: continue
        }
      }
    }
    let groups = plan.groups.compactMap { $0.labels.last ?? nil }
    return Table(
      header: plan.header.rows,
      columns: plan.header.columns.map { column in
        let group = column.above.compactMap(\.self).first { groups.contains($0) }
        return Column(
          column: column.column, label: column.label, cell: column.cell,
          field: fields[column.column]?.field, code: fields[column.column]?.code,
          group: group?.cell)
      })
  }

  private static func labels(
    of mapping: Mapping, _ document: DocumentValues, _ heads: [SheetHead], _ plan: SubmissionPlan
  ) -> [LabelPlace: String] {
    var labels: [LabelPlace: String] = [:]
    for table in plan.tables {
      guard let head = heads.first(where: { $0.sheet == table.sheet }) else { continue }
      for row in head.rows where row.number < table.header.rows.lowerBound {
        for cell in row.cells {
          guard case .string(let text) = cell.value else { continue }
          let label = FoldedLabel(String(text.prefix { $0 != ":" }))
          let field = mapping.document.first { field in
            field.sources.contains { source in
              if case .rightOf(let labels) = source {
                labels.contains { FoldedLabel($0) == label }
              } else {
                false
              }
            }
          }
          guard let field else { continue }
          let place = LabelPlace(
            sheet: head.sheet.name, cell: CellReference(row: row.number, column: cell.column))
          labels[place] = mapping.schema.fields[field.field].name
        }
      }
    }
    return labels
  }
}
