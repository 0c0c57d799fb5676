import Findings
import Spreadsheets
import Testing
import _TestSupport

@testable import Indicators

/// What holds of every mapping, whatever it says; the fifth, that a mapping can be used backwards, is
/// that of the tests of exports.
@Suite("The laws of mappings")
struct LawsTests {
  // MARK: 1. Blocks are independent

  private static let first = """
    header: {find: [Kode, Jawaban]}
    fields: {indicator: {column: Kode}, answer: {column: Jawaban}, first: {column: Satu}}
    """
  private static let second = """
    header: {find: [Nomor, Hasil]}
    fields: {indicator: {column: Nomor}, answer: {column: Hasil}, second: {column: Dua}}
    """

  @Test("1. Blocks are independent: their order changes nothing", arguments: 1...20)
  func blocksAreIndependent(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    func body(_ columns: ClosedRange<Int>) -> [[String]] {
      (0..<Int.random(in: 0...4, using: &random)).map { _ in
        columns.map { _ in ["A", "B", "ya", "tidak", "x", ""].randomElement(using: &random) ?? "" }
      }
    }
    let isBeside = Bool.random(using: &random)
    var sheet = SmallSheet(rows: [["Kode", "Jawaban", "Satu"]] + body(1...3))
    let other = [["Nomor", "Hasil", "Dua"]] + body(1...3)
    if isBeside {
      for (index, row) in other.enumerated() {
        while sheet.rows.count <= index { sheet.rows.append([]) }
        let gap = [String](repeating: "", count: 4 - min(4, sheet.rows[index].count))
        sheet.rows[index] += gap + row
      }
    } else {
      sheet.rows += [[]] + other
    }
    let fields = ["indicator", "answer", "first", "second"]
    let one = try sheet.reading(by: Self.first, Self.second, fields: fields)
    let reversed = try sheet.reading(by: Self.second, Self.first, fields: fields)
    func sorted(_ records: [[String?]]) -> [String] { records.map { "\($0)" }.sorted() }
    #expect(sorted(one.records) == sorted(reversed.records))
    #expect(one.findings.sorted() == reversed.findings.sorted())
    #expect(one.ledger.mapped == reversed.ledger.mapped)
  }

  // MARK: 2. A value depends on its own cells

  @Test(
    "2. A value depends on its own cells: another cell changes nothing in it",
    arguments: AnySheet.layouts, 1...25)
  func valuesDependOnTheirCells(layout: String, seed: Int) throws {
    let (mapping, head) = try AnySheet.sample(of: layout, seed: seed)
    var random = SeededGenerator(seed: UInt64(seed))
    let before = AnySheet.reading(of: head, by: mapping)
    let inTable = head.rows.indices.filter { index in
      before.records.contains { $0.source.row == head.rows[index].number }
    }
    for index in inTable {
      guard let place = head.rows[index].cells.indices.randomElement(using: &random) else {
        continue
      }
      var changed = head
      changed.rows[index].cells[place].value = .string("teks lain")
      let row = head.rows[index]
      let cell = CellReference(row: row.number, column: row.cells[place].column)
      let after = AnySheet.reading(of: changed, by: mapping)
      // Another row may have become a record, or be none any more: then nothing can be compared.
      guard after.records.map(\.source) == before.records.map(\.source) else { continue }
      for (one, other) in zip(before.records, after.records) {
        for field in one.values.indices where one.values[field] != other.values[field] {
          #expect(
            one.origins[field].touches(cell) || other.origins[field].touches(cell),
            "\(mapping.schema.fields[field].name) of row \(one.source.row) changed with \(cell)")
        }
      }
    }
  }

  // MARK: 3. Every value has a place

  @Test(
    "3. Every value has a place: a cell, a name, or the line of the mapping that says it",
    arguments: AnySheet.layouts, 1...25)
  func everyValueHasAPlace(layout: String, seed: Int) throws {
    let (mapping, head) = try AnySheet.sample(of: layout, seed: seed)
    for record in AnySheet.reading(of: head, by: mapping).records {
      for field in record.values.indices where record.values[field].isPresent {
        #expect(record.origins[field].place != .none, "\(mapping.schema.fields[field].name)")
      }
    }
  }

  @Test("3. A constant has the line that it stands on")
  func constantsHaveALine() throws {
    let sheet = SmallSheet(rows: [["Kode"], ["A"]])
    let reading = try sheet.reading(
      by: """
        header: {find: [Kode]}
        fields:
          reason: {constant: selalu sama}
          indicator: {column: Kode}
        """, fields: ["reason"])
    #expect(reading.records == [["selalu sama"]])
    #expect(reading.origins == [.mapping(line: 10)])
  }

  // MARK: 4. What is not mapped is kept

  @Test(
    "4. What is not mapped is kept: under its label, in the record of its row",
    arguments: AnySheet.layouts.dropLast(), 1...25)
  func unmappedIsKept(layout: String, seed: Int) throws {
    let (mapping, sound) = try AnySheet.sample(of: layout, seed: seed)
    var head = sound
    let column = 40
    let header = try #require(
      SubmissionPlanner(for: mapping, isStrict: false).plan(for: [head], file: "any.xlsx")
        .tables.first?.header.rows.upperBound)
    for index in head.rows.indices where head.rows[index].number >= header {
      let isHeader = head.rows[index].number == header
      let text = isHeader ? "Nomor Telepon Petugas" : "nilai \(head.rows[index].number)"
      head.rows[index].cells.append(Cell(column: column, value: .string(text)))
    }
    let records = AnySheet.reading(of: head, by: mapping).records
    for record in records {
      let kept = record.extra.filter { $0.label == "Nomor Telepon Petugas" }.map(\.value)
      #expect(kept == [.string("nilai \(record.source.row)")])
    }
  }

  // MARK: 6. An unknown key is an error

  @Test(
    "6. An unknown key is an error that names its line and the nearest known key",
    arguments: AnySheet.layouts)
  func unknownKeys(layout: String) throws {
    let path = Repository.path("Mappings/local-mgi/\(layout).yaml")
    let mapping = try Mapping(contentsOf: path)
    let lines = try ConfigurationFile.text(at: path).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    let keys = Set(MappingShapes.mapping.allKeys).subtracting(mapping.schema.fields.map(\.name))
    var tried = 0
    for (index, line) in lines.enumerated() where !line.hasPrefix("#") {
      for key in keys.sorted() where key.count >= 4 && line.contains("\(key):") {
        let wrong = key.dropLast(2) + String(key.suffix(2).reversed())
        var changed = lines
        changed[index] = line.replacing("\(key):", with: "\(wrong):", maxReplacements: 1)
        guard wrong != key, line.holds(key: key) else { continue }
        tried += 1
        #expect {
          _ = try Mapping(
            yaml: changed.joined(separator: "\n"), file: path, schema: mapping.schema)
        } throws: { error in
          guard let error = error as? ConfigurationError else { return false }
          return error.code == .mappingKey && error.line == index + 1 && error.nearest == key
        }
      }
    }
    #expect(tried >= 20)
  }

  // MARK: 7. A mapping computes nothing

  @Test(
    "7. A mapping computes nothing: what looks like a formula or a variable is text",
    arguments: [
      "=1+1", "{domain}", "${HOME}", "answer = ya", "lookup(a, b)", "!!int 3", "*x", "%s",
    ])
  func textsAreTexts(text: String) throws {
    let reading = try SmallSheet(rows: [["Kode"], ["A"]]).reading(
      by: """
        header: {find: [Kode]}
        fields:
          first: {constant: '\(text)'}
          indicator: {column: Kode}
        """, fields: ["first"])
    #expect(reading.records == [[text]])
  }

  @Test("7. The kinds of places that a value can come from are a closed set")
  func sourcesAreClosed() {
    #expect(
      FieldMappingLoader.Scope.group.sources == [
        "column", "header", "right_of", "below", "cell", "section", "sheet", "file", "constant",
        "one_hot",
      ])
    #expect(CleaningStep.allCases.map(\.rawValue) == ["trim", "squash", "digits", "casefold"])
  }
}

extension Origin {
  /// Whether the value is what it is because of a cell.
  fileprivate func touches(_ cell: CellReference) -> Bool {
    switch place {
    case .cell(let own), .otherSheet(_, let own): own == cell
    case .range(let range): range.contains(cell)
    case .sheetName, .fileName, .mapping, .none: false
    }
  }
}

extension String {
  /// Whether a key stands here as such, and not at the end of a longer word.
  fileprivate func holds(key: String) -> Bool {
    guard let range = firstRange(of: "\(key):") else { return false }
    guard range.lowerBound > startIndex else { return true }
    return " {".contains(self[index(before: range.lowerBound)])
  }
}

extension SectionShape {
  /// The names of its keys, and of those in the sections below it.
  fileprivate var allKeys: [String] {
    keys.flatMap { [$0.name] + $0.shape.allKeys }
  }
}

extension Shape {
  fileprivate var allKeys: [String] {
    parts.flatMap(\.allKeys) + sections.flatMap(\.allKeys)
  }
}
