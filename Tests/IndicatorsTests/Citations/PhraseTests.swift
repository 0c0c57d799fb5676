import Findings
import Spreadsheets
import Testing

@testable import Indicators

@Suite("Texts that deny")
struct PhraseTests {
  private static let schema = Result {
    try Schema(contentsOf: Repository.path("Mappings/local-mgi/schema.yaml"))
  }

  private func says(_ text: String, _ phrases: String) throws -> Bool {
    PhraseMatcher(try #require(try Self.schema.get().phrases[phrases])).matches(text)
  }

  @Test(
    "say that there is none",
    arguments: [
      "Belum ada", "BELUM ADA.", "  belum  ada ", "- Belum ada", "(tidak ada)", "Blm ada",
      "Belum ada regulasi", "Belum ada regulasi khusus", "Tidak ada program", "tdk ada perda",
      "Belum memiliki Perda", "Belum mempunyai dasar hukum",
      "Belum ada peraturan yang mengatur hal tersebut", "Belum diatur dalam Perda",
      "Belum dilaksanakan", "Belum pernah ada kegiatan", "Belum\u{A0}ada", "not yet regulated",
    ])
  func denials(text: String) throws { #expect(try says(text, "denials")) }

  @Test(
    "are not those that go on, or deny something else",
    arguments: [
      "Tidak ada kendala", "Tidak ada diskriminasi dalam pelayanan", "Tidak ada biaya bagi PMI",
      "Belum ada perda, namun sudah ada Pergub 6/2022", "Belum ada perda tetapi ada program",
      "Belum ada regulasi khusus; mengacu UU 18/2017", "Belum dilaksanakan secara optimal",
      "Belum merata di semua desa", "Tidak ada program yang membedakan status migran",
      "Sudah ada", "Ada", "Perda 8/2015", "Program pelatihan bagi yang belum memiliki pekerjaan",
      "", "   ", "…", "Belumlah", "Perda Provinsi Jawa Tengah (belum ada perubahan)",
      "Belum ada regulasi " + String(repeating: "dan penjelasan panjang ", count: 20),
    ])
  func others(text: String) throws { #expect(try !says(text, "denials")) }

  @Test(
    "are told from those that say it is being made",
    arguments: [
      ("Masih dalam proses penyusunan", true), ("Dalam proses", true), ("sedang disusun", true),
      ("Dalam tahap pembahasan DPRD", true), ("Akan diusulkan tahun depan", true),
      ("Sedang dilaksanakan di 12 desa", false), ("Dalam proses pelayanan ada petugas", false),
      ("Masih dalam proses penyusunan, tetapi ada Pergub", false), ("Belum ada", false),
    ])
  func unfinished(text: String, expected: Bool) throws {
    #expect(try says(text, "unfinished") == expected)
    #expect(try says(text, "denials") == (text == "Belum ada"))
  }

  @Test(
    "are patterns of words",
    arguments: [
      ("a b", "a b", true), ("a b", "a b c", false), ("a b", "x a b", false),
      ("a b ...", "A, b; c", true), ("a b ...", "a b", true), ("a b ...", "x a b", false),
      ("... a b", "x y a b", true), ("... a b", "a b c", false),
      ("... a b …", "x a b y", true), ("... a b ...", "a x b", false),
      ("a/c b/d", "c b", true), ("a/c b/d", "c d", true), ("a/c b/d", "b a", false),
      ("é ...", "É x", true), ("a", "", false),
    ])
  func patterns(pattern: String, text: String, expected: Bool) throws {
    let list = PhraseList(
      say: [try #require(PhraseList.Pattern(pattern))], unless: [], longest: 10)
    #expect(PhraseMatcher(list).matches(text) == expected)
  }

  @Test("are no patterns without a word", arguments: ["...", "", "a /", "… …"])
  func noPattern(text: String) { #expect(PhraseList.Pattern(text) == nil) }
}

@Suite("Answers and their justifications")
struct JustificationTests {
  /// The findings of the rules on an answer of the register.
  private func findings(
    _ answer: String, _ regulation: String?, _ programme: String? = nil, _ practice: String? = nil
  ) throws -> [String] {
    let schema = try Schema(contentsOf: Repository.path("Mappings/local-mgi/schema.yaml"))
    let given = [
      "answer": answer, "regulation": regulation, "programme": programme, "practice": practice,
    ]
    let values = schema.fields.map { field in
      given[field.name].flatMap(\.self).map { FieldValue.text($0) } ?? .missing(.blank)
    }
    var origins = RecordOrigins(values.map { _ in Origin(.none) })
    for position in values.indices {
      origins[position] = Origin(.cell(CellReference(row: 2, column: position + 1)))
    }
    let record = Record(
      values: values, origins: origins,
      source: Record.RowSource(file: "a.xlsx", sheet: "S", row: 2))
    var found: [Finding] = []
    var checker = RecordChecker(schema: schema)
    checker.check(record, into: &found)
    return found.map { finding in
      let severity = finding.severity == finding.code.severity ? "" : " \(finding.severity)"
      return "\(finding.code.id) \(finding.field ?? "")\(severity)"
    }
  }

  @Test(
    "contradict each other where all of these deny",
    arguments: [
      ("ya", "Belum ada", nil, nil, ["R406 regulation"]),
      ("sebagian", "Tidak ada", nil, nil, ["R406 regulation"]),
      ("ya", nil, "Belum ada program", nil, ["R406 programme"]),
      ("ya", "Belum ada", "Tidak ada kegiatan", nil, ["R406 regulation"]),
      ("ya", "Belum ada", "Pelatihan PMI", nil, []),
      ("ya", "Belum ada", nil, "Koperasi purna PMI", []),
      ("ya", "Masih dalam proses penyusunan", nil, nil, ["R406 regulation"]),
      // What is being made may be the part of a sebagian.
      ("sebagian", "Masih dalam proses penyusunan", nil, nil, []),
      ("ya", nil, nil, nil, ["R401 regulation"]),
      ("ya", "Perda 8/2015", nil, nil, []),
      // A tidak that says why is none; one with a reason is, at its cell.
      ("tidak", "Belum ada regulasi", nil, nil, []),
      ("tidak", "Masih dalam proses penyusunan", nil, nil, []),
      ("tidak", "Perda 8/2015", nil, nil, ["R402 regulation"]),
      ("tidak", nil, "Pelatihan PMI", nil, ["R402 programme"]),
      ("tidak", "Belum ada", "Pelatihan PMI", "Koperasi", ["R402 programme"]),
      ("tidak", nil, nil, "Koperasi", ["R402 practice"]),
      ("tidak", nil, nil, nil, []),
      // A regulation that can't be found again is told besides, prose only in passing.
      ("ya", "Perda 8", nil, nil, ["V321 regulation"]),
      ("ya", "kebijakan internal", nil, nil, ["V321 regulation info"]),
      ("ya", "Perda 8/2015; Perda Nomor ... Tahun 2023", nil, nil, ["V321 regulation"]),
      ("ya", "MoU dengan BP2MI", nil, nil, []),
      ("ya", "Nomor 5 Tahun 2019", nil, nil, ["V321 regulation"]),
      ("tidak", "kebijakan internal", nil, nil, ["R402 regulation"]),
    ] as [(String, String?, String?, String?, [String])])
  func contradictions(
    answer: String, regulation: String?, programme: String?, practice: String?, expected: [String]
  ) throws {
    let found = try findings(answer, regulation, programme, practice)
    #expect(found.filter { !$0.hasPrefix("K") } == expected)
  }
}
