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

  // How the parser reaches a handler behind a raw pointer. Each handler has these by itself: as
  // requirements they are made for its own type, in its own module, and so are one call.

  /// Tells a handler that an element begins.
  @unsafe static func start(
    _ handler: UnsafeMutableRawPointer, _ token: MarkupToken,
    _ attributes: borrowing MarkupAttributes)
  /// Tells a handler that an element ends.
  @unsafe static func end(_ handler: UnsafeMutableRawPointer)
  /// Gives text to a handler.
  @unsafe static func characters(_ handler: UnsafeMutableRawPointer, _ text: Span<UInt8>)
}

extension MarkupHandler {
  @inlinable @unsafe package static func start(
    _ handler: UnsafeMutableRawPointer, _ token: MarkupToken,
    _ attributes: borrowing MarkupAttributes
  ) {
    unsafe handler.assumingMemoryBound(to: Self.self).pointee.start(token, attributes)
  }

  @inlinable @unsafe package static func end(_ handler: UnsafeMutableRawPointer) {
    unsafe handler.assumingMemoryBound(to: Self.self).pointee.end()
  }

  @inlinable @unsafe package static func characters(
    _ handler: UnsafeMutableRawPointer, _ text: Span<UInt8>
  ) {
    unsafe handler.assumingMemoryBound(to: Self.self).pointee.characters(text)
  }
}
