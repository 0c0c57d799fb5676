package import Findings

/// What may stand in some place of a mapping or schema file.
///
/// The loaders take the keys of each section from here, and a JSON Schema is made of it, by which
/// editors complete the keys and mark mistakes.
///
/// A structure, since what looks for leaks can't follow an enumeration of boxes.
package struct Shape: Sendable {
  /// The kinds of shapes.
  package enum Kind: Sendable {
    /// A plain word or sentence.
    case text
    /// A regular expression.
    case pattern
    /// A whole number in ``Shape/range``.
    case integer
    /// A number.
    case number
    /// A day, as ISO 8601 writes it.
    case day
    /// `true` or `false`.
    case boolean
    /// One of ``Shape/words``.
    case choice
    /// One of the first of ``Shape/parts``, or several, as a list.
    case oneOrMore
    /// The first of ``Shape/sections``.
    case section
    /// A section with keys of one's own, under each the first of ``Shape/parts``.
    case entries
    /// Any of ``Shape/parts``.
    case either
  }

  /// What kind it is.
  package let kind: Kind
  /// The numbers that are allowed.
  package var range = 0...Int.max
  /// The words that are allowed.
  package var words: [String] = []
  /// The shapes that it is made of.
  package var parts: [Shape] = []
  /// The section that it is, where it is one.
  package var sections: [SectionShape] = []

  private init(_ kind: Kind) { self.kind = kind }

  static let text = Shape(.text)
  static let pattern = Shape(.pattern)
  static let number = Shape(.number)
  static let day = Shape(.day)
  static let boolean = Shape(.boolean)

  static func integer(_ range: ClosedRange<Int>) -> Shape {
    var shape = Shape(.integer)
    shape.range = range
    return shape
  }

  static func choice(_ words: [String]) -> Shape {
    var shape = Shape(.choice)
    shape.words = words
    return shape
  }

  static func section(_ section: SectionShape) -> Shape {
    var shape = Shape(.section)
    shape.sections = [section]
    return shape
  }

  static func oneOrMore(_ item: Shape) -> Shape { made(of: [item], .oneOrMore) }

  static func entries(_ value: Shape) -> Shape { made(of: [value], .entries) }

  static func either(_ shapes: [Shape]) -> Shape { made(of: shapes, .either) }

  private static func made(of parts: [Shape], _ kind: Kind) -> Shape {
    var shape = Shape(kind)
    shape.parts = parts
    return shape
  }

  /// Words in both languages, or one text for both.
  static let phrase = Shape.either([
    .text,
    .section(
      SectionShape(
        "phrase",
        [
          .required("id", .text, id: "Bahasa Indonesia.", en: "Indonesian."),
          .required("en", .text, id: "Bahasa Inggris.", en: "English."),
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
    static func optional(
      _ name: String, _ shape: Shape, id indonesian: String, en english: String
    ) -> Key {
      Key(
        name: name, shape: shape, isRequired: false,
        about: Phrase(indonesian: indonesian, english: english))
    }

    /// A key that must be there.
    static func required(
      _ name: String, _ shape: Shape, id indonesian: String, en english: String
    ) -> Key {
      Key(
        name: name, shape: shape, isRequired: true,
        about: Phrase(indonesian: indonesian, english: english))
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
