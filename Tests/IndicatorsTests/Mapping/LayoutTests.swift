import Testing
import _TestSupport

@testable import Indicators

@Suite("A table")
struct LayoutTests {
  // MARK: Labels above it

  @Test(
    "takes what stands beside labels right above it, of a number what it is, and tells of each cell"
  )
  func labelsAbove() throws {
    let block = """
      header: {find: [Kode, Jawaban]}
      fields:
        first: {right_of: Instansi}
        day: {below: [Tanggal]}
        third: {cell: C1}
        indicator: {column: Kode}
        answer: {column: Jawaban}
      """
    let sheet = SmallSheet(rows: [
      ["Instansi", "Dinas Lama", "pojok"],
      ["Instansi ::", "Dinas Sosial"],
      ["Tanggal"],
      ["2023-09-18"],
      ["Kode", "Jawaban"],
      ["A", "ya"],
      ["B", "tidak"],
    ])
    let reading = try sheet.reading(by: block, fields: ["first", "day", "third", "indicator"])
    #expect(
      reading.records == [
        ["Dinas Sosial", "2023-09-18", "pojok", "A"], ["Dinas Sosial", "2023-09-18", "pojok", "B"],
      ])
    // The label that is nearest to the table counts.
    #expect(reading.cells == ["Data!B2", "Data!B2"])
    #expect(reading.findings == ["V307 Data!A4"])
    #expect(reading.ledger.isBalanced)
  }

  @Test("without a label above it says what to write there")
  func noLabelAbove() throws {
    let reading = try SmallSheet(rows: [["Kode"], ["A"]]).reading(
      by: """
        header: {find: [Kode]}
        fields:
          first: {right_of: [Instansi, OPD]}
          indicator: {column: Kode}
        """, fields: ["first"])
    #expect(reading.records == [[nil]])
    #expect(reading.findings == ["H201 Data!1"])
  }

  // MARK: Sections

  private static let sections = SmallSheet(rows: [
    ["Kode", "Jawaban"],
    ["Domain 1. Hak migran"],
    ["A", "ya"],
    ["B", "tidak"],
    ["DOMAIN 2", "isi semua"],
    ["A", "ya"],
  ])

  @Test(
    "under headings of sections gives each row its heading's value, and the heading's cell",
    arguments: ["column: Kode, ", ""])
  func sections(column: String) throws {
    let reading = try Self.sections.reading(
      by: """
        header: {find: [Kode, Jawaban]}
        section: {\(column)matches: '(?i)^domain (?<number>[0-9])'}
        fields:
          domain: {section: number}
          indicator: {column: Kode}
          answer: {column: Jawaban}
        """, fields: ["domain", "indicator"])
    #expect(reading.records == [["1", "A"], ["1", "B"], ["2", "A"]])
    #expect(reading.cells == ["Data!A2", "Data!A2", "Data!A5"])
    #expect(reading.findings.isEmpty)
    // The header, the headings and the answers; what stands beside a heading is left out.
    #expect(reading.ledger.mapped == 10)
    #expect(reading.ledger.ignored == 1)
    #expect(reading.ledger.isBalanced)
  }

  /// A block whose domains stand in headings, or else are 9.
  private static func block(heading: String) -> String {
    """
    header: {find: [Kode, Jawaban]}
    section: {matches: '\(heading)'}
    fields:
      domain: {from: [{section: number}, {constant: "9"}]}
      indicator: {column: Kode}
      answer: {column: Jawaban}
    """
  }

  @Test("whose heading names nothing there is says so once, at the heading")
  func wrongSection() throws {
    let block = Self.block(heading: "(?i)^domain (?<number>[0-9].*)")
    let reading = try Self.sections.reading(by: block, fields: ["domain"])
    #expect(reading.records == [[nil], [nil], ["2"]])
    #expect(reading.findings == ["V305 Data!A2"])
  }

  @Test("before its first heading takes the next source")
  func beforeFirstSection() throws {
    var sheet = Self.sections
    sheet.rows.insert(["B", "ya"], at: 1)
    let block = Self.block(heading: "(?i)^domain (?<number>[0-9])")
    let reading = try sheet.reading(by: block, fields: ["domain"])
    #expect(reading.records == [["9"], ["1"], ["1"], ["2"]])
  }

  // MARK: Empty cells

  @Test("filled from above says so once for each value, at the first cell that takes it")
  func filledDown() throws {
    let sheet = SmallSheet(rows: [
      ["Domain", "Kode", "Jawaban"],
      ["1", "A", "ya"],
      ["", "B", "ya"],
      ["", "C", "ya"],
      ["2", "A", "ya"],
      ["3", "B", "ya"],
      ["", "C", "ya"],
    ])
    let reading = try sheet.reading(
      by: """
        header: {find: [Kode, Jawaban]}
        fields:
          domain: {column: Domain, fill: down}
          indicator: {column: Kode}
          answer: {column: Jawaban}
        """, fields: ["domain"])
    #expect(reading.records == [["1"], ["1"], ["1"], ["2"], ["3"], ["3"]])
    #expect(reading.findings.filter { $0.hasPrefix("S110") } == ["S110 Data!A3", "S110 Data!A7"])
    #expect(
      reading.messages.contains(
        "Data!A3 is empty; it and the empty cells below it take the value of A2, \"1\"."))
  }

  @Test("filled within a group of columns says so for each group")
  func filledInGroups() throws {
    let sheet = SmallSheet(
      rows: [
        ["", "Satu", "", "Dua", ""],
        ["Kode", "Domain", "Jawaban", "Domain", "Jawaban"],
        ["A", "1", "ya", "2", "ya"],
        ["B", "", "ya", "", "ya"],
      ], merges: ["B1:C1", "D1:E1", "B3:B4"])
    let reading = try sheet.reading(
      by: """
        header: {find: [Kode, Jawaban], levels: 2}
        fields:
          indicator: {column: Kode}
        repeat:
          by: {header: 1}
          fields:
            first: {header: 1}
            domain: {column: Domain, fill: merged}
            answer: {column: Jawaban}
        """, fields: ["domain"])
    #expect(reading.records == [["1"], ["2"], ["1"], [nil]])
    #expect(reading.findings == ["S110 Data!B3:B4"])
  }

  // MARK: Headers

  @Test("with a fixed header is read below it, whatever likelier row there is")
  func fixedHeader() throws {
    let sheet = SmallSheet(rows: [
      ["Kode", "Jawaban", "Alasan"],
      ["A", "ya", "contoh pengisian"],
      ["Kode", "Jawaban"],
      ["B", "tidak"],
    ])
    let fields = """
      fields:
        indicator: {column: Kode}
        answer: {column: Jawaban}
        reason: {column: Alasan, optional: true}
      """
    let found = try sheet.reading(
      by: "header: {find: [Kode]}\n" + fields, fields: ["indicator", "reason"])
    #expect(found.records.first == ["A", "contoh pengisian"])
    let fixed = try sheet.reading(
      by: "header: {row: 3}\n" + fields, fields: ["indicator", "reason"])
    #expect(fixed.records == [["B", nil]])
    #expect(fixed.ledger.isBalanced)
  }

  @Test("without a label in its fixed header is not read, and that is said")
  func emptyFixedHeader() throws {
    let sheet = SmallSheet(rows: [["Judul"], ["Kode", "Jawaban"], ["A", "ya"]])
    let reading = try sheet.reading(
      by: """
        sheets: {match: Data}
        header: {row: 1}
        fields: {indicator: {column: Kode}, answer: {column: Jawaban}}
        """, fields: ["indicator"])
    #expect(reading.records.isEmpty)
    #expect(reading.findings == ["S104 Data"])
  }

  private static let threeRows = SmallSheet(
    rows: [
      ["", "Tahap 1", "", "", "", "Tahap 2", ""],
      ["", "Dinas A", "", "Dinas B", "", "Dinas A", ""],
      ["Kode", "Jawaban", "Alasan", "Jawaban", "Alasan", "Jawaban", "Alasan"],
      ["A", "ya", "satu", "tidak", "dua", "ya", "tiga"],
    ],
    merges: ["B1:E1", "F1:G1", "B2:C2", "D2:E2", "F2:G2"])

  @Test("whose columns repeat under labels under labels gives a record of each group")
  func threeRowsOfHeader() throws {
    let block = """
      header: {find: [Kode, Jawaban], levels: 3}
      fields:
        indicator: {column: Kode}
      repeat:
        by: {header: 2}
        fields:
          first: {header: 1}
          second: {header: 2}
          answer: {column: Jawaban}
          reason: {column: Alasan}
      """
    let expected = [
      ["Tahap 1", "Dinas A", "ya", "satu"], ["Tahap 1", "Dinas B", "tidak", "dua"],
      ["Tahap 2", "Dinas A", "ya", "tiga"],
    ]
    let fields = ["first", "second", "answer", "reason"]
    let merged = try Self.threeRows.reading(by: block, fields: fields)
    #expect(merged.records == expected)
    #expect(merged.cells == ["Data!B1", "Data!B1", "Data!F1"])
    #expect(merged.findings.isEmpty)
    #expect(merged.ledger.isBalanced)
    #expect(merged.ledger.ignored == 0)
    // Where nothing is merged, a label stands over the blank cells to its right.
    var sheet = Self.threeRows
    sheet.merges = []
    #expect(try sheet.reading(by: block, fields: fields).records == expected)
  }

  @Test("names a column by all the labels above it")
  func labelsUnderLabels() throws {
    let reading = try Self.threeRows.reading(
      by: """
        header: {find: [Kode], levels: 3}
        fields:
          indicator: {column: Kode}
          answer: {column: Tahap 1 Dinas B Jawaban}
          reason: {column: Tahap 2 Dinas A Alasan}
        """, fields: ["answer", "reason"])
    #expect(reading.records == [["tidak", "tiga"]])
  }

  @Test("with the same columns over and over gives a record of each repetition")
  func repeatedColumns() throws {
    let sheet = SmallSheet(rows: [
      ["Tahap", "Kode", "Jawaban", "", "Kode", "Jawaban", "Kode", "Jawaban"],
      ["satu", "A", "ya", "", "B", "tidak"],
      ["dua", "A", "tidak", "", "", "", "B", "ya"],
    ])
    let reading = try sheet.reading(
      by: """
        header: {find: [Kode, Jawaban]}
        fields: {first: {column: Tahap}}
        repeat:
          by: {column: Kode}
          fields: {indicator: {column: Kode}, answer: {column: Jawaban}}
        """, fields: ["first", "indicator", "answer"])
    #expect(
      reading.records == [
        ["satu", "A", "ya"], ["satu", "B", "tidak"], ["dua", "A", "tidak"], ["dua", "B", "ya"],
      ])
    #expect(reading.findings.isEmpty)
    #expect(reading.ledger.isBalanced)
  }

  // MARK: Records of several rows

  private static let forms = SmallSheet(rows: [
    ["Kode", "Pertanyaan", "Isian"],
    ["A", "Ada?", "ya"], ["", "Alasan?", "Perda"], ["", "Domain?", "1"],
    ["B", "Ada?", "tidak"], ["", "Alasan?", ""], ["", "Domain?", "dua"],
    [],
    ["A", "Ada?", "entah"], ["", "Alasan?", "belum"],
  ])
  private static let formBlock = """
    header: {find: [Kode, Isian]}
    fields: {indicator: {column: Kode}}
    repeat:
      by: {rows: 3}
      fields:
        answer: {column: Isian}
        reason: {column: Isian, row: 2}
        domain: {column: Isian, row: 3}
    ignore: [Pertanyaan]
    """

  @Test("whose records take several rows gives a record of each, with every value's own cell")
  func recordsOfSeveralRows() throws {
    let fields = ["indicator", "answer", "reason", "domain"]
    let reading = try Self.forms.reading(by: Self.formBlock, fields: fields)
    #expect(
      reading.records == [
        ["A", "ya", "Perda", "1"], ["B", "tidak", nil, nil], ["A", nil, "belum", nil],
      ])
    #expect(reading.findings == ["V305 Data!C7", "S107 Data!8", "V302 Data!C9"])
    #expect(reading.ledger.isBalanced)
    // The questions and their label.
    #expect(reading.ledger.ignored == 9)
    #expect(reading.ledger.kept == 0)
    let domains = try Self.forms.reading(by: Self.formBlock, fields: ["domain"])
    #expect(domains.cells == ["Data!C4", "Data!C7", "Data!C11"])
  }

  @Test("whose records take several rows begins anew after a row that is none of them")
  func recordsAfterHeadings() throws {
    var sheet = Self.forms
    sheet.rows.insert(["Domain 2"], at: 3)
    sheet.rows[2] = ["", "", ""]
    let reading = try sheet.reading(
      by: Self.formBlock + "\nskip: {column: Kode, matches: Domain}",
      fields: ["indicator", "answer", "reason", "domain"])
    // The heading cuts the first record short: its third row is no record, and that is said.
    #expect(
      reading.records == [
        ["A", "ya", nil, nil], ["B", "tidak", nil, nil], ["A", nil, "belum", nil],
      ])
    #expect(
      reading.findings == [
        "S107 Data!3", "S112 Data!B5", "V305 Data!C8", "S107 Data!9", "V302 Data!C10",
      ])
    #expect(reading.ledger.isBalanced)
  }

  @Test("whose key may stand in any row of a record has its rows counted")
  func recordsByCounting() throws {
    let sheet = SmallSheet(rows: [
      ["Uraian", "Isian"], ["Kode", "A"], ["Jawaban", "ya"], ["Kode", "B"], ["Jawaban", "tidak"],
      ["Kode", "A"],
    ])
    let reading = try sheet.reading(
      by: """
        header: {row: 1}
        fields: {indicator: {column: Isian}}
        repeat: {by: {rows: 2}, fields: {answer: {column: Isian, row: 2}}}
        ignore: [Uraian]
        """, fields: ["indicator", "answer"])
    #expect(reading.records == [["A", "ya"], ["B", "tidak"], ["A", nil]])
    #expect(reading.ledger.isBalanced)
  }

  // MARK: Several tables on a sheet

  private static let first = """
    header: {find: [Kode, Jawaban]}
    fields: {indicator: {column: Kode}, answer: {column: Jawaban}}
    """
  private static let second = """
    header: {find: [Nomor, Isian]}
    fields: {indicator: {column: Nomor}, answer: {column: Isian}}
    """

  @Test("below another one begins with the lines above its header; every cell is read once")
  func stackedTables() throws {
    let sheet = SmallSheet(rows: [
      ["Judul"], ["Kode", "Jawaban"], ["A", "ya"], ["B", "tidak"], [],
      ["Bagian kedua"], ["Nomor", "Isian"], ["A", "tidak"],
    ])
    let expected = [["A", "ya"], ["B", "tidak"], ["A", "tidak"]]
    let fields = ["indicator", "answer"]
    let reading = try sheet.reading(by: Self.first, Self.second, fields: fields)
    #expect(reading.records == expected)
    #expect(reading.findings.isEmpty)
    #expect(reading.ledger.read == 12)
    #expect(reading.ledger.ignored == 2)
    #expect(reading.ledger.isBalanced)
    // The order of the blocks in the mapping doesn't matter.
    #expect(try sheet.reading(by: Self.second, Self.first, fields: fields).records == expected)
  }

  @Test("right below another one, without a blank row, begins at its header", arguments: [1, 9])
  func adjoiningTables(count: Int) throws {
    let rows = [["Kode", "Jawaban"]] + (0..<count).map { _ in ["A", "ya"] }
    let sheet = SmallSheet(rows: rows + [["Nomor", "Isian"], ["B", "tidak"]])
    let reading = try sheet.reading(by: Self.first, Self.second, fields: ["indicator"])
    #expect(reading.records.map { $0[0] } == Array(repeating: "A", count: count) + ["B"])
    #expect(reading.ledger.isBalanced)
    #expect(reading.ledger.read == 6 + 2 * count)
  }

  @Test("beside another one is read apart; each keeps the columns that stand with it")
  func tablesBesideEachOther() throws {
    let sheet = SmallSheet(rows: [
      ["Kode", "Jawaban", "Catatan", "Nomor", "Isian", "Paraf"],
      ["A", "ya", "x", "B", "tidak", "y"],
      ["", "", "", "A", "ya"],
    ])
    let fields = ["indicator", "answer"]
    for blocks in [[Self.first, Self.second], [Self.second, Self.first]] {
      let reading = try sheet.reading(by: blocks[0], blocks[1], fields: fields)
      #expect(reading.records == [["A", "ya"], ["B", "tidak"], ["A", "ya"]])
      #expect(reading.findings == ["H204 Data!C1", "H204 Data!F1"])
      #expect(reading.ledger.read == 14)
      #expect(reading.ledger.kept == 4)
      #expect(reading.ledger.isBalanced)
    }
  }

  @Test(
    "of any layout, with anything in it, has every cell accounted for once",
    arguments: [
      [formBlock], [first, second],
      [first + "\nrows: {hidden: skip}\nsection: {matches: '^Domain (?<number>.)'}"],
      [first + "\ncolumns: {hidden: skip}", second + "\ncolumns: {hidden: skip}"],
      [formBlock + "\ncolumns: {hidden: skip}"],
      [
        """
        header: {find: [Kode]}
        fields: {first: {column: Tahap, optional: true}}
        repeat:
          by: {column: Kode}
          fields: {indicator: {column: Kode}, answer: {column: [Jawaban, Isian], optional: true}}
        """
      ],
    ], 1...25)
  func anyLayout(blocks: [String], seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let labels = ["Kode", "Jawaban", "Isian", "Nomor", "Kode", "Isian", "Tahap", ""]
    let texts = ["A", "B", "ya", "Domain 1", "Domain x", "Kode", "", "", ""]
    var sheet = SmallSheet(rows: [["Judul"], labels.shuffled(using: &random)])
    sheet.hiddenColumns = [2...2, 5...6].filter { _ in Bool.random(using: &random) }
    for row in 3...30 {
      let isHeader = Int.random(in: 0...9, using: &random) == 0
      let cells = (0..<8).map { _ in texts.randomElement(using: &random) ?? "" }
      sheet.rows.append(isHeader ? labels.shuffled(using: &random) : cells)
      if Int.random(in: 0...9, using: &random) == 0 { sheet.hidden.insert(row) }
    }
    let reading = try sheet.reading(
      by: blocks[0], blocks.count > 1 ? blocks[1] : nil, fields: ["indicator"])
    let count = sheet.rows.joined().count { !$0.isEmpty }
    #expect(reading.ledger.isBalanced)
    // Two readings of one table read it twice.
    #expect([0, count, 2 * count].contains(reading.ledger.read))
  }

  // MARK: Hidden rows

  @Test(
    "has its hidden rows read or left out, as the mapping says, and tells which they are",
    arguments: [("", ["A", "A", "B", "B"]), ("rows: {hidden: skip}\n", ["A", "B"])])
  func hiddenRows(rows: String, indicators: [String]) throws {
    var sheet = SmallSheet(rows: [["Kode", "Jawaban"], ["A", "ya"], ["A"], ["B"], ["B", "ya"]])
    sheet.hidden = [3, 4]
    let reading = try sheet.reading(
      by: """
        \(rows)header: {find: [Kode, Jawaban]}
        fields: {indicator: {column: Kode}, answer: {column: Jawaban}}
        """, fields: ["indicator"])
    #expect(reading.records.map { $0[0] } == indicators)
    #expect(reading.findings == ["S106 Data!3"])
    #expect(reading.ledger.isBalanced)
  }
  // MARK: Hidden columns

  private static let hiddenColumns = SmallSheet(
    rows: [
      ["Kode", "Jawaban", "Lama", "Catatan"],
      ["A", "ya", "tidak", "x"], ["B", "", "ya"], ["", "", "sisa"],
    ], hiddenColumns: [3...3, 9...12])

  @Test(
    "has its hidden columns read or left out, as the mapping says, and tells which hold cells",
    arguments: [
      ("", "were read too", kept: 5, ignored: 0, lost: ["S112 Data!C4"]),
      ("columns: {hidden: read}\n", "were read too", kept: 5, ignored: 0, lost: ["S112 Data!C4"]),
      ("columns: {hidden: skip}\n", "were not read", kept: 2, ignored: 4, lost: []),
    ])
  func hiddenColumns(
    columns: String, action: String, kept: Int, ignored: Int, lost: [String]
  ) throws {
    let reading = try Self.hiddenColumns.reading(
      by: """
        \(columns)header: {find: [Kode, Jawaban]}
        fields: {indicator: {column: Kode}, answer: {column: Jawaban}}
        """, fields: ["indicator", "answer"])
    #expect(reading.records == [["A", "ya"], ["B", nil]])
    #expect(
      reading.messages.filter { $0.contains("hidden") }
        == ["Sheet Data: 1 hidden columns with cells in them (C) \(action). Show them and look."])
    #expect(reading.findings.contains("S115 Data!C2"))
    #expect(reading.findings.filter { $0.hasPrefix("S112") } == lost)
    #expect(reading.ledger.kept == kept)
    #expect(reading.ledger.ignored == ignored)
    #expect(reading.ledger.isBalanced)
  }

  @Test(
    "has no field in a column that is hidden and left out, and says that the column is not there")
  func hiddenField() throws {
    let reading = try Self.hiddenColumns.reading(
      by: """
        columns: {hidden: skip}
        header: {find: [Kode, Lama]}
        fields: {indicator: {column: Kode}, answer: {column: Lama}}
        """, fields: ["indicator", "answer"])
    #expect(reading.records == [["A", nil], ["B", nil]])
    #expect(reading.findings.contains("H201 Data!1"))
    #expect(reading.findings.contains("S115 Data!C2"))
    #expect(reading.ledger.isBalanced)
  }

  @Test("tells nothing of hidden columns without cells below the header")
  func emptyHiddenColumns() throws {
    var sheet = SmallSheet(rows: [["Kode", "Jawaban", "Lama"], ["A", "ya"]])
    sheet.hiddenColumns = [3...16_384]
    let reading = try sheet.reading(
      by: """
        header: {find: [Kode, Jawaban]}
        fields: {indicator: {column: Kode}, answer: {column: Jawaban}}
        """, fields: ["indicator"])
    #expect(reading.findings == ["H204 Data!C1"])
    #expect(reading.ledger.isBalanced)
  }
}
