import Foundation
import RekapKit
import Serving
import Testing

/// A server in this process, at a port of its own, with a folder that nobody else uses.
struct TestServer: Sendable {
  let server: Server
  /// The folder that its own folder is in.
  let folder: TemporaryFolder
  private let interruption = Interruption()

  /// Serves while something is done, and checks that nothing is left behind.
  static func with<Outcome>(
    limits: ServerLimits = ServerLimits(), jobs: Int = 2, mapping: String? = nil,
    names: [String] = [], _ body: (TestServer) async throws -> Outcome
  ) async throws -> Outcome {
    let folder = try TemporaryFolder()
    var options = Server.Options()
    options.limits = limits
    options.folder = folder.path
    options.names = names
    options.run.jobs = jobs
    options.run.isMappingNamed = mapping != nil
    let mappings = try MappingSelection.mappings(named: mapping)
    let address = try #require(ServerAddress(host: "127.0.0.1", port: 0))
    let server = TestServer(
      server: try Server(at: address, mappings: mappings, options: options), folder: folder)
    let running = Task { try await server.server.run(until: server.interruption) }
    let result: Result<Outcome, any Error>
    do { result = .success(try await body(server)) } catch { result = .failure(error) }
    server.end()
    try await running.value
    #expect(folder.contents == [])
    return try result.get()
  }

  private init(server: Server, folder: TemporaryFolder) {
    self.server = server
    self.folder = folder
  }

  /// What stands in the Host header of its page.
  var host: String { "127.0.0.1:\(server.address.port)" }

  /// Asks the server to end.
  func end() { interruption.ask(15) }

  // MARK: Requests

  /// Sends a request as the page does, by a connection of its own.
  func send(
    _ method: String, _ target: String, body: [UInt8]? = nil, headers: [String: String?] = [:]
  ) async throws -> Reply {
    var all: [String: String?] = ["Host": host, "Connection": "close"]
    if method != "GET" && method != "HEAD" {
      all["Origin"] = "http://\(host)"
      all["Rekap-Page"] = "1"
    }
    if let body { all["Content-Length"] = "\(body.count)" }
    all.merge(headers) { $1 }
    var head = "\(method) \(target) HTTP/1.1\r\n"
    for (name, value) in all.sorted(by: { $0.key < $1.key }) {
      if let value { head += "\(name): \(value)\r\n" }
    }
    let client = try await Client(port: server.address.port)
    defer { client.close() }
    try await client.send(Array((head + "\r\n").utf8) + (body ?? []))
    return try #require(try await client.reply(isHead: method == "HEAD"))
  }

  /// Opens the page.
  func visit() async throws -> TestVisit {
    let reply = try await send("POST", "/visits", body: [])
    try #require(reply.status == 201)
    return TestVisit(server: self, token: try #require(reply.json["visit"] as? String))
  }
}

/// The page, opened by somebody.
struct TestVisit: Sendable {
  let server: TestServer
  let token: String

  /// The address of something of the visit.
  func path(_ rest: String) -> String { "/visits/\(token)\(rest)" }

  /// Drops a workbook.
  ///
  /// - Returns: Its number.
  @discardableResult
  func upload(
    _ bytes: [UInt8], named name: String, query: String = ""
  ) async throws -> String {
    let reply = try await send(bytes, named: name, query: query)
    try #require(reply.status == 201, "\(reply)")
    return try #require(reply.json["id"] as? String)
  }

  /// Drops a workbook, and tells the answer.
  func send(_ bytes: [UInt8], named name: String, query: String = "") async throws -> Reply {
    let name = name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    return try await server.send("POST", path("/workbooks?name=\(name)\(query)"), body: bytes)
  }

  /// Drops a workbook of the fixtures.
  @discardableResult
  func upload(fixture: String, query: String = "") async throws -> String {
    let path = Repository.fixture(fixture)
    return try await upload(
      bytes(ofFileAt: path), named: URL(filePath: path).lastPathComponent, query: query)
  }

  /// What is known of a workbook when it has been read, however busy the machine is.
  func workbook(_ id: String) async throws -> [String: Any] {
    for _ in 1..<10 {
      let workbook = try await workbookAtHand(id)
      if !["waiting", "checking"].contains(workbook["state"] as? String) { return workbook }
    }
    return try await workbookAtHand(id)
  }

  private func workbookAtHand(_ id: String) async throws -> [String: Any] {
    let reply = try await server.send("GET", path("/workbooks/\(id)?wait=60"))
    try #require(reply.status == 200, "\(reply)")
    return reply.json
  }

  /// Takes a file of a workbook home.
  func download(_ file: String, of id: String) async throws -> Reply {
    try await server.send("GET", path("/workbooks/\(id)/files/\(file)"))
  }
}
