import FlyingSocks
import Foundation
import Serving
import Synchronization

/// A connection to a server, for bytes that no browser would send, too.
final class Client: Sendable {
  private let socket: AsyncSocket
  // Closed once: by then its number may be that of something else.
  private let isClosed = Atomic(false)

  init(port: UInt16) async throws {
    socket = try await AsyncSocket.connected(
      to: sockaddr_in.inet(ip4: "127.0.0.1", port: port), pool: SocketSources(), timeout: 60)
  }

  /// Sends bytes.
  func send(_ bytes: [UInt8]) async throws { try await socket.write(Data(bytes)) }

  /// Sends text.
  func send(_ text: String) async throws { try await send(Array(text.utf8)) }

  /// Ends the connection; once more does nothing.
  func close() {
    guard !isClosed.exchange(true, ordering: .relaxed) else { return }
    try? socket.close()
  }

  /// Says that nothing more is sent; answers still come.
  func endSending() { _ = shutdown(socket.socket.file.rawValue, Int32(SHUT_WR)) }

  /// All that comes until the server ends the connection.
  func rest() async -> [UInt8] {
    var bytes: [UInt8] = []
    while let more = try? await socket.read(atMost: 1 << 16) { bytes += more }
    return bytes
  }

  /// The next answer; `nil` where the server ends the connection before it.
  func reply(isHead: Bool = false) async throws -> Reply? {
    var bytes: [UInt8] = []
    let end = Array("\r\n\r\n".utf8)
    while bytes.suffix(4) != end[...] {
      guard let byte = try? await socket.read() else { return nil }
      bytes.append(byte)
    }
    var reply = Reply(head: String(decoding: bytes, as: UTF8.self))
    guard !isHead, let length = reply.headers["content-length"].flatMap({ Int($0) }) else {
      return reply
    }
    reply.body = try await socket.read(bytes: length)
    return reply
  }
}

/// An answer.
struct Reply: Sendable, CustomStringConvertible {
  /// Its status.
  var status: Int
  /// Its headers, by their names in small letters.
  var headers: [String: String] = [:]
  /// Its body.
  var body: [UInt8] = []

  init(head: String) {
    let lines = head.components(separatedBy: "\r\n")
    status = lines[0].split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] =
        line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
  }

  var description: String { "\(status) \(text.prefix(300))" }

  /// The body as text.
  var text: String { String(decoding: body, as: UTF8.self) }

  /// The body as an object of JSON; an empty one where it is none.
  var json: [String: Any] {
    (try? JSONSerialization.jsonObject(with: Data(body))) as? [String: Any] ?? [:]
  }

  /// The code of a refusal.
  var refusal: String? { (json["error"] as? [String: Any])?["code"] as? String }
}
