public import Findings

/// What is true of an assessment: its fields, lists, keys, rules and coverage.
///
/// A schema never says where a value stands; that is a ``Mapping``'s business.
public struct Schema: Sendable {
  /// The assessment's name, which every record can carry.
  public var id: String
  /// The assessment's title.
  public var title: Phrase
  /// The catalogue of indicators behind it.
  public var catalogue: Catalogue
  /// The fields of a record, in the order in which outputs write them.
  public var fields: [Field]
  /// The positions of the fields that together name a record.
  public var key: [Int]
  /// The lists that fields of type code take their values from, by name.
  package var lists: [String: CodeList]
  /// What must hold between the fields of a record.
  package var rules: [Rule]
  /// What must be there for each respondent and round.
  package var coverage: [Coverage]
  /// Texts that stand for a missing value, such as `-` and `tidak berlaku`.
  package var placeholders: Placeholders
  /// Texts that say the same, such as that there is nothing yet, by name.
  package var phrases: [String: PhraseList] = [:]
  /// The file that it was read from; `nil` where it was made otherwise.
  package var file: String?
  /// What is asked of all records together, where the schema says so.
  package var assessment: Assessment?
  /// What is looked up in lists and placeholders, once they are complete.
  var madeIndexes: SchemaIndexes?

  /// What readers look up in lists and placeholders.
  var indexes: SchemaIndexes { madeIndexes ?? SchemaIndexes(of: self) }

  /// Makes the indexes, so that no reader has to.
  mutating func makeIndexes() { madeIndexes = SchemaIndexes(of: self) }

  /// The catalogue of indicators, and how far it can be trusted.
  public struct Catalogue: Hashable, Sendable {
    /// The catalogue's name.
    public var id: String
    /// How far it can be trusted: `official`, or `illustrative` for a stand-in.
    public var status: String
    /// A word to those who use its outputs.
    public var note: Phrase?
  }

  /// What each respondent must answer: every entry of a list.
  package struct Coverage: Sendable {
    /// The position of the field whose values are counted.
    package var field: Int
    /// The list whose entries must all occur.
    package var list: String
    /// The positions of the fields that name one account, such as respondent and round.
    package var per: [Int]
    /// What a gap is reported as.
    package var code: FindingCode
    /// How much a gap matters.
    package var severity: Severity
  }

  /// The files that it was read from: its own, and those of its lists.
  package var files: [String] {
    ([file] + lists.values.map(\.file)).compactMap(\.self).sorted()
  }

  /// The positions of the fields that say whose answer to what a record is.
  package struct SubjectFields: Hashable, Sendable {
    package var respondent: Int?
    package var round: Int?
    package var domain: Int?
    package var indicator: Int?
  }

  /// The positions of the fields `respondent`, `round`, `domain` and `indicator`, where the schema has
  /// them.
  package var subjectFields: SubjectFields {
    madeIndexes?.subjectFields
      ?? SubjectFields(
        respondent: position(of: "respondent"), round: position(of: "round"),
        domain: position(of: "domain"), indicator: position(of: "indicator"))
  }

  /// The position of a field among ``fields``.
  public func position(of field: String) -> Int? {
    fields.firstIndex { $0.name == field }
  }
}
