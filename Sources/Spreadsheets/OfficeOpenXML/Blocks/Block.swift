/// Some rows of a worksheet part, as they stand in it, between the start and the end of the part.
struct Block: Sendable {
  /// A document that holds the rows and nothing else.
  let document: [UInt8]
  /// Where in it the rows are.
  let rows: Range<Int>

  init(_ rows: ArraySlice<UInt8>, in frame: BlockFrame) {
    var document = frame.head
    document.reserveCapacity(document.count + rows.count + frame.tail.count)
    document += rows
    self.rows = frame.head.count..<document.count
    document += frame.tail
    self.document = document
  }
}
