package import Findings
package import Indicators

/// The shape of a file as JSON Schema (draft 2020-12), by which editors complete keys and mark
/// mistakes.
///
/// Each section is a definition of its own. Where a file asks for text, words that YAML takes for
/// numbers or truth values are allowed: Rekap reads every plain word as text.
package struct JSONSchemaText {
  private let language: Language
  private var definitions: [(name: String, text: [UInt8])] = []

  private init(language: Language) { self.language = language }

  /// The JSON Schema of a kind of file.
  ///
  /// - Parameter language: That of the descriptions.
  package static func text(of shape: SectionShape, in language: Language) -> [UInt8] {
    var writer = JSONSchemaText(language: language)
    writer.define(shape)
    var bytes = Array(#"{"$schema":"https://json-schema.org/draft/2020-12/schema","$ref":"#.utf8)
    JSONText.append("#/$defs/\(shape.name)", to: &bytes)
    bytes.append(contentsOf: #","$defs":{"#.utf8)
    for (position, definition) in writer.definitions.enumerated() {
      bytes.append(contentsOf: (position > 0 ? ",\n" : "\n").utf8)
      JSONText.appendKey(definition.name, to: &bytes)
      bytes += definition.text
    }
    bytes.append(contentsOf: "\n}}\n".utf8)
    return bytes
  }

  private mutating func define(_ section: SectionShape) {
    guard !definitions.contains(where: { $0.name == section.name }) else { return }
    let place = definitions.count
    // Its place is taken first, so that sections come before those within them.
    definitions.append((section.name, []))
    var bytes = Array(#"{"type":"object","additionalProperties":false"#.utf8)
    appendRequirements(of: section, to: &bytes)
    bytes.append(contentsOf: #","properties":{"#.utf8)
    for (position, key) in section.keys.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      JSONText.appendKey(key.name, to: &bytes)
      bytes.append(contentsOf: #"{"description":"#.utf8)
      JSONText.append(key.about[language], to: &bytes)
      bytes.append(UInt8(ascii: ","))
      appendMembers(of: key.shape, to: &bytes)
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(contentsOf: "}}".utf8)
    definitions[place].text = bytes
  }

  private func appendRequirements(of section: SectionShape, to bytes: inout [UInt8]) {
    let required = section.keys.filter(\.isRequired).map(\.name)
    if !required.isEmpty {
      bytes.append(contentsOf: #","required":"#.utf8)
      JSONText.append(required, to: &bytes)
    }
    for (word, keys) in [("oneOf", section.exactlyOne), ("anyOf", section.atLeastOne)]
    where !keys.isEmpty {
      bytes.append(UInt8(ascii: ","))
      JSONText.appendKey(word, to: &bytes)
      appendList(keys, to: &bytes) { key, bytes in
        bytes.append(contentsOf: #"{"required":"#.utf8)
        JSONText.append([key], to: &bytes)
        bytes.append(UInt8(ascii: "}"))
      }
    }
  }

  /// Appends the members of the object that describes a shape.
  private mutating func appendMembers(of shape: Shape, to bytes: inout [UInt8]) {
    switch shape.kind {
    case .text:
      bytes.append(contentsOf: #""type":["string","number","boolean"],"minLength":1"#.utf8)
    case .pattern: bytes.append(contentsOf: #""type":"string","format":"regex""#.utf8)
    case .number: bytes.append(contentsOf: #""type":["number","string"]"#.utf8)
    case .day:
      bytes.append(contentsOf: #""type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}$""#.utf8)
    case .boolean: bytes.append(contentsOf: #""enum":[true,false,"true","false"]"#.utf8)
    case .integer:
      bytes.append(
        contentsOf:
          #""type":["integer","string"],"pattern":"^\\d+$","minimum":\#(shape.range.lowerBound)"#
          .utf8)
      if shape.range.upperBound < .max {
        bytes.append(contentsOf: #","maximum":\#(shape.range.upperBound)"#.utf8)
      }
    case .choice:
      bytes.append(contentsOf: #""enum":"#.utf8)
      appendList(shape.words, to: &bytes) { word, bytes in
        JSONText.append(word, to: &bytes)
        if let number = Int(word) { bytes.append(contentsOf: ",\(number)".utf8) }
      }
    case .oneOrMore:
      bytes.append(contentsOf: #""anyOf":[{"#.utf8)
      for item in shape.parts { appendMembers(of: item, to: &bytes) }
      bytes.append(contentsOf: #"},{"type":"array","minItems":1,"items":{"#.utf8)
      for item in shape.parts { appendMembers(of: item, to: &bytes) }
      bytes.append(contentsOf: "}}]".utf8)
    case .section:
      for section in shape.sections {
        define(section)
        bytes.append(contentsOf: #""$ref":"#.utf8)
        JSONText.append("#/$defs/\(section.name)", to: &bytes)
      }
    case .entries:
      bytes.append(contentsOf: #""type":"object","additionalProperties":{"#.utf8)
      for value in shape.parts { appendMembers(of: value, to: &bytes) }
      bytes.append(UInt8(ascii: "}"))
    case .either:
      bytes.append(contentsOf: #""anyOf":["#.utf8)
      for (position, shape) in shape.parts.enumerated() {
        bytes.append(contentsOf: (position > 0 ? ",{" : "{").utf8)
        appendMembers(of: shape, to: &bytes)
        bytes.append(UInt8(ascii: "}"))
      }
      bytes.append(UInt8(ascii: "]"))
    }
  }

  private func appendList(
    _ words: [String], to bytes: inout [UInt8], _ item: (String, inout [UInt8]) -> Void
  ) {
    bytes.append(UInt8(ascii: "["))
    for (position, word) in words.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      item(word, &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }
}
