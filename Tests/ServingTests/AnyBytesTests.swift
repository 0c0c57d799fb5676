import Foundation
import RekapKit
import Testing
import _TestSupport

@testable import Serving

@Suite("Whatever is sent")
struct AnyBytesTests {
  @Test("a head is read or refused, and never more than it says", arguments: 0..<20)
  func heads(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let proper = Array(
      "POST /visits/0/workbooks?name=a%20b&wait=1 HTTP/1.1\r\nHost: a:1\r\nContent-Length: 12".utf8)
    for _ in 0..<500 {
      var bytes = proper
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let position = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[position] = UInt8.random(in: 0...255, using: &generator)
        case 1:
          bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &generator)], at: position)
        default: bytes.remove(at: position)
        }
      }
      guard let head = try? RequestHead(bytes[...]) else { continue }
      #expect(head.bodyLength >= 0)
      for (name, value) in head.headers {
        #expect(name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
        #expect(!value.utf8.contains { $0 == 0x0D || $0 == 0x0A || $0 == 0 })
      }
      _ = Route(path: head.path)
    }
  }

  @Test("a name becomes a label that no disk, page or header is harmed by", arguments: 0..<20)
  func names(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "..", "/", "\\", "\0", "\n", "a", ".xlsx", "é", "👩‍🌾", "\u{202E}", " ", "\"", "%", "'",
    ]
    for _ in 0..<200 {
      let given = (0..<Int.random(in: 0...40, using: &generator))
        .compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      let name = GivenName(given)
      #expect(!name.text.isEmpty)
      let parts = name.text.split(separator: "/", omittingEmptySubsequences: false)
      #expect(!parts.contains { $0 == ".." || $0 == "." || $0.isEmpty || $0.utf8.count > 200 })
      let header = ContentDisposition.attachment(name.fileName(ending: "-records.json"))
      #expect(header.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
      #expect(header.filter { $0 == "\"" }.count == 2)
    }
  }

  @Test("a form is read or refused")
  func forms() {
    let proper =
      #"{"schema":"s","sheet":"a","fields":{"answer":"E","round":{"const":"x"},"a":null}}"#
    for end in 0..<proper.utf8.count {
      #expect(throws: Refusal.self) { try ColumnsForm(Array(proper.utf8.prefix(end))) }
    }
    #expect(throws: Never.self) { try ColumnsForm(Array(proper.utf8)) }
  }

  @Test("a visit that nobody asks for ends after its time, and one that somebody asks for does not")
  func idle() async throws {
    let folder = try TemporaryFolder()
    var limits = ServerLimits()
    limits.visitTime = .seconds(60 * 60)
    let pipeline = Pipeline(mappings: [], options: Run.Options())
    let patient = Visits(in: folder.path, pipeline: pipeline, jobs: 1, limits: limits)
    let kept = try await patient.begin()
    await patient.endIdle()
    #expect(try await patient.visit(kept.token).token == kept.token)
    limits.visitTime = .zero
    let impatient = Visits(in: folder.path, pipeline: pipeline, jobs: 1, limits: limits)
    let gone = try await impatient.begin()
    await impatient.endIdle()
    await #expect(throws: Refusal.self) { try await impatient.visit(gone.token) }
    #expect(folder.contents == [kept.token])
  }
}
