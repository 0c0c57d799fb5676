/// What is done with the pieces of an XML document as they come.
///
/// A handler is a value that its parser holds in one place, so that no event costs a
/// reference count or an exclusivity check. Elements that the vocabulary doesn't know come
/// as `nil`; what is in them comes too.
package protocol MarkupHandler {
  /// The elements that it knows.
  associatedtype Element: MarkupName
  /// The attributes that it knows.
  associatedtype Attribute: MarkupName

  /// An element begins.
  mutating func start(_ element: Element?, _ attributes: borrowing MarkupAttributes<Attribute>)
  /// The element that began last and hasn't ended yet ends.
  mutating func end()
  /// Text, in UTF-8. One text may come in several pieces.
  mutating func characters(_ text: Span<UInt8>)

  // The three below are how the parser reaches a handler behind a raw pointer. They are
  // requirements, not functions, because the compiler specialises a requirement's default
  // once a conforming type: the parser makes one indirect call an event and no more.
  @unsafe static func dispatchStart(
    _ handler: UnsafeMutableRawPointer, _ token: UInt8, _ attributes: RawAttributes)
  @unsafe static func dispatchEnd(_ handler: UnsafeMutableRawPointer)
  @unsafe static func dispatchCharacters(
    _ handler: UnsafeMutableRawPointer, _ start: UnsafePointer<UInt8>, _ count: Int)
}

extension MarkupHandler {
  @inlinable @unsafe package static func dispatchStart(
    _ handler: UnsafeMutableRawPointer, _ token: UInt8, _ attributes: RawAttributes
  ) {
    let element: Element? =
      token == NameTable.unknown ? nil : unsafe unsafeBitCast(token, to: Element.self)
    unsafe handler.assumingMemoryBound(to: Self.self).pointee
      .start(element, unsafe MarkupAttributes(attributes))
  }

  @inlinable @unsafe package static func dispatchEnd(_ handler: UnsafeMutableRawPointer) {
    unsafe handler.assumingMemoryBound(to: Self.self).pointee.end()
  }

  @inlinable @unsafe package static func dispatchCharacters(
    _ handler: UnsafeMutableRawPointer, _ start: UnsafePointer<UInt8>, _ count: Int
  ) {
    let text = unsafe UnsafeBufferPointer(start: start, count: count)
    unsafe handler.assumingMemoryBound(to: Self.self).pointee.characters(text.span)
  }
}
