/// What is done with the pieces of an XML document as they come.
///
/// A handler is a value that its parser holds in one place, so that no event costs a
/// reference count or an exclusivity check. Elements that the vocabulary doesn't know come
/// too, and what is in them.
@usableFromInline package protocol MarkupHandler {
  /// The elements that it knows.
  associatedtype Element: MarkupName
  /// The attributes that it knows.
  associatedtype Attribute: MarkupName

  /// An element begins. Which one it is tells `Element(token)`.
  mutating func start(_ token: MarkupToken, _ attributes: borrowing MarkupAttributes)
  /// The element that began last and hasn't ended yet ends.
  mutating func end()
  /// Text, in UTF-8. One text may come in several pieces.
  mutating func characters(_ text: Span<UInt8>)
}

// How the parser reaches a handler behind a raw pointer.
extension MarkupHandler {
  @unsafe static func start(
    _ handler: UnsafeMutableRawPointer, _ token: MarkupToken,
    _ attributes: borrowing MarkupAttributes
  ) {
    unsafe handler.assumingMemoryBound(to: Self.self).pointee.start(token, attributes)
  }

  @unsafe static func end(_ handler: UnsafeMutableRawPointer) {
    unsafe handler.assumingMemoryBound(to: Self.self).pointee.end()
  }

  @unsafe static func characters(
    _ handler: UnsafeMutableRawPointer, _ start: UnsafePointer<UInt8>, _ count: Int
  ) {
    let text = unsafe UnsafeBufferPointer(start: start, count: count)
    unsafe handler.assumingMemoryBound(to: Self.self).pointee.characters(text.span)
  }
}
