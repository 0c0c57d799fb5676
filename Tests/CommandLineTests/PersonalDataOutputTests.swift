import Foundation
import Testing

@Suite("Personal data in a workbook")
struct PersonalDataOutputTests {
  /// What nobody should read in an output.
  private static let secrets = [
    "19780101", "197801012005011001", "3374014101900001", "0812-3456-7890", "81234567890",
    "081211112222", "0811-222-333", "budi@jatengprov.go.id", "8311729", "0813", "0814", "0815",
    "0816",
    "0817", "0818", "0819",
  ]

  /// A register with personal data wherever a cell can have some.
  private static let register = """
    Register 2023 - narahubung Budi 0811-222-333,,,,,,,,,,,,
    Instansi,Putaran,Domain,Kode Indikator,Jawaban,Regulasi,Program,Praktik Baik,Bukti,Tahun,Catatan,No. HP,Lain 0819-1234-5678
    BPBD,2023-09,1,ILL-1.01,Ya,"Perda 8/2015 (Budi, NIP 19780101 200501 1 001)",Program A,,budi@jatengprov.go.id,2019,,81234567890,x
    BPBD,2023-09,1,ILL-1.02,0813-1234-5678,,,,,0814-1234-5678,,0812-3456-7890,y
    BPBD,2023-09,1,0815-1234-5678,Ya,Perda 8/2015,,,,2019,3374014101900001,,
    Dinas Rahasia 081211112222,2023-09,1,ILL-1.03,Tidak,Telp. (024) 8311729,,,,2019,,,3374014101900001
    Jumlah 0816-1234-5678,,,,1,,,,,,,,
    ,,,,,,,,,,Catatan di bawah tabel: 0817-1234-5678,,0818-1234-5678
    """

  private func folder() throws -> TemporaryFolder {
    try TemporaryFolder(["register.csv": Self.register])
  }

  private func secrets(in text: String) -> [String] {
    Self.secrets.filter { text.contains($0) }
  }

  @Test("is in no output of a conversion", arguments: ["ndjson", "json", "csv"])
  func conversion(format: String) throws {
    let folder = try folder()
    let run = try RekapRun(
      "convert", folder.path("register.csv"), "--format", format, "--findings",
      folder.path("findings.ndjson"))
    #expect(run.status == 1, "\(run.errors)")
    #expect(run.output.contains("[NIP]") && run.output.contains("[telepon]"))
    let everything = run.output + run.errors + (try folder.text("findings.ndjson"))
    #expect(secrets(in: everything) == [])
    #expect(try folder.text("findings.ndjson").contains("V320"))
  }

  @Test("is in no Data Package")
  func dataPackage() throws {
    let folder = try folder()
    _ = try RekapRun(
      "convert", folder.path("register.csv"), "--format", "datapackage", "-o",
      folder.path("package"))
    let answers = try folder.text("package/answers.csv")
    #expect(answers.contains("[email]"))
    let everything =
      answers + (try folder.text("package/findings.csv"))
      + (try folder.text("package/datapackage.json"))
    #expect(secrets(in: everything) == [])
  }

  @Test("is in no report", arguments: ["text", "ndjson", "json", "csv"], ["id", "en"])
  func report(format: String, language: String) throws {
    let folder = try folder()
    let run = try RekapRun(
      "check", folder.path("register.csv"), "--format", format, "--lang", language)
    #expect(run.status == 1)
    #expect(run.output.contains("V320"))
    #expect(secrets(in: run.output + run.errors) == [])
  }

  @Test("is told at its cell")
  func places() throws {
    let folder = try folder()
    let run = try RekapRun("check", folder.path("register.csv"), "--format", "ndjson")
    let found = try run.objects().filter { $0["code"] as? String == "V320" }
    #expect(
      Set(found.compactMap { $0["cell"] as? String })
        == ["F3", "I3", "L3", "E4", "J4", "L4", "D5", "K5", "A6", "F6", "M6"])
    let first = try #require(found.first)
    #expect(first["severity"] as? String == "warning")
    #expect(first["value"] as? String == "Perda 8/2015 (Budi, NIP [NIP])")
    #expect(first["respondent"] as? String == "bpbd-jateng")
    #expect(first["indicator"] as? String == "ILL-1.01")
    #expect(first["field"] as? String == "regulation")
  }

  @Test("is written where that is asked for, and then nothing is said of it")
  func kept() throws {
    let folder = try folder()
    let run = try RekapRun(
      "convert", folder.path("register.csv"), "--personal-data", "keep", "--findings",
      folder.path("findings.ndjson"))
    for secret in ["19780101 200501 1 001", "81234567890", "budi@jatengprov.go.id"] {
      #expect(run.output.contains(secret))
    }
    let findings = try folder.text("findings.ndjson")
    #expect(!findings.contains("V320"))
    #expect(findings.contains("081211112222"))
  }

  @Test("leaves a step in the source of a value")
  func steps() throws {
    let folder = try folder()
    let run = try RekapRun("convert", folder.path("register.csv"))
    let source = try #require(try run.objects()[0]["_source"] as? [String: Any])
    let regulation = try #require(source["regulation"] as? [String: Any])
    #expect(regulation["steps"] as? [String] == ["personal-data"])
    #expect(regulation["raw"] == nil)
    let extra = try #require(try run.objects()[0]["extra"] as? [String: String])
    #expect(extra == ["No. HP": "[telepon]", "Lain [telepon]": "x"])
  }

  @Test("is shown as it is by what shows a workbook as it is", arguments: ["cells", "inspect"])
  func shown(command: String) throws {
    let folder = try folder()
    let run = try RekapRun(command, folder.path("register.csv"))
    #expect(run.output.contains("0819-1234-5678"))
  }

  @Test("is kept in a field that asks for it")
  func field() throws {
    let folder = try TemporaryFolder([
      "schema.yaml": """
      version: 1
      id: contacts
      title: {id: Narahubung, en: Contacts}
      catalogue: {id: contacts, status: official}
      record:
        key: [agency]
        fields:
          agency: {type: text, required: true}
          contact: {type: text, personal: keep}
          note: {type: text}
      """,
      "mapping.yaml": """
      version: 1
      name: contacts
      schema: schema.yaml
      blocks:
        - name: contacts
          header: {find: [Instansi, Kontak], within: 5}
          fields:
            agency: {column: [Instansi]}
            contact: {column: [Kontak]}
            note: {column: [Catatan]}
      """,
      "contacts.csv": """
      Instansi,Kontak,Catatan
      BPBD,Budi 0812-3456-7890,atau Ani 0857-1234-5678
      """,
    ])
    let run = try RekapRun(
      "convert", folder.path("contacts.csv"), "--mapping", folder.path("mapping.yaml"))
    #expect(run.output.contains("Budi 0812-3456-7890"))
    #expect(run.output.contains("atau Ani [telepon]"))
    #expect(!run.output.contains("0857"))
  }

  @Test("makes no difference to what is written back into a workbook")
  func roundTrip() throws {
    let folder = try folder()
    for handling in ["remove", "keep"] {
      let answers = folder.path("\(handling).ndjson")
      _ = try RekapRun(
        "convert", folder.path("register.csv"), "--personal-data", handling, "-o", answers)
      let run = try RekapRun(
        "export", answers, "--mapping", "local-mgi-register", "-o", folder.path("\(handling).xlsx"))
      #expect(!run.errors.contains("O904"), "\(run.errors)")
      let cells = try RekapRun("cells", folder.path("\(handling).xlsx"))
      #expect(cells.output.contains("0812-3456-7890") == (handling == "keep"))
    }
  }
}
