import Findings
import Indicators
import Testing

@Suite("A schema with a mistake")
struct BrokenSchemaTests {
  private static func load(
    _ yaml: String, indicators: String? = SmallSchema.indicators,
    table: String = "indicators.tsv"
  ) throws -> Schema {
    let folder = try TemporaryFolder(["schema.yaml": yaml, table: indicators ?? ""])
    return try Schema(contentsOf: folder.path("schema.yaml"))
  }

  @Test("is not this one")
  func sound() throws {
    let schema = try Self.load(SmallSchema.yaml)
    #expect(schema.lists["answers"]?.entries.map(\.label) == ["Ya", "Tidak", "Bukan"])
    #expect(schema.lists["answers"]?.entries[1].names == ["nggak"])
    #expect(schema.lists["answers"]?.entries[0].synonyms == ["yes", "1"])
    #expect(schema.placeholders.texts == [.notStated: ["-", "sda"]])
    let amount = try #require(schema.position(of: "amount"))
    #expect(schema.fields[amount].maximum == 1.5e9)
  }

  @Test(
    "is told with its line and what was meant",
    arguments: [
      ("max_length", "maxlength", "M802", 14, "max_length"),
      ("{type: integer}", "{type: intiger}", "M801", 11, "integer"),
      ("{type: integer}", "{type: code}", "M801", 11, nil),
      ("{type: integer}", "{max_length: 3, type: integer}", "M801", 11, nil),
      ("{type: integer}", "{type: integer, hxl: sector}", "M801", 11, nil),
      ("{type: integer}", "{type: integer, hxl: \"#Sector num\"}", "M801", 11, nil),
      ("list: answers", "list: answer", "M801", 10, "answers"),
      ("min: 2020-01-01", "min: 01/01/2020", "M801", 13, nil),
      ("min: 2020-01-01", "min: 2020-02-30", "M801", 13, nil),
      ("min: 2020-01-01", "min: 2031-01-01", "M801", 13, nil),
      ("max: 1.5e9", "max: lots", "M801", 12, nil),
      ("max: 1.5e9", "max: nan", "M801", 12, nil),
      ("required: true", "required: ya", "M801", 8, nil),
      ("[agency, indicator]", "[agency, indikator]", "M803", 6, "indicator"),
      ("[agency, indicator]", "[]", "M801", 6, nil),
      ("first:  ", "and:    ", "M801", 15, nil),
      ("first:  ", "a-b:    ", "M801", 15, nil),
      ("illustrative", "ilustrative", "M801", 4, "illustrative"),
      ("synonyms", "synonym", "M802", 20, "synonyms"),
      ("key: code", "key: kode", "M801", 23, "code"),
      ("file: indicators.tsv", "file: nowhere.tsv", "M801", 23, nil),
      ("not_stated", "not_state", "M802", 25, "not_stated"),
      ("max_length: 20", "citations: {kinds: kinds, example: X}", "M801", 14, nil),
      ("max_length: 20", "citations: {kinds: answers}", "M801", 14, nil),
      ("max_length: 20", "citations: {kind: answers, example: X}", "M802", 14, "kinds"),
      (
        "{type: integer}", "{type: integer, citations: {kinds: answers, example: X}}", "M801", 11,
        nil
      ),
      (
        "max_length: 20", "citations: {kinds: answers, example: X, when: frist}", "M803", 14,
        "first"
      ),
      ("placeholders:", "phrases: {none: {say: ...}}\nplaceholders:", "M801", 24, nil),
      ("placeholders:", "phrases: {none: {saya: a}}\nplaceholders:", "M802", 24, "say"),
      ("title: {id: Kecil, en", "title: {id: Kecil, eng", "M802", 3, "en"),
    ] as [(String, String, String, Int, String?)])
  func mistake(old: String, new: String, code: String, line: Int, nearest: String?) throws {
    let yaml = SmallSchema.yaml.replacing(old, with: new, maxReplacements: 1)
    #expect(yaml != SmallSchema.yaml)
    let error = try #require(throws: ConfigurationError.self) { try Self.load(yaml) }
    #expect(error.code.id == code, "\(error)")
    #expect(error.line == line, "\(error)")
    #expect(error.nearest == nearest, "\(error)")
  }

  @Test(
    "may lie in the table of a list",
    arguments: [
      ("code\tdomain\nA\t1\nB\t2\nA\t3\n", 4, "already on line 2"),
      ("code\tdomain\n\nA\t1\n\t2\n", 4, "needs a code"),
      ("code\tdomain\nA\t1\t2\n", 2, "3 cells, but the header 2"),
      ("code\tcode\nA\t1\n", 1, "there twice"),
      ("code\tdomain\n", nil, "not one row"),
      ("", nil, "empty"),
    ] as [(String, Int?, String)])
  func table(text: String, line: Int?, words: String) throws {
    let error = try #require(throws: ConfigurationError.self) {
      try Self.load(SmallSchema.yaml, indicators: text)
    }
    #expect(error.file.hasSuffix("/indicators.tsv"))
    #expect(error.line == line)
    #expect(error.message.english.contains(words), "\(error.message.english)")
  }

  @Test("is not a list with commas, quotes and lines in cells, or Windows line ends")
  func commaSeparated() throws {
    let yaml = SmallSchema.yaml.replacing(
      "{file: indicators.tsv, key: code}",
      with: "{file: list.csv, key: code, label: text, names: [names], synonyms: [other]}")
    let text =
      "\u{FEFF}code,text,names,other\r\nA,\"Satu, \"\"dua\"\"\nbaris\",\"x; y;\",p; q\r\n\r\nB,Dua\r\n"
    let list = try #require(
      try Self.load(yaml, indicators: text, table: "list.csv").lists["indicators"])
    #expect(list.entries.map(\.code) == ["A", "B"])
    #expect(list.entries[0].label == "Satu, \"dua\"\nbaris")
    #expect(list.entries[0].names == ["x", "y"])
    #expect(list.entries[0].synonyms == ["p; q"])
    #expect(list.entries[1].names.isEmpty && list.entries[1].synonyms.isEmpty)
    let error = try #require(throws: ConfigurationError.self) {
      try Self.load(yaml, indicators: "code,text\nA,x\nB,\"open\nand on\n", table: "list.csv")
    }
    #expect(error.line == 3)
  }
}
