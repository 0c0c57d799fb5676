import Foundation

/// The head of a request: its first line and its headers (RFC 9112, 3 and 5).
///
/// What one reader might take for this and another for that is refused.
struct RequestHead {
  let method: Method
  /// The path, percent-encoded.
  let path: String
  /// What stands behind the question mark, percent-encoded.
  let query: String
  /// The headers by their names in small letters.
  let headers: [String: String]
  /// How many bytes its body has.
  let bodyLength: Int
  /// Whether it is of HTTP/1.1, and not of HTTP/1.0.
  private let isCurrent: Bool

  /// Headers that may come only once.
  private static let single: Set = [
    "host", "content-length", "transfer-encoding", "origin", "content-type", "expect", "connection",
  ]

  /// Reads a head.
  ///
  /// - Throws: ``Refusal`` where it is none.
  init(_ bytes: ArraySlice<UInt8>) throws(Refusal) {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .malformed }
    let lines = text.components(separatedBy: "\r\n")
    let first = lines[0].split(separator: " ", omittingEmptySubsequences: false)
    guard first.count == 3, Self.isToken(first[0]), first[1].hasPrefix("/"),
      first[1].utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { throw .malformed }
    guard first[2] == "HTTP/1.1" || first[2] == "HTTP/1.0" else { throw .otherVersion }
    method = Method(rawValue: String(first[0]))
    isCurrent = first[2] == "HTTP/1.1"
    let target = first[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = String(target[0])
    query = target.count > 1 ? String(target[1]) : ""

    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":"), Self.isToken(line[..<colon]) else {
        throw .malformed
      }
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else {
        throw .malformed
      }
      let name = line[..<colon].lowercased()
      if let former = headers[name] {
        guard !Self.single.contains(name) else { throw .malformed }
        headers[name] = "\(former), \(value)"
      } else {
        headers[name] = value
      }
    }
    guard headers["transfer-encoding"] == nil else { throw .lengthless }
    if let length = headers["content-length"] {
      guard length.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(length) else {
        throw .malformed
      }
      bodyLength = number
    } else {
      bodyLength = 0
    }
    self.headers = headers
  }

  /// Whether the client waits to be asked for the body.
  var expectsContinue: Bool {
    headers["expect"]?.lowercased() == "100-continue" && isCurrent
  }

  /// Whether the connection goes on after the answer.
  var keepsAlive: Bool {
    let words = (headers["connection"] ?? "").lowercased().split(separator: ",")
      .map { $0.trimmingCharacters(in: .whitespaces) }
    return isCurrent ? !words.contains("close") : words.contains("keep-alive")
  }

  private static func isToken(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          || "!#$%&'*+-.^_`|~".utf8.contains(byte)
      }
  }
}
