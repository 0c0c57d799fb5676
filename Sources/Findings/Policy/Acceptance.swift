/// That a person has accepted a finding: it stays in the report and does not fail the run.
public struct Acceptance: Hashable, Sendable {
  /// Who has accepted it.
  public var who: String
  /// Why.
  public var why: String
  /// The last day on which it holds (ISO 8601); `nil` where it has no end.
  public var until: String?
  /// Whether that day is over, so that the finding is open again.
  public var isExpired = false

  /// Makes an acceptance that holds.
  public init(who: String, why: String, until: String? = nil) {
    self.who = who
    self.why = why
    self.until = until
  }
}

extension Finding {
  /// How a finding stands.
  public enum State: String, CaseIterable, Sendable {
    /// It waits for someone.
    case open
    /// Someone has accepted it.
    case accepted
    /// It says that a rule could not be decided: neither kept nor broken.
    case notEvaluated = "not-evaluated"
  }

  /// How it stands: an acceptance that has expired leaves it open.
  public var state: State {
    if let acceptance, !acceptance.isExpired { return .accepted }
    return code == .notEvaluated ? .notEvaluated : .open
  }
}
