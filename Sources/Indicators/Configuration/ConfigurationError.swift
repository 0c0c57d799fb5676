public import Findings

/// Why a schema or mapping file can't be used: the first thing in it that is wrong.
///
/// The reader of such a file is whoever wrote it, so the words name the line and say what
/// to write instead.
public struct ConfigurationError: Error, Hashable, Sendable {
  /// What kind of mistake it is: ``FindingCode/mappingSyntax``, ``FindingCode/mappingKey``
  /// or ``FindingCode/mappingField``.
  public var code: FindingCode
  /// The file, as it was given, or the folder that was searched.
  public var file: String
  /// The line, 1-based; `nil` where the whole file is meant.
  public var line: Int?
  /// What stands there.
  public var value: String
  /// What was probably meant.
  public var nearest: String?
  /// What is wrong and what to do, without the place.
  public var message: Phrase
  /// The part of ``message`` that says what to write instead.
  private var advice: Phrase

  /// The same as a finding, for reports.
  public var finding: Finding {
    var place = Place(file: file)
    place.line = line
    var finding = Finding(
      code, at: place, value: value, ["message": message, "near": advice, "at": Phrase(at)])
    finding.expected = nearest.map { [$0] } ?? []
    return finding
  }

  private var at: String {
    line.map { "\(file):\($0)" } ?? file
  }
}

extension ConfigurationError {
  /// Something that is no YAML, or that says something it may not.
  init(
    file: String, line: Int?, value: String = "", nearest: String? = nil,
    id indonesian: String, en english: String
  ) {
    let advice = Self.advice(nearest: nearest, known: [])
    self.init(
      code: .mappingSyntax, file: file, line: line, value: value, nearest: nearest,
      message: Phrase(
        indonesian: indonesian + advice.indonesian, english: english + advice.english),
      advice: advice)
  }

  /// A key that does not exist there.
  init(unknownKey key: String, among known: [String], file: String, line: Int) {
    let nearest = NearestWord.to(key, among: known)
    let advice = Self.advice(nearest: nearest, known: known)
    self.init(
      code: .mappingKey, file: file, line: line, value: key, nearest: nearest,
      message: Phrase(
        indonesian: "kunci \"\(key)\" tidak dikenal." + advice.indonesian,
        english: "unknown key \"\(key)\"." + advice.english),
      advice: advice)
  }

  /// A field that the schema does not have.
  init(unknownField field: String, among known: [String], file: String, line: Int) {
    let nearest = NearestWord.to(field, among: known)
    let advice = Self.advice(nearest: nearest, known: known)
    self.init(
      code: .mappingField, file: file, line: line, value: field, nearest: nearest,
      message: Phrase(
        indonesian: "isian \"\(field)\" tidak ada dalam skema." + advice.indonesian,
        english: "field \"\(field)\" is not in the schema." + advice.english),
      advice: advice)
  }

  /// A word that must be one of a few.
  ///
  /// - Parameter shown: What is told of them, where they are too many.
  init(
    _ word: String, notAmong known: [String], shown: [String]? = nil, of what: Phrase,
    file: String, line: Int?
  ) {
    let nearest = NearestWord.to(word, among: known)
    self.init(
      file: file, line: line, value: word, nearest: nearest,
      id: "\"\(word)\" bukan \(what.indonesian). Yang ada: \(Self.listing(shown ?? known)).",
      en: "\"\(word)\" is no \(what.english). There are: \(Self.listing(shown ?? known)).")
  }

  private static func advice(nearest: String?, known: [String]) -> Phrase {
    if let nearest {
      return Phrase(
        indonesian: " Maksudnya \"\(nearest)\"?", english: " Did you mean \"\(nearest)\"?")
    }
    guard !known.isEmpty else { return "" }
    return Phrase(
      indonesian: " Yang dikenal di sini: \(listing(known)).",
      english: " Known here: \(listing(known)).")
  }

  /// The words one after the other; a long list is cut, with the number of those left out.
  private static func listing(_ words: [String]) -> String {
    let shown = words.prefix(20).joined(separator: ", ")
    return words.count > 20 ? shown + ", … (+\(words.count - 20))" : shown
  }
}
