/// The attributes of an element that begins, in order; valid until the handler returns,
/// which is why they can't be copied.
@safe @usableFromInline package struct MarkupAttributes: ~Copyable {
  // As libxml2 lays them out: local name, prefix, namespace, start and end of the value.
  @usableFromInline let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  /// How many attributes there are, unknown ones included.
  @usableFromInline package let count: Int
  @usableFromInline let names: UnsafeMutablePointer<NameTable>

  @unsafe init(
    pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int,
    names: UnsafeMutablePointer<NameTable>
  ) {
    unsafe self.pointers = unsafe pointers
    self.count = count
    unsafe self.names = unsafe names
  }

  /// The name of an attribute, as a token that `Attribute(token)` makes a name of.
  @inlinable package func token(at index: Int) -> MarkupToken {
    precondition(index < count)
    guard let pointers = unsafe pointers, let local = unsafe pointers[index &* 5] else {
      return .unknown
    }
    return unsafe names.pointee.token(of: local, in: pointers[index &* 5 &+ 2])
  }

  /// Gives an attribute's value, in UTF-8, to a function.
  ///
  /// The value is as libxml2 leaves it where entities are off: an ampersand is `&#38;`.
  @inlinable package func withValue<Result>(
    at index: Int, _ body: (Span<UInt8>) -> Result
  ) -> Result {
    precondition(index < count)
    guard let pointers = unsafe pointers, let start = unsafe pointers[index &* 5 &+ 3],
      let end = unsafe pointers[index &* 5 &+ 4]
    else { return body(Span()) }
    let bytes = unsafe UnsafeBufferPointer(start: start, count: end - start)
    return unsafe body(bytes.span)
  }

  /// An attribute's value.
  package func text(at index: Int) -> String {
    let text = withValue(at: index) { bytes in
      unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
    // No other ampersand can be in it, so one pass undoes exactly what libxml2 did.
    return text.utf8.contains(UInt8(ascii: "&"))
      ? text.split(separator: "&#38;", omittingEmptySubsequences: false).joined(separator: "&")
      : text
  }

  /// The value of the attribute with a name.
  package func text<Name: MarkupName>(of name: Name) -> String? {
    for index in 0..<count where token(at: index) == MarkupToken(name) {
      return text(at: index)
    }
    return nil
  }
}
