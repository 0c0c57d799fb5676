import Findings
import Testing

@testable import Indicators

@Suite("What a person sees in a table")
struct SeenByEyeTests {
  private static let block = """
    header: {find: [Kode, Jawaban]}
    section: {matches: '(?i)^domain (?<number>[0-9])'}
    skip: [{column: Kode, matches: '^lewat'}]
    fields:
      domain: {section: number}
      indicator: {column: Kode}
      answer: {column: Jawaban}
      first: {column: Alasan, optional: true}
    ignore: [Coret]
    """

  // MARK: Struck through

  /// A row below the header, what is struck through in it; the answer with where it is from; findings.
  static let struck:
    [(row: [String], struck: [String: [String]], answer: String?, raw: String, findings: [String])] =
      [
        (["A", "ya"], [:], "ya", "ya", []),
        (["A", "ya/tidak"], ["B2": ["tidak"]], "ya", "ya/tidak | struck", ["V316 Data!B2"]),
        (["A", "tidak, ya"], ["B2": ["tidak"]], "ya", "tidak, ya | struck", ["V316 Data!B2"]),
        (
          ["A", "ya; mungkin"], ["B2": ["; mungkin"]], "ya", "ya; mungkin | struck",
          ["V316 Data!B2"]
        ),
        // What is done to what is left is done after that.
        (
          ["A", "YES/no"], ["B2": ["no"]], "ya", "YES/no | struck | lookup:answers",
          ["V316 Data!B2", "V303 Data!B2"]
        ),
        // What is left is no answer: that is another cause.
        (
          ["A", "ya/no/tidak"], ["B2": ["tidak"]], nil, "ya/no/tidak | struck",
          ["V316 Data!B2", "V302 Data!B2"]
        ),
        // All of it, or all but a sign between choices: nobody but a person knows.
        (["A", "ya"], ["B2": []], "ya", "ya", ["V316 Data!B2"]),
        // A row is one thing.
        (["A", "ya", "sebab"], ["A2": [], "B2": [], "C2": []], "ya", "ya", ["V316 Data!A2:C2"]),
        (
          ["A", "ya", "sebab", "x"], ["A2": [], "B2": [], "C2": []], "ya", "ya", ["V316 Data!A2:C2"]
        ),
        (
          ["A", "ya", "sebab"], ["A2": [], "B2": []], "ya", "ya", ["V316 Data!A2", "V316 Data!B2"]
        ),
        // A column that the mapping leaves out.
        (["A", "ya", "", "x y"], ["D2": ["y"]], "ya", "ya", []),
      ]

  @Test("and struck through is left out where something else is left, and told", arguments: struck)
  func struckText(
    row: [String], struck: [String: [String]], answer: String?, raw: String, findings: [String]
  ) throws {
    let sheet = SmallSheet(rows: [["Kode", "Jawaban", "Alasan", "Coret"], row], struck: struck)
    let reading = try sheet.reading(by: Self.block, fields: ["answer"])
    #expect(reading.records == [[answer]])
    #expect(reading.raw == [raw])
    #expect(reading.findings == findings)
    #expect(reading.ledger.isBalanced)
  }

  @Test("and struck through is kept whole where no field reads it")
  func keptText() throws {
    let sheet = SmallSheet(
      rows: [["Kode", "Jawaban", "Lain"], ["A", "ya", "Senin Selasa"]], struck: ["C2": ["Senin"]])
    let reading = try sheet.reading(by: Self.block, fields: ["answer"])
    #expect(reading.extra == [["Senin Selasa"]])
    #expect(reading.findings == ["H204 Data!C1", "V316 Data!C2"])
    #expect(reading.messages[1].contains("kept whole under \"extra\""))
  }

  @Test("and struck through in a heading, a label or a row that is left out is read likewise")
  func outsideRecords() throws {
    let sheet = SmallSheet(
      rows: [
        ["Oleh", "Dinas Lama Baru"], ["Kode", "Jawaban Jawabn"], ["Domain 12"], ["A", "ya"],
        ["lewat B", "x y"],
      ],
      struck: ["B1": ["Lama "], "B2": [" Jawabn"], "A3": ["1"], "B5": ["y"]])
    let reading = try sheet.reading(
      by: Self.block.replacing("Alasan, optional: true", with: "Alasan, optional: true")
        .replacing("first: {column: Alasan, optional: true}", with: "first: {right_of: Oleh}"),
      fields: ["first", "domain", "answer"])
    #expect(reading.records == [["Dinas Baru", "2", "ya"]])
    #expect(reading.findings == ["V316 Data!B1", "V316 Data!B2", "V316 Data!A3"])
    #expect(reading.ledger.isBalanced)
  }

  @Test("and struck through in a group of columns belongs to the record of the group")
  func groups() throws {
    let sheet = SmallSheet(
      rows: [["", "Satu", "Dua"], ["Kode", "Jawaban", "Jawaban"], ["A", "ya/tidak", "tidak"]],
      struck: ["B3": ["tidak"], "C3": []])
    let reading = try sheet.reading(
      by: """
        header: {find: [Kode, Jawaban], levels: 2}
        fields: {indicator: {column: Kode}}
        repeat:
          by: {header: 1}
          fields: {first: {header: 1}, answer: {column: Jawaban}}
        """, fields: ["answer"])
    #expect(reading.records == [["ya"], ["tidak"]])
    #expect(reading.raw == ["ya/tidak | struck", "tidak"])
    #expect(reading.findings == ["V316 Data!B3", "V316 Data!C3"])
  }

  // MARK: Merged

  @Test(
    "merged across columns of different fields is told at the range, in rows of records alone",
    arguments: [
      ("B2:C2", ["S109 Data!B2:C2"]), ("B2:C3", ["S109 Data!B2:C3"]),
      ("A3:C3", ["S109 Data!A3:C3"]),
      // From a column that no field reads into one that some field does.
      ("D2:E2", ["S109 Data!D2:E2"]),
      // Down one column; into one that no field reads; the header; a heading; a row left out; below.
      ("B2:B3", []), ("C2:D2", []), ("A1:C1", []), ("A4:C4", []), ("A5:C5", []), ("A9:C9", []),
    ])
  func merged(range: String, findings: [String]) throws {
    let sheet = SmallSheet(
      rows: [
        ["Kode", "Jawaban", "Alasan", "Coret", "Dua"], ["A", "ya"], ["B", "ya"], ["Domain 1"],
        ["lewat", "ya"], ["C", "ya"],
      ], merges: [range])
    let block = Self.block.replacing("ignore:", with: "  second: {column: Dua}\nignore:")
    let reading = try sheet.reading(by: block, fields: ["answer"])
    #expect(reading.findings.filter { $0.hasPrefix("S109") } == findings)
  }

  @Test("merged within the boxes of one answer is no loss")
  func mergedBoxes() throws {
    let sheet = SmallSheet(
      rows: [["Kode", "Ya", "Tidak"], ["A", "v"], ["B", "v"]], merges: ["B2:C2", "A3:B3"])
    let reading = try sheet.reading(
      by: """
        header: {find: [Kode, Ya, Tidak]}
        fields: {indicator: {column: Kode}, answer: {one_hot: {ya: Ya, tidak: Tidak}}}
        """, fields: ["answer"])
    #expect(reading.findings == ["S109 Data!A3:B3"])
    #expect(reading.messages[0].contains("the columns \"Kode\", \"Ya\""))
  }
}
