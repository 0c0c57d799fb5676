import Archives
import Foundation
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

  @Test("Of damaged compressed data the same bytes come first, read in pieces of any size")
  func damage() throws {
    let file = Corpus.path(of: "jsonkenl+xlsxir/test.xlsx")
    let sound = try Data(contentsOf: URL(filePath: file))
    let damaged = FileManager.default.temporaryDirectory
      .appending(path: "rekap-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: damaged) }
    var furthest = 0
    for place in stride(from: sound.count / 8, to: sound.count * 7 / 8, by: sound.count / 40) {
      var bytes = sound
      for offset in 0..<2_000 { bytes[place + offset] = UInt8(truncatingIfNeeded: offset * offset) }
      try bytes.write(to: damaged)
      let archive = try Archive(path: damaged.path())
      for name in archive.names {
        let counts = [61, 5_000, 1 << 16, 1 << 20].map { pieceSize in
          Self.countBeforeDamage(of: name, in: archive, pieceSize: pieceSize)
        }
        #expect(Set(counts).count == 1, "\(name): \(counts)")
        furthest = max(furthest, counts[0] ?? 0)
      }
    }
    #expect(furthest > 1 << 16)
  }

  /// How many bytes come before an entry's damage; `nil` where it has none, or can't be opened.
  private static func countBeforeDamage(
    of name: String, in archive: Archive, pieceSize: Int
  ) -> Int? {
    guard let entry = archive[name], let reader = try? archive.open(entry) else { return nil }
    var piece = [UInt8](repeating: 0, count: pieceSize)
    var count = 0
    do {
      while case let read = try reader.read(into: &piece), read > 0 { count += read }
      return nil
    } catch {
      return count
    }
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
