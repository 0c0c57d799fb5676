/// The elements within an element, one after the other.
struct MarkupChildren {
  private let tokens: MarkupTokens
  private var place: Int
  /// The end tag of the element, once its children have been walked through; `nil` for an element
  /// in one tag.
  private(set) var end: MarkupTag?
  private var isDone: Bool

  init(of start: MarkupTag, in tokens: MarkupTokens) {
    self.tokens = tokens
    place = start.range.upperBound
    isDone = start.kind == .empty
  }

  /// The next child; `nil` at the end of the element.
  mutating func next() throws(WorkbookError) -> MarkupElement? {
    guard !isDone else { return nil }
    guard let first = try tokens.tag(from: place) else { throw tokens.damage }
    place = first.range.upperBound
    switch first.kind {
    case .empty: return MarkupElement(start: first, end: nil)
    case .end:
      end = first
      isDone = true
      return nil
    case .start:
      var depth = 1
      while let tag = try tokens.tag(from: place) {
        place = tag.range.upperBound
        if tag.kind == .start { depth += 1 } else if tag.kind == .end { depth -= 1 }
        if depth == 0 { return MarkupElement(start: first, end: tag) }
      }
      throw tokens.damage
    }
  }
}

extension MarkupTokens {
  /// The element that begins at a place.
  func element(at place: Int) throws(WorkbookError) -> MarkupElement? {
    guard let start = try tag(from: place) else { return nil }
    var children = MarkupChildren(of: start, in: self)
    while try children.next() != nil {}
    return MarkupElement(start: start, end: children.end)
  }

  /// The children of an element that have a name.
  func children(
    of element: MarkupElement, named name: String
  ) throws(WorkbookError) -> [MarkupElement] {
    var found: [MarkupElement] = []
    var children = MarkupChildren(of: element.start, in: self)
    while let child = try children.next() {
      if isNamed(child.start, name) { found.append(child) }
    }
    return found
  }

  /// The root element, and the elements in it.
  func document() throws(WorkbookError) -> (root: MarkupElement, children: [MarkupElement]) {
    let start = try root()
    var children = MarkupChildren(of: start, in: self)
    var found: [MarkupElement] = []
    while let child = try children.next() { found.append(child) }
    return (MarkupElement(start: start, end: children.end), found)
  }

  /// The first child with a name.
  func child(
    of element: MarkupElement, named name: String
  ) throws(WorkbookError) -> MarkupElement? {
    var children = MarkupChildren(of: element.start, in: self)
    while let child = try children.next() {
      if isNamed(child.start, name) { return child }
    }
    return nil
  }
}
