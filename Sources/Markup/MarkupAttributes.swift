/// The attributes of an element, as libxml2 lays them out: five pointers an attribute.
@unsafe package struct RawAttributes {
  @usableFromInline let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  @usableFromInline let count: Int
  @usableFromInline let names: UnsafeMutablePointer<NameTable>

  init(
    pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int,
    names: UnsafeMutablePointer<NameTable>
  ) {
    unsafe self.pointers = unsafe pointers
    unsafe self.count = count
    unsafe self.names = unsafe names
  }
}

/// The attributes of an element that begins, in order; valid until the handler returns,
/// which is why they can't be copied.
@safe package struct MarkupAttributes<Name: MarkupName>: ~Copyable {
  @usableFromInline let raw: RawAttributes

  @inlinable @unsafe init(_ raw: RawAttributes) { unsafe self.raw = unsafe raw }

  /// How many attributes there are, unknown ones included.
  @inlinable package var count: Int { unsafe raw.count }

  /// The name of an attribute, or `nil` if the vocabulary doesn't know it.
  @inlinable package func name(at index: Int) -> Name? {
    precondition(index < count)
    guard let pointers = unsafe raw.pointers, let local = unsafe pointers[index * 5] else {
      return nil
    }
    let token = unsafe raw.names.pointee.token(of: local, in: pointers[index * 5 + 2])
    return token == NameTable.unknown ? nil : unsafe unsafeBitCast(token, to: Name.self)
  }

  /// Gives an attribute's value, in UTF-8, to a function.
  ///
  /// The value is as libxml2 leaves it where entities are off: an ampersand is `&#38;`.
  @inlinable package func withValue<Result>(
    at index: Int, _ body: (Span<UInt8>) -> Result
  ) -> Result {
    precondition(index < count)
    guard let pointers = unsafe raw.pointers, let start = unsafe pointers[index * 5 + 3],
      let end = unsafe pointers[index * 5 + 4]
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
  package func text(of name: Name) -> String? {
    for index in 0..<count where self.name(at: index)?.rawValue == name.rawValue {
      return text(at: index)
    }
    return nil
  }
}
