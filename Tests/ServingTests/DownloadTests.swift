import Archives
import Foundation
import Testing

@Suite("What a visitor takes home is what the command line writes, to the byte", .serialized)
struct DownloadTests {
  /// How the command line writes a file to standard output.
  private static let commands: [String: [String]] = [
    "records.json": ["convert", "--format", "json"],
    "records.ndjson": ["convert", "--format", "ndjson"],
    "records.csv": ["convert", "--format", "csv"],
    "records-excel.csv": ["convert", "--format", "csv", "--excel"],
    "findings.html": ["check", "--format", "html"],
    "findings.csv": ["check", "--format", "csv"],
    "findings.json": ["check", "--format", "json"],
  ]

  /// What the command line writes of some workbooks.
  private func written(
    _ file: String, of inputs: [String], _ options: [String] = [], in language: String = "id"
  ) async throws -> [UInt8] {
    let command = try #require(Self.commands[file])
    let run = try await CommandLineRun.of(
      command + inputs + options + ["--quiet", "--lang", language])
    try #require([0, 1, 3].contains(run.status), "\(run.errors)")
    return run.output
  }

  /// The copy that the command line marks; `nil` where it makes none.
  private func marked(_ input: String, _ options: [String] = []) async throws -> [UInt8]? {
    let scratch = try TemporaryFolder()
    _ = try await CommandLineRun.of(
      ["annotate", input, "-o", scratch.path, "--quiet", "--lang", "id"] + options)
    guard let copy = scratch.contents.first else { return nil }
    return try bytes(ofFileAt: scratch.path + "/" + copy)
  }

  /// Drops a workbook, and compares all that can be downloaded of it.
  private func compare(
    _ fixture: String, _ files: [String], on visit: TestVisit, _ options: [String] = []
  ) async throws {
    let path = Repository.fixture(fixture)
    let id = try await visit.upload(fixture: fixture)
    let workbook = try await visit.workbook(id)
    let offered = try #require(workbook["files"] as? [String], "\(workbook)")
    for file in files where offered.contains(file) {
      let reply = try await visit.download(file, of: id)
      #expect(reply.status == 200, "\(fixture) \(file): \(reply)")
      #expect(try await reply.body == written(file, of: [path], options), "\(fixture) \(file)")
    }
    let copy = try await marked(path, options)
    #expect(offered.contains("marked.xlsx") == (copy != nil), "\(fixture)")
    if let copy {
      let reply = try await visit.download("marked.xlsx", of: id)
      #expect(reply.status == 200, "\(fixture): \(reply)")
      #expect(reply.body == copy, "\(fixture)")
    }
  }

  @Test(
    "of every workbook of the fixtures: records, findings, the marked copy",
    arguments: Repository.workbooks(
      in: "submissions", "broken", "appearance", "same-answers", "tutorial"))
  func everyWorkbook(fixture: String) async throws {
    try await TestServer.with { server in
      try await compare(
        fixture, ["records.json", "findings.html"], on: try await server.visit())
    }
  }

  @Test(
    "in every format", arguments: Repository.workbooks(in: "messy", "opendocument"))
  func everyFormat(fixture: String) async throws {
    try await TestServer.with { server in
      try await compare(fixture, Self.commands.keys.sorted(), on: try await server.visit())
    }
  }

  @Test("of every finding's workbook, by a mapping that is named at the start")
  func findings() async throws {
    let mapping = Repository.fixture("findings/mapping.yaml")
    try await TestServer.with(mapping: mapping) { server in
      let visit = try await server.visit()
      for fixture in Repository.workbooks(in: "findings") where fixture.contains("/sheet.") {
        let id = try await visit.upload(fixture: fixture)
        _ = try await visit.workbook(id)
        let reply = try await visit.download("findings.json", of: id)
        let command = try await written(
          "findings.json", of: [Repository.fixture(fixture)], ["--mapping", mapping])
        #expect(reply.body == command, "\(fixture)")
      }
    }
  }

  @Test("in English, when that is asked for")
  func english() async throws {
    let path = Repository.fixture("messy/messy.xlsx")
    try await TestServer.with { server in
      let visit = try await server.visit()
      let id = try await visit.upload(fixture: "messy/messy.xlsx")
      _ = try await visit.workbook(id)
      let reply = try await visit.download("findings.html?lang=en", of: id)
      #expect(try await reply.body == written("findings.html", of: [path], in: "en"))
    }
  }

  @Test("of all workbooks together, with what is only found beside each other")
  func together() async throws {
    let fixtures =
      Repository.workbooks(in: "submissions") + Repository.workbooks(in: "findings/F006")
      + ["submissions/Dishub_LMGI 2023.xlsx"]
    let paths = fixtures.map(Repository.fixture)
    try await TestServer.with { server in
      let visit = try await server.visit()
      // They come in any order; the page tells how they were chosen.
      for (place, fixture) in fixtures.enumerated().reversed() {
        try await visit.upload(fixture: fixture, query: "&place=\(place)")
      }
      for id in 1...fixtures.count { _ = try await visit.workbook("\(id)") }
      for file in Self.commands.keys.sorted() {
        let reply = try await server.send("GET", visit.path("/files/\(file)"))
        #expect(try await reply.body == written(file, of: paths), "\(file)")
      }
      #expect(try await written("findings.json", of: paths).count > 10_000)
      let scratch = try TemporaryFolder()
      _ = try await CommandLineRun.of(["annotate"] + paths + ["-o", scratch.path, "--lang", "id"])
      let reply = try await server.send("GET", visit.path("/files/marked.zip"))
      let zip = scratch.path + ".zip"
      defer { try? FileManager.default.removeItem(atPath: zip) }
      try Data(reply.body).write(to: URL(filePath: zip))
      let archive = try Archive(path: zip)
      #expect(archive.names.sorted() == scratch.contents)
      for name in archive.names {
        let reader = try archive.open(try #require(archive[name]))
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        var copy: [UInt8] = []
        while case let count = try reader.read(into: &piece), count > 0 { copy += piece[..<count] }
        #expect(try copy == bytes(ofFileAt: scratch.path + "/" + name), "\(name)")
      }
    }
  }

  @Test("and the summary is the one of the records together", arguments: ["html", "json", "xlsx"])
  func summary(format: String) async throws {
    let fixtures = Repository.workbooks(in: "submissions")
    let scratch = try TemporaryFolder()
    let (records, file) = (scratch.path + "/records.ndjson", scratch.path + "/summary.\(format)")
    _ = try await CommandLineRun.of(
      ["convert"] + fixtures.map(Repository.fixture) + ["-o", records, "--quiet", "--lang", "id"])
    let command = try await CommandLineRun.of(
      ["summary", records, "--format", format, "-o", file, "--quiet", "--lang", "id"])
    #expect(command.status == 0, "\(command.errors)")
    try await TestServer.with { server in
      let visit = try await server.visit()
      for fixture in fixtures { try await visit.upload(fixture: fixture) }
      for id in 1...fixtures.count { _ = try await visit.workbook("\(id)") }
      let reply = try await server.send("GET", visit.path("/files/summary.\(format)"))
      #expect(try reply.body == bytes(ofFileAt: file))
      #expect(reply.headers["content-disposition"]?.contains("summary.\(format)") == true)
    }
  }

  @Test("Workbooks that answer different questions are not summed up, and the message names them")
  func twoAssessments() async throws {
    try await TestServer.with { server in
      let visit = try await server.visit()
      try await visit.upload(fixture: "messy/clean.xlsx")
      try await visit.upload(fixture: "submissions/Dishub_LMGI 2023.xlsx")
      for id in ["1", "2"] { _ = try await visit.workbook(id) }
      let reply = try await server.send("GET", visit.path("/files/summary.html"))
      #expect(reply.status == 409)
      #expect(reply.text.contains("clean.xlsx") && reply.text.contains("Dishub_LMGI 2023.xlsx"))
      #expect(!reply.text.contains(server.folder.path))
    }
  }

  @Test("The section of findings is that of the page of findings, in both languages")
  func section() async throws {
    try await TestServer.with { server in
      let visit = try await server.visit()
      let id = try await visit.upload(fixture: "messy/messy.xlsx")
      _ = try await visit.workbook(id)
      for language in ["id", "en"] {
        let page = try await visit.download("findings.html?lang=\(language)", of: id)
        let section = try await server.send(
          "GET", visit.path("/workbooks/\(id)/section?lang=\(language)"))
        #expect(section.status == 200)
        #expect(section.text.contains("id=\"f1-1\""))
        #expect(page.text.contains(section.text))
      }
    }
  }

  @Test("The findings of all workbooks are those of the command line, each with its workbook")
  func numberedFindings() async throws {
    let fixtures = ["messy/messy.xlsx", "broken/password.xlsx", "messy/clean.xlsx"]
    try await TestServer.with { server in
      let visit = try await server.visit()
      for fixture in fixtures { try await visit.upload(fixture: fixture) }
      for id in 1...3 { _ = try await visit.workbook("\(id)") }
      let reply = try await server.send("GET", visit.path("/findings"))
      let found = try #require(reply.json["findings"] as? [[String: Any]])
      let command = try #require(
        JSONSerialization.jsonObject(
          with: Data(try await written("findings.json", of: fixtures.map(Repository.fixture))))
          as? [String: Any])
      let expected = try #require(command["findings"] as? [[String: Any]])
      #expect(found.count == expected.count)
      let names = ["messy.xlsx": "1", "password.xlsx": "2", "clean.xlsx": "3"]
      for (one, other) in zip(found, expected) {
        #expect(one["workbook"] as? String == (other["file"] as? String).flatMap { names[$0] })
        var one = one
        one["workbook"] = nil
        #expect(NSDictionary(dictionary: one) == NSDictionary(dictionary: other))
      }
    }
  }
}
