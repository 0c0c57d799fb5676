internal import Markup

/// Where one part refers to another (ECMA-376 Part 2, 6.5).
struct Relationship: Hashable {
  /// Its name within the part that refers.
  var id: String
  /// What the other part is to it, without the namespace: `worksheet`, `styles`.
  var kind: String
  /// The name of the other part.
  var target: String
}

/// Reads a relationships part.
struct RelationshipsPart: MarkupHandler {
  enum Element: String, MarkupName {
    case Relationships, Relationship
    var namespaces: [String] { Namespaces.packageRelationships }
  }
  enum Attribute: String, MarkupName {
    case Id, kind = "Type", Target, TargetMode
    var namespaces: [String] { [] }
  }

  /// The folder of the part that refers, which targets are relative to.
  let folder: String
  private(set) var relationships: [Relationship] = []

  init(folder: String) { self.folder = folder }

  mutating func start(_ token: MarkupToken, _ attributes: borrowing MarkupAttributes) {
    guard Element(token) == .Relationship, attributes.text(of: Attribute.TargetMode) != "External",
      let type = attributes.text(of: Attribute.kind),
      let target = attributes.text(of: Attribute.Target)
    else { return }
    // Transitional and strict types differ in what stands before the last slash only.
    let kind = type.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(type[$0...].dropFirst()) }
    relationships.append(
      Relationship(
        id: attributes.text(of: Attribute.Id) ?? "", kind: kind ?? type,
        target: Package.resolve(target, from: folder)))
  }

  mutating func end() {}
  mutating func characters(_ text: Span<UInt8>) {}
}
