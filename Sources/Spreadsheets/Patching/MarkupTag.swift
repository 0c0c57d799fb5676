/// A tag of an XML part, and where it stands in the part's bytes.
struct MarkupTag: Hashable {
  enum Kind { case start, empty, end }

  /// `<a>`, `<a/>` or `</a>`.
  let kind: Kind
  /// The whole tag, from `<` to behind `>`.
  let range: Range<Int>
  /// Its name as written, with a prefix where it has one.
  let name: Range<Int>
  /// Its name without the prefix.
  let local: Range<Int>
}

/// An attribute of a tag, and where it stands.
struct MarkupAttribute: Hashable {
  /// Its name as written, with a prefix where it has one.
  let name: Range<Int>
  /// Its value, between the quotes, as written.
  let value: Range<Int>
}

/// An element: from its start tag to its end tag.
struct MarkupElement: Hashable {
  let start: MarkupTag
  /// `nil` for an element in one tag (`<a/>`).
  let end: MarkupTag?

  /// The whole element.
  var range: Range<Int> { start.range.lowerBound..<(end ?? start).range.upperBound }
  /// What stands between its tags; `nil` for an element in one tag.
  var content: Range<Int>? {
    end.map { start.range.upperBound..<$0.range.lowerBound }
  }
}
