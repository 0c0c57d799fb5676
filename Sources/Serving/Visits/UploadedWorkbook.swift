import Findings
import Indicators
import RekapKit

/// A workbook of a visit.
struct UploadedWorkbook: Sendable {
  /// How far it is.
  enum State: Sendable {
    /// Its turn has not come.
    case waiting
    /// It is read just now.
    case checking
    /// It has been read, as far as it can be.
    case checked(CheckedWorkbook)
    /// It could not be read for want of something else, and why.
    case failed(Phrase)

    /// Whether nothing more becomes of it by itself.
    var isFinal: Bool {
      switch self {
      case .waiting, .checking: false
      case .checked, .failed: true
      }
    }
  }

  /// Its number in the visit, from 1.
  let id: Int
  /// What its visitor calls it.
  let name: GivenName
  /// Where it stands among the others.
  let place: Int
  /// Where it is.
  let path: String
  /// What it holds.
  let content: Upload.Content
  /// The language in which it was checked.
  let language: Language
  var state = State.waiting
  /// How often it was given another mapping; what was made before is void.
  var edition = 0
  /// The mapping that its visitor has made for it.
  var ownMapping: OwnMapping?
  /// Asks whoever reads it to stop.
  var interruption = Interruption()

  /// A mapping that a visitor has made.
  struct OwnMapping: Sendable {
    /// Its file.
    var file: String
    var mapping: Mapping
  }

  /// What came of the check, where it is done.
  var check: CheckedWorkbook? {
    if case .checked(let check) = state { check } else { nil }
  }
}

/// What came of the check of a workbook.
struct CheckedWorkbook: Sendable {
  var summary: SubmissionSummary
  /// The mapping that it was read with.
  var mapping: Mapping?
}
