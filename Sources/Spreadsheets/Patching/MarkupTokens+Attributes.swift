extension MarkupTokens {
  /// The attributes of a tag, in order.
  func attributes(of tag: MarkupTag) -> [MarkupAttribute] {
    var found: [MarkupAttribute] = []
    var place = tag.name.upperBound
    let end = tag.range.upperBound - 1
    while true {
      while place < end, bytes[place].isSpace || bytes[place] == .slash { place += 1 }
      let start = place
      while place < end, !bytes[place].isSpace, bytes[place] != UInt8(ascii: "=") { place += 1 }
      let name = start..<place
      while place < end, bytes[place].isSpace || bytes[place] == UInt8(ascii: "=") { place += 1 }
      guard !name.isEmpty, place < end, bytes[place] == .quote || bytes[place] == .apostrophe
      else { return found }
      let quote = bytes[place]
      place += 1
      let value = place
      while place < end, bytes[place] != quote { place += 1 }
      found.append(MarkupAttribute(name: name, value: value..<place))
      place += 1
    }
  }

  /// The attribute of a tag with a name as written.
  func attribute(_ name: String, of tag: MarkupTag) -> MarkupAttribute? {
    attributes(of: tag).first { bytes[$0.name].elementsEqual(name.utf8) }
  }

  /// The value of an attribute, with its entities replaced; `nil` where the tag has none.
  func value(_ name: String, of tag: MarkupTag) -> String? {
    attribute(name, of: tag).map { text($0.value) }
  }

  /// The value of an attribute of the namespace of relationships: `id` whatever its prefix.
  func relationship(of tag: MarkupTag) -> String? {
    let attributes = attributes(of: tag).map { (string($0.name), $0) }
    // Some programs forget the prefix.
    let found = attributes.first { $0.0.hasSuffix(":id") } ?? attributes.first { $0.0 == "id" }
    return found.map { text($0.1.value) }
  }

  /// The namespaces that a tag declares: prefixes, empty for the default one, and names.
  func namespaces(of tag: MarkupTag) -> [(prefix: String, name: String)] {
    attributes(of: tag).compactMap { attribute in
      let name = string(attribute.name)
      if name == "xmlns" { return ("", text(attribute.value)) }
      guard name.hasPrefix("xmlns:") else { return nil }
      return (String(name.dropFirst(6)), text(attribute.value))
    }
  }

  /// Text as it is meant: entities and character references replaced (XML 1.0, 4.1, 4.6).
  func text(_ range: Range<Int>) -> String {
    guard bytes[range].contains(UInt8(ascii: "&")) else { return string(range) }
    var result = ""
    var rest = Substring(string(range))
    while let ampersand = rest.firstIndex(of: "&") {
      result += rest[..<ampersand]
      rest = rest[ampersand...]
      guard let end = rest.firstIndex(of: ";"),
        let character = Self.character(rest[rest.index(after: ampersand)..<end])
      else {
        result += "&"
        rest = rest.dropFirst()
        continue
      }
      result.unicodeScalars.append(character)
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func character(_ name: Substring) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap(Unicode.Scalar.init)
    }
  }
}
