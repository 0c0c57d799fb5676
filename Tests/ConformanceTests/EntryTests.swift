import Archives
import Testing

@Suite("Entries")
struct EntryTests {
  @Test("Each part of a foreign workbook has its check sum, read in pieces of any size")
  func pieces() throws {
    var count = 0
    for file in try Corpus.files() {
      guard let archive = try? Archive(path: Corpus.path(of: file)) else { continue }
      for name in archive.names {
        guard let whole = try? Self.bytes(of: name, in: archive, pieceSize: 1 << 20) else {
          continue
        }
        count += 1
        for pieceSize in [61, 5_000] {
          let bytes = try Self.bytes(of: name, in: archive, pieceSize: pieceSize)
          #expect(bytes == whole, "\(name) of \(file), \(pieceSize) bytes at a time")
        }
      }
    }
    #expect(count > 2_700, "parts are missing, or can't be read")
  }

  /// All bytes of an entry; its reader compares them with the check sum.
  private static func bytes(
    of name: String, in archive: Archive, pieceSize: Int
  ) throws -> [UInt8] {
    let reader = try archive.open(#require(archive[name]))
    var piece = [UInt8](repeating: 0, count: pieceSize)
    var bytes: [UInt8] = []
    while case let count = try reader.read(into: &piece), count > 0 { bytes += piece[..<count] }
    return bytes
  }
}
