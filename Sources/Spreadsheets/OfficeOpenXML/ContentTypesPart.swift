internal import Markup

/// Reads `[Content_Types].xml`, which tells what each part is (ECMA-376 Part 2, 6.2.3).
///
/// Relationships say the same and more; this is asked only where they are missing.
struct ContentTypesPart: MarkupHandler {
  enum Element: String, MarkupName {
    case Types, Override
    var namespaces: [String] { Namespaces.contentTypes }
  }
  enum Attribute: String, MarkupName {
    case PartName, ContentType
    var namespaces: [String] { [] }
  }

  static let name = "[Content_Types].xml"
  /// The content type of each part that has one of its own, by its name in small letters.
  private(set) var types: [String: String] = [:]

  mutating func start(_ token: MarkupToken, _ attributes: borrowing MarkupAttributes) {
    guard Element(token) == .Override, let part = attributes.text(of: Attribute.PartName),
      let type = attributes.text(of: Attribute.ContentType)
    else { return }
    types[Package.resolve(part, from: "").lowercased()] = type
  }

  mutating func end() {}
  mutating func characters(_ text: Span<UInt8>) {}

  /// The part that is a workbook, template or add-in of the XML kind, if there is one.
  var workbookPart: String? {
    types.filter { part, type in
      let type = type.lowercased()
      return type.hasSuffix("main+xml")
        && (type.contains("spreadsheetml") || type.contains("ms-excel"))
    }.keys.min()
  }
}
