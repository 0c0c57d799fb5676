import Archives
import Foundation

/// A workbook as it comes: written to its place a piece at a time, and counted.
struct Upload {
  /// Where it goes.
  let path: String
  let limits: ServerLimits
  let stored: StoredBytes

  /// What has come.
  struct Content: Sendable {
    /// How many bytes.
    var bytes: Int
    /// Their SHA-256, in hexadecimal digits.
    var hash: String
  }

  /// Writes the bytes of a request.
  ///
  /// Where it can't be done nothing is left of them.
  ///
  /// - Throws: ``Refusal`` where they are too many, or there is no room.
  func store(_ body: RequestBody) async throws -> Content {
    var count = 0
    do {
      return try await store(body, count: &count)
    } catch {
      stored.remove(count)
      try? FileManager.default.removeItem(atPath: path)
      throw error
    }
  }

  private func store(_ body: RequestBody, count: inout Int) async throws -> Content {
    guard body.count <= limits.fileBytes else { throw Refusal.tooLarge(limit: limits.fileBytes) }
    guard let handle = Self.create(path) else { throw Refusal.unstored }
    defer { try? handle.close() }
    let hash = SHA256()
    for try await piece in body {
      guard stored.add(piece.count) else { throw Refusal.unstored }
      count += piece.count
      hash.add(piece)
      do {
        try handle.write(contentsOf: piece)
      } catch {
        throw Refusal.unstored
      }
    }
    guard count == body.count else { throw Refusal.brokenOff }
    return Content(bytes: count, hash: Hexadecimal.text(of: hash.finished()))
  }

  /// A new file that only its owner may read.
  private static func create(_ path: String) -> FileHandle? {
    let isMade = FileManager.default.createFile(
      atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
    return isMade ? FileHandle(forWritingAtPath: path) : nil
  }
}

/// Bytes as pairs of hexadecimal digits.
enum Hexadecimal {
  static func text(of bytes: some Sequence<UInt8>) -> String {
    bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }
}
