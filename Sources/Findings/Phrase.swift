/// A language that findings are told in.
public enum Language: String, CaseIterable, Sendable {
  case indonesian = "id"
  case english = "en"
}

/// The same words in Indonesian and English.
///
/// A literal stands for words that both languages share: names, codes, values.
public struct Phrase: Hashable, Sendable, ExpressibleByStringLiteral,
  ExpressibleByStringInterpolation
{
  /// The words in Indonesian.
  public var indonesian: String
  /// The words in English.
  public var english: String

  /// Makes a phrase of two translations.
  public init(indonesian: String, english: String) {
    self.indonesian = indonesian
    self.english = english
  }

  /// Makes a phrase of words that need no translation.
  public init(_ words: String) {
    self.init(indonesian: words, english: words)
  }

  /// Makes a phrase of words that need no translation.
  public init(stringLiteral words: String) {
    self.init(words)
  }

  /// The words in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .indonesian: indonesian
    case .english: english
    }
  }
}
