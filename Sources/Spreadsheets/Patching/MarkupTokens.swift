internal import Findings

/// The tags of an XML part with their places, for changing some bytes of it and no others.
///
/// libxml2 tells what a part says, but not where. This looks at tags only: comments, CDATA sections
/// and processing instructions are passed over, entities stay as they are. Any encoding will do in
/// which ASCII is ASCII, so what is inserted is ASCII.
struct MarkupTokens {
  let bytes: [UInt8]
  /// The part, for what is told of it.
  let part: String

  /// Takes a part.
  ///
  /// - Throws: ``WorkbookError`` where the part is in UTF-16.
  init(_ bytes: [UInt8], of part: String) throws(WorkbookError) {
    self.bytes = bytes
    self.part = part
    guard
      bytes.prefix(2).contains(0) || bytes.starts(with: [0xFE, 0xFF])
        || bytes.starts(with: [0xFF, 0xFE])
    else { return }
    throw WorkbookError(.unmarkable, .otherEncoding(of: part))
  }

  /// The next tag at or after a place.
  func tag(from place: Int) throws(WorkbookError) -> MarkupTag? {
    var place = place
    while true {
      while place < bytes.count, bytes[place] != .lessThan { place += 1 }
      guard place + 1 < bytes.count else { return nil }
      switch bytes[place + 1] {
      case UInt8(ascii: "?"): place = try end(of: "?>", from: place + 2)
      case UInt8(ascii: "!"):
        if starts("<!--", at: place) {
          place = try end(of: "-->", from: place + 4)
        } else if starts("<![CDATA[", at: place) {
          place = try end(of: "]]>", from: place + 9)
        } else {
          throw damage
        }
      default: return try readTag(at: place)
      }
    }
  }

  /// The start tag of the root element.
  func root() throws(WorkbookError) -> MarkupTag {
    guard let tag = try tag(from: 0), tag.kind != .end else { throw damage }
    return tag
  }

  /// Whether a tag has a name, whatever its prefix.
  func isNamed(_ tag: MarkupTag, _ name: String) -> Bool {
    tag.local.count == name.utf8.count && starts(name, at: tag.local.lowerBound)
  }

  /// The prefix of a tag with its colon; empty where it has none.
  func prefix(of tag: MarkupTag) -> String {
    string(tag.name.lowerBound..<tag.local.lowerBound)
  }

  /// Bytes as a string, entities as they are.
  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// What is told of a part whose tags can't be followed.
  var damage: WorkbookError {
    WorkbookError(
      .damaged(part: part),
      Phrase(indonesian: "XML-nya salah", english: "its XML is malformed"))
  }

  private func readTag(at start: Int) throws(WorkbookError) -> MarkupTag {
    let isEnd = bytes[start + 1] == .slash
    let nameStart = start + (isEnd ? 2 : 1)
    var place = nameStart
    var localStart = nameStart
    while place < bytes.count, !bytes[place].isSpace, bytes[place] != .slash,
      bytes[place] != .greaterThan
    {
      if bytes[place] == .colon { localStart = place + 1 }
      place += 1
    }
    let nameEnd = place
    var quote: UInt8 = 0
    while place < bytes.count {
      let byte = bytes[place]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == .greaterThan {
        break
      } else if byte == .quote || byte == .apostrophe {
        quote = byte
      }
      place += 1
    }
    guard place < bytes.count, nameEnd > localStart else { throw damage }
    let isEmpty = !isEnd && bytes[place - 1] == .slash
    return MarkupTag(
      kind: isEnd ? .end : isEmpty ? .empty : .start, range: start..<(place + 1),
      name: nameStart..<nameEnd, local: localStart..<nameEnd)
  }

  private func starts(_ text: String, at place: Int) -> Bool {
    var place = place
    for byte in text.utf8 {
      guard place < bytes.count, bytes[place] == byte else { return false }
      place += 1
    }
    return true
  }

  private func end(of text: String, from start: Int) throws(WorkbookError) -> Int {
    let first = text.utf8.first ?? 0
    var place = start
    while place < bytes.count {
      if bytes[place] == first, starts(text, at: place) { return place + text.utf8.count }
      place += 1
    }
    throw damage
  }
}

extension UInt8 {
  static let lessThan = UInt8(ascii: "<")
  static let greaterThan = UInt8(ascii: ">")
  static let slash = UInt8(ascii: "/")
  static let colon = UInt8(ascii: ":")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")

  /// Whether it is white space (XML 1.0, 2.3).
  var isSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }
}

extension Phrase {
  fileprivate static func otherEncoding(of part: String) -> Phrase {
    Phrase(
      indonesian:
        "bagian \(part) ditulis dalam UTF-16. Buka di Excel, simpan ulang, lalu coba lagi",
      english: "the part \(part) is written in UTF-16. Open it in Excel, save it, try again")
  }
}
