import Foundation
import Serving
import Testing

@Suite("A request")
struct RequestTests {
  @Test("for the page is answered, with what keeps a browser safe")
  func page() async throws {
    try await TestServer.with { server in
      for path in ["/", "/page.css", "/page.js", "/icon.svg", "/report.css", "/codes.json"] {
        let reply = try await server.send("GET", path)
        #expect(reply.status == 200, "\(path)")
        #expect(!reply.body.isEmpty)
        let head = try await server.send("HEAD", path)
        #expect(head.status == 200 && head.body.isEmpty)
        #expect(head.headers == reply.headers)
        #expect(reply.headers["content-security-policy"]?.hasPrefix("default-src 'none'") == true)
        #expect(reply.headers["x-content-type-options"] == "nosniff")
        #expect(reply.headers["referrer-policy"] == "no-referrer")
        #expect(reply.headers["cache-control"] == "no-store")
        #expect(reply.headers["x-frame-options"] == "DENY")
        #expect(!reply.headers.keys.contains { $0.hasPrefix("access-control") })
      }
    }
  }

  @Test("names this server in its Host, or is refused: no other name leads here")
  func hosts() async throws {
    try await TestServer.with(names: ["rekap.kantor"]) { server in
      let port = server.server.address.port
      let permitted = ["127.0.0.1", "localhost", "LocalHost", "[::1]", "rekap.kantor"]
      for name in permitted {
        let reply = try await server.send("GET", "/", headers: ["Host": "\(name):\(port)"])
        #expect(reply.status == 200, "\(name)")
      }
      let refused: [String?] = [
        nil, "", "127.0.0.1", "127.0.0.1:1", "evil.example", "evil.example:\(port)",
        "localhost.evil.example:\(port)", "127.0.0.1:\(port)@evil.example", "127.0.0.1:\(port),x",
        "0.0.0.0:\(port)", "127.0.0.2:\(port)",
      ]
      for host in refused {
        let reply = try await server.send("GET", "/", headers: ["Host": host])
        #expect(reply.status == 403, "\(host ?? "none")")
        #expect(reply.refusal == "host")
      }
    }
  }

  @Test("that changes something comes from the page, or is refused")
  func origins() async throws {
    try await TestServer.with { server in
      let visit = try await server.visit()
      let other = "http://localhost:\(server.server.address.port)"
      for origin in [nil, "null", "http://evil.example", "https://\(server.host)", other, ""] {
        for path in ["/visits", visit.path("/workbooks?name=a"), visit.path("/leave")] {
          let reply = try await server.send(
            "POST", path, body: [], headers: ["Origin": origin])
          #expect(reply.status == 403, "\(path) \(origin ?? "none")")
          #expect(reply.refusal == "origin")
        }
      }
      for page in [nil, "0", "true"] {
        let reply = try await server.send(
          "POST", "/visits", body: [], headers: ["Rekap-Page": page])
        #expect(reply.status == 403 && reply.refusal == "page")
      }
      #expect(try await server.send("GET", visit.path("")).status == 200)
      let beacon = try await server.send(
        "POST", visit.path("/leave"), body: [], headers: ["Rekap-Page": nil])
      #expect(beacon.status == 204)
      #expect(try await server.send("GET", visit.path("")).refusal == "no-visit")
    }
  }

  @Test("of another site is not answered with what is a visitor's")
  func sites() async throws {
    try await TestServer.with { server in
      let visit = try await server.visit()
      for (site, status) in [
        ("cross-site", 403), ("same-site", 403), ("same-origin", 200), ("none", 200),
      ] {
        let headers = ["Sec-Fetch-Site": site]
        #expect(
          try await server.send("GET", visit.path(""), headers: headers).status == status)
        #expect(try await server.send("GET", "/", headers: headers).status == 200)
      }
    }
  }

  @Test(
    "for what is not there is told so",
    arguments: [
      "/nothing", "/../etc/passwd", "/..%2f..%2fetc/passwd", "/%2e%2e/etc/passwd", "//etc/passwd",
      "/Assets/index.html", "/index.html/", "/page.css/../index.html", "/index%2ehtml", "/.",
      "/visits/", "/visits/x", "/visits/../page.css", "/visits/VISIT/workbooks/1",
      "/visits/VISIT/workbooks/99999999999999999999", "/visits/VISIT/workbooks/-1",
      "/visits/VISIT/workbooks/1/files/marked.xlsx", "/visits/VISIT/workbooks/1/files/../../lock",
      "/visits/VISIT/workbooks/1/section", "/visits/VISIT/files/records.csv",
      "/visits/VISIT/files/workbook", "/visits/VISIT/nothing", "/visits/VISIT/workbooks/1/x/y/z",
    ])
  func unknown(path: String) async throws {
    try await TestServer.with { server in
      let visit = try await server.visit()
      let reply = try await server.send("GET", path.replacing("VISIT", with: visit.token))
      #expect(reply.status == 404, "\(reply)")
      #expect(reply.refusal != nil)
      #expect(!reply.text.contains(server.folder.path))
    }
  }

  @Test("by a method that an address does not take is told which it takes")
  func methods() async throws {
    try await TestServer.with { server in
      let visit = try await server.visit()
      for (method, path, allowed) in [
        ("POST", "/", "GET, HEAD"), ("PUT", "/page.js", "GET, HEAD"), ("GET", "/visits", "POST"),
        ("DELETE", visit.path(""), "GET, HEAD"), ("GET", visit.path("/leave"), "POST"),
        ("PUT", visit.path("/workbooks"), "POST"), ("OPTIONS", "/visits", "POST"),
        ("POST", visit.path("/workbooks/1"), "GET, HEAD, DELETE"), ("TRACE", "/", "GET, HEAD"),
      ] {
        let reply = try await server.send(method, path, body: [])
        #expect(reply.status == 405, "\(method) \(path): \(reply)")
        #expect(reply.headers["allow"] == allowed)
      }
    }
  }

  @Test("that is refused says in both languages what is wrong and what to do")
  func words() async throws {
    try await TestServer.with { server in
      let reply = try await server.send("GET", "/visits/none")
      let error = try #require(reply.json["error"] as? [String: Any])
      let message = try #require(error["message"] as? [String: String])
      #expect(message["id"]?.contains("Muat ulang halaman") == true)
      #expect(message["en"]?.contains("Load the page again") == true)
    }
  }
}
