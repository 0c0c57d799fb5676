import Foundation
import Serving
import Testing

@Suite("A connection")
struct ConnectionTests {
  /// Requests that are refused before anybody looks at what they ask for; HOST stands for the server.
  static let malformed: [(what: String, request: String, status: Int)] = [
    ("no request at all", "\u{1}\u{2}\u{3}\r\n\r\n", 400),
    ("no version", "GET /\r\n\r\n", 400),
    ("another version", "GET / HTTP/2.0\r\nHost: HOST\r\n\r\n", 505),
    ("a whole address as target", "GET http://HOST/ HTTP/1.1\r\nHost: HOST\r\n\r\n", 400),
    ("two blanks", "GET  / HTTP/1.1\r\nHost: HOST\r\n\r\n", 400),
    ("a NUL in the target", "GET /\0 HTTP/1.1\r\nHost: HOST\r\n\r\n", 400),
    ("letters beyond ASCII in the target", "GET /é HTTP/1.1\r\nHost: HOST\r\n\r\n", 400),
    ("a NUL in a header", "GET / HTTP/1.1\r\nHost: HOST\r\nX: a\0b\r\n\r\n", 400),
    ("a bare line feed in a header", "GET / HTTP/1.1\r\nHost: HOST\r\nX: a\nY: b\r\n\r\n", 400),
    ("a blank before the colon", "GET / HTTP/1.1\r\nHost : HOST\r\n\r\n", 400),
    ("a header that goes on", "GET / HTTP/1.1\r\nHost: HOST\r\nX: a\r\n b\r\n\r\n", 400),
    ("two hosts", "GET / HTTP/1.1\r\nHost: HOST\r\nHost: HOST\r\n\r\n", 400),
    ("two origins", "POST /visits HTTP/1.1\r\nHost: HOST\r\nOrigin: a\r\nOrigin: b\r\n\r\n", 400),
    (
      "two lengths",
      "POST /visits HTTP/1.1\r\nHost: HOST\r\nContent-Length: 0\r\nContent-Length: 0\r\n\r\n", 400
    ),
    ("a length with a sign", "POST /visits HTTP/1.1\r\nContent-Length: +1\r\n\r\na", 400),
    ("a negative length", "POST /visits HTTP/1.1\r\nContent-Length: -1\r\n\r\na", 400),
    ("a length with a blank", "POST /visits HTTP/1.1\r\nContent-Length: 1 0\r\n\r\na", 400),
    ("a list of lengths", "POST /visits HTTP/1.1\r\nContent-Length: 1, 1\r\n\r\na", 400),
    ("an empty length", "POST /visits HTTP/1.1\r\nContent-Length: \r\n\r\na", 400),
    (
      "a length beyond numbers",
      "POST /visits HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\na", 400
    ),
    (
      "a body in chunks",
      "POST /visits HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411
    ),
    (
      "a body in chunks that has a length, too",
      "POST /visits HTTP/1.1\r\nHost: HOST\r\nContent-Length: 5\r\n"
        + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411
    ),
    (
      "a head that is too long",
      "GET / HTTP/1.1\r\nHost: HOST\r\nX: \(String(repeating: "a", count: 40_000))\r\n\r\n", 431
    ),
    ("a line without an end", String(repeating: "a", count: 300_000), 431),
  ]

  @Test("that sends no proper request gets an answer and its end, and the server goes on")
  func malformed() async throws {
    try await TestServer.with { server in
      for (what, request, status) in Self.malformed {
        let client = try await Client(port: server.server.address.port)
        defer { client.close() }
        try await client.send(request.replacing("HOST", with: server.host))
        let reply = try await client.reply()
        #expect(reply?.status == status, "\(what): \(reply?.description ?? "no answer")")
        #expect(reply?.headers["connection"] == "close", "\(what)")
        #expect(reply?.headers["content-security-policy"] != nil, "\(what)")
        #expect(await client.rest() == [], "\(what)")
      }
      #expect(try await server.send("GET", "/").status == 200)
    }
  }

  @Test("carries several requests, one after the other, also when they come at once")
  func pipelined() async throws {
    try await TestServer.with { server in
      let client = try await Client(port: server.server.address.port)
      defer { client.close() }
      let request = "GET /icon.svg HTTP/1.1\r\nHost: \(server.host)\r\n\r\n"
      try await client.send(request + "\r\n" + request)
      for _ in 0..<2 {
        let reply = try #require(try await client.reply())
        #expect(reply.status == 200)
        #expect(reply.headers["connection"] == "keep-alive")
      }
      try await client.send(request.replacing("\r\n\r\n", with: "\r\nConnection: close\r\n\r\n"))
      #expect(try await client.reply()?.headers["connection"] == "close")
      #expect(await client.rest() == [])
    }
  }

  @Test("by HTTP/1.0 ends after its answer")
  func oldVersion() async throws {
    try await TestServer.with { server in
      let client = try await Client(port: server.server.address.port)
      defer { client.close() }
      try await client.send("GET /icon.svg HTTP/1.0\r\nHost: \(server.host)\r\n\r\n")
      #expect(try await client.reply()?.status == 200)
      #expect(await client.rest() == [])
    }
  }

  @Test("whose body nobody has read never has a part of it taken for a request")
  func smuggling() async throws {
    try await TestServer.with { server in
      let hidden =
        "POST /visits HTTP/1.1\r\nHost: \(server.host)\r\nOrigin: http://\(server.host)\r\n"
        + "Rekap-Page: 1\r\nContent-Length: 0\r\n\r\n"
      for padding in [0, 100_000] {
        let body = String(repeating: " ", count: padding) + hidden
        let client = try await Client(port: server.server.address.port)
        defer { client.close() }
        try await client.send(
          "POST /visits HTTP/1.1\r\nHost: \(server.host)\r\nOrigin: http://evil.example\r\n"
            + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
        #expect(try await client.reply()?.status == 403)
        if padding == 0 {
          // A short rest is read, and the connection goes on behind it.
          try await client.send("GET /icon.svg HTTP/1.1\r\nHost: \(server.host)\r\n\r\n")
          #expect(try await client.reply()?.headers["content-type"] == "image/svg+xml")
        } else {
          #expect(await client.rest() == [])
        }
      }
    }
  }

  @Test("is asked for a body that waits to be asked for, and only where it is wanted")
  func expectations() async throws {
    var limits = ServerLimits()
    limits.fileBytes = 10
    try await TestServer.with(limits: limits) { server in
      let visit = try await server.visit()
      for (length, status) in [(4, 201), (11, 413)] {
        let client = try await Client(port: server.server.address.port)
        defer { client.close() }
        try await client.send(
          "POST \(visit.path("/workbooks")) HTTP/1.1\r\nHost: \(server.host)\r\n"
            + "Origin: http://\(server.host)\r\nRekap-Page: 1\r\nExpect: 100-continue\r\n"
            + "Content-Length: \(length)\r\n\r\n")
        if status == 201 {
          #expect(try await client.reply()?.status == 100)
          try await client.send("abcd")
        }
        #expect(try await client.reply()?.status == status)
      }
    }
  }

  @Test("that sends nothing, or its head byte by byte, is ended")
  func slow() async throws {
    var limits = ServerLimits()
    limits.idleTime = .milliseconds(300)
    limits.headTime = .milliseconds(300)
    limits.watchPause = .milliseconds(50)
    try await TestServer.with(limits: limits) { server in
      let silent = try await Client(port: server.server.address.port)
      defer { silent.close() }
      #expect(await silent.rest() == [])
      let dripping = try await Client(port: server.server.address.port)
      defer { dripping.close() }
      await #expect(throws: (any Error).self) {
        for byte in "GET / HTTP/1.1\r\nX: \(String(repeating: "a", count: 1_000))" {
          try await dripping.send(String(byte))
          try await Task.sleep(for: .milliseconds(20))
        }
      }
    }
  }

  @Test("that stops in the middle of a workbook is ended, and nothing of it is left")
  func stalled() async throws {
    var limits = ServerLimits()
    limits.stallTime = .milliseconds(300)
    limits.watchPause = .milliseconds(50)
    try await TestServer.with(limits: limits) { server in
      let visit = try await server.visit()
      for breaksOff in [false, true] {
        let client = try await Client(port: server.server.address.port)
        defer { client.close() }
        try await client.send(
          "POST \(visit.path("/workbooks?name=a.xlsx")) HTTP/1.1\r\nHost: \(server.host)\r\n"
            + "Origin: http://\(server.host)\r\nRekap-Page: 1\r\n"
            + "Content-Length: 200000\r\n\r\n\(String(repeating: "a", count: 100_000))")
        if breaksOff { client.close() } else { #expect(await client.rest() == []) }
        while server.folder.contents.contains(where: { $0.hasSuffix("/workbook") }) {
          try await Task.sleep(for: .milliseconds(20))
        }
      }
      #expect(try await server.send("GET", visit.path("")).text.contains("\"workbooks\": []"))
    }
  }

  @Test("that is closed in the middle of an answer harms nobody")
  func closedWhileAnswering() async throws {
    try await TestServer.with { server in
      for _ in 0..<20 {
        let client = try await Client(port: server.server.address.port)
        try await client.send("GET /codes.json HTTP/1.1\r\nHost: \(server.host)\r\n\r\n")
        client.close()
      }
      #expect(try await server.send("GET", "/").status == 200)
    }
  }

  @Test("that sends nothing more behind its request gets its answer, a large one too")
  func halfClosed() async throws {
    try await TestServer.with { server in
      for target in ["/icon.svg", "/codes.json"] {
        let client = try await Client(port: server.server.address.port)
        defer { client.close() }
        try await client.send("GET \(target) HTTP/1.1\r\nHost: \(server.host)\r\n\r\n")
        client.endSending()
        #expect(try await client.reply()?.status == 200, "\(target)")
        #expect(await client.rest() == [])
      }
    }
  }

  @Test("that is closed at once leaves its number to another, which is answered as well")
  func closedAtOnce() async throws {
    try await TestServer.with { server in
      let answered = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<8 {
          group.addTask {
            var answered = 0
            for _ in 0..<50 {
              let client = try await Client(port: server.server.address.port)
              defer { client.close() }
              try await client.send("GET /icon.svg HTTP/1.1\r\nHost: \(server.host)\r\n\r\n")
              if try await client.reply()?.status == 200 { answered += 1 }
            }
            return answered
          }
        }
        return try await group.reduce(0, +)
      }
      #expect(answered == 400)
    }
  }

  @Test("finds a place when others have gone, however many there were")
  func many() async throws {
    var limits = ServerLimits()
    limits.connections = 20
    try await TestServer.with(limits: limits) { server in
      var idle: [Client] = []
      for _ in 0..<300 { idle.append(try await Client(port: server.server.address.port)) }
      for client in idle { client.close() }
      // The server needs a moment to notice; until then it ends what comes without an answer.
      var status: Int?
      while status == nil {
        let client = try await Client(port: server.server.address.port)
        defer { client.close() }
        try? await client.send("GET / HTTP/1.1\r\nHost: \(server.host)\r\n\r\n")
        status = try await client.reply()?.status
      }
      #expect(status == 200)
    }
  }
}
