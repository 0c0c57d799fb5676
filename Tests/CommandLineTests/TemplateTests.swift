import Foundation
import Testing

@Suite("rekap template")
struct TemplateTests {
  private static func template(_ arguments: String..., to path: String) throws -> RekapRun {
    try RekapRun(["template"] + arguments + ["-o", path])
  }

  @Test("asks every indicator once, and is read as a form that nobody has filled in")
  func blank() throws {
    let scratch = try TemporaryFolder()
    let path = scratch.path("form.xlsx")
    let run = try Self.template("--respondent", "Dinas Sosial", "--round", "2026-1", to: path)
    #expect(run.status == 0, "\(run.errors)")
    let records = try RekapRun("convert", path, "--fail-on", "none").objects()
    #expect(records.count == 76)
    #expect(records.allSatisfy { $0["respondent"] as? String == "dinsos-jateng" })
    #expect(records.allSatisfy { $0["round"] as? String == "2026-1" })
    #expect(records.allSatisfy { $0["answer"] is NSNull })
    #expect(Set(records.compactMap { $0["domain"] as? Int }) == [1, 2, 3, 4, 5, 6])
    // That answers are missing is all that is wrong with it.
    let findings = try RekapRun("check", path, "--format", "ndjson").objects()
    #expect(Set(findings.compactMap { $0["code"] as? String }) == ["V301"])
  }

  @Test(
    "can be had in every layout",
    arguments: [
      "local-mgi-register", "local-mgi-tick-boxes", "local-mgi-wide-recap",
      "sample-form-domain-sheets", "sample-form-wide-recap",
    ])
  func layouts(mapping: String) throws {
    let scratch = try TemporaryFolder()
    let path = scratch.path("form.xlsx")
    let respondent = mapping.hasPrefix("local") ? "bkd-jateng" : "instansi-1"
    let run = try Self.template(
      "--mapping", mapping, "--respondent", respondent, "--round", "2026-1", to: path)
    #expect(run.status == 0, "\(run.errors)")
    let cells = try RekapRun("cells", path).objects()
    #expect(
      Set(cells.compactMap { $0["sheet"] as? String }).isSuperset(of: ["Instructions", "_rekap"]))
    let texts = Set(cells.compactMap { $0["value"] as? String })
    #expect(texts.contains { $0.hasPrefix(mapping + "/") }, "it says what form it is")
  }

  @Test("asks each respondent what is assigned to it")
  func assignments() throws {
    let scratch = try TemporaryFolder([
      "assignments.csv": """
      Instansi;Indikator
      Dinas Sosial;ILL-1.01
      Dinas Sosial;ILL-4.02
      bkd-jateng;ILL-2.03

      """
    ])
    let run = try Self.template(
      "--assignments", scratch.path("assignments.csv"), "--round", "2026-1", to: scratch.path("out")
    )
    #expect(run.status == 0, "\(run.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path("out")).sorted()
    #expect(names == ["bkd-jateng_2026-1.xlsx", "dinsos-jateng_2026-1.xlsx"])
    let records = try RekapRun("convert", scratch.path("out"), "--fail-on", "none").objects()
    #expect(
      records.compactMap { $0["indicator"] as? String } == ["ILL-2.03", "ILL-1.01", "ILL-4.02"])
    let other = try Self.template(
      "--assignments", scratch.path("assignments.csv"), "--respondent", "dinkes-jateng",
      to: scratch.path("x.xlsx"))
    #expect(other.status == 2)
    #expect(other.errors.contains("assigns nothing to dinkes-jateng"))
  }

  @Test("says which row of a list of assignments can't be read")
  func badAssignments() throws {
    let scratch = try TemporaryFolder([
      "a.csv": "respondent,indicator\nDinas Sosial,ILL-9.99\n", "b.csv": "siapa,apa\n1,2\n",
    ])
    for (file, words) in [
      ("a.csv", "a.csv:2 can't be read: \"ILL-9.99\" is not in the list"),
      ("b.csv", "there is no column \"Agency\""),
    ] {
      let run = try Self.template("--assignments", scratch.path(file), to: scratch.path("x.xlsx"))
      #expect(run.status == 3)
      #expect(run.errors.contains(words), "\(run.errors)")
    }
  }

  @Test("is the same to the byte each time, and another in another language")
  func deterministic() throws {
    let scratch = try TemporaryFolder()
    for name in ["one", "two"] {
      #expect(try Self.template("--lang", "id", to: scratch.path(name + ".xlsx")).status == 0)
    }
    #expect(try Self.template("--lang", "en", to: scratch.path("en.xlsx")).status == 0)
    func bytes(_ name: String) throws -> Data {
      try Data(contentsOf: scratch.url.appending(path: name + ".xlsx"))
    }
    #expect(try bytes("one") == bytes("two"))
    #expect(try bytes("one") != bytes("en"))
    let english = try RekapRun("cells", scratch.path("en.xlsx"), "--sheet", "Instructions").output
    #expect(english.contains("Fill in the yellow cells of Domain 1 – Domain 6"))
  }
}
