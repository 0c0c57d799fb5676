/// From which severity on findings fail a run.
public enum FailureThreshold: String, CaseIterable, Sendable {
  case error
  case warning
  case info
  case none

  /// The least severity that fails the run.
  public var severity: Severity? { Severity(rawValue: rawValue) }
}
