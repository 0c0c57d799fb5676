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
