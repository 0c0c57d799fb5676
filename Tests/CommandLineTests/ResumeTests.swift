import Foundation
import Testing

@Suite("A run that was interrupted")
struct ResumeTests {
  private static let header =
    "Instansi,Putaran,Domain,Kode Indikator,Jawaban,Regulasi,Program,Praktik Baik,Bukti,Tahun,Catatan\n"
  private static let text = "Pelatihan bahasa dan literasi keuangan bagi calon pekerja migran"
  private static let outputs = ["all.csv", "cited.csv", "found.ndjson"]

  /// Workbooks that know of each other: one is a copy, one repeats a text, one has a respondent again,
  /// one can't be read.
  private static var inbox: [String: String] {
    func rows(_ respondent: String, from first: Int = 1, programme: String = "") -> String {
      (first..<(first + 40)).map { number in
        "\(respondent),2023-09,1,ILL-1.\(number < 10 ? "0" : "")\(number),Yaa,Perda No. \(number) Tahun 2019,\(programme),,,,\n"
      }.joined()
    }
    return [
      "in/a.csv": header + rows("BPBD", programme: text),
      "in/b.csv": header + rows("Dishub", from: 3, programme: text),
      "in/c.csv": header + rows("BPBD", programme: text),
      "in/d.csv": "no table\n",
      "in/e.xlsx": "no workbook",
      "in/f.csv": header + rows("BPBD", from: 7),
      "in/g.csv": header + rows("Dinas Sosial", from: 2),
    ]
  }

  /// A folder of workbooks with the outputs of a run beside them.
  private struct Desk {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder(ResumeTests.inbox) }

    var arguments: [String] {
      [
        "convert", folder.path("in"), "--format", "csv", "-o", folder.path("all.csv"),
        "--findings", folder.path("found.ndjson"), "--citations", folder.path("cited.csv"),
      ]
    }

    @discardableResult
    func run(_ options: String..., in place: URL? = nil) throws -> RekapRun {
      try RekapRun(arguments + options)
    }

    /// Runs until a file becomes larger than so many bytes (in steps of 512).
    func run(upTo size: Int, _ options: String...) throws -> RekapRun {
      try RekapRun(
        running: "/bin/sh",
        ["-c", "ulimit -f \(size / 512); exec \"$@\"", "sh", RekapRun.executable.path()]
          + arguments + options)
    }

    /// The files beside the folder of workbooks.
    func files() throws -> [String: Data] {
      var files: [String: Data] = [:]
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path(""))
      where name != "in" {
        files[name] = try Data(contentsOf: folder.url.appending(path: name))
      }
      return files
    }

    func put(_ files: [String: Data]) throws {
      for name in try self.files().keys {
        try FileManager.default.removeItem(at: folder.url.appending(path: name))
      }
      for (name, data) in files { try data.write(to: folder.url.appending(path: name)) }
    }
  }

  /// What a run leaves that was interrupted when half of its records were written, and what it would
  /// have written.
  private static func interrupted() throws -> (
    desk: Desk, left: [String: Data], truth: [String: Data]
  ) {
    let desk = try Desk()
    try desk.run()
    let truth = try desk.files()
    #expect(truth.keys.sorted() == outputs)
    try desk.put([:])
    let size = try #require(truth["found.ndjson"]).count
    let run = try desk.run(upTo: size * 9 / 10, "--resume", "--jobs", "1")
    #expect(run.status == 2)
    return (desk, try desk.files(), truth)
  }

  // MARK: Going on

  @Test("gives the same bytes as an unbroken one, and leaves nothing", arguments: [0.2, 0.5, 0.9])
  func sameBytes(share: Double) throws {
    let desk = try Desk()
    try desk.run()
    let truth = try desk.files()
    let old = truth.mapValues { _ in Data("old".utf8) }
    try desk.put(old)
    let size = Int(Double(try #require(truth["found.ndjson"]).count) * share)
    let broken = try desk.run(upTo: size, "--resume", "--jobs", "2")
    #expect(broken.status == 2)
    #expect(broken.errors.contains("it goes on after the first"))
    let left = try desk.files()
    #expect(left.filter { Self.outputs.contains($0.key) } == old)
    #expect(
      left.keys.filter { !Self.outputs.contains($0) }.sorted()
        == [
          "all.csv.journal", "all.csv.unfinished", "cited.csv.unfinished",
          "found.ndjson.unfinished",
        ])
    let run = try desk.run("--resume")
    #expect(run.status == 3)
    #expect(try desk.files() == truth)
  }

  @Test("tells of no workbook twice, and sums all of them up")
  func summary() throws {
    let (desk, _, _) = try Self.interrupted()
    let run = try desk.run("--resume")
    let whole = try desk.run()
    #expect(run.errors.contains("Gone on after 6 of 7 workbooks."))
    #expect(!run.errors.contains("e.xlsx"))
    for start in ["Workbooks:", "Findings:", "Ledger:"] {
      let lines = [run, whole].map { run in
        run.errors.split(separator: "\n").first { $0.hasPrefix(start) }
      }
      #expect(lines[0] != nil && lines[0] == lines[1])
    }
  }

  @Test("that never was one leaves no journal, and is the same")
  func unbroken() throws {
    let desk = try Desk()
    try desk.run()
    let truth = try desk.files()
    try desk.put([:])
    let run = try desk.run("--resume")
    #expect(try desk.files() == truth)
    #expect(!run.errors.contains("Gone on"))
  }

  @Test(
    "goes on in every format that is written from its beginning to its end",
    arguments: [
      ("ndjson", "ndjson"), ("json", "sarif"), ("csv", "json"), ("ndjson", "csv"),
      ("ndjson", "text"),
    ])
  func formats(records: String, findings: String) throws {
    let folder = try TemporaryFolder(Self.inbox)
    func arguments(_ command: String) -> [String] {
      command == "convert"
        ? ["convert", folder.path("in"), "--format", records, "-o", folder.path("out")]
        : ["check", folder.path("in"), "--format", findings, "-o", folder.path("out")]
    }
    for command in ["convert", "check"] {
      _ = try RekapRun(arguments(command))
      let truth = try folder.text("out")
      let broken = try RekapRun(
        running: "/bin/sh",
        [
          "-c", "ulimit -f \(truth.utf8.count * 8 / 10 / 512); exec \"$@\"", "sh",
          RekapRun.executable.path(),
        ] + arguments(command) + ["--resume"])
      #expect(broken.status == 2)
      let run = try RekapRun(arguments(command) + ["--resume"])
      #expect(run.errors.contains("Gone on after"))
      #expect(try folder.text("out") == truth)
    }
  }

  // MARK: Torn journals

  @Test("goes on by a journal that is cut anywhere")
  func cutJournal() throws {
    let (desk, left, truth) = try Self.interrupted()
    let journal = try #require(left["all.csv.journal"])
    let last = stride(from: journal.count - 1, to: journal.count - 240, by: -17)
    for length in Array(last) + [journal.count / 2, journal.count / 3, 17, 15, 1, 0] {
      var files = left
      files["all.csv.journal"] = journal.prefix(length)
      try desk.put(files)
      try desk.run("--resume")
      #expect(try desk.files() == truth, "cut to \(length) of \(journal.count) bytes")
    }
  }

  @Test("goes on by a journal in which a byte has changed")
  func changedJournal() throws {
    let (desk, left, truth) = try Self.interrupted()
    let journal = try #require(left["all.csv.journal"])
    for position in stride(from: 16, to: journal.count, by: journal.count / 12) {
      var files = left
      files["all.csv.journal"]?[position] ^= 0x10
      try desk.put(files)
      try desk.run("--resume")
      #expect(try desk.files() == truth, "byte \(position) of \(journal.count) changed")
    }
  }

  @Test("writes again what an unfinished output has lost", arguments: outputs)
  func tornOutput(name: String) throws {
    let (desk, left, truth) = try Self.interrupted()
    let unfinished = "\(name).unfinished"
    let data = try #require(left[unfinished])
    var changed = data
    changed[data.count / 2] ^= 1
    for loss in [data.prefix(data.count / 2), changed, Data(), nil] {
      var files = left
      files[unfinished] = loss
      try desk.put(files)
      try desk.run("--resume")
      #expect(try desk.files() == truth)
    }
  }

  @Test("puts the rest in its place where it ended between one output and the next")
  func betweenPlaces() throws {
    let desk = try Desk()
    try desk.run()
    let truth = try desk.files()
    // Where the folder of the last output vanishes, those before it have taken their places.
    try desk.put([:])
    let links = ["cited.csv", "found.ndjson"]
    // A folder in the place of the records that comes while they are written.
    let run = try RekapRun(
      running: "/bin/sh",
      [
        "-c",
        """
        "$@" & rekap=$!
        until test -e "\(desk.folder.path("all.csv.journal"))"; do :; done
        mkdir -p "\(desk.folder.path("all.csv"))/in-the-way"
        wait $rekap
        """, "sh", RekapRun.executable.path(),
      ] + desk.arguments + ["--resume"])
    #expect(run.status == 2)
    #expect(run.errors.contains("it is a folder"))
    for name in links {
      #expect(try Data(contentsOf: desk.folder.url.appending(path: name)) == truth[name])
    }
    try FileManager.default.removeItem(at: desk.folder.url.appending(path: "all.csv"))
    let resumed = try desk.run("--resume")
    #expect(resumed.errors.contains("Gone on after 7 of 7 workbooks."))
    #expect(resumed.status == 3)
    #expect(try desk.files() == truth)
  }

  // MARK: Changes

  @Test("reads again from the first workbook that is not what it was")
  func changedWorkbooks() throws {
    let changes: [(name: String, text: String?)] = [
      ("a.csv", Self.header), ("b.csv", nil), ("bb.csv", Self.inbox["in/b.csv"]),
      ("z.csv", Self.inbox["in/f.csv"]), ("g.csv", nil),
    ]
    for (name, text) in changes {
      let (desk, _, _) = try Self.interrupted()
      let file = desk.folder.url.appending(path: "in/\(name)")
      if let text {
        try Data(text.utf8).write(to: file)
      } else {
        try FileManager.default.removeItem(at: file)
      }
      try desk.run("--resume")
      let resumed = try desk.files()
      try desk.run()
      #expect(try desk.files() == resumed, "after \(name) has changed")
    }
  }

  @Test(
    "is not gone on with by another command",
    arguments: [
      ["--provenance", "none"], ["--strict"], ["--lang", "id"], ["--ignore", "V304"],
      ["--max-rows", "1000"], ["--mapping", "Mappings/local-mgi/register.yaml"], ["--excel"],
    ])
  func otherCommand(options: [String]) throws {
    let (desk, left, _) = try Self.interrupted()
    let run = try RekapRun(desk.arguments + ["--resume"] + options)
    #expect(run.status == 2)
    #expect(run.errors.contains(options[0] == "--ignore" ? "--policy" : options[0]))
    #expect(run.errors.contains("all.csv.journal"))
    #expect(try desk.files() == left)
  }

  @Test("is begun anew without --resume, and leaves nothing")
  func anew() throws {
    let (desk, _, truth) = try Self.interrupted()
    try desk.run()
    #expect(try desk.files() == truth)
  }

  @Test("has no file of somebody else for its journal")
  func foreignJournal() throws {
    let desk = try Desk()
    try desk.put(["all.csv.journal": Data("my journal".utf8)])
    for options in [["--resume"], []] {
      let run = try RekapRun(desk.arguments + options)
      #expect(run.status == (options.isEmpty ? 3 : 2))
      #expect(try desk.folder.text("all.csv.journal") == "my journal")
    }
  }

  @Test(
    "can't be gone on with where an output has no beginning before its end",
    arguments: [
      ["--format", "csv"], ["-o", "-"], ["-o", "all.csv", "--findings", "-"],
      ["-o", "data", "--format", "datapackage"], ["-o", "all.csv", "--findings", "found.html"],
      ["-o", "/dev/null"],
    ])
  func refused(options: [String]) throws {
    let folder = try TemporaryFolder(Self.inbox)
    let run = try RekapRun(["convert", "in", "--resume"] + options, in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors.contains("--resume can't be used here"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("")) == ["in"])
  }
}
