import Findings
import Indicators
import Testing

@Suite("A mapping with a mistake")
struct BrokenMappingTests {
  /// A mapping without a mistake; each test puts one in.
  private static let sound = """
    version: 1
    name: small
    schema: schema.yaml
    document:
      agency: {right_of: [Instansi]}
    blocks:
      - name: answers
        sheets: {match: '^D(?<domain>[1-6])$'}
        header: {find: [[Kode], Jawaban], within: 30}
        totals: {when: {column: Kode, matches: '^total'}, counts: {answer: ya}}
        fields:
          indicator: {column: Kode, clean: [squash], fuzzy: 1}
          answer: {column: [Jawaban]}
          domain: {sheet: domain}
        ignore: ["No"]
    """

  /// What is replaced, by what, and the mistake that this makes.
  struct Mistake: CustomTestStringConvertible, Sendable {
    var old: String
    var new: String
    var code: String
    var line: Int?
    var nearest: String?
    var words: String

    init(
      _ old: String, _ new: String, _ code: String, line: Int?, nearest: String? = nil,
      _ words: String
    ) {
      self.old = old
      self.new = new
      self.code = code
      self.line = line
      self.nearest = nearest
      self.words = words
    }

    var testDescription: String { "\(old) → \(new)" }
  }

  private static func load(_ yaml: String) throws -> Mapping {
    let folder = try TemporaryFolder([
      "schema.yaml": SmallSchema.yaml, "indicators.tsv": SmallSchema.indicators,
    ])
    let schema = try Schema(contentsOf: folder.path("schema.yaml"))
    return try Mapping(yaml: yaml, file: "small.yaml", schema: schema)
  }

  @Test("is not this one")
  func sound() throws {
    let mapping = try Self.load(Self.sound)
    #expect(mapping.blocks[0].header.find == [["Kode"], ["Jawaban"]])
    #expect(mapping.blocks[0].fields[0].sources == [.column(["Kode"])])
  }

  @Test(
    "is told with its line and what was meant",
    arguments: [
      // Keys.
      Mistake("fuzzy", "fuzy", "M802", line: 12, nearest: "fuzzy", "unknown key \"fuzy\""),
      Mistake("blocks:", "block:", "M802", line: 6, nearest: "blocks", "unknown key"),
      Mistake("within", "withn", "M802", line: 9, nearest: "within", "unknown key"),
      Mistake("match:", "matches:", "M802", line: 8, nearest: "match", "unknown key"),
      Mistake("matches: ", "match: ", "M802", line: 10, nearest: "matches", "unknown key"),
      Mistake("ignore:", "ignored:", "M802", line: 15, nearest: "ignore", "unknown key"),
      Mistake(
        "name: answers", "name: answers\n    quux: 1", "M802", line: 8, "Known here: name, sheets"),
      Mistake("version: 1", "version: 2", "M801", line: 1, "unknown version \"2\""),
      Mistake("name: small\n", "", "M801", line: 1, "\"name\" is missing"),
      // Fields.
      Mistake(
        "answer: {col", "anwser: {col", "M803", line: 13, nearest: "answer", "not in the schema"),
      Mistake("agency:", "agence:", "M803", line: 5, nearest: "agency", "not in the schema"),
      Mistake(
        "{answer: ya}", "{answr: ya}", "M803", line: 10, nearest: "answer", "not in the schema"),
      Mistake(
        "domain: {sheet: domain}", "answer: {column: X}", "M801", line: 14,
        "written twice (first on line 13)"),
      Mistake(
        "domain: {sheet: domain}", "agency: {column: X}", "M801", line: 14,
        "already placed on line 5"),
      Mistake(
        "indicator: {", "first: {", "M801", line: 12, "\"fuzzy\" is for fields that have a list"),
      Mistake("agency: {", "day: {", "M801", line: 7, "required field \"agency\" has no place"),
      // Values.
      Mistake(
        "squash", "squish", "M801", line: 12, nearest: "squash", "is no value of \"clean\""),
      Mistake(
        "counts: {answer: ya}", "counts: {answer: tidka}", "M801", line: 10, nearest: "tidak",
        "There are: ya, tidak, no"),
      Mistake(
        "within: 30", "within: many", "M801", line: 9,
        "needs a whole number 1 to 1048576, not \"many\""),
      Mistake("fuzzy: 1", "fuzzy: 9", "M801", line: 12, "0 to 5"),
      Mistake("fuzzy: 1", "optional: yes", "M801", line: 12, "needs true or false, not \"yes\""),
      Mistake("within: 30", "levels: 4", "M801", line: 9, "1 to 3"),
      Mistake(
        "within: 30", "within: 30, row: 3", "M801", line: 9, "no meaning beside \"row\""),
      Mistake("within: 30", "row: 1, levels: 2", "M801", line: 9, "whole number 2 to"),
      Mistake("match: '", "hidden: maybe, match: '", "M801", line: 8, "There are: skip, read"),
      Mistake("match: '", "columns: {hidden: skip}, match: '", "M802", line: 8, "\"columns\""),
      Mistake("[Instansi]", "[]", "M801", line: 5, "\"right_of\" is empty"),
      Mistake("{column: Kode,", "{column: {a: b},", "M801", line: 10, "\"column\" needs one text"),
      // Patterns.
      Mistake("'^total'", "'^(total'", "M801", line: 10, "no valid regular expression"),
      Mistake("'^D(?<domain>[1-6])$'", "'^D[1-6'", "M801", line: 8, "no valid regular expression"),
      Mistake("(?<domain>", "(?<sheet>", "M801", line: 14, "has no group \"domain\""),
      Mistake(
        "right_of: [Instansi]", "file: '^([^_]+)_'", "M801", line: 5, "has no group \"value\""),
      // Sources.
      Mistake(
        "{sheet: domain}", "{fill: merged}", "M801", line: 14, "does not say where it stands"),
      Mistake(
        "{sheet: domain}", "{sheet: domain, column: D}", "M801", line: 14, "more than one source"),
      Mistake(
        "{sheet: domain}", "{from: [{sheet: domain}], column: D}", "M801", line: 14,
        "more than one source"),
      Mistake("{sheet: domain}", "{header: 1}", "M801", line: 14, "has no meaning here"),
      Mistake("{sheet: domain}", "{section: domain}", "M801", line: 14, "has no \"section\""),
      Mistake(
        "totals: {when: {column: Kode, matches: '^total'}, counts: {answer: ya}}",
        "section: {match: '^D'}", "M802", line: 10, nearest: "matches", "unknown key"),
      Mistake("{sheet: domain}", "{cell: B0}", "M801", line: 14, "no cell address"),
      Mistake("right_of: [Instansi]", "column: [Instansi]", "M801", line: 5, "has no meaning here"),
      Mistake(
        "right_of: [Instansi]", "right_of: [Instansi], fill: down", "M801", line: 5,
        "for columns only"),
      Mistake(
        "{column: [Jawaban]}", "{one_hot: {yaa: [Ya], tidak: [Tidak]}}", "M801", line: 13,
        nearest: "ya", "is no value of the field answer"),
      Mistake(
        "{column: [Jawaban]}", "{one_hot: {ya: [Ya]}}", "M801", line: 13, "at least two columns"),
      Mistake(
        "ignore: [\"No\"]", "repeat: {by: {header: 1}, fields: {day: {column: T}}}", "M801",
        line: 15, "Add levels: 2"),
      Mistake(
        "ignore: [\"No\"]", "repeat: {by: {column: Kode}, fields: {day: {header: 1}}}", "M801",
        line: 15, "Add levels: 2"),
      Mistake(
        "ignore: [\"No\"]", "repeat: {by: {column: K, header: 1}, fields: {day: {column: T}}}",
        "M801", line: 15, "needs one key"),
      Mistake(
        "ignore: [\"No\"]", "repeat: {by: {rows: 1}, fields: {day: {column: T}}}", "M801", line: 15,
        "whole number 2 to 100"),
      Mistake(
        "ignore: [\"No\"]", "repeat: {by: {rows: 2}, fields: {day: {column: T, row: 3}}}", "M801",
        line: 15, "whole number 1 to 2"),
      Mistake(
        "ignore: [\"No\"]", "repeat: {by: {rows: 2}, skip: x, fields: {day: {column: T}}}", "M801",
        line: 15, "for groups under a header only"),
      Mistake(
        "ignore: [\"No\"]", "repeat: {by: {column: K}, skip: x, fields: {day: {column: T}}}",
        "M801",
        line: 15, "for groups under a header only"),
      Mistake(
        "ignore: [\"No\"]", "repeat: {by: {row: 2}, fields: {day: {column: T}}}", "M802", line: 15,
        nearest: "rows", "unknown key"),
      Mistake(
        "{column: [Jawaban]}", "{column: [Jawaban], row: 2}", "M801", line: 13, "Take it out"),
      // YAML.
      Mistake("fields:", "fields", "M801", line: 12, "no YAML"),
      Mistake("[Instansi]}", "[Instansi}", "M801", line: 5, "no YAML"),
      Mistake("ignore: [\"No\"]", "ignore: &a [\"No\"]", "M801", line: 15, "anchors"),
      Mistake("ignore: [\"No\"]", "ignore: !!binary x", "M801", line: 15, "tags"),
      Mistake(
        "ignore: [\"No\"]", "ignore: [\"No\"]\n---\nname: other", "M801", line: 16, "one document"),
      Mistake(
        "[\"No\"]", String(repeating: "[", count: 900) + String(repeating: "]", count: 900), "M801",
        line: 15, "nested too deeply"),
      Mistake("[\"No\"]", String(repeating: "[", count: 90_000), "M801", line: 15, "no YAML"),
    ])
  func mistake(_ mistake: Mistake) throws {
    let yaml = Self.sound.replacing(mistake.old, with: mistake.new, maxReplacements: 1)
    #expect(yaml != Self.sound)
    let error = try #require(throws: ConfigurationError.self) { try Self.load(yaml) }
    #expect(error.code.id == mistake.code, "\(error)")
    #expect(error.line == mistake.line, "\(error)")
    #expect(error.nearest == mistake.nearest, "\(error)")
    #expect(error.message.english.contains(mistake.words), "\(error.message.english)")
    #expect(error.message.indonesian != error.message.english)
  }

  @Test("is a finding that reads like a compiler's message")
  func finding() throws {
    let yaml = Self.sound.replacing("fuzzy", with: "fuzy")
    let error = try #require(throws: ConfigurationError.self) { try Self.load(yaml) }
    #expect(
      error.finding.message(in: .english)
        == "small.yaml:12: unknown key \"fuzy\". Did you mean \"fuzzy\"?")
    #expect(
      error.finding.message(in: .indonesian)
        == "small.yaml:12: kunci \"fuzy\" tidak dikenal. Maksudnya \"fuzzy\"?")
    #expect(error.finding.place.line == 12)
    #expect(error.finding.expected == ["fuzzy"])
  }

  @Test("names a schema that is not there at the line that asks for it")
  func noSchema() throws {
    let folder = try TemporaryFolder(["m.yaml": Self.sound])
    let path = folder.path("m.yaml")
    let error = try #require(throws: ConfigurationError.self) { try Mapping(contentsOf: path) }
    #expect(error.finding.message(in: .english).hasPrefix("\(path):3: the file "))
    #expect(error.value == folder.path("schema.yaml"))
  }

  @Test("is never written out where it is an alias of aliases", .timeLimit(.minutes(10)))
  func aliases() throws {
    let path = Repository.path("Fixtures/hostile/aliases-as-key.yaml")
    let error = try #require(throws: ConfigurationError.self) { try Mapping(contentsOf: path) }
    #expect(error.line == 4)
    #expect(error.message.english.contains("aliases"))
  }

  @Test(
    "may hold asterisks and ampersands in its texts",
    arguments: ["K* & *L", "\"*a &b @c\"", "'&a *b'", "R&D *", "|\n  *a &b\n"])
  func asterisks(text: String) throws {
    let mapping = try Self.load("title: \(text)\n" + Self.sound)
    #expect(mapping.title.english.contains("*"))
  }

  @Test(
    "never waits for a device or a pipe that a file names", arguments: ["schema.yaml", "m.yaml"])
  func device(file: String) throws {
    var files = [
      "m.yaml": Self.sound, "schema.yaml": SmallSchema.yaml,
      "indicators.tsv": SmallSchema.indicators,
    ]
    let named = file == "m.yaml" ? "schema.yaml" : "indicators.tsv"
    files[file] = files[file]?.replacing(named, with: "/dev/null")
    let folder = try TemporaryFolder(files)
    let error = try #require(throws: ConfigurationError.self) {
      try Mapping(contentsOf: folder.path("m.yaml"))
    }
    #expect(error.file == folder.path(file))
    #expect(error.value == "/dev/null")
  }

  @Test("is told in the schema's file where that is what is wrong")
  func brokenSchema() throws {
    let folder = try TemporaryFolder([
      "m.yaml": Self.sound, "schema.yaml": "id: x\ntitel: y\n",
    ])
    let path = folder.path("m.yaml")
    let error = try #require(throws: ConfigurationError.self) { try Mapping(contentsOf: path) }
    #expect(error.file == folder.path("schema.yaml"))
    #expect((error.line, error.nearest) == (2, "title"))
  }

  @Test(
    "is a file that can't be read at all",
    arguments: [("", "empty"), ("# nothing\n", "empty"), ("plain text", "keys and values")])
  func unreadable(yaml: String, words: String) throws {
    let error = try #require(throws: ConfigurationError.self) { try Self.load(yaml) }
    #expect(error.message.english.contains(words))
  }
}
