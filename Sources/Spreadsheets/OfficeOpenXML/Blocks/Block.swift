/// Some pieces of a part, rows or strings, as they stand in it, between the start and the end of
/// the part.
///
/// It is filled again when nobody needs it any more: to allocate and free so much memory again and
/// again takes longer than to parse it. The queue sees that only one thread has it.
final class Block: @unchecked Sendable {
  /// A document that holds the pieces and nothing else, with a zero byte behind it.
  private(set) var document: [UInt8] = []
  /// Where in it the pieces are.
  private(set) var pieces = 0..<0
  private var documentEnd = 0
  /// Where there is no more room.
  private var roomEnd = 0

  /// Gives the document, with the zero byte that a parser wants to see, to a function.
  func withText<Result, Failure>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let document = document
    return try body(document.span.extracting(0...documentEnd))
  }

  /// The pieces alone.
  var bytes: [UInt8] { Array(document[pieces]) }

  /// Begins a block of about some size with bytes that have been inflated before.
  func begin(in frame: BlockFrame, with rest: [UInt8], size: Int) {
    let start = frame.head.count
    roomEnd = start + max(size, rest.count)
    let missing = roomEnd + frame.tail.count + 1 - document.count
    if missing > 0 { document.append(contentsOf: repeatElement(0, count: missing)) }
    document.replaceSubrange(0..<start, with: frame.head)
    document.replaceSubrange(start..<(start + rest.count), with: rest)
    pieces = start..<(start + rest.count)
  }

  /// Whether nothing more can be added.
  var isFull: Bool { pieces.upperBound >= roomEnd }

  /// Adds the bytes that a function writes to some place of a buffer; gives their number.
  func fill(
    _ body: (inout [UInt8], _ room: Range<Int>) throws(WorkbookError) -> Int
  ) throws(WorkbookError) -> Int {
    let count = try body(&document, pieces.upperBound..<roomEnd)
    pieces = pieces.lowerBound..<(pieces.upperBound + count)
    return count
  }

  /// Ends the block after its last whole piece, where it has one, and takes out what comes after.
  func end(in frame: BlockFrame, rest: inout [UInt8]) {
    let end = document.lastEnd(of: frame.endOfPiece, in: pieces) ?? pieces.upperBound
    rest.removeAll(keepingCapacity: true)
    rest += document[end..<pieces.upperBound]
    pieces = pieces.lowerBound..<end
    documentEnd = end + frame.tail.count
    document.replaceSubrange(end..<documentEnd, with: frame.tail)
    document[documentEnd] = 0
  }
}

extension Array<UInt8> {
  /// Where some bytes end that stand in a range for the last time.
  fileprivate func lastEnd(of bytes: [UInt8], in range: Range<Int>) -> Int? {
    guard let last = bytes.last, range.count >= bytes.count else { return nil }
    var end = range.upperBound
    while end >= range.lowerBound + bytes.count {
      if self[end - 1] == last, self[(end - bytes.count)..<end].elementsEqual(bytes) { return end }
      end -= 1
    }
    return nil
  }
}
