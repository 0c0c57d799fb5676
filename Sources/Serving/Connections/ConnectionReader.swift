import FlyingSocks
import Foundation

/// Reads requests from a connection: heads that are not too long, and of each body so many bytes as its
/// head has said.
actor ConnectionReader {
  private let socket: AsyncSocket
  private let patience: Patience
  private let longestHead: Int
  /// What has come and was not looked at.
  private var waiting: ArraySlice<UInt8> = []
  /// How much of the body at hand nobody has read.
  private(set) var bodyRest = 0
  private var expectsContinue = false
  private var bodyEnd = ContinuousClock.now

  init(_ socket: AsyncSocket, patience: Patience, longestHead: Int) {
    self.socket = socket
    self.patience = patience
    self.longestHead = longestHead
  }

  /// The bytes of the next head, up to the empty line; `nil` where the connection has ended.
  ///
  /// - Throws: ``Refusal`` where it is too long.
  func head() async throws -> ArraySlice<UInt8>? {
    patience.begin(.idle)
    var seen = 0
    var hasBegun = false
    while true {
      // Empty lines before a request are let be (RFC 9112, 2.2).
      if !hasBegun { waiting = waiting.drop { $0 == 0x0D || $0 == 0x0A } }
      if !hasBegun, !waiting.isEmpty {
        hasBegun = true
        patience.begin(.head)
      }
      if let end = Self.endOfHead(in: waiting, from: seen) {
        let head = waiting[..<end]
        waiting = waiting[(end + 4)...]
        guard head.count <= longestHead else { throw Refusal.longHead }
        return head
      }
      guard waiting.count <= longestHead else { throw Refusal.longHead }
      seen = max(0, waiting.count - 3)
      do {
        waiting += try await socket.read(atMost: 4096)
      } catch SocketError.disconnected {
        return nil
      }
    }
  }

  /// Where the empty line begins, with the line break before it.
  private static func endOfHead(in bytes: ArraySlice<UInt8>, from offset: Int) -> Int? {
    var index = bytes.startIndex + offset
    while index + 3 < bytes.endIndex {
      if bytes[index] == 0x0D, bytes[index + 1] == 0x0A, bytes[index + 2] == 0x0D,
        bytes[index + 3] == 0x0A
      {
        return index
      }
      index += 1
    }
    return nil
  }

  /// Makes ready for the body of a request.
  ///
  /// - Parameter expectsContinue: Whether the body comes only when it was asked for (RFC 9110, 10.1.1).
  func beginBody(of length: Int, expectsContinue: Bool, within time: Duration) {
    bodyRest = length
    self.expectsContinue = expectsContinue
    bodyEnd = ContinuousClock.now + time
  }

  /// Some bytes of the body; `nil` at its end.
  func body(atMost count: Int) async throws -> [UInt8]? {
    guard bodyRest > 0 else { return nil }
    patience.begin(.body(until: bodyEnd))
    defer { patience.begin(.answer) }
    if waiting.isEmpty {
      if expectsContinue {
        expectsContinue = false
        try await socket.write(Data("HTTP/1.1 100 Continue\r\n\r\n".utf8))
      }
      waiting = ArraySlice(try await socket.read(atMost: min(count, bodyRest)))
    }
    let piece = Array(waiting.prefix(min(count, bodyRest)))
    waiting = waiting.dropFirst(piece.count)
    if waiting.isEmpty { waiting = [] }
    bodyRest -= piece.count
    return piece
  }

  /// Reads what is left of the body and nobody wants, where it is not much: otherwise it would be taken
  /// for the next request.
  ///
  /// - Returns: Whether the body is at its end.
  func skipBody(upTo most: Int) async throws -> Bool {
    // What was not asked for does not come.
    guard !expectsContinue, bodyRest <= most else { return bodyRest == 0 }
    while try await body(atMost: 1 << 16) != nil {}
    return true
  }

  /// Reads what still comes, until the client ends or it is too much.
  func discard(upTo most: Int) async throws {
    var count = 0
    while count < most { count += try await socket.read(atMost: 4096).count }
  }
}
