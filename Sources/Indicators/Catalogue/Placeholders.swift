package import Findings

/// Texts that fill a cell and are no value, by what they stand for.
package struct Placeholders: Sendable {
  /// The texts of each kind, as listed in the schema.
  package var texts: [MissingKind: [String]]
}

/// Why a record has no value in a field.
///
/// None of these is an answer: a blank is never *tidak*.
public enum MissingKind: String, CaseIterable, Sendable {
  /// The cell is empty.
  case blank
  /// The cell holds a sign for nothing, such as `-`.
  case notStated = "not_stated"
  /// The respondent does not know.
  case unknown
  /// The question does not apply to the respondent.
  case notApplicable = "not_applicable"
  /// Something stands there that can't be read; a finding tells.
  case invalid
  /// The sheet has no such column; a finding tells.
  case noColumn = "no_column"

  /// The words for this kind.
  package var name: Phrase {
    switch self {
    case .blank: Phrase(indonesian: "kosong", english: "blank")
    case .notStated: Phrase(indonesian: "tidak diisi", english: "not stated")
    case .unknown: Phrase(indonesian: "tidak tahu", english: "not known")
    case .notApplicable: Phrase(indonesian: "tidak berlaku", english: "not applicable")
    case .invalid: Phrase(indonesian: "tidak terbaca", english: "unreadable")
    case .noColumn: Phrase(indonesian: "tanpa kolom", english: "no column")
    }
  }
}
