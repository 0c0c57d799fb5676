public import Findings
package import Spreadsheets

/// One field of a record.
public struct Field: Sendable {
  /// The name, as outputs write it.
  public var name: String
  /// What people call it.
  public var label: Phrase
  /// What its values are.
  public var type: FieldType
  /// The list that its values come from.
  public var list: String?
  /// Whether a record without it can't be used.
  public var isRequired = false
  /// A value that every record has, whatever a workbook says.
  public var constant: String?
  /// The least number allowed.
  package var minimum: Double?
  /// The greatest number allowed.
  package var maximum: Double?
  /// The first day allowed.
  package var earliest: CalendarDateTime?
  /// The last day allowed.
  package var latest: CalendarDateTime?
  /// The most characters that a text may have.
  package var maximumLength: Int?
  /// What becomes of a value that the list does not have.
  package var unknown = UnknownCode.reject
  /// What it means to programs that read HXL, such as `#indicator+code`; empty where none is known.
  package var tag = ""
  /// Whether outputs write it.
  public var isWritten = true
  /// How it cites regulations, where it does.
  package var citations: Citations?
  /// What becomes of personal data in it.
  package var personalData = PersonalDataHandling.remove
  /// Whether each respondent writes it in its own words, so that what two write alike is told.
  package var isOwnWords = false
  /// The position of the code field whose entry's label this text repeats; the two are compared.
  package var describes: Int?

  /// How a text cites regulations.
  package struct Citations: Sendable {
    /// The list of the kinds of regulations.
    package var kinds: String
    /// How to write one, for those who are told that theirs can't be read.
    package var example: String
    /// The list of other spellings of words in the names of issuers.
    package var issuers: String?
    /// For which records it cites regulations; all, where there is none.
    package var when: Rule.Expression?
  }

  /// What becomes of a value that a field's list does not have.
  package enum UnknownCode: String, CaseIterable, Sendable {
    /// It is an error, and the record has no value there.
    case reject
    /// It is a warning, and the record keeps the text.
    case keep
  }
}

/// What the values of a field are.
public enum FieldType: String, CaseIterable, Sendable {
  /// Any text.
  case text
  /// An entry of a list.
  case code
  /// A whole number.
  case integer
  /// A number.
  case number
  /// A day.
  case date
}
