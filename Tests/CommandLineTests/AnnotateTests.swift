import Foundation
import Testing

@Suite("rekap annotate")
struct AnnotateTests {
  private static let messy = "Fixtures/messy/messy.xlsx"

  /// The workbooks of a folder of fixtures.
  private static func workbooks(in folder: String) -> [String] {
    let names = FileManager.default.enumerator(
      atPath: Repository.root.appending(path: folder).path())
    return (names?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(".xlsx") && !$0.contains("~$") }.sorted()
  }

  private static func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(filePath: path, relativeTo: Repository.root))
  }

  // MARK: Marks

  @Test("colours each cell by its most severe finding, and a note says what to type instead")
  func marks() throws {
    let scratch = try TemporaryFolder()
    let path = scratch.path("messy.xlsx")
    let run = try RekapRun("annotate", Self.messy, "-o", path, language: "id")
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    let workbook = try MarkedWorkbook(at: path)
    let notes = try workbook.notes(in: "D1")
    #expect(
      notes["D9"]?.split(separator: "\n").last
        == "Peringatan V304 · \"sebagaian\" mungkin maksudnya \"Sebagian\". Ganti menjadi \"Sebagian\"."
    )
    // Two findings of one cell, the error first.
    #expect(notes["E14"]?.contains("\nGalat R401 · Sel ini kosong; jawaban") == true)
    #expect(notes["E14"]?.contains("\nPeringatan V311 · ") == true)
    // A cell that was not there.
    #expect(notes["E10"]?.contains("\nGalat R401") == true)
    // What Rekap did on its own is not marked.
    #expect(notes["D6"] == nil)

    let sheet = "xl/worksheets/sheet1.xml"
    let error = try #require(try workbook.colour(of: "D11", in: sheet))
    let warning = try #require(try workbook.colour(of: "D9", in: sheet))
    let (red, yellow) = (try Self.channels(error), try Self.channels(warning))
    #expect(red[0] > red[1] && red[0] > red[2], "\(error) is red")
    #expect(yellow[0] > yellow[2] && yellow[1] > yellow[2], "\(warning) is yellow")
    #expect(try workbook.colour(of: "E14", in: sheet) == error)
    #expect(try workbook.colour(of: "E10", in: sheet) == error)
    #expect(try workbook.colour(of: "D6", in: sheet) != warning)
  }

  private static func channels(_ colour: String) throws -> [Int] {
    let digits = Array(colour.dropFirst(2))
    return try (0..<3).map { try #require(Int(String(digits[($0 * 2)..<($0 * 2 + 2)]), radix: 16)) }
  }

  @Test("lists every error and warning in a first sheet, and counts what it leaves out")
  func findingSheet() throws {
    let scratch = try TemporaryFolder()
    let path = scratch.path("messy.xlsx")
    _ = try RekapRun("annotate", Self.messy, "-o", path, "-q")
    #expect(try MarkedWorkbook(at: path).sheets().first == "Findings")
    let rows = try Self.table(of: path, "Findings")
    let header = try #require(rows.firstIndex { $0.first == "No" })
    let listed = rows[(header + 1)...].map { [$0[1], $0[2], $0[3], $0[9]] }
    let found = try RekapRun("check", Self.messy, "--format", "ndjson").objects()
      .filter { $0["severity"] as? String != "info" }
    #expect(listed.count == 21)
    #expect(Set(listed.map { $0[3] }) == Set(found.compactMap { $0["code"] as? String }))
    #expect(listed.contains(["warning", "D1", "D9", "V304"]))
    #expect(listed.contains(["error", "D1", "", "K504"]))
    #expect(rows[0].first == "Findings in messy.xlsx")
    #expect(
      rows[..<header].contains { $0.first?.hasPrefix("11 errors, 10 warnings, 24 info.") == true })
    #expect(rows[..<header].contains { $0.first?.contains("Not listed here: 24 info.") == true })
    // The mapping's catalogue is no official one, and each output says so.
    #expect(rows[..<header].contains { $0.first?.hasPrefix("Sample catalogue") == true })
  }

  /// A sheet as lines of cells.
  private static func table(of path: String, _ sheet: String) throws -> [[String]] {
    let run = try RekapRun("cells", path, "--sheet", sheet, "--format", "ndjson")
    var rows: [[String]] = []
    for cell in try run.objects() {
      let address = try #require(cell["cell"] as? String)
      let column = Int(address.unicodeScalars.first?.value ?? 65) - 65
      let row = try #require(Int(address.drop { $0.isLetter }))
      while rows.count < row { rows.append(Array(repeating: "", count: 10)) }
      rows[row - 1][column] = cell["value"] as? String ?? "\(cell["value"] ?? "")"
    }
    return rows
  }

  @Test("marks what it did on its own too, where that is asked for; or errors alone")
  func severities() throws {
    let scratch = try TemporaryFolder()
    var counts: [String: Int] = [:]
    for severity in ["error", "warning", "info"] {
      let path = scratch.path("\(severity).xlsx")
      let run = try RekapRun("annotate", Self.messy, "-o", path, "--mark", severity)
      counts[severity] = try MarkedWorkbook(at: path).notes(in: "D1").count
      #expect(run.errors.contains("neither marked nor listed") == (severity != "info"))
    }
    #expect(counts["error", default: 0] > 5)
    #expect(counts["warning", default: 0] > counts["error", default: 0])
    #expect(counts["info", default: 0] > counts["warning", default: 0])
  }

  @Test("marks as a policy says: accepted findings are counted, codes have other severities")
  func policy() throws {
    let scratch = try TemporaryFolder()
    let path = scratch.path("messy.xlsx")
    let run = try RekapRun(
      "annotate", Self.messy, "-o", path, "--policy", "Fixtures/policies/policy.yaml", "--today",
      "2026-03-31")
    #expect(run.status == 1)
    let notes = try MarkedWorkbook(at: path).notes(in: "D1")
    // Accepted by the table beside the policy.
    #expect(notes["D11"]?.contains("V302") != true)
    #expect(notes["D9"]?.contains("V304") == true)
    let rows = try Self.table(of: path, "Findings")
    #expect(
      rows.contains { $0.first?.contains("2 accepted; 13 not shown because of --ignore") == true })
    let errors = try RekapRun("annotate", Self.messy, "-o", path, "--severity", "V304=error")
    #expect(errors.status == 1)
    #expect(try MarkedWorkbook(at: path).notes(in: "D1")["D9"]?.contains("Error V304") == true)
  }

  @Test("tells a workbook in which nothing is wrong that it is so")
  func clean() throws {
    let scratch = try TemporaryFolder()
    let path = scratch.path("clean.xlsx")
    let run = try RekapRun("annotate", "Fixtures/same-answers/register.xlsx", "-o", path)
    #expect(run.status == 0)
    #expect(run.errors.contains("nothing to mark"))
    let rows = try Self.table(of: path, "Findings")
    #expect(rows.contains { $0.first == "Nothing needs to be mended in this workbook." })
  }

  @Test("lists what is found of a workbook only beside the others")
  func acrossWorkbooks() throws {
    let scratch = try TemporaryFolder()
    // Both are of one respondent, for one round.
    let names = ["domain-sheets.xlsx", "register.xlsx"]
    let run = try RekapRun(
      ["annotate"] + names.map { "Fixtures/same-answers/" + $0 }
        + ["-o", scratch.path("out"), "--jobs", "2"])
    #expect(run.status == 1)
    let listed = try names.map { name in
      try Self.table(of: scratch.path("out/" + name), "Findings").flatMap(\.self)
    }
    #expect(!listed[0].contains("X602"))
    #expect(listed[1].contains("X602"))
    #expect(listed[1].contains { $0.contains("sent two files") && $0.contains(names[0]) })
  }

  // MARK: Reading again

  @Test(
    "An annotated workbook gives the findings and the records that it gave before",
    arguments: ["Fixtures/submissions", "Fixtures/messy", "Fixtures/same-answers"],
    ["warning", "info"])
  func sameFindings(folder: String, severity: String) throws {
    let scratch = try TemporaryFolder()
    let out = scratch.path("out")
    _ = try RekapRun("annotate", folder, "-o", out, "-q", "--mark", severity)
    for command in [["check", "--format", "ndjson"], ["convert", "--provenance", "cell"]] {
      let options = command[1...] + ["--fail-on", "none"]
      let before = try RekapRun([command[0], folder] + options)
      let after = try RekapRun([command[0], out] + options)
      #expect(before.output.count > 1000)
      #expect(after.output == before.output)
      #expect(Self.withoutLockFiles(after.errors) == Self.withoutLockFiles(before.errors))
    }
  }

  /// Lock files are not copied, so they are not skipped again.
  private static func withoutLockFiles(_ text: String) -> [Substring] {
    text.split(separator: "\n").filter { !$0.hasPrefix("Lock files") }
  }

  @Test("An annotated workbook is annotated anew, not twice")
  func again() throws {
    let scratch = try TemporaryFolder()
    for (from, to) in [(Self.messy, "1"), (scratch.path("1/messy.xlsx"), "2")] {
      _ = try RekapRun("annotate", from, "-o", scratch.path(to), "-q")
    }
    let (once, twice) = (
      try MarkedWorkbook(at: scratch.path("1/messy.xlsx")),
      try MarkedWorkbook(at: scratch.path("2/messy.xlsx"))
    )
    #expect(try once.sheets() == twice.sheets())
    #expect(try once.notes(in: "D1") == twice.notes(in: "D1"))
    #expect(once.parts == twice.parts)
  }

  @Test("In another language the marks are replaced, too")
  func otherLanguage() throws {
    let scratch = try TemporaryFolder()
    _ = try RekapRun("annotate", Self.messy, "-o", scratch.path("1"), "-q", language: "id")
    _ = try RekapRun("annotate", scratch.path("1/messy.xlsx"), "-o", scratch.path("2"), "-q")
    let workbook = try MarkedWorkbook(at: scratch.path("2/messy.xlsx"))
    #expect(try workbook.sheets().filter { ["Temuan", "Findings"].contains($0) } == ["Findings"])
    #expect(try workbook.notes(in: "D1")["D9"]?.contains("\nWarning V304") == true)
  }

  // MARK: Clearing

  @Test(
    "Marks are taken off again, and each part is as it was",
    arguments: ["Fixtures/submissions", "Fixtures/messy", "Fixtures/appearance"])
  func clear(folder: String) throws {
    let scratch = try TemporaryFolder()
    _ = try RekapRun("annotate", folder, "-o", scratch.path("marked"), "-q", "--mark", "info")
    let run = try RekapRun("annotate", scratch.path("marked"), "--clear", "-o", scratch.path("out"))
    #expect(run.status == 0, "\(run.errors)")
    let workbooks = Self.workbooks(in: folder)
    #expect(!workbooks.isEmpty)
    for workbook in workbooks {
      #expect(run.errors.contains("\(workbook): exactly as before it was marked"))
      let before = try MarkedWorkbook(
        at: Repository.root.appending(path: "\(folder)/\(workbook)").path(percentEncoded: false))
      let after = try MarkedWorkbook(at: scratch.path("out") + "/" + workbook)
      #expect(after.parts == before.parts, "\(workbook)")
    }
  }

  @Test("Where there are no marks, --clear says so and gives a copy")
  func nothingToClear() throws {
    let scratch = try TemporaryFolder()
    let run = try RekapRun("annotate", Self.messy, "--clear", "-o", scratch.path("out"))
    #expect(run.status == 0)
    #expect(run.errors.contains("messy.xlsx: no marks in it"))
    #expect(
      try MarkedWorkbook(at: scratch.path("out/messy.xlsx")).parts
        == (try MarkedWorkbook(at: Repository.fixture("messy/messy.xlsx").path())).parts)
  }

  // MARK: Files

  @Test("gives every workbook of a folder back under its name, in the same folders")
  func folders() throws {
    let scratch = try TemporaryFolder()
    let run = try RekapRun("annotate", "Fixtures/submissions", "-o", scratch.path("out"))
    #expect(run.status == 1)
    let names = Self.workbooks(in: "Fixtures/submissions")
    let written = FileManager.default.enumerator(atPath: scratch.path("out"))
    #expect(
      (written?.compactMap { $0 as? String } ?? []).filter { $0.contains(".") }.sorted() == names)
    #expect(run.errors.contains("Annotated workbooks: \(names.count), "))
  }

  @Test("gives the same bytes and says the same for any number of jobs")
  func sameBytes() throws {
    let scratch = try TemporaryFolder()
    let runs = try ["1", "2", "7"].map { jobs in
      try RekapRun("annotate", "Fixtures", "-o", scratch.path("out"), "--jobs", jobs)
    }
    // What a run over many workbooks says of time differs from run to run.
    let said = runs.map { run in
      run.errors.split(separator: "\n").filter { line in
        !line.hasPrefix("Time: ") && line.prefixMatch(of: /[ ]{2}\d+\.\d{3}[ ]/) == nil
      }
    }
    #expect(said[0].contains("Slowest (seconds):"))
    #expect(said[0] == said[1])
    #expect(said[0] == said[2])
    for jobs in ["1", "2"] {
      _ = try RekapRun(
        "annotate", "Fixtures/submissions", "-o", scratch.path(jobs), "--jobs", jobs, "-q")
    }
    for name in Self.workbooks(in: "Fixtures/submissions") {
      #expect(
        try Self.bytes(scratch.path("1") + "/" + name)
          == (try Self.bytes(scratch.path("2") + "/" + name)), "\(name)")
    }
  }

  @Test("Inputs are never overwritten, whatever path leads to them")
  func inputs() throws {
    let scratch = try TemporaryFolder()
    let manager = FileManager.default
    try manager.createDirectory(
      at: scratch.url.appending(path: "in"), withIntermediateDirectories: true)
    try manager.copyItem(
      at: Repository.fixture("messy/messy.xlsx"), to: scratch.url.appending(path: "in/messy.xlsx"))
    try manager.createSymbolicLink(
      at: scratch.url.appending(path: "link"), withDestinationURL: scratch.url.appending(path: "in")
    )
    let before = try Self.bytes(Self.messy)
    let input = scratch.path("in/messy.xlsx")
    for (from, to) in [
      (input, input), (input, scratch.path("in")), (scratch.path("in"), scratch.path("in")),
      (scratch.path("in"), scratch.path("link")), (scratch.path("link"), scratch.path("in") + "/"),
      (scratch.path("link/messy.xlsx"), scratch.path("in/../in/messy.xlsx")),
    ] {
      for clear in [[], ["--clear"]] {
        let run = try RekapRun(["annotate", from, "-o", to] + clear)
        #expect(run.status == 2, "\(from) -> \(to): \(run.errors)")
        #expect(run.errors.contains("is an input and will not be overwritten"), "\(run.errors)")
      }
    }
    #expect(try Self.bytes(input) == before)
    #expect(try manager.contentsOfDirectory(atPath: scratch.path("in")) == ["messy.xlsx"])
  }

  @Test("A folder of copies within that of the inputs is no input the next time")
  func nested() throws {
    let scratch = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Repository.fixture("same-answers/register.xlsx"),
      to: scratch.url.appending(path: "clean.xlsx"))
    for _ in 1...2 {
      let run = try RekapRun("annotate", scratch.path(""), "-o", scratch.path("out"))
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.contains("Annotated workbooks: 1, "), "\(run.errors)")
    }
    // And a folder above the inputs leaves them inputs.
    let run = try RekapRun("annotate", scratch.path("out"), "-o", scratch.path("") + "/two")
    #expect(run.status == 0)
  }

  @Test("Two inputs of one name become two copies")
  func sameNames() throws {
    let scratch = try TemporaryFolder()
    let run = try RekapRun(
      "annotate", Self.messy, "Fixtures/messy", Self.messy, "-o", scratch.path("out"), "--fail-on",
      "none")
    #expect(run.status == 0, "\(run.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path("out")).sorted()
    #expect(
      names == [
        "clean.xlsx", "messy (2).xlsx", "messy (3).xlsx", "messy.xlsx", "wide.xlsx",
      ])
  }

  @Test("A workbook that can't be read or marked is told of, and the others are done")
  func unreadable() throws {
    let scratch = try TemporaryFolder()
    let run = try RekapRun("annotate", "Fixtures/broken", Self.messy, "-o", scratch.path("out"))
    #expect(run.status == 3)
    let names = Set(try FileManager.default.contentsOfDirectory(atPath: scratch.path("out")))
    // A workbook that no mapping fits is told so in its own copy.
    #expect(names.contains("messy.xlsx"))
    #expect(names.contains("fits-nothing.xlsx"))
    #expect(!names.contains("password.xlsx"))
    #expect(!names.contains("truncated.xlsx"))
    #expect(!names.contains { $0.hasSuffix(".unfinished") })
    for (code, file) in [("F002", "password.xlsx"), ("F001", "old-renamed.xlsx")] {
      let told = run.errors.split(separator: "\n").filter {
        $0.hasPrefix("rekap: \(code) \(file)")
      }
      #expect(told.count == 1, "\(run.errors)")
    }
  }

  @Test(
    "Other formats are refused with a reason and what to do, once",
    arguments: ["opendocument/messy.ods"])
  func otherFormats(file: String) throws {
    let scratch = try TemporaryFolder()
    let run = try RekapRun("annotate", "Fixtures/\(file)", "-o", scratch.path("out"))
    #expect(run.status == 3)
    #expect(run.errors.contains("rekap: O905 messy.ods"))
    #expect(run.errors.contains(".xlsx"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("out")).isEmpty)
    let clear = try RekapRun("annotate", "Fixtures/\(file)", "--clear", "-o", scratch.path("out"))
    #expect(clear.status == 3)
    #expect(clear.errors.contains("messy.ods"))
  }

  struct Refusal: CustomTestStringConvertible, Sendable {
    var arguments: [String]
    var says: String
    var testDescription: String { says }
  }

  static let refusals = [
    Refusal(
      arguments: ["Fixtures/messy", "-o", "out.xlsx"],
      says: "3 workbooks can't become one file out.xlsx. Name a folder with -o."),
    Refusal(
      arguments: [messy, "-o", "out.xlsm"], says: "The copy remains a .xlsx workbook"),
    Refusal(arguments: ["-", "-o", "out"], says: "Standard input has no name"),
    Refusal(arguments: [messy, "-o", "-"], says: "-o takes a folder or a workbook"),
    Refusal(arguments: [messy], says: "Missing expected argument '--output"),
    Refusal(
      arguments: [messy, "-o", "out", "--clear", "--mark", "info"],
      says: "leave out --mark and --mapping"),
  ]

  @Test("What makes no sense is refused before anything is written", arguments: refusals)
  func refused(_ refusal: Refusal) throws {
    let run = try RekapRun(["annotate"] + refusal.arguments)
    #expect(run.status == 2)
    #expect(run.errors.contains(refusal.says), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: Repository.root.path() + "out.xlsm"))
  }

  @Test("A workbook from standard input goes into a file")
  func standardInput() throws {
    let scratch = try TemporaryFolder()
    let input = try FileHandle(forReadingFrom: Repository.fixture("messy/messy.xlsx"))
    let run = try RekapRun(["annotate", "-", "-o", scratch.path("out.xlsx")], input: input)
    #expect(run.status == 1, "\(run.errors)")
    #expect(try MarkedWorkbook(at: scratch.path("out.xlsx")).sheets().first == "Findings")
  }
}
