import Findings
import Spreadsheets
import Testing
import _TestSupport

@Suite("Delimited text")
struct DelimitedTextTests {
  /// What is read of the bytes of a file of this name.
  private static func cells(
    _ bytes: [UInt8], name: String = "data.csv", limits: WorkbookLimits = WorkbookLimits()
  ) throws -> [String] {
    try PackageBuilder.withFile(of: bytes) { path in
      try PackageBuilder.cells(of: WorkbookReader(path: path, name: name, limits: limits))
    }
  }

  @Test(
    "Fields are divided by what divides most records alike",
    arguments: [
      ("a;b\nc;d\n", ["A1 string a", "B1 string b", "A2 string c", "B2 string d"]),
      ("a,b\nc,d\n", ["A1 string a", "B1 string b", "A2 string c", "B2 string d"]),
      ("a\tb\nc\td\n", ["A1 string a", "B1 string b", "A2 string c", "B2 string d"]),
      ("a|b\nc|d\n", ["A1 string a", "B1 string b", "A2 string c", "B2 string d"]),
      (
        "a;1,5;x\nb;2,5;y\n",
        [
          "A1 string a", "B1 string 1,5", "C1 string x", "A2 string b", "B2 string 2,5",
          "C2 string y",
        ]
      ),
      (
        "REKAP\n\na,b,c\nd,e;f,g\n",
        [
          "A1 string REKAP", "A3 string a", "B3 string b", "C3 string c", "A4 string d",
          "B4 string e;f", "C4 string g",
        ]
      ),
      ("\"a;b\",c\n\"d;e\",f\n", ["A1 string a;b", "B1 string c", "A2 string d;e", "B2 string f"]),
      ("satu\ndua\n", ["A1 string satu", "A2 string dua"]),
      ("sep=;\na,b;c\n", ["A1 string a,b", "B1 string c"]),
      ("sep=^\r\na^b\r\n", ["A1 string a", "B1 string b"]),
    ])
  func separators(text: String, expected: [String]) throws {
    #expect(try Self.cells(Array(text.utf8)) == expected)
  }

  @Test(
    "Quotes hold separators, line breaks and quotes; other quotes are characters",
    arguments: [
      ("\"a;b\";c", ["A1 string a;b", "B1 string c"]),
      ("\"a \"\"b\"\" c\";d", ["A1 string a \"b\" c", "B1 string d"]),
      ("\"a\r\nb\";c", ["A1 string a\nb", "B1 string c"]),
      ("\"a\rb\nc\";d", ["A1 string a\nb\nc", "B1 string d"]),
      ("5\" pipa;b", ["A1 string 5\" pipa", "B1 string b"]),
      ("\"a\"b;c", ["A1 string ab", "B1 string c"]),
      ("\"\"\";x", ["error"]),
      ("\"\"\";\";x", ["A1 string \";", "B1 string x"]),
      ("\"\"\";x\";y", ["A1 string \";x", "B1 string y"]),
      ("\"\";\"x\"", ["B1 string x"]),
      ("a;\"\"", ["A1 string a"]),
    ])
  func quotes(text: String, expected: [String]) throws {
    // A second record shows which separator is meant.
    let bytes = Array("x;y\n".utf8) + Array(text.utf8)
    let cells = Result { try Self.cells(bytes) }
    guard expected != ["error"] else {
      #expect(throws: WorkbookError.self) { try cells.get() }
      return
    }
    let moved = expected.map { $0.replacingFirst("1", with: "2") }
    #expect(try cells.get() == ["A1 string x", "B1 string y"] + moved)
  }

  @Test("Every line break ends a record, blank ones count", arguments: ["\n", "\r\n", "\r"])
  func lineBreaks(lineBreak: String) throws {
    let text = ["a;b", "", ";c", ";;", "d;e"].joined(separator: lineBreak)
    let expected = ["A1 string a", "B1 string b", "B3 string c", "A5 string d", "B5 string e"]
    #expect(try Self.cells(Array(text.utf8)) == expected)
    #expect(try Self.cells(Array((text + lineBreak).utf8)) == expected)
  }

  /// A way to write text.
  enum Writing: String, CaseIterable {
    case utf8, markedUTF8, utf16LittleEndian, utf16BigEndian
    case markedUTF16LittleEndian, markedUTF16BigEndian

    func bytes(of text: String) -> [UInt8] {
      let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      return switch self {
      case .utf8: Array(text.utf8)
      case .markedUTF8: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      case .utf16LittleEndian: little
      case .utf16BigEndian: big
      case .markedUTF16LittleEndian: [0xFF, 0xFE] + little
      case .markedUTF16BigEndian: [0xFE, 0xFF] + big
      }
    }
  }

  @Test("Whatever the encoding, the cells are the same", arguments: Writing.allCases)
  func encodings(writing: Writing) throws {
    let text = "Kode;Regulasi;Catatan\nILL-1.01;Perda №11 “Ünïcødé”;😀\nILL-1.02;Pergub;—\n"
    #expect(
      try Self.cells(writing.bytes(of: text)) == [
        "A1 string Kode", "B1 string Regulasi", "C1 string Catatan", "A2 string ILL-1.01",
        "B2 string Perda №11 “Ünïcødé”", "C2 string 😀", "A3 string ILL-1.02", "B3 string Pergub",
        "C3 string —",
      ])
  }

  @Test("What is no UTF-8 is read as Windows-1252, and that is said with the line")
  func windows1252() throws {
    let bytes = Array("a;b\nc;d ".utf8) + [0x93, 0xE9, 0x94, 0x20, 0x80] + Array("\n".utf8)
    try PackageBuilder.withFile(of: bytes) { path in
      let workbook = try WorkbookReader(path: path)
      #expect(workbook.notes == [.encodingAssumed(line: 2)])
      #expect(try PackageBuilder.cells(of: workbook).last == "B2 string d “é” €")
    }
  }

  @Test(
    "What stands for no character is replaced, counted, and told with its first line",
    arguments: [
      (Array("a;b\nc;d\u{0}e\u{0}\n".utf8), 2, 2, "B2 string d\u{FFFD}e\u{FFFD}"),
      ([0xEF, 0xBB, 0xBF] + Array("a;b\nc;".utf8) + [0xE9, 0x0A], 1, 2, "B2 string \u{FFFD}"),
      (
        [0xFF, 0xFE] + "a;b\nc;".utf16.flatMap { [UInt8($0), 0] } + [0x00, 0xD8, 0x62, 0], 1, 2,
        "B2 string \u{FFFD}b"
      ),
      (Array("a;b\nc;".utf8) + [0xE9, 0x81, 0x0A], 1, 2, "B2 string é\u{FFFD}"),
    ] as [([UInt8], Int, Int, String)])
  func replaced(bytes: [UInt8], count: Int, line: Int, last: String) throws {
    // Controls at the very beginning make a file no text, so some text comes before.
    let before = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xEF]) ? [] : Self.filling
    try PackageBuilder.withFile(of: before + bytes) { path in
      let workbook = try WorkbookReader(path: path)
      let lines = before.count { $0 == 0x0A }
      #expect(workbook.notes.contains(.replacedCharacters(count: count, firstLine: lines + line)))
      let moved = last.replacingFirst("2", with: "\(lines + 2)")
      #expect(try PackageBuilder.cells(of: workbook).last == moved)
    }
  }

  /// More text than is looked at to see that a file is text.
  private static let filling: [UInt8] = Array(
    String(repeating: "xxxxxxx;yyyyyyyy\n", count: 4000).utf8)

  @Test(
    "A field is a number or a date only where it can be nothing else",
    arguments: [
      ("12", ",", "number 12"), ("-7", ";", "number -7"), ("0", ",", "number 0"),
      ("007", ",", "string 007"), ("0812345678", ",", "string 0812345678"),
      ("3374010203040506", ",", "string 3374010203040506"), ("1.5", ",", "number 1.5"),
      ("1.5", ";", "string 1.5"), ("1.234", ";", "string 1.234"), ("1.50", ",", "string 1.50"),
      ("12,5", ";", "string 12,5"), ("1e5", ",", "string 1e5"), ("-", ",", "string -"),
      ("+62", ",", "string +62"), ("--1", ",", "string --1"), ("-0", ",", "string -0"),
      ("2023-09-18", ";", "date 2023-09-18"), ("2023-02-30", ";", "string 2023-02-30"),
      ("2023-09-18T14:30:00", ";", "date 2023-09-18T14:30:00"),
      ("2023-09-18 14:30:00", ";", "date 2023-09-18T14:30:00"),
      ("18/09/2023", ";", "string 18/09/2023"), ("TRUE", ",", "string TRUE"),
      ("2023-09", ",", "string 2023-09"), (" 12", ",", "string  12"),
      ("1.2.3", ",", "string 1.2.3"),
    ])
  func types(field: String, separator: String, expected: String) throws {
    let text = "a\(separator)b\n\(field)\(separator)c\n"
    #expect(try Self.cells(Array(text.utf8)).first { $0.hasPrefix("A2") } == "A2 \(expected)")
  }

  @Test("The sheet has the file's name, and there is one")
  func sheet() throws {
    try PackageBuilder.withFile(of: Array("a;b\n".utf8)) { path in
      let workbook = try WorkbookReader(path: path, name: "folder/isian LMGI.rev2.csv")
      #expect(workbook.sheets == [Sheet(name: "isian LMGI.rev2", index: 0)])
    }
  }

  @Test(
    "A text that has the name of a workbook and holds no table is none",
    arguments: [
      ("data.xlsx", "Mohon maaf, data menyusul.\n", false), ("data.xlsx", "a;b\nc;d\n", true),
      ("data.csv", "satu\n", true), ("data", "satu\n", true),
    ])
  func names(name: String, text: String, isRead: Bool) throws {
    let cells = Result { try Self.cells(Array(text.utf8), name: name) }
    if isRead {
      #expect(try !cells.get().isEmpty)
    } else {
      let error = #expect(throws: WorkbookError.self) { try cells.get() }
      #expect(error?.kind == .notWorkbook(.text))
    }
  }

  @Test("A quote that is never closed ends the rows, with the line where it opens")
  func openQuote() throws {
    let bytes = Array("a;b\nc;d\n\ne;\"f\ng\nh".utf8)
    try PackageBuilder.withFile(of: bytes) { path in
      let workbook = try WorkbookReader(path: path)
      let reader = try workbook.rows(of: workbook.sheets[0])
      #expect(try reader.next()?.map(\.number) == [1, 2])
      let error = #expect(throws: WorkbookError.self) { while try reader.next() != nil {} }
      #expect(error?.detail.english == "the quote that opens in line 4 is never closed")
    }
  }

  @Test("A field of 8 MB is reported at its place and not held; its neighbours are read")
  func longField() throws {
    let bytes =
      Array("a;b;c\nd;".utf8) + [UInt8](repeating: 0x78, count: 8 << 20) + Array(";e\n".utf8)
    try PackageBuilder.withFile(of: bytes) { path in
      let workbook = try WorkbookReader(path: path, name: "data.csv")
      let reader = try workbook.rows(of: workbook.sheets[0])
      var rows: [Row] = []
      while let more = try reader.next() { rows += more }
      let defect = CellDefect.tooLong(characters: 8 << 20, limit: 32_767)
      #expect(rows.last?.cells.map(\.value) == [.string("d"), .unreadable(defect), .string("e")])
    }
  }

  @Test(
    "Rows and columns beyond the limits end the rows at the first of them",
    arguments: [
      (String(repeating: "1;", count: 16_384) + "x\n", .columns, 16_385, "XFE1"),
      (String(repeating: "x;y\n", count: 11), .rows, 11, "A11"),
    ] as [(String, WorkbookLimits.Limit, Int, String)])
  func limits(text: String, what: WorkbookLimits.Limit, found: Int, cell: String) throws {
    var limits = WorkbookLimits()
    limits[.rows] = 10
    let error = #expect(throws: WorkbookError.self) {
      try Self.cells(Array(text.utf8), limits: limits)
    }
    #expect(error?.kind == .overLimit(what, found: found, limit: limits[what]))
    #expect(error?.cell == CellReference(cell))
    limits[what] = 20_000
    #expect(try !Self.cells(Array(text.utf8), limits: limits).isEmpty)
  }

  @Test("Two million empty fields are no cells")
  func emptyFields() throws {
    let bytes = Array("a;b\nc".utf8) + [UInt8](repeating: UInt8(ascii: ";"), count: 2_000_000)
    #expect(try Self.cells(bytes) == ["A1 string a", "B1 string b", "A2 string c"])
  }

  @Test(
    "What was written as CSV is read cell for cell, wherever a piece of the file ends",
    arguments: 0..<40)
  func roundTrip(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let separator = [",", ";", "\t", "|"].randomElement(using: &generator) ?? ","
    let pieces = [
      "a", "é", "😀", "\"", separator, "\n", " ", "'", "x,y", "1",
      String(repeating: "n", count: 999),
    ]
    let table = (0..<400).map { _ in
      (0..<7).map { _ in
        (0..<Int.random(in: 0...4, using: &generator))
          .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      }
    }
    let lines = table.map { record in
      record.map { field in
        let needsQuotes = field.contains { "\"\n\(separator)".contains($0) }
        return needsQuotes ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
      }.joined(separator: separator)
    }
    // The header tells the separator, as the header of a real table does.
    let header = (0..<7).map { "kolom\($0)" }.joined(separator: separator)
    let text = "sep=\(separator)\n" + ([header] + lines).joined(separator: "\r\n")
    try PackageBuilder.withFile(of: Array(text.utf8)) { path in
      let workbook = try WorkbookReader(path: path)
      let reader = try workbook.rows(of: workbook.sheets[0])
      var found: [CellReference: String] = [:]
      while let rows = try reader.next() {
        for row in rows {
          for cell in row.cells {
            found[CellReference(row: row.number, column: cell.column)] = cell.value.text
          }
        }
      }
      for (row, record) in table.enumerated() {
        for (column, field) in record.enumerated() {
          let at = CellReference(row: row + 2, column: column + 1)
          #expect(found[at] ?? "" == field, "\(at)")
        }
      }
    }
  }
}

extension String {
  fileprivate func replacingFirst(_ part: String, with other: String) -> String {
    replacing(part, with: other, maxReplacements: 1)
  }
}
