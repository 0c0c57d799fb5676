import Foundation
import Testing
import _TestSupport

@Suite("rekap convert --stream")
struct StreamTests {
  /// Workbooks good and bad, one after the other.
  static let workbooks: [String] = {
    let folders = [
      "submissions", "submissions/bidang sosial", "messy", "broken", "opendocument", "appearance",
      "same-answers",
    ]
    let kinds = [".xlsx", ".xls", ".ods", ".csv"]
    return folders.flatMap { folder in
      let names = try? FileManager.default.contentsOfDirectory(
        atPath: Repository.fixture(folder).path())
      return (names ?? []).sorted().filter { name in kinds.contains { name.hasSuffix($0) } }
        .map { "Fixtures/\(folder)/\($0)" }
    }
  }()

  @Test("answers each workbook with what a run of its own gives, to the byte")
  func sameAsRun() throws {
    #expect(Self.workbooks.count > 40)
    let requests = try Self.workbooks.enumerated().map { try request(["id": "\($0)", "path": $1]) }
    let stream = try StreamRun(sending: requests)
    #expect(stream.run.status == 0, "\(stream.run.errors)")
    #expect(stream.run.errors.isEmpty)
    #expect(stream.refusals.isEmpty)
    let scratch = try TemporaryFolder()
    for (number, workbook) in Self.workbooks.enumerated() {
      let findings = scratch.path("findings-\(number)")
      let run = try RekapRun("convert", workbook, "--findings", findings)
      try Self.expectSame(
        stream, "\(number)", records: run.output, findings: scratch.text("findings-\(number)"),
        workbook)
      let end = try #require(stream.end(of: "\(number)"))
      #expect((end["state"] as? String == "read") == (run.status != 3), "\(workbook)")
    }
  }

  @Test(
    "obeys the options of a run",
    arguments: [
      ["--provenance", "row"], ["--provenance", "none", "--lang", "en"], ["--strict"],
      ["--mapping", "sample-form-domain-sheets"], ["--personal-data", "keep"],
      ["--policy", "Fixtures/policies/policy.yaml", "--today", "2026-06-01"],
      ["--max-rows", "20"], ["--ignore", "V,S107"],
    ])
  func options(options: [String]) throws {
    let workbook = "Fixtures/messy/messy.xlsx"
    let scratch = try TemporaryFolder()
    let line = try request(["id": "a", "path": workbook])
    let stream = try StreamRun(sending: Data((line + "\n").utf8), options: options)
    let run = try RekapRun(
      ["convert", workbook, "--findings", scratch.path("findings")] + options)
    #expect(run.status != 2, "\(run.errors)")
    try Self.expectSame(
      stream, "a", records: run.output, findings: scratch.text("findings"), workbook)
  }

  private static func expectSame(
    _ stream: StreamRun, _ id: String, records: String, findings: String, _ workbook: String
  ) throws {
    func lines(_ text: String) -> [String] {
      text.utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }
    }
    let isSame =
      stream.objects("record", of: id).elementsEqual(lines(records)) {
        $0.utf8.elementsEqual($1.utf8)
      }
    #expect(isSame, "records of \(workbook)")
    let areSame = stream.objects("finding", of: id).elementsEqual(lines(findings)) {
      $0.utf8.elementsEqual($1.utf8)
    }
    #expect(areSame, "findings of \(workbook)")
    let end = try #require(stream.end(of: id), "\(workbook)")
    #expect(end["records"] as? Int == stream.objects("record", of: id).count)
    let counts = try #require(end["findings"] as? [String: Int])
    let told = ["error", "warning", "info", "accepted"].compactMap { counts[$0] }.reduce(0, +)
    #expect(told == stream.objects("finding", of: id).count, "\(workbook)")
    let ledger = try #require(end["ledger"] as? [String: Int])
    let accounted = ["mapped", "kept", "ignored", "reported"].compactMap { ledger[$0] }
    #expect(ledger["read"] == accounted.reduce(0, +))
  }

  @Test("says first who answers, and which fields records have")
  func readiness() throws {
    let stream = try StreamRun(sending: [])
    #expect(stream.run.status == 0)
    #expect(stream.answers.count == 1)
    let ready = try #require(stream.answers.first)
    #expect(ready.line.hasPrefix(#"{"type":"ready","protocol":1,"#))
    let version = try RekapRun("--version").lines.first.map(String.init)
    #expect(ready.members["version"] as? String == version)
    let assessments = try #require(ready.members["assessments"] as? [[String: Any]])
    #expect(
      assessments.map { $0["id"] as? String } == [
        "local-mgi-central-java-2023", "sample-form-2026",
      ])
    let fields = try #require(assessments[0]["fields"] as? [[String: String]])
    let types = Dictionary(
      uniqueKeysWithValues: fields.map { ($0["name"] ?? "", $0["type"] ?? "") })
    #expect(types["domain"] == "integer" && types["budget"] == "number" && types["date"] == "date")
    #expect(types["question"] == nil)
  }

  @Test("takes a workbook's bytes, and calls it as the request does")
  func bytes() throws {
    let file = Repository.fixture("messy/messy.xlsx")
    let content = try Data(contentsOf: file).base64EncodedString()
    let name = "kiriman 2026/Dinas \"A\".xlsx"
    let stream = try StreamRun(sending: [
      try request(["id": "é", "name": name, "bytes": content]),
      try request(["id": "2", "name": name, "path": "Fixtures/messy/messy.xlsx"]),
      try request(["id": "3", "name": "kosong.xlsx", "bytes": ""]),
      try request([
        "id": "4", "name": "isian.csv", "bytes": Data("a,b\n".utf8).base64EncodedString(),
      ]),
    ])
    let records = stream.objects("record", of: "é")
    #expect(records.count == 76)
    #expect(records.elementsEqual(stream.objects("record", of: "2")) { $0 == $1 })
    #expect(stream.objects("finding", of: "é") == stream.objects("finding", of: "2"))
    let record = try StreamRun.Answer(line: records[0]).members
    #expect((record["_source"] as? [String: Any])?["file"] as? String == name)
    #expect(
      stream.end(of: "é")?["content"] as? String == stream.end(of: "2")?["content"] as? String)
    #expect(stream.objects("finding", of: "3").first?.contains("F001") == true)
    #expect(stream.end(of: "4")?["state"] as? String == "unreadable")
  }

  @Test("takes a workbook of any size by its bytes")
  func largeWorkbook() throws {
    let content = try Data(contentsOf: Repository.fixture("messy/wide.xlsx"))
    let text = try request(["id": "1", "name": "wide.xlsx", "bytes": content.base64EncodedString()])
    // Far longer than what is read at once.
    let long = text.dropLast() + String(repeating: " ", count: 1_000_000) + "}"
    let stream = try StreamRun(sending: [
      String(long),
      try request(["id": "2", "path": "Fixtures/messy/wide.xlsx"]),
    ])
    #expect(stream.end(of: "1")?["records"] as? Int == 4_408)
    #expect(stream.objects("record", of: "1") == stream.objects("record", of: "2"))
    #expect(stream.objects("finding", of: "1") == stream.objects("finding", of: "2"))
  }

  @Test("tells the hash of a workbook's bytes, and whose answers it has")
  func end() throws {
    let stream = try StreamRun(sending: [
      try request(["id": "1", "path": "Fixtures/same-answers/register.xlsx"]),
      try request(["id": "2", "path": "no-such-file.xlsx"]),
    ])
    let end = try #require(stream.end(of: "1"))
    let hash = try #require(end["content"] as? String)
    let known = try #require(
      try outputOfShell("sha256sum Fixtures/same-answers/register.xlsx").split(separator: " ")
        .first)
    #expect(hash == known)
    let submissions = try #require(end["submissions"] as? [[String: String]])
    #expect(submissions.count == 1)
    #expect(submissions[0].keys.sorted() == ["respondent", "round"])
    #expect(end["mapping"] as? String == "local-mgi-register")
    let missing = try #require(stream.end(of: "2"))
    #expect(missing["content"] is NSNull && missing["mapping"] is NSNull)
    #expect(stream.objects("finding", of: "2").first?.contains("F008") == true)
  }

  @Test("tells of one workbook what it tells of it among others: nothing is carried over")
  func independent() throws {
    let workbook = "Fixtures/same-answers/register.xlsx"
    let stream = try StreamRun(
      sending: try (1...3).map { try request(["id": "\($0)", "path": workbook]) })
    #expect(!stream.objects("finding", of: "1").contains { $0.contains("F006") })
    for id in ["2", "3"] {
      #expect(stream.objects("finding", of: id) == stream.objects("finding", of: "1"))
      #expect(stream.objects("record", of: id) == stream.objects("record", of: "1"))
    }
  }

  // MARK: Bad frames

  struct BadFrame: CustomTestStringConvertible, Sendable {
    var bytes: [UInt8]
    var says: String
    var id: String?
    var testDescription: String { says }

    init(_ text: String, says: String, id: String? = nil) {
      bytes = Array(text.utf8)
      self.says = says
      self.id = id
    }
  }

  static let badFrames: [BadFrame] = [
    BadFrame("a.xlsx", says: "no JSON, from byte 1 on"),
    BadFrame(#"{"id":"1","path":"a.xlsx"} {}"#, says: "no JSON, from byte 28 on"),
    BadFrame(String(repeating: "[", count: 100_000), says: "no JSON"),
    BadFrame("[]", says: "no object"),
    BadFrame("null", says: "no object"),
    BadFrame("{}", says: #""id" is not there"#),
    BadFrame(#"{"path":"a.xlsx"}"#, says: #""id" is not there"#),
    BadFrame(#"{"id":"","path":"a.xlsx"}"#, says: "1 to 1024 bytes"),
    BadFrame(
      #"{"id":"\#(String(repeating: "1", count: 1_025))","path":"a.xlsx"}"#, says: "1 to 1024 bytes"
    ),
    BadFrame(#"{"id":7,"path":"a.xlsx"}"#, says: #"value of "id" must be a text"#),
    BadFrame(#"{"id":"7"}"#, says: "write path or bytes", id: "7"),
    BadFrame(
      #"{"id":"7","path":"a","name":"a","bytes":""}"#, says: "write one of them", id: "7"),
    BadFrame(#"{"id":"7","path":["a.xlsx"]}"#, says: #"value of "path" must be a text"#, id: "7"),
    BadFrame(#"{"id":"7","path":null}"#, says: #"value of "path" must be a text"#, id: "7"),
    BadFrame(#"{"id":"7","path":""}"#, says: "empty or holds a NUL", id: "7"),
    BadFrame(
      #"{"id":"7","path":"Fixtures/messy/messy.xlsx\u0000.txt"}"#, says: "empty or holds a NUL",
      id: "7"),
    BadFrame(#"{"id":"7","path":"a.xlsx","name":""}"#, says: #""name" is empty"#, id: "7"),
    BadFrame(#"{"id":"7","bytes":""}"#, says: #""name" is not there"#, id: "7"),
    BadFrame(#"{"id":"7","paht":"a.xlsx"}"#, says: #"Did you mean "path"?"#, id: "7"),
    BadFrame(#"{"id":"7","path":"a","path":"b"}"#, says: #""path" is there twice"#, id: "7"),
    BadFrame(#"{"id":"7","id":"8","path":"a"}"#, says: #""id" is there twice"#, id: "7"),
    BadFrame(#"{"id":"7","name":"a","bytes":"UEs"}"#, says: "no base64", id: "7"),
    BadFrame(#"{"id":"7","name":"a","bytes":"UEsD\n"}"#, says: "no base64", id: "7"),
    BadFrame(#"{"id":"7","name":"a","bytes":"UF=="}"#, says: "no base64", id: "7"),
    BadFrame(#"{"id":"7","name":"a","bytes":"U-_="}"#, says: "no base64", id: "7"),
  ]

  @Test("refuses a bad line, says why, and takes the next", arguments: badFrames)
  func isRefused(_ frame: BadFrame) throws {
    let good = try request(["id": "good", "path": "Fixtures/messy/clean.xlsx"])
    let stream = try StreamRun(
      sending: Data(("\n" + good + "\n").utf8) + Data(frame.bytes) + Data(("\n" + good + "\n").utf8)
    )
    #expect(stream.run.status == 0)
    try #require(stream.refusals.count == 1)
    let refusal = stream.refusals[0]
    #expect(refusal["line"] as? Int == 3)
    #expect(refusal["id"] as? String == frame.id)
    let reason = try #require(refusal["reason"] as? [String: String])
    #expect(reason["en"]?.contains(frame.says) == true, "\(reason)")
    #expect(reason["id"]?.isEmpty == false)
    #expect(stream.objects("record", of: "good").count == 152)
  }

  @Test("refuses a line that is no UTF-8")
  func notUTF8() throws {
    let line = Data(#"{"id":"7","path":""#.utf8) + [0xFF] + Data(".xlsx\"}\n".utf8)
    let stream = try StreamRun(sending: line)
    #expect(
      (stream.refusals.first?["reason"] as? [String: String])?["en"]?.contains("UTF-8") == true)
  }

  @Test(
    "refuses what is cut off, byte by byte, and takes a last line that only lacks its line break")
  func cutOff() throws {
    let line = Array(#"{"id":"7","path":"Fixtures/messy/clean.xlsx"}"#.utf8)
    for length in stride(from: 1, to: line.count, by: 5) {
      let stream = try StreamRun(sending: Data(line.prefix(length)))
      #expect(stream.run.status == 0)
      let reason = stream.refusals.first?["reason"] as? [String: String]
      #expect(reason?["en"]?.contains("ends within") == true, "\(length)")
      #expect(stream.end(of: "7") == nil)
    }
    #expect(try StreamRun(sending: Data(line)).end(of: "7")?["records"] as? Int == 76)
    let windows = try StreamRun(sending: Data(line) + Data("\r\n \t\r\n".utf8))
    #expect(windows.end(of: "7") != nil && windows.refusals.isEmpty)
  }

  @Test("skips a line that is too long without holding it")
  func tooLong() throws {
    let good = try request(["id": "good", "path": "Fixtures/messy/clean.xlsx"])
    let scratch = try TemporaryFolder()
    let requests = scratch.url.appending(path: "requests")
    try Data(#"{"id":"7","name":"a.xlsx","bytes":""#.utf8).write(to: requests)
    let file = try FileHandle(forUpdating: requests)
    // A hole of 700 MB takes no room on the disk; its bytes are zeros.
    try file.seek(toOffset: 700 << 20)
    try file.write(contentsOf: Data(("\"}\n" + good + "\n").utf8))
    try file.close()
    // The shell's limit on its memory would end the program.
    let script = "ulimit -v 600000; exec \"$0\" convert --stream < \"$1\""
    let output = try outputOfShell(
      script,
      [RekapRun.executable.path(percentEncoded: false), requests.path(percentEncoded: false)])
    #expect(output.contains("longer than 134217728 bytes"))
    #expect(output.contains(#"{"type":"end","id":"good","state":"read""#))
  }

  // MARK: The command line

  @Test(
    "takes no inputs and no options that make no sense with it",
    arguments: [
      ["Fixtures/messy/messy.xlsx"], ["-o", "x"], ["--findings", "x"], ["--citations", "x.csv"],
      ["--format", "csv"], ["--excel"], ["--hxl"], ["--jobs", "2"], ["--fail-on", "none"],
    ])
  func refusedOptions(arguments: [String]) throws {
    let run = try RekapRun(["convert", "--stream"] + arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("--stream"), "\(run.errors)")
  }

  @Test("ends before it begins where a mapping is wrong")
  func wrongMapping() throws {
    let run = try RekapRun("convert", "--stream", "--mapping", "local-mgi-regster")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("local-mgi-register"))
  }

  // MARK: A dialogue

  @Test("answers while its input is open, before the next request comes")
  func dialogue() throws {
    let process = Process()
    process.executableURL = RekapRun.executable
    process.arguments = ["convert", "--stream"]
    process.currentDirectoryURL = Repository.root
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var received = Data()
    /// The next line; the test would wait for ever where an answer is held back.
    func line() -> String {
      while true {
        if let end = received.firstIndex(of: UInt8(ascii: "\n")) {
          defer { received = Data(received[(end + 1)...]) }
          return String(decoding: received[..<end], as: UTF8.self)
        }
        let piece = output.fileHandleForReading.availableData
        if piece.isEmpty { return "" }
        received += piece
      }
    }
    #expect(line().hasPrefix(#"{"type":"ready""#))
    for id in ["1", "2", "3"] {
      let text = try request(["id": id, "path": "Fixtures/messy/clean.xlsx"]) + "\n"
      // In two pieces, the second of which comes later.
      try input.fileHandleForWriting.write(contentsOf: Data(text.utf8.prefix(10)))
      try input.fileHandleForWriting.write(contentsOf: Data(text.utf8.dropFirst(10)))
      var last = ""
      repeat { last = line() } while !last.isEmpty && !last.hasPrefix(#"{"type":"end""#)
      #expect(last.contains(#""id":"\#(id)""#))
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
