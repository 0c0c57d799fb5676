package import Findings

/// Which findings of one round are fixed in the next, which are still open, and which are new.
///
/// They are the same where their fingerprints are, the round aside, and with the indicator's new code.
package struct FindingComparison: Sendable {
  /// What is needed of a finding.
  package struct Note: Hashable, Sendable {
    /// The fingerprint.
    package var fingerprint: String
    /// The code.
    package var code: String
    /// The severity, as outputs write it.
    package var severity: String
    /// The respondent.
    package var respondent: String?
    /// The round.
    package var round: String?
    /// The indicator.
    package var indicator: String?
    /// Where it is.
    package var place: RecordPlace
    /// What it says.
    package var message: Phrase

    /// Makes one.
    package init(
      fingerprint: String, code: String, severity: String, respondent: String?, round: String?,
      indicator: String?, place: RecordPlace, message: Phrase
    ) {
      self.fingerprint = fingerprint
      self.code = code
      self.severity = severity
      self.respondent = respondent
      self.round = round
      self.indicator = indicator
      self.place = place
      self.message = message
    }
  }

  /// Findings of the first round that the second one has not.
  package private(set) var fixed: [Note] = []
  /// Findings of the second round that the first one has.
  package private(set) var open: [Note] = []
  /// Findings of the second round that the first one has not.
  package private(set) var new: [Note] = []

  /// Compares the findings of two rounds; where several have one fingerprint, they are told one by one.
  package init(_ first: [Note], _ second: [Note], crosswalk: Crosswalk = Crosswalk()) {
    var left: [String: Int] = [:]
    for note in first { left[Self.meaning(of: note, crosswalk), default: 0] += 1 }
    for note in second {
      let meaning = Self.meaning(of: note, nil)
      if let count = left[meaning], count > 0 {
        left[meaning] = count - 1
        open.append(note)
      } else {
        new.append(note)
      }
    }
    // Of several alike the last ones are told as fixed.
    for note in first.reversed() {
      let meaning = Self.meaning(of: note, crosswalk)
      guard let count = left[meaning], count > 0 else { continue }
      left[meaning] = count - 1
      fixed.append(note)
    }
    fixed.reverse()
  }

  /// The fingerprint without the round, and with the code that the indicator has in the second round.
  private static func meaning(of note: Note, _ crosswalk: Crosswalk?) -> String {
    guard let round = note.round, let found = note.fingerprint.firstRange(of: ":\(round):") else {
      return note.fingerprint
    }
    var rest = String(note.fingerprint[found.upperBound...])
    if let crosswalk, let indicator = note.indicator, rest.hasPrefix(indicator + ":") {
      // What was found at an indicator that is dropped can't be found again, also where another one has
      // its code now.
      let code = crosswalk.code(after: indicator) ?? "-\(indicator)"
      rest = code + rest.dropFirst(indicator.count)
    }
    return "\(note.fingerprint[..<found.lowerBound])::\(rest)"
  }
}
