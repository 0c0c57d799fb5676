import Exports
import Foundation

/// What the bytes of a workbook are told apart by.
enum ContentHash {
  /// How many bytes are read at once.
  private static let pieceLength = 1 << 18

  /// The SHA-256 of a file in base 16; `nil` where it can't be read.
  static func text(ofFileAt path: String) -> String? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    var hash = SHA256()
    do {
      while let piece = try file.read(upToCount: pieceLength), !piece.isEmpty {
        hash.add([UInt8](piece).span)
      }
    } catch {
      return nil
    }
    return hash.finishedText()
  }
}
