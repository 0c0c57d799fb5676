import Foundation
import Testing

@Suite("rekap serve", .serialized)
struct ServeCommandTests {
  /// A server that runs as a person would start it.
  private struct Running {
    let process: Process
    let url: String
    let errors: Pipe

    init(
      _ arguments: [String], temporary folder: String, environment: [String: String] = [:]
    ) throws {
      process = try CommandLineRun.process(["serve", "--lang", "en"] + arguments)
      process.environment?["TMPDIR"] = folder
      process.environment?.merge(environment) { $1 }
      let output = Pipe()
      errors = Pipe()
      process.standardOutput = output
      process.standardError = errors
      try process.run()
      var line = ""
      while !line.hasSuffix("\n") {
        let data = output.fileHandleForReading.availableData
        if data.isEmpty { break }
        line += String(decoding: data, as: UTF8.self)
      }
      url = line.trimmingCharacters(in: .newlines)
    }

    /// Sends a signal, and waits for the end.
    func end(by signal: Int32) -> (status: Int32, reason: Process.TerminationReason, errors: String)
    {
      kill(process.processIdentifier, signal)
      let said = String(
        decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      return (process.terminationStatus, process.terminationReason, said)
    }

    var port: UInt16 { URL(string: url)?.port.flatMap { UInt16(exactly: $0) } ?? 0 }
  }

  @Test(
    "tells its address, answers, and ends tidily when it is asked to",
    arguments: [SIGINT, SIGTERM])
  func end(signal: Int32) async throws {
    let folder = try TemporaryFolder()
    let server = try Running(["--port", "0"], temporary: folder.path)
    #expect(server.url.hasPrefix("http://127.0.0.1:"))
    let client = try await Client(port: server.port)
    try await client.send("GET / HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n\r\n")
    #expect(try await client.reply()?.status == 200)
    #expect(!folder.contents.isEmpty)
    let end = server.end(by: signal)
    client.close()
    #expect(end.status == 0 && end.reason == .exit, "\(end.errors)")
    #expect(end.errors.contains("all files that were sent are deleted"))
    #expect(folder.contents == [])
  }

  @Test("takes away what one left behind that was killed, and nothing of one that runs")
  func stale() async throws {
    let folder = try TemporaryFolder()
    let killed = try Running(["--port", "0"], temporary: folder.path)
    _ = killed.end(by: SIGKILL)
    let left = folder.contents
    #expect(!left.isEmpty)
    let first = try Running(["--port", "0"], temporary: folder.path)
    #expect(Set(folder.contents).isDisjoint(with: left))
    let own = folder.contents
    let second = try Running(["--port", "0"], temporary: folder.path)
    #expect(Set(folder.contents).isSuperset(of: own))
    _ = first.end(by: SIGTERM)
    _ = second.end(by: SIGTERM)
    #expect(folder.contents == [])
  }

  @Test("opens the page in the browser where there is a desktop, which does not keep its port")
  func browser() async throws {
    let folder = try TemporaryFolder()
    let tools = try TemporaryFolder()
    let script = """
      #!/bin/sh
      echo "$1" > "$0.half"
      mv "$0.half" "$0.said"
      exec sleep 5
      """
    let browser = tools.path + "/xdg-open"
    #expect(
      FileManager.default.createFile(
        atPath: browser, contents: Data(script.utf8), attributes: [.posixPermissions: 0o755]))
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let server = try Running(
      ["--port", "0"], temporary: folder.path,
      environment: ["DISPLAY": ":9", "PATH": "\(tools.path):\(path)"])
    while !FileManager.default.fileExists(atPath: browser + ".said") {
      try await Task.sleep(for: .milliseconds(20))
    }
    _ = server.end(by: SIGTERM)
    let said = String(decoding: try bytes(ofFileAt: browser + ".said"), as: UTF8.self)
    #expect(said == server.url + "\n")
    // The browser is still there, the port is free.
    let next = try Running(["--no-open", "--port", "\(server.port)"], temporary: folder.path)
    #expect(next.url == server.url)
    _ = next.end(by: SIGTERM)
  }

  @Test("takes the next port where its own is taken, but not where one is named")
  func ports() async throws {
    let folder = try TemporaryFolder()
    let first = try Running([], temporary: folder.path)
    let second = try Running([], temporary: folder.path)
    #expect(first.port != second.port && second.port != 0)
    let named = try await CommandLineRun.of([
      "serve", "--no-open", "--lang", "en", "--port", "\(first.port)",
    ])
    #expect(named.status == 2)
    #expect(named.errors.contains("\(first.port) can't be used"), "\(named.errors)")
    #expect(named.errors.contains("--port"))
    _ = first.end(by: SIGTERM)
    _ = second.end(by: SIGTERM)
  }

  @Test("warns where others can reach it, and answers only to names that it was told")
  func open() async throws {
    let folder = try TemporaryFolder()
    let server = try Running(
      ["--port", "0", "--host", "0.0.0.0", "--name", "rekap.kantor"], temporary: folder.path)
    for (host, status) in [("rekap.kantor", 200), ("evil.example", 403), ("127.0.0.1", 200)] {
      let client = try await Client(port: server.port)
      defer { client.close() }
      try await client.send("GET / HTTP/1.1\r\nHost: \(host):\(server.port)\r\n\r\n")
      #expect(try await client.reply()?.status == status, "\(host)")
    }
    #expect(server.end(by: SIGTERM).errors.contains("warning: anybody on this network"))
  }

  @Test(
    "refuses what makes no sense",
    arguments: [
      (["--host", "example.org"], "--host takes an address"),
      (["--host", "192.0.2.1"], "192.0.2.1:7325 can't be used"), (["--port", "70000"], "70000"),
      (["--jobs", "0"], "--jobs takes a number"),
      (["--fail-on", "error"], "--fail-on is for commands"),
      (["--mapping", "local-mgi-registr"], "local-mgi-register"),
      (["--max-file-size", "many"], "many"),
    ])
  func wrongOptions(options: [String], words: String) async throws {
    let run = try await CommandLineRun.of(["serve", "--no-open", "--lang", "en"] + options)
    #expect(run.status == 2)
    #expect(run.errors.contains(words), "\(run.errors)")
  }
}
