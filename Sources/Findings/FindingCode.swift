/// A kind of finding, with a code that never changes its meaning and is never used again.
///
/// The letter names the layer: F file, S sheet, H header, V value, R rule, K key,
/// X across respondents, M mapping and schema files, O output.
public struct FindingCode: Sendable {
  /// The code, such as `V304`.
  public let id: String
  /// A word for the code, such as `typo`.
  public let slug: String
  /// How much it matters unless a schema says otherwise.
  public let severity: Severity
  /// The text, with placeholders such as `{cell}` and `{value}`.
  public let text: Phrase
  /// Makes the code's page; nothing of it is made before someone asks.
  private let makePage: @Sendable () -> FindingPage

  init(
    _ id: String, _ slug: String, _ severity: Severity, id indonesian: String, en english: String,
    page: @autoclosure @escaping @Sendable () -> FindingPage
  ) {
    self.id = id
    self.slug = slug
    self.severity = severity
    text = Phrase(indonesian: indonesian, english: english)
    makePage = page
  }

  /// What the code means, what becomes of the record, and what to do: a code can't be without.
  public var page: FindingPage { makePage() }

  /// Every code, in order.
  public static let all: [FindingCode] =
    fileCodes + sheetCodes + headerCodes + valueCodes + ruleCodes + keyCodes + respondentCodes
    + mappingCodes + outputCodes

  /// The code with an id such as `V304`, in any letter case, or a slug such as `typo`.
  public init?(named name: String) {
    let name = name.lowercased()
    guard let code = Self.all.first(where: { $0.id.lowercased() == name || $0.slug == name }) else {
      return nil
    }
    self = code
  }
}

extension FindingCode: Hashable {
  /// Codes are equal when their ids are.
  public static func == (left: FindingCode, right: FindingCode) -> Bool { left.id == right.id }

  /// Hashes the id.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension FindingCode: CustomStringConvertible {
  /// The id.
  public var description: String { id }
}
