import Foundation
import Indicators

/// What two files of one content agree in: their size, and a number for their last bytes.
///
/// The end of a workbook is its directory, with the check sums of all its parts, so that files that
/// agree so far are the same but for a very rare chance; ``isSame(_:as:)`` makes sure.
struct FileContent: Hashable, Sendable {
  let size: Int
  let end: UInt64

  /// How many bytes of a file's end are looked at.
  private static let endLength = 4_096
  /// How many bytes are compared at once.
  private static let pieceLength = 1 << 18

  /// Looks at a file; `nil` where it can't be read.
  init?(at path: String) {
    guard let file = FileHandle(forReadingAtPath: path), let size = try? file.seekToEnd() else {
      return nil
    }
    let length = min(size, UInt64(Self.endLength))
    guard (try? file.seek(toOffset: size - length)) != nil,
      let data = try? file.read(upToCount: Int(length))
    else { return nil }
    var hash = StableHash()
    for byte in [UInt8](data) { hash.add(byte) }
    self.size = Int(size)
    end = hash.value
  }

  /// Makes it of what was known.
  init(size: Int, end: UInt64) {
    self.size = size
    self.end = end
  }

  /// Whether two files hold the same bytes; not, where one of them can't be read.
  static func isSame(_ one: String, as other: String) -> Bool {
    guard let one = FileHandle(forReadingAtPath: one),
      let other = FileHandle(forReadingAtPath: other)
    else { return false }
    while true {
      guard let piece = try? one.read(upToCount: pieceLength) ?? Data(),
        let second = try? other.read(upToCount: pieceLength) ?? Data(), piece == second
      else { return false }
      if piece.isEmpty { return true }
    }
  }
}
