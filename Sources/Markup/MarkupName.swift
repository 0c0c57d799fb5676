/// The names of elements or attributes that a reader of some kind of XML knows.
///
/// An enumeration of at least two cases whose raw values are the local names:
/// ```swift
/// enum Element: String, MarkupName { case sheetData, row, c, v }
/// ```
/// Prefixes don't matter; namespaces do.
@usableFromInline package protocol MarkupName: RawRepresentable<String>, CaseIterable, Sendable {
  /// The namespaces in which the name has its meaning; none for attributes without a prefix, an
  /// empty one where the prefix may be missing.
  var namespaces: [String] { get }
}

extension MarkupName {
  /// The name that a token stands for, or `nil` for a name that isn't in the vocabulary.
  @inlinable package init?(_ token: MarkupToken) {
    guard token != .unknown else { return nil }
    // Tokens are made of the enumeration's own bytes: see `NameTable`.
    self = unsafe unsafeBitCast(token, to: Self.self)
  }
}

/// A name of a vocabulary as one byte.
@usableFromInline package struct MarkupToken: Equatable, Sendable {
  @usableFromInline let byte: UInt8

  @inlinable init(byte: UInt8) { self.byte = byte }

  /// The token of a name.
  init<Name: MarkupName>(_ name: Name) { self = unsafe unsafeBitCast(name, to: MarkupToken.self) }

  /// A name that isn't in the vocabulary.
  @inlinable package static var unknown: MarkupToken { MarkupToken(byte: 255) }
}
