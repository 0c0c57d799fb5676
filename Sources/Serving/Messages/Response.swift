import Foundation

/// An answer to a request.
struct Response: Sendable {
  var status: Status
  /// The headers by their names; how long the body is and whether the connection goes on are added where
  /// it is sent.
  var headers: [String: String]
  var body: Body

  /// What an answer holds.
  enum Body: Sendable {
    /// So many bytes.
    case bytes([UInt8])
    /// An open file, and how many bytes it has.
    case file(FileHandle, count: Int)
  }
}

extension Response.Body {
  /// How many bytes there are.
  var count: Int {
    switch self {
    case .bytes(let bytes): bytes.count
    case .file(_, let count): count
    }
  }

  /// Gives the bytes, a piece at a time.
  func forEachPiece(of length: Int, _ body: (Data) async throws -> Void) async throws {
    switch self {
    case .bytes(let bytes):
      for start in stride(from: 0, to: bytes.count, by: length) {
        try await body(Data(bytes[start..<min(start + length, bytes.count)]))
      }
    case .file(let handle, _):
      while let piece = try handle.read(upToCount: length), !piece.isEmpty {
        try await body(piece)
      }
    }
  }
}
