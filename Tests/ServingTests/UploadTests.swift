import Foundation
import RekapKit
import Serving
import Testing
import _TestSupport

@Suite("A workbook that is dropped on the page")
struct UploadTests {
  /// Workbooks that are made to exhaust whoever reads them.
  static let hostile: [(what: String, bytes: @Sendable () throws -> [UInt8])] = [
    ("a sheet that inflates to 20 GB", { try bomb(mebibytes: 20_000) }),
    ("a sheet of nested elements", { try nested(depth: 100_000) }),
    ("no workbook", { Array("not a workbook".utf8) }),
    ("nothing", { [] }),
    ("the beginning of a ZIP archive", { Array("PK\u{3}\u{4}".utf8) }),
    ("a megabyte of noise", { (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7919) } }),
  ]

  private static func written(_ package: PackageBuilder) throws -> [UInt8] {
    try package.withFile { try bytes(ofFileAt: $0) }
  }

  private static let opening =
    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"

  private static func bomb(mebibytes: Int) throws -> [UInt8] {
    var package = PackageBuilder(sheet: "")
    package.parts.removeAll { $0.name == "xl/worksheets/sheet1.xml" }
    package.deflated.append(
      PackageBuilder.DeflatedEntry(
        name: "xl/worksheets/sheet1.xml",
        bytes: EndlessSpaces.deflated(after: opening + "<sheetData>", mebibytes: mebibytes),
        size: mebibytes << 20))
    return try written(package)
  }

  private static func nested(depth: Int) throws -> [UInt8] {
    try written(
      PackageBuilder(sheet: opening + String(repeating: "<a>", count: depth)))
  }

  @Test("and is hostile ends in a message, and the server goes on")
  func hostileWorkbooks() async throws {
    try await TestServer.with { server in
      let visit = try await server.visit()
      for (what, bytes) in Self.hostile {
        let id = try await visit.upload(try bytes(), named: "\(what).xlsx")
        let workbook = try await visit.workbook(id)
        #expect(workbook["state"] as? String == "unreadable", "\(what)")
        #expect(workbook["fits"] is NSNull, "\(what)")
        let section = try await server.send("GET", visit.path("/workbooks/\(id)/section?lang=en"))
        #expect(section.status == 200 && section.text.contains("class=\"f error\""), "\(what)")
      }
      let id = try await visit.upload(fixture: "messy/messy.xlsx")
      #expect(try await visit.workbook(id)["records"] as? Int == 76)
    }
  }

  @Test("is described: whose it is, what was found in it, what can be had of it")
  func description() async throws {
    try await TestServer.with { server in
      let visit = try await server.visit()
      let id = try await visit.upload(fixture: "messy/messy.xlsx")
      let workbook = try await visit.workbook(id)
      #expect(workbook["state"] as? String == "read")
      #expect((workbook["respondents"] as? [[String: String]])?.first?["code"] == "disnaker-x")
      #expect(workbook["rounds"] as? [String] == ["2026-1"])
      #expect(
        (workbook["mapping"] as? [String: Any])?["id"] as? String == "sample-form-domain-sheets")
      #expect(workbook["fits"] as? Bool == true)
      let layout = try #require(workbook["layout"] as? [[String: Any]])
      #expect(layout.map { $0["sheet"] as? String } == ["D1", "D2", "D3", "D4", "D5", "D6"])
      #expect(layout.first?["header"] as? String == "A5:H5")
      #expect(layout.first?["range"] as? String == "A5:H21")
      let ledger = try #require(workbook["ledger"] as? [String: Any])
      let parts = ["mapped", "kept", "ignored", "reported"].compactMap { ledger[$0] as? Int }
      #expect(parts.count == 4 && ledger["read"] as? Int == parts.reduce(0, +))
      let counts = try #require(workbook["counts"] as? [String: Int])
      #expect(counts["error"] == 11 && counts["warning"] == 10 && counts["info"] == 24)
      let files = try #require(workbook["files"] as? [String])
      for file in files {
        #expect(try await visit.download(file, of: id).status == 200, "\(file)")
      }
    }
  }

  @Test("and is too large is refused, with the largest size that is not")
  func tooLarge() async throws {
    var limits = ServerLimits()
    limits.fileBytes = 1_000
    limits.storedBytes = 2_500
    try await TestServer.with(limits: limits) { server in
      let visit = try await server.visit()
      let reply = try await visit.send([UInt8](repeating: 1, count: 1_001), named: "a.xlsx")
      #expect(reply.status == 413 && reply.refusal == "too-large")
      #expect(reply.text.contains("1000 byte"))
      let first = try await visit.upload([UInt8](repeating: 1, count: 1_000), named: "a.xlsx")
      try await visit.upload([UInt8](repeating: 1, count: 1_000), named: "a.xlsx")
      let full = try await visit.send([UInt8](repeating: 1, count: 1_000), named: "a.xlsx")
      #expect(full.status == 507 && full.refusal == "no-room")
      // What is removed makes room.
      _ = try await server.send("DELETE", visit.path("/workbooks/\(first)"))
      try await visit.upload([UInt8](repeating: 1, count: 1_000), named: "a.xlsx")
    }
  }

  @Test("and is one too many is refused, and so is a page too many")
  func tooMany() async throws {
    var limits = ServerLimits()
    limits.workbooks = 2
    limits.visits = 2
    try await TestServer.with(limits: limits) { server in
      let visit = try await server.visit()
      for _ in 0..<2 { try await visit.upload([1], named: "a.xlsx") }
      let reply = try await visit.send([1], named: "a.xlsx")
      #expect(reply.status == 409 && reply.refusal == "many-workbooks")
      let other = try await server.visit()
      let third = try await server.send("POST", "/visits", body: [])
      #expect(third.status == 503 && third.refusal == "many-visits")
      _ = try await server.send("POST", other.path("/leave"), body: [])
      _ = try await server.visit()
    }
  }

  @Test("among fifty at once waits for its turn: so many are read at once, and no more")
  func fifty() async throws {
    let messy = try bytes(ofFileAt: Repository.fixture("messy/messy.xlsx"))
    try await TestServer.with(jobs: 3) { server in
      let visit = try await server.visit()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 1...50 {
          group.addTask { try await visit.upload(messy, named: "\(number).xlsx") }
        }
        try await group.waitForAll()
      }
      for id in 1...50 {
        let workbook = try await visit.workbook("\(id)")
        #expect(workbook["records"] as? Int == 76)
      }
      #expect(await server.server.mostReadings == 3)
    }
  }

  @Test("takes the place of another, where it is to")
  func replacing() async throws {
    try await TestServer.with { server in
      let visit = try await server.visit()
      try await visit.upload(fixture: "messy/messy.xlsx")
      try await visit.upload(fixture: "messy/wide.xlsx")
      try await visit.upload(fixture: "messy/clean.xlsx", query: "&replaces=1")
      for id in ["2", "3"] { _ = try await visit.workbook(id) }
      #expect(
        try await server.send("GET", visit.path("")).json["workbooks"] as? [String] == ["3", "2"])
      #expect(
        try await server.send("GET", visit.path("/workbooks/1")).refusal == "no-workbook")
      let page = try await server.send("GET", visit.path("/files/findings.json"))
      #expect(!page.text.contains("messy.xlsx"))
    }
  }

  @Test(
    "and is gone when it is removed, when the page is left, and when nobody asks for it any more")
  func gone() async throws {
    var limits = ServerLimits()
    limits.visits = 1
    limits.silentTime = .milliseconds(1)
    try await TestServer.with(limits: limits) { server in
      func workbooks() -> [String] {
        server.folder.contents.filter { $0.hasSuffix("/workbook") }
      }
      let visit = try await server.visit()
      for _ in 0..<2 { try await visit.upload(fixture: "messy/messy.xlsx") }
      _ = try await visit.workbook("1")
      _ = try await visit.workbook("2")
      _ = try await visit.download("marked.xlsx", of: "1")
      #expect(workbooks().count == 2)
      #expect(try await server.send("DELETE", visit.path("/workbooks/1")).status == 204)
      #expect(workbooks().count == 1)
      #expect(!server.folder.contents.contains { $0.hasSuffix("/1") })
      #expect(try await server.send("DELETE", visit.path("/workbooks/1")).status == 404)
      #expect(try await server.send("POST", visit.path("/leave"), body: []).status == 204)
      #expect(workbooks().isEmpty)
      #expect(try await server.send("POST", visit.path("/leave"), body: []).status == 204)
      #expect(try await visit.send([1], named: "a").refusal == "no-visit")

      // Where there is no room for another page, one that nobody has asked for in a while goes.
      let idle = try await server.visit()
      try await idle.upload(fixture: "messy/messy.xlsx")
      try await Task.sleep(for: .milliseconds(5))
      _ = try await server.visit()
      #expect(try await server.send("GET", idle.path("")).refusal == "no-visit")
      #expect(workbooks().isEmpty)
    }
  }

  @Test("lies in a folder that nobody else may read")
  func permissions() async throws {
    try await TestServer.with { server in
      let visit = try await server.visit()
      try await visit.upload(fixture: "messy/messy.xlsx")
      for entry in server.folder.contents {
        let attributes = try FileManager.default.attributesOfItem(
          atPath: server.folder.path + "/" + entry)
        let mode = try #require(attributes[.posixPermissions] as? NSNumber).intValue
        let isOuter = !entry.contains("/")
        if isOuter { #expect(mode == 0o700, "\(entry)") }
        if entry.hasSuffix("/workbook") { #expect(mode == 0o600, "\(entry)") }
      }
    }
  }

  /// A workbook that takes its time.
  private static let large: [UInt8] = {
    let head = "Instansi,Periode,Domain,Kode Indikator,Jawaban,Regulasi,Program,Praktik Baik\n"
    let rows = (0..<200_000).map { "Instansi \($0),2023-09,1,ILL-1.01,Ya,UU 18/2017,,\n" }
    return Array((head + rows.joined()).utf8)
  }()

  @Test("and is large keeps nobody from being answered")
  func large() async throws {
    try await TestServer.with(jobs: 3) { server in
      let visit = try await server.visit()
      for name in ["a.csv", "b.csv", "c.csv"] { try await visit.upload(Self.large, named: name) }
      #expect(try await server.send("GET", "/").status == 200)
      let states = ["waiting", "checking"]
      let reply = try await server.send("GET", visit.path("/workbooks/1"))
      #expect(states.contains(try #require(reply.json["state"] as? String)))
    }
  }

  @Test("and is being read when the server ends: who waits for it hears of that, and nobody longer")
  func endWhileReading() async throws {
    try await TestServer.with(jobs: 1) { server in
      let visit = try await server.visit()
      let id = try await visit.upload(Self.large, named: "besar.csv")
      try await visit.upload(fixture: "messy/messy.xlsx")
      async let waiting = server.send("GET", visit.path("/workbooks/\(id)?wait=60"))
      async let queued = server.send("GET", visit.path("/workbooks/2?wait=60"))
      while server.server.openRequests < 2 { try await Task.sleep(for: .milliseconds(10)) }
      server.end()
      #expect(try await waiting.refusal == "no-visit")
      #expect(try await queued.refusal == "no-visit")
    }
  }

  @Test("that takes too long to read is stopped, and the next is read")
  func slow() async throws {
    var limits = ServerLimits()
    limits.readingTime = .milliseconds(50)
    try await TestServer.with(limits: limits, jobs: 1) { server in
      let visit = try await server.visit()
      let id = try await visit.upload(Self.large, named: "besar.csv")
      let workbook = try await visit.workbook(id)
      #expect(workbook["state"] as? String == "unreadable")
      let message = try #require(workbook["message"] as? [String: String])
      #expect(message["id"]?.contains("terlalu lama dibaca") == true)
    }
  }
}
