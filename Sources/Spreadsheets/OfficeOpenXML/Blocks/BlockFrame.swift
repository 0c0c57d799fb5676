/// What stands around the pieces of a part, so that some of the pieces make a document too.
struct BlockFrame {
  /// An element that holds many of one kind, after each of which the part may be cut.
  struct Element {
    let name: String
    let piece: String

    /// The rows of a worksheet.
    static let sheetData = Element(name: "sheetData", piece: "row")
    /// The strings of a workbook.
    static let strings = Element(name: "sst", piece: "si")
  }

  /// The beginning of the part, through the start tag of the element.
  let head: [UInt8]
  /// The end tags that belong to it.
  let tail: [UInt8]
  /// The end tag of a piece, after which the part may be cut.
  let endOfPiece: [UInt8]

  /// Finds the frame in the beginning of a part.
  ///
  /// `nil` where the beginning holds anything from which one can't tell by its looks: comments,
  /// declarations, instructions, an element without pieces, another encoding.
  init?(_ element: Element, ofPartBeginning bytes: [UInt8]) {
    guard let found = bytes.firstRange(of: Array(element.name.utf8)),
      let close = bytes[found.upperBound...].firstIndex(of: UInt8(ascii: ">")),
      bytes[close - 1] != UInt8(ascii: "/"),
      let root = Self.rootName(of: bytes)
    else { return nil }
    head = Array(bytes[...close])
    let start = bytes[..<found.lowerBound].lastIndex(of: UInt8(ascii: "<")) ?? -1
    let prefix = bytes[(start + 1)..<found.lowerBound]
    guard start >= 0, prefix.isEmpty || prefix.last == UInt8(ascii: ":"),
      !prefix.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "/") }),
      head.firstRange(of: Array("<!".utf8)) == nil
    else { return nil }
    let end = Array("</".utf8)
    let close1 = [UInt8(ascii: ">")]
    let ownEnd = end + prefix + Array(element.name.utf8) + close1
    let isRoot = root.startIndex == start + 1
    tail = isRoot ? ownEnd : ownEnd + end + root + close1
    endOfPiece = end + prefix + Array(element.piece.utf8) + close1
  }

  /// The name of the first element, after a byte-order mark and an XML declaration.
  private static func rootName(of bytes: [UInt8]) -> ArraySlice<UInt8>? {
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    if rest.starts(with: "<?xml".utf8) {
      guard let end = rest.firstRange(of: Array("?>".utf8)) else { return nil }
      rest = rest[end.upperBound...]
    }
    rest = rest.drop { $0 == 0x20 || (9...13).contains($0) }
    guard rest.first == UInt8(ascii: "<") else { return nil }
    let name = rest.dropFirst().prefix {
      $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
    }
    guard let first = name.first, first != UInt8(ascii: "?"), first != UInt8(ascii: "!") else {
      return nil
    }
    return name
  }
}
