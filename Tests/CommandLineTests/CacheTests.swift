import Foundation
import Testing

@Suite("A folder that keeps what workbooks give")
struct CacheTests {
  private static let inputs = [
    "Fixtures/submissions", "Fixtures/messy", "Fixtures/broken", "Fixtures/hostile",
    "Fixtures/same-answers", "Fixtures/opendocument",
  ]

  /// How many workbooks a run says to have taken from the cache.
  private static func kept(_ run: RekapRun) -> Int {
    let line = run.errors.split(separator: "\n").first { $0.contains("(--cache): ") }
    return line.flatMap { Int($0.split(separator: " ").last?.dropLast() ?? "") } ?? 0
  }

  private static func workbooks(_ run: RekapRun) -> Int {
    let line = run.errors.split(separator: "\n").first { $0.hasPrefix("Workbooks: ") }
    return line.flatMap { Int($0.split(separator: " ")[1].dropLast()) } ?? 0
  }

  @Test(
    "makes no difference to what is written",
    arguments: [
      ["convert", "--format", "ndjson", "--findings", "OUT/found"],
      ["convert", "--format", "json", "--citations", "OUT/cited.csv"],
      ["convert", "--format", "csv", "--excel", "--findings", "OUT/found"],
      ["convert", "--format", "datapackage"],
      ["convert", "--findings", "OUT/page.html"],
      ["check", "--format", "text"], ["check", "--format", "lines"], ["check", "--format", "json"],
      ["check", "--format", "csv", "--policy", "Fixtures/policies/policy.yaml"],
      ["check", "--format", "sarif"], ["check", "--format", "html"],
    ])
  func sameBytes(arguments: [String]) throws {
    let scratch = try TemporaryFolder()
    func run(_ folder: String, _ options: String...) throws -> RekapRun {
      try FileManager.default.createDirectory(
        at: scratch.url.appending(path: folder), withIntermediateDirectories: true)
      let arguments = arguments.map { $0.replacing("OUT", with: scratch.path(folder)) }
      return try RekapRun(
        arguments + Self.inputs + ["-o", scratch.path("\(folder)/out"), "--today", "2026-01-01"]
          + options)
    }
    let cache = scratch.path("cache")
    let without = try run("a")
    let first = try run("b", "--cache", cache)
    let second = try run("c", "--cache", cache, "--jobs", "3")
    for (run, folder) in [(first, "b"), (second, "c")] {
      #expect(run.status == without.status)
      try expectSame(scratch, "a", folder)
    }
    #expect(Self.kept(first) == 0)
    #expect(Self.kept(second) == Self.workbooks(second))
    #expect(Self.workbooks(second) > 40)
  }

  /// Two folders hold the same files.
  private func expectSame(_ scratch: TemporaryFolder, _ one: String, _ other: String) throws {
    let files = FileManager.default
    let names = try files.subpathsOfDirectory(atPath: scratch.path(one)).sorted()
    #expect(try files.subpathsOfDirectory(atPath: scratch.path(other)).sorted() == names)
    for name in names where !scratch.isFolder("\(one)/\(name)") {
      #expect(
        files.contents(atPath: scratch.path("\(one)/\(name)"))
          == files.contents(atPath: scratch.path("\(other)/\(name)")), "\(name)")
    }
  }

  @Test("knows nothing of a run with other options, another schema, mapping or list")
  func misses() throws {
    let scratch = try TemporaryFolder()
    let mappings = scratch.url.appending(path: "mappings")
    try FileManager.default.copyItem(
      at: Repository.root.appending(path: "Mappings/local-mgi"), to: mappings)
    let input = "Fixtures/submissions/REKAP BIRO.xlsx"
    func run(_ options: String...) throws -> Int {
      let run = try RekapRun(
        ["convert", input, "--mapping", mappings.appending(path: "wide-recap.yaml").path()]
          + ["-o", scratch.path("out"), "--cache", scratch.path("cache")] + options)
      #expect(run.status == 1)
      return Self.kept(run)
    }
    #expect(try run() == 0)
    #expect(try run() == 1)
    for options in [
      "--strict", "--excel", "--provenance=row", "--lang=id", "--severity=V304=error",
    ] {
      #expect(try run(options) == 0)
      #expect(try run() == 1)
    }
    for file in ["wide-recap.yaml", "schema.yaml", "agencies.tsv"] {
      let handle = try FileHandle(forWritingTo: mappings.appending(path: file))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data("\n".utf8))
      try handle.close()
      #expect(try run() == 0, "\(file) has changed")
      #expect(try run() == 1)
    }
  }

  @Test("knows a workbook by its bytes and its name")
  func changedWorkbook() throws {
    let header =
      "Instansi,Putaran,Domain,Kode Indikator,Jawaban,Regulasi,Program,Praktik Baik,Bukti,Tahun,Catatan\n"
    let folder = try TemporaryFolder([
      "in/a.csv": header + "BPBD,2023-09,1,ILL-1.01,Ya,,,,,,\n",
      "in/b.csv": header + "Dishub,2023-09,1,ILL-1.01,Ya,,,,,,\n",
    ])
    func run() throws -> (kept: Int, records: String) {
      let run = try RekapRun(
        "convert", folder.path("in"), "--cache", folder.path("cache"), "-o", folder.path("out"))
      return (Self.kept(run), try folder.text("out"))
    }
    #expect(try run().kept == 0)
    #expect(try run().kept == 2)
    try Data((header + "Dishub,2023-09,1,ILL-1.01,Tidak,,,,,,\n").utf8)
      .write(to: folder.url.appending(path: "in/b.csv"))
    let changed = try run()
    #expect(changed.kept == 1)
    #expect(changed.records.contains("tidak"))
    try FileManager.default.moveItem(
      atPath: folder.path("in/a.csv"), toPath: folder.path("in/c.csv"))
    let moved = try run()
    #expect(moved.kept == 1)
    #expect(moved.records.contains("c.csv") && !moved.records.contains("a.csv"))
  }

  @Test("counts as empty where it is torn, or holds something else")
  func torn() throws {
    let scratch = try TemporaryFolder()
    let input = "Fixtures/submissions/REKAP BIRO.xlsx"
    func run() throws -> Int {
      Self.kept(
        try RekapRun(
          "convert", input, "-o", scratch.path("out"), "--cache", scratch.path("cache")))
    }
    #expect(try run() == 0)
    let truth = try scratch.text("out")
    let cache = scratch.url.appending(path: "cache")
    let name = try #require(
      FileManager.default.subpathsOfDirectory(atPath: cache.path()).first { $0.hasSuffix(".kept") })
    let entry = cache.appending(path: name)
    let whole = try Data(contentsOf: entry)
    var contents = [0, 1, 13, 14, whole.count / 2, whole.count - 1].map { whole.prefix($0) }
    for position in [3, 15, whole.count / 2, whole.count - 2] {
      var changed = whole
      changed[position] ^= 4
      contents.append(changed)
    }
    contents.append(Data("something else\n".utf8))
    for content in contents {
      try content.write(to: entry)
      #expect(try run() == 0)
      #expect(try scratch.text("out") == truth)
      #expect(try run() == 1)
    }
    try FileManager.default.removeItem(at: entry)
    try FileManager.default.createDirectory(at: entry, withIntermediateDirectories: true)
    #expect(try run() == 0)
    #expect(try scratch.text("out") == truth)
  }

  @Test("goes together with --resume")
  func resumed() throws {
    let scratch = try TemporaryFolder()
    func run(_ options: String...) throws -> RekapRun {
      try RekapRun(
        ["convert", "Fixtures/submissions", "-o", scratch.path("out"), "--resume", "--cache"]
          + [scratch.path("cache")] + options)
    }
    _ = try run()
    let truth = try scratch.text("out")
    let broken = try RekapRun(
      running: "/bin/sh",
      [
        "-c", "ulimit -f \(truth.utf8.count * 2 / 3 / 512); exec \"$@\"", "sh",
        RekapRun.executable.path(), "convert", "Fixtures/submissions", "-o", scratch.path("out"),
        "--resume", "--cache", scratch.path("cache"),
      ])
    #expect(broken.status == 2)
    let again = try run()
    #expect(again.errors.contains("Gone on after"))
    #expect(Self.kept(again) > 0)
    #expect(try scratch.text("out") == truth)
  }

  @Test("is none where other things are, or nothing can be written")
  func refused() throws {
    let scratch = try TemporaryFolder(["mine/report.docx": "x", "file": "x"])
    for (folder, words) in [("mine", "it holds other files"), ("file/cache", "can't be used")] {
      let run = try RekapRun(
        "convert", "Fixtures/submissions", "-o", scratch.path("out"), "--cache",
        scratch.path(folder))
      #expect(run.status == 2)
      #expect(run.errors.contains(words))
      #expect(run.errors.contains(scratch.path(folder)))
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.path("mine")) == ["report.docx"])
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out.unfinished")))
  }

  @Test("tells programs that make backups to leave it out")
  func tag() throws {
    let scratch = try TemporaryFolder()
    _ = try RekapRun(
      "check", "Fixtures/submissions/REKAP BIRO.xlsx", "--cache", scratch.path("cache"))
    #expect(
      try scratch.text("cache/CACHEDIR.TAG")
        .hasPrefix("Signature: 8a477f597d28d172789f06886806bc55\n"))
  }
}

extension TemporaryFolder {
  fileprivate func isFolder(_ name: String) -> Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: path(name))) != nil
  }
}
