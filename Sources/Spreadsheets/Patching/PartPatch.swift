internal import Archives

/// Changes to the bytes of one part: what is not changed stays as it is, byte for byte.
struct PartPatch {
  /// The part as it was, and its tags.
  let tokens: MarkupTokens
  /// Whether the package had no such part.
  let isNew: Bool
  private(set) var splices: [Splice] = []

  var part: String { tokens.part }

  init(_ tokens: MarkupTokens, isNew: Bool = false) {
    self.tokens = tokens
    self.isNew = isNew
  }

  /// Whether anything is changed.
  var isEmpty: Bool { splices.isEmpty && !isNew }

  /// Puts other bytes in the place of some.
  mutating func replace(_ range: Range<Int>, with text: String) {
    splices.append(Splice(range: range, bytes: Array(text.utf8)))
  }

  /// Puts bytes before those at a place, behind what was inserted there earlier.
  mutating func insert(_ text: String, at place: Int) {
    replace(place..<place, with: text)
  }

  /// Takes bytes out.
  mutating func remove(_ range: Range<Int>) {
    splices.append(Splice(range: range, bytes: []))
  }

  /// Puts elements behind the last child of an element.
  mutating func append(_ text: String, to element: MarkupElement) {
    if let end = element.end {
      insert(text, at: end.range.lowerBound)
    } else {
      // `<a/>` becomes `<a>…</a>`.
      let slash = element.start.range.upperBound - 2
      let name = tokens.string(element.start.name)
      replace(slash..<element.start.range.upperBound, with: ">\(text)</\(name)>")
    }
  }

  /// Gives a tag an attribute.
  ///
  /// - Parameter value: Escaped already.
  mutating func set(_ name: String, to value: String, of tag: MarkupTag) {
    if let attribute = tokens.attribute(name, of: tag) {
      replace(attribute.value, with: value)
    } else {
      insert(" \(name)=\"\(value)\"", at: tag.name.upperBound)
    }
  }

  /// The changes in the order of the part.
  private var ordered: [Splice] {
    // Of those at one place the earlier one comes first.
    let ordered = splices.enumerated().sorted {
      ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
        < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
    }.map(\.element)
    precondition(Splice.fit(ordered, into: tokens.bytes.count), "splices overlap in \(part)")
    return ordered
  }

  /// The part with its changes, and what takes them back.
  func applied() -> (bytes: DeflatedBytes, inverse: [Splice]) {
    let splices = ordered
    let deflater = Deflater()
    Splice.apply(splices, to: tokens.bytes, deflater.append)
    return (deflater.finished(), Splice.inverse(of: splices, in: tokens.bytes))
  }

  /// Some bytes of the part with the changes, which lie within them.
  func applied(within range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    var place = range.lowerBound
    for splice in ordered {
      bytes += tokens.bytes[place..<splice.range.lowerBound]
      bytes += splice.bytes
      place = splice.range.upperBound
    }
    bytes += tokens.bytes[place..<range.upperBound]
    return String(decoding: bytes, as: UTF8.self)
  }
}
