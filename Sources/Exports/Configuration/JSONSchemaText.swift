package import Findings
package import Indicators

/// The shape of a file as JSON Schema (draft 2020-12), by which editors complete keys and mark
/// mistakes.
///
/// Each section is a definition of its own. Where a file asks for text, words that YAML takes for
/// numbers or truth values are allowed: Rekap reads every plain word as text.
package struct JSONSchemaText {
  private typealias Members = [(key: String, value: JSONValue)]

  private let language: Language
  private var definitions: Members = []

  private init(language: Language) { self.language = language }

  /// The JSON Schema of a kind of file.
  ///
  /// - Parameter language: That of the descriptions.
  package static func text(of shape: SectionShape, in language: Language) -> [UInt8] {
    var text = JSONSchemaText(language: language)
    text.define(shape)
    return JSONValue.object([
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      reference(to: shape), ("$defs", .object(text.definitions)),
    ]).document
  }

  private static func reference(to section: SectionShape) -> Members.Element {
    ("$ref", .text("#/$defs/\(section.name)"))
  }

  private mutating func define(_ section: SectionShape) {
    guard !definitions.contains(where: { $0.key == section.name }) else { return }
    let place = definitions.count
    // Its place is taken first, so that sections come before those within them.
    definitions.append((section.name, .object([])))
    var members: Members = [("type", .text("object")), ("additionalProperties", .truth(false))]
    let required = section.keys.filter(\.isRequired).map(\.name)
    if !required.isEmpty { members.append(("required", .texts(required))) }
    for (word, keys) in [("oneOf", section.exactlyOne), ("anyOf", section.atLeastOne)]
    where !keys.isEmpty {
      members.append((word, .list(keys.map { .object([("required", .texts([$0]))]) })))
    }
    var properties: Members = []
    for key in section.keys {
      let description: Members = [("description", .text(key.about[language]))]
      properties.append((key.name, .object(description + self.members(of: key.shape))))
    }
    members.append(("properties", .object(properties)))
    definitions[place].value = .object(members)
  }

  /// The members of the object that describes a shape.
  private mutating func members(of shape: Shape) -> Members {
    switch shape.kind {
    case .text:
      return [("type", .texts(["string", "number", "boolean"])), ("minLength", .number(1))]
    case .pattern: return [("type", .text("string")), ("format", .text("regex"))]
    case .number: return [("type", .texts(["number", "string"]))]
    case .day:
      return [("type", .text("string")), ("pattern", .text(#"^\d{4}-\d{2}-\d{2}$"#))]
    case .boolean:
      return [("enum", .list([.truth(true), .truth(false), .text("true"), .text("false")]))]
    case .integer:
      let greatest: Members =
        shape.range.upperBound < .max ? [("maximum", .number(shape.range.upperBound))] : []
      return [
        ("type", .texts(["integer", "string"])), ("pattern", .text(#"^\d+$"#)),
        ("minimum", .number(shape.range.lowerBound)),
      ] + greatest
    case .choice:
      // A word that is a number may be written as one.
      let numbers = shape.words.compactMap { Int($0) }.map { JSONValue.number($0) }
      return [("enum", .list(shape.words.map { .text($0) } + numbers))]
    case .oneOrMore:
      let item = shape.parts.flatMap { members(of: $0) }
      let list: Members = [
        ("type", .text("array")), ("minItems", .number(1)), ("items", .object(item)),
      ]
      return [("anyOf", .list([.object(item), .object(list)]))]
    case .section:
      for section in shape.sections { define(section) }
      return shape.sections.map { Self.reference(to: $0) }
    case .entries:
      let value = shape.parts.flatMap { members(of: $0) }
      return [("type", .text("object")), ("additionalProperties", .object(value))]
    case .either:
      var parts: [JSONValue] = []
      for part in shape.parts { parts.append(.object(members(of: part))) }
      return [("anyOf", .list(parts))]
    }
  }
}
