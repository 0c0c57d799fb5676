import Foundation

/// Writes a ZIP archive (APPNOTE 6.3.10) of files that are as small as they get: each goes in as it is.
///
/// The same files give the same bytes: entries have the first date that there is, and no owner.
package final class StoredArchive {
  /// Why a file can't go in.
  package enum Failure: Error {
    /// There are more files, or more bytes, than fit into an archive without the extensions of ZIP64.
    case tooLarge
    /// A file can't be read, or the archive can't be written.
    case system(String)
  }

  private struct Entry {
    var name: [UInt8]
    var checkSum: UInt32
    var size: UInt32
    var offset: UInt32
  }

  private let handle: FileHandle
  private var entries: [Entry] = []
  private var length = 0

  /// How much is read at once.
  private static let pieceSize = 1 << 18
  private static let most = Int(UInt32.max)

  /// Begins an archive at a path where there is nothing.
  package init(at path: String) throws(Failure) {
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let handle = FileHandle(forWritingAtPath: path)
    else { throw .system(path) }
    self.handle = handle
  }

  deinit { try? handle.close() }

  /// Adds a file.
  ///
  /// - Parameter name: Its name in the archive, with `/` between folders.
  package func add(fileAt path: String, as name: String) throws(Failure) {
    let name = Array(name.utf8)
    guard name.count <= Int(UInt16.max), entries.count < Int(UInt16.max) else { throw .tooLarge }
    // The header stands before the bytes and tells their check sum, so the file is read twice.
    var checkSum = CheckSum()
    var size = 0
    try forEachPiece(of: path) { piece throws(Failure) in
      checkSum.add(piece)
      size += piece.count
    }
    guard length + size + 46 + name.count <= Self.most else { throw .tooLarge }
    let entry = Entry(
      name: name, checkSum: checkSum.value, size: UInt32(size), offset: UInt32(length))
    try write(Self.number(0x0403_4B50) + Self.common(entry) + name)
    var written = 0
    try forEachPiece(of: path) { piece throws(Failure) in
      written += piece.count
      try write(piece)
    }
    guard written == size else { throw .system(path) }
    entries.append(entry)
  }

  /// Writes the list of the entries, which ends the archive.
  package func finish() throws(Failure) {
    let start = length
    for entry in entries {
      // No comment, one disk, no attributes.
      try write(
        Self.number(0x0201_4B50) + Self.short(20) + Self.common(entry) + Self.short(0)
          + Self.short(0) + Self.short(0) + Self.number(0) + Self.number(entry.offset)
          + entry.name)
    }
    guard length <= Self.most else { throw .tooLarge }
    let count = Self.short(UInt16(entries.count))
    try write(
      Self.number(0x0605_4B50) + Self.number(0) + count + count
        + Self.number(UInt32(length - start)) + Self.number(UInt32(start)) + Self.short(0))
    do { try handle.close() } catch { throw .system(error.localizedDescription) }
  }

  // MARK: Bytes

  /// What the header of an entry and its line in the list have in common.
  private static func common(_ entry: Entry) -> [UInt8] {
    // Version 2.0; the name is UTF-8; stored; midnight of 1 January 1980; no extra field.
    short(20) + short(0x0800) + short(0) + short(0) + short(0x0021)
      + number(entry.checkSum) + number(entry.size) + number(entry.size)
      + short(UInt16(entry.name.count)) + short(0)
  }

  private static func short(_ number: UInt16) -> [UInt8] {
    [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
  }

  private static func number(_ number: UInt32) -> [UInt8] {
    short(UInt16(truncatingIfNeeded: number)) + short(UInt16(truncatingIfNeeded: number >> 16))
  }

  private func write(_ bytes: [UInt8]) throws(Failure) {
    do {
      try handle.write(contentsOf: bytes)
    } catch {
      throw .system(error.localizedDescription)
    }
    length += bytes.count
  }

  private func forEachPiece(
    of path: String, _ take: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    guard let reader = try? FileReader(path: path) else { throw .system(path) }
    var buffer = [UInt8](repeating: 0, count: Self.pieceSize)
    while true {
      guard let count = try? reader.read(into: &buffer) else { throw .system(path) }
      if count == 0 { return }
      try take(Array(buffer[..<count]))
    }
  }
}
