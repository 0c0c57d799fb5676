#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What a file is, judged by its bytes alone.
package enum FileSignature: Hashable, Sendable {
  /// It can't be read, and why, in the system's words.
  case unreadable(String)
  /// Nothing in it.
  case empty
  /// It begins as a ZIP archive does.
  case zip
  /// A compound file (MS-CFB) that holds an encrypted package (MS-OFFCRYPTO 2.3.4.4).
  case encryptedPackage
  /// A compound file that holds a workbook of Excel 97-2003, or of Excel 5 or 95.
  case excel97
  /// Another compound file, such as a document of Word 97.
  case compoundFile
  /// A PDF.
  case pdf
  /// HTML or XML.
  case markup
  /// Text in UTF-8 or UTF-16.
  case text
  /// Something else.
  case unknown

  /// Looks at the file at a path.
  package init(ofFileAt path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      self = unsafe .unreadable(String(cString: strerror(errno)))
      return
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      self = unsafe .unreadable(String(cString: strerror(EISDIR)))
      return
    }
    // To open a pipe would wait for whoever writes to it.
    guard status.st_mode & S_IFMT == S_IFREG else {
      self = .unreadable(Archive.noFile)
      return
    }
    guard let file = unsafe fopen(path, "rb") else {
      self = unsafe .unreadable(String(cString: strerror(errno)))
      return
    }
    defer { unsafe fclose(file) }
    // Directory sectors of a compound file may stand anywhere, so a good part is read.
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe fread(&bytes, 1, bytes.count, file)
    bytes.removeLast(bytes.count - count)
    guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) else {
      self.init(head: bytes)
      return
    }
    var block = [UInt8](repeating: 0, count: 1 << 20)
    while bytes.count < 64 << 20 {
      let count = unsafe fread(&block, 1, block.count, file)
      guard count > 0 else { break }
      bytes.append(contentsOf: block[..<count])
    }
    self.init(compoundFile: bytes)
  }

  private init(head: [UInt8]) {
    var start = head[...]
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { start = start.dropFirst(3) }
    start = start.drop { $0 <= 0x20 }
    if head.isEmpty {
      self = .empty
    } else if head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6]) {
      self = .zip
    } else if start.starts(with: "%PDF-".utf8) {
      self = .pdf
    } else if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
      || Self.looksLikeUTF16(head)
    {
      self = .text
    } else if start.first == UInt8(ascii: "<") {
      self = .markup
    } else if head.starts(with: [0x09, 0x08]) || head.starts(with: [0x09, 0x04])
      || head.starts(with: [0x09, 0x02])
    {
      // The BIFF record that begins a workbook of Excel 2 to 4.
      self = .excel97
    } else if head.contains(where: { $0 < 0x20 && !(9...13).contains($0) && $0 != 0x1B }) {
      self = .unknown
    } else {
      self = .text
    }
  }

  /// Whether every second byte is a zero and the others are not, as in UTF-16 without a mark.
  private static func looksLikeUTF16(_ head: [UInt8]) -> Bool {
    let pairs = min(head.count, 1024) / 2
    let zeros = [0, 1].map { half in (0..<pairs).count { head[2 * $0 + half] == 0 } }
    return pairs > 0 && zeros.max() ?? 0 > pairs / 2 && zeros.min() ?? 0 < (pairs + 7) / 8
  }

  private init(compoundFile bytes: [UInt8]) {
    if Self.holds(bytes, entry: "EncryptedPackage") {
      self = .encryptedPackage
    } else if Self.holds(bytes, entry: "Workbook") || Self.holds(bytes, entry: "Book") {
      self = .excel97
    } else {
      self = .compoundFile
    }
  }

  /// Whether a directory entry has a name.
  ///
  /// Entries are 128 bytes each and begin with the name in UTF-16, padded with zeros
  /// (MS-CFB 2.6.1).
  private static func holds(_ bytes: [UInt8], entry name: String) -> Bool {
    let name: [UInt8] = name.utf8.flatMap { [$0, 0] } + [0, 0]
    var place = 512
    while place + 128 <= bytes.count {
      if bytes[place] == name[0], bytes[place..<(place + name.count)].elementsEqual(name) {
        return true
      }
      place += 128
    }
    return false
  }
}
