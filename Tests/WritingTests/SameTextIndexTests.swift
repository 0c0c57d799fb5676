import Findings
import Indicators
import Spreadsheets
import Testing

@testable import RekapKit

@Suite("Texts of a run that are compared")
struct SameTextIndexTests {
  private func schema() throws -> Schema {
    try Schema(
      yaml: """
        id: small
        title: {id: Kecil, en: Small}
        catalogue: {id: small, status: official}
        record:
          key: [respondent]
          fields:
            respondent: {type: text}
            note: {type: text, own_words: true}
        """, file: "small.yaml")
  }

  private func texts(
    of respondent: String, _ texts: [String], _ schema: Schema
  ) -> OwnTexts {
    var own = OwnTexts()
    for (position, text) in texts.enumerated() {
      let record = Record(
        values: [.text(respondent), .text(text)],
        origins: [
          Origin(.none), Origin(.cell(CellReference(row: position + 1_000_000, column: 16_384))),
        ],
        source: Record.RowSource(file: "", sheet: "Data", row: position + 2))
      own.add(record, fields: schema.ownWordFields, by: schema.subjectFields)
    }
    return own
  }

  private func text(_ number: Int) -> String {
    "Kegiatan nomor \(number) bagi pekerja migran dan keluarganya"
  }

  @Test("are a bounded number, and that it is reached is told once")
  func bounded() throws {
    let schema = try schema()
    var index = SameTextIndex(capacity: 3)
    index.take(texts(of: "A", [text(1), text(2), text(3)], schema), schema: schema)
    #expect(index.end(file: "a.xlsx", isCopy: false).isEmpty)
    index.take(texts(of: "B", [text(4), text(2)], schema), schema: schema)
    let second = index.end(file: "b.xlsx", isCopy: false)
    #expect(second.map(\.code.id) == ["X605", "X606"])
    #expect(second[0].place.within == "Data!XFD1000001")
    #expect(second[0].arguments["where"]?.english == "a.xlsx:Data!XFD1000001")
    // What was not remembered is not found again; what was still is.
    index.take(texts(of: "C", [text(4), text(3)], schema), schema: schema)
    #expect(index.end(file: "c.xlsx", isCopy: false).map(\.code.id) == ["X605"])
  }

  @Test("are remembered of copies, and nothing is said of those")
  func copies() throws {
    let schema = try schema()
    var index = SameTextIndex()
    for (file, respondent, isCopy, count) in [
      ("a", "A", false, 0), ("b", "B", true, 0), ("c", "C", false, 1),
    ] {
      index.take(texts(of: respondent, [text(1)], schema), schema: schema)
      #expect(index.end(file: file, isCopy: isCopy).count == count)
    }
  }
}

@Suite("Where texts were first written")
struct FirstTextsTests {
  private func place(_ number: Int) -> FirstTexts.Place {
    FirstTexts.Place(
      workbook: Int32(number), respondent: Int32(number * 7), sheet: Int32(number % 4_000_000),
      row: Int32(number * 3 + 1), column: Int32(number % 16_385))
  }

  private func isSame(_ one: FirstTexts.Place?, _ other: FirstTexts.Place) -> Bool {
    one?.workbook == other.workbook && one?.respondent == other.respondent
      && one?.sheet == other.sheet && one?.row == other.row && one?.column == other.column
  }

  @Test("is known of all, however many, as a dictionary would know it")
  func all() {
    var firsts = FirstTexts()
    // Numbers that are alike in their lower bits, in their upper bits, and at random.
    var random = SystemRandomNumberGenerator()
    var numbers = (0..<30_000).map { UInt64($0) << 40 } + (0..<30_000).map { UInt64($0) * 256 }
    numbers += (0..<30_000).map { _ in UInt64.random(in: .min ... .max, using: &random) }
    var known: [UInt64: Int] = [:]
    for (index, number) in numbers.enumerated() {
      #expect((firsts[number] == nil) == (known[number] == nil))
      guard known[number] == nil else { continue }
      firsts.insert(number, at: place(index))
      known[number] = index
    }
    #expect(firsts.count == known.count)
    #expect(known.allSatisfy { isSame(firsts[$0.key], place($0.value)) })
  }

  @Test("keeps the largest places")
  func largest() {
    var firsts = FirstTexts()
    let last = FirstTexts.Place(
      workbook: .max, respondent: .max, sheet: 1 << 22 - 1, row: 1 << 27 - 1, column: 16_384)
    firsts.insert(.max, at: last)
    #expect(isSame(firsts[.max], last))
    #expect(firsts[0] == nil)
  }
}
