import Findings
import Spreadsheets

@testable import Indicators

/// Reads a sheet that a test spells out, with a mapping to ``SmallSchema``.
struct SmallSheet {
  /// The rows from the first on, as texts; empty ones are no cells.
  var rows: [[String]]
  /// The rows that are hidden.
  var hidden: Set<Int> = []
  /// The columns that are hidden.
  var hiddenColumns: [ClosedRange<Int>] = []
  /// The merged ranges, such as `A1:B1`.
  var merges: [String] = []

  /// What was read.
  struct Reading {
    /// Chosen fields of each record, `nil` where they have no value.
    var records: [[String?]]
    /// The findings, each as its code and its place in the sheet.
    var findings: [String]
    /// The findings in English.
    var messages: [String]
    /// The cells of the first field that was asked for.
    var cells: [String]
    /// Where the values of the first field come from.
    var origins: [Origin.Place]
    /// The account of all cells.
    var ledger: Ledger
  }

  /// Reads the sheet.
  ///
  /// - Parameters:
  ///   - blocks: What stands in each block of the mapping.
  ///   - fields: The fields of the schema that are wanted.
  func reading(by blocks: String?..., fields: [String]) throws -> Reading {
    let folder = try TemporaryFolder([
      "schema.yaml": SmallSchema.yaml, "indicators.tsv": SmallSchema.indicators,
    ])
    let schema = try Schema(contentsOf: folder.path("schema.yaml"))
    let written = blocks.compactMap(\.self).enumerated().map { number, block in
      let lines = block.split(separator: "\n", omittingEmptySubsequences: false)
      return "  - name: block-\(number)\n" + lines.map { "    " + $0 }.joined(separator: "\n")
    }
    let yaml = """
      version: 1
      name: small
      schema: schema.yaml
      document:
        agency: {constant: Dinas}
      blocks:
      \(written.joined(separator: "\n"))
      """
    let mapping = try Mapping(yaml: yaml, file: "small.yaml", schema: schema)
    let head = SheetHead(
      sheet: Sheet(name: "Data", index: 0), rows: made, isComplete: true,
      merges: merges.compactMap(Self.range), hiddenColumns: ColumnRanges(hiddenColumns))
    let plan = SubmissionPlanner(for: mapping, isStrict: false).plan(for: [head], file: "a.xlsx")
    let document = DocumentValues(of: plan, heads: [head], file: "a.xlsx")
    var batch = RecordBatch()
    batch.findings = plan.findings
    for table in plan.tables {
      var reader = TableReader(table, schema: schema, document: document, file: "a.xlsx")
      for row in head.rows { reader.read(row, into: &batch) }
      reader.finish(into: &batch, merges: head.merges)
    }
    let positions = fields.compactMap { schema.position(of: $0) }
    return Reading(
      records: batch.records.map { record in positions.map { record.values[$0].text } },
      findings: batch.findings.map { "\($0.code.id) \($0.place.within ?? "")" },
      messages: batch.findings.map { $0.message(in: .english) },
      cells: batch.records.map { $0.place(of: positions[0], file: "a.xlsx").within ?? "" },
      origins: batch.records.map { $0.origins[positions[0]].place },
      ledger: batch.ledger)
  }

  private var made: [Row] {
    rows.enumerated().compactMap { index, texts in
      let cells = texts.enumerated().filter { !$0.element.isEmpty }.map {
        Cell(column: $0.offset + 1, value: .string($0.element))
      }
      guard !cells.isEmpty else { return nil }
      return Row(number: index + 1, cells: cells, isHidden: hidden.contains(index + 1))
    }
  }

  private static func range(_ text: String) -> CellRange? {
    let ends = text.split(separator: ":").compactMap { CellReference($0) }
    return ends.count == 2 ? CellRange(ends[0], ends[1]) : nil
  }
}
