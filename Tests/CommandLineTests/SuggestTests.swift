import Foundation
import Testing

@Suite("Suggesting a mapping")
struct SuggestTests {
  private static func records(_ file: String, mapping: String) throws -> [String] {
    let run = try RekapRun("convert", file, "--mapping", mapping, "--provenance", "none")
    #expect(run.status == 0, "\(run.errors)")
    return run.lines.map(String.init)
  }

  @Test(
    "drafts one that gives the same records as the mapping made for the layout",
    arguments: SameAnswersTests.layouts)
  func sameRecords(layout: String) throws {
    let scratch = try TemporaryFolder()
    let file = "Fixtures/same-answers/\(layout).xlsx"
    let draft = scratch.path("draft.yaml")
    let run = try RekapRun("inspect", file, "--suggest", "-o", draft)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("schema local-mgi-central-java-2023"))
    let records = try Self.records(file, mapping: draft)
    #expect(records.count == 76)
    #expect(records == (try Self.records(file, mapping: "local-mgi-\(layout)")))
  }

  @Test(
    "drafts one for what agencies send that reads it as the mapping made for it does",
    arguments: SubmissionsTests.workbooks)
  func submissions(workbook: String) throws {
    let scratch = try TemporaryFolder()
    let file = SubmissionsTests.folder + "/" + workbook
    let draft = scratch.path("draft.yaml")
    #expect(try RekapRun("inspect", file, "--suggest", "-o", draft).status == 0)
    let own = try RekapRun("convert", file, "--provenance", "none")
    let drafted = try RekapRun("convert", file, "--mapping", draft, "--provenance", "none")
    #expect(drafted.output == own.output)
    #expect(!own.output.isEmpty)
  }

  @Test(
    "says on each line how sure it is, and why",
    arguments: [
      ("messy/messy.xlsx", "en", "messy"), ("messy/messy.xlsx", "id", "messy"),
      ("submissions/REKAP BIRO.xlsx", "en", "wide"),
      ("submissions/satpol pp centang OK.xlsx", "en", "ticks"),
    ])
  func goldenDraft(file: String, language: String, name: String) throws {
    let run = try RekapRun("inspect", "Fixtures/" + file, "--suggest", "--lang", language)
    #expect(run.status == 0)
    // Where the repository lies is nobody's business.
    let root = Repository.root.path(percentEncoded: false)
    try expectGolden(run.output.replacing(root, with: "…/"), "suggest/\(name).\(language).yaml")
  }

  /// A form in which two columns may hold the answer, and nothing says which round it is.
  private static let unsure = """
    Nomor,Indikator,Jawaban,Jawaban,Dasar Justifikasi,Instansi
    1,Indikator 1: apakah ada kebijakan?,Ya,Tidak,Perda No. 1/2021,Instansi 1
    2,Indikator 2: apakah ada kebijakan?,Tidak,Ya,,Instansi 1
    3,Indikator 3: apakah ada kebijakan?,Sebagian,Tidak,Perda No. 3/2021,Instansi 1
    4,Indikator 4: apakah ada kebijakan?,Ya,Sebagian,Perda No. 4/2021,Instansi 1

    """

  @Test("asks where it is unsure, and what runs says what is open")
  func asks() throws {
    let scratch = try TemporaryFolder(["form.csv": Self.unsure])
    let draft = scratch.path("draft.yaml")
    let form = scratch.path("form.csv")
    let run = try RekapRun(
      "inspect", form, "--suggest", "--schema", "sample-form", "-o", draft)
    #expect(run.status == 0)
    #expect(run.errors.contains("To be answered: round, answer."))
    #expect(run.errors.contains("a required field has no place"))
    let text = try scratch.text("draft.yaml")
    #expect(text.contains("# ask: round (required)?"))
    #expect(text.contains("# ask: answer (required)?"))
    #expect(text.contains("form!C1"))
    #expect(text.contains("form!D1"))

    let convert = try RekapRun("convert", form, "--mapping", draft)
    #expect(convert.status == 2)
    #expect(convert.errors.contains("the required field \"round\" has no place"))

    // The answers to the questions, written as the draft says.
    let answered = text.replacing("# document:", with: "document:")
      .replacing("# round: {constant: …}", with: "round: {constant: 2026-1}")
      .replacing("Jawaban,Jawaban", with: "Jawaban,Jawaban 2")
    #expect(answered.contains("round: {constant: 2026-1}"))
    try Data(answered.utf8).write(to: scratch.url.appending(path: "draft.yaml"))
    let again = try RekapRun("convert", form, "--mapping", draft)
    #expect(again.status == 2)
    #expect(again.errors.contains("the required field \"answer\" has no place"))
  }

  @Test("takes no text of a workbook for more than text")
  func hostileLabels() throws {
    let label = "Catatan\n      evil: {constant: x} # \u{2028}'"
    let form = Self.unsure.replacing("Jawaban,Jawaban", with: "Jawaban,\"\(label)\"")
    let scratch = try TemporaryFolder(["form.csv": form])
    let draft = scratch.path("draft.yaml")
    let run = try RekapRun(
      "inspect", scratch.path("form.csv"), "--suggest", "--schema", "sample-form", "-o", draft)
    #expect(run.status == 0, "\(run.errors)")
    let text = try scratch.text("draft.yaml").replacing("# document:", with: "document:")
      .replacing("# round: {constant: …}", with: "round: {constant: 2026-1}")
    try Data(text.utf8).write(to: scratch.url.appending(path: "draft.yaml"))
    let convert = try RekapRun("convert", scratch.path("form.csv"), "--mapping", draft)
    #expect(convert.lines.count == 4, "\(convert.errors)")
  }

  @Test("names the schema from where the draft lies, in the project of the mappings")
  func relativeSchema() throws {
    let scratch = try TemporaryFolder(["drafts/empty.txt": ""])
    try FileManager.default.copyItem(
      at: Repository.root.appending(path: "Mappings"), to: scratch.url.appending(path: "Mappings"))
    let environment = ["REKAP_MAPPINGS": scratch.path("Mappings")]
    let file = "Fixtures/same-answers/register.xlsx"
    for (draft, path) in [
      ("drafts/mine.yaml", "\"../Mappings/local-mgi/schema.yaml\""),
      ("Mappings/local-mgi/mine.yaml", "schema.yaml"),
    ] {
      let run = try RekapRun(
        ["inspect", file, "--suggest", "-o", scratch.path(draft)], environment: environment)
      #expect(run.status == 0, "\(run.errors)")
      #expect(try scratch.text(draft).contains("\nschema: \(path)\n"))
      let convert = try RekapRun("convert", file, "--mapping", scratch.path(draft))
      #expect(convert.lines.count == 76)
    }
  }

  @Test("finds nothing in a workbook of something else")
  func foreign() throws {
    let run = try RekapRun("inspect", "Fixtures/broken/fits-nothing.xlsx", "--suggest")
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("nothing can be suggested"))
  }

  @Test(
    "refuses options that don't go together",
    arguments: [
      (["--suggest", "--mapping", "local-mgi-register"], "leave out --mapping"),
      (["--schema", "local-mgi"], "go with --suggest only"),
      (["--suggest", "--schema", "local-mig"], "local-mgi"),
    ])
  func usage(options: [String], words: String) throws {
    let run = try RekapRun(["inspect", "Fixtures/messy/messy.xlsx"] + options)
    #expect(run.status == 2 || run.status == 64)
    #expect(run.errors.contains(words), "\(run.errors)")
  }
}
