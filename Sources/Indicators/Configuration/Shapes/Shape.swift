package import Findings

/// What may stand in some place of a mapping or schema file.
///
/// The loaders take the keys of each section from here, and a JSON Schema is made of it, by which
/// editors complete the keys and mark mistakes.
package indirect enum Shape: Sendable {
  /// A plain word or sentence.
  case text
  /// A regular expression.
  case pattern
  /// A whole number.
  case integer(ClosedRange<Int>)
  /// A number.
  case number
  /// A day, as ISO 8601 writes it.
  case day
  /// `true` or `false`.
  case boolean
  /// One of some words.
  case choice([String])
  /// One or several, as a list.
  case oneOrMore(Shape)
  /// A section whose keys are known.
  case section(SectionShape)
  /// A section with keys of one's own.
  case entries(Shape)
  /// Any of several.
  case either([Shape])

  /// Words in both languages, or one text for both.
  static let phrase = Shape.either([
    .text,
    .section(
      SectionShape(
        "phrase",
        [
          .required("id", .text, Phrase(indonesian: "Bahasa Indonesia.", english: "Indonesian.")),
          .required("en", .text, Phrase(indonesian: "Bahasa Inggris.", english: "English.")),
        ])),
  ])
}

/// A section of a mapping or schema file: its keys, and what may stand under each.
package struct SectionShape: Sendable {
  /// Its name among all sections of a file.
  package let name: String
  /// Its keys.
  package let keys: [Key]
  /// The names of its keys.
  let names: [String]
  /// Keys of which there is exactly one.
  package let exactlyOne: [String]
  /// Keys of which there is at least one.
  package let atLeastOne: [String]

  /// A key of a section.
  package struct Key: Sendable {
    /// The key.
    package let name: String
    /// What may stand under it.
    package let shape: Shape
    /// Whether it must be there.
    package let isRequired: Bool
    /// What it is for.
    package let about: Phrase

    /// A key that may be left out.
    static func optional(_ name: String, _ shape: Shape, _ about: Phrase) -> Key {
      Key(name: name, shape: shape, isRequired: false, about: about)
    }

    /// A key that must be there.
    static func required(_ name: String, _ shape: Shape, _ about: Phrase) -> Key {
      Key(name: name, shape: shape, isRequired: true, about: about)
    }
  }

  init(
    _ name: String, _ keys: [Key], exactlyOne: [String] = [], atLeastOne: [String] = []
  ) {
    self.name = name
    self.keys = keys
    names = keys.map(\.name)
    self.exactlyOne = exactlyOne
    self.atLeastOne = atLeastOne
  }
}

extension ConfigurationNode {
  /// The section that stands here, which has a known shape.
  func section(_ shape: SectionShape) throws(ConfigurationError) -> ConfigurationSection {
    try section(shape.names)
  }
}
