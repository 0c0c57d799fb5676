import Findings
import Spreadsheets
import Testing
import _TestSupport

@testable import Indicators

/// Sheets made at random, such as no one would send, for the four layouts of Local MGI.
enum AnySheet {
  static let layouts = ["domain-sheets", "register", "tick-boxes", "wide-recap"]

  /// A layout's mapping, and the first rows of a sheet for it.
  static func sample(of layout: String, seed: Int) throws -> (mapping: Mapping, head: SheetHead) {
    var random = SeededGenerator(seed: UInt64(seed))
    return (try mapping(of: layout), head(for: layout, using: &random))
  }

  /// The mapping of a layout.
  static func mapping(of layout: String) throws -> Mapping {
    try #require(try mappings.get().first { $0.name == "local-mgi-" + layout })
  }

  /// The mappings, read once for all tests.
  private static let mappings = Result {
    try Mapping.mappings(
      contentsOf: layouts.map { Repository.path("Mappings/local-mgi/\($0).yaml") })
  }

  /// What a mapping reads of a sheet.
  static func reading(of head: SheetHead, by mapping: Mapping) -> RecordBatch {
    let plan = SubmissionPlanner(for: mapping, isStrict: false).plan(for: [head], file: "any.xlsx")
    let document = DocumentValues(of: plan, heads: [head], file: "any.xlsx")
    var batch = RecordBatch()
    for table in plan.tables {
      var reader = TableReader(
        table, schema: mapping.schema, document: document, file: "any.xlsx")
      for row in head.rows { reader.read(row, into: &batch) }
      reader.finish(into: &batch, merges: head.merges)
    }
    return batch
  }

  /// The first rows of such a sheet.
  static func head(
    for layout: String, using random: inout SeededGenerator
  ) -> SheetHead {
    var rows: [Row] = []
    for number in 1...Int.random(in: 2...5, using: &random) {
      rows.append(row(number, width: 4, using: &random))
    }
    let first = (rows.last?.number ?? 0) + Int.random(in: 1...2, using: &random)
    rows += header(of: layout, at: first, using: &random)
    var number = rows.last?.number ?? first
    let width = rows.last?.cells.last?.column ?? 8
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      number += Int.random(in: 0...9, using: &random) == 0 ? 3 : 1
      rows.append(row(number, width: width + 2, using: &random))
    }
    let merges = (0..<3).compactMap { _ -> CellRange? in
      let top = Int.random(in: first...(number + 1), using: &random)
      let column = Int.random(in: 1...width, using: &random)
      return CellRange(
        CellReference(row: top, column: column),
        CellReference(row: top + Int.random(in: 0...5, using: &random), column: column))
    }
    return SheetHead(
      sheet: Sheet(name: "Domain 1", index: 0), rows: rows.filter { !$0.cells.isEmpty },
      isComplete: true, merges: merges)
  }

  private static func header(
    of layout: String, at number: Int, using random: inout SeededGenerator
  ) -> [Row] {
    let single = [
      "Instansi", "Putaran", "Domain", "Kode", "Indikator", "Jawaban", "Regulasi", "Program",
      "Praktik Baik", "Tahun", "PIC", "Jawaban",
    ].dropLast(Int.random(in: 0...1, using: &random))
    switch layout {
    case "wide-recap":
      let groups = ["Dinas Sosial", "Dinas Kesehatan", "Jumlah"]
      let keys = ["Domain", "Kode", "Indikator"]
      let fields = ["Jawaban", "Regulasi", "Program", "Praktik Baik"]
      let above = groups.enumerated().map { ($0 * fields.count + keys.count + 1, $1) }
      let below = groups.flatMap { _ in fields }
      return [
        Row(number: number, cells: above.map { Cell(column: $0, value: .string($1)) }),
        Row(number: number + 1, texts: keys + below),
      ]
    case "tick-boxes":
      return [
        Row(
          number: number,
          texts: ["Domain", "Kode", "Indikator", "Ya", "Tidak", "Sebagian"] + single.suffix(5))
      ]
    default:
      return [Row(number: number, texts: Array(single))]
    }
  }

  private static func row(
    _ number: Int, width: Int, using random: inout SeededGenerator
  ) -> Row {
    let texts = [
      "Ya", "tidak", "sebagaian", "v", "√", "-", "N/A", "ILL-1.01", "ILL-1.02", "ILL-9.99",
      "JUMLAH",
      "Dinas Sosial", "Instansi:", "18 September 2023", "31/02/2023", "1.234,5", "Kode", "\u{200B}",
      "Hak-hak migran", String(repeating: "x", count: 6000),
    ]
    var cells: [Cell] = []
    for column in 1...width where Int.random(in: 0...2, using: &random) > 0 {
      let value: CellValue =
        switch Int.random(in: 0...9, using: &random) {
        case 0: .number(Double.random(in: -50...50_000, using: &random))
        case 1: .boolean(Bool.random(using: &random))
        case 2: .error("#REF!")
        case 3: .date(CalendarDateTime(year: 2023, month: 9, day: 18, millisecond: 1))
        case 4: .uncalculated
        default: .string(texts.randomElement(using: &random) ?? "")
        }
      cells.append(Cell(column: column, value: value, isFormula: value == .uncalculated))
    }
    return Row(number: number, cells: cells)
  }
}

extension Row {
  /// A row of texts, from the first column on.
  fileprivate init(number: Int, texts: [String]) {
    self.init(
      number: number,
      cells: texts.enumerated().map { Cell(column: $0 + 1, value: .string($1)) })
  }
}
