public import Findings

/// How strict a run is, as a file says it.
public struct Policy: Sendable {
  /// From which severity on findings fail the run, where it says so.
  public var failOn: FailureThreshold?
  /// Whether typos are refused, where it says so.
  public var isStrict: Bool?
  /// What becomes of findings.
  public var findings = FindingPolicy()

  /// Makes a policy that says nothing.
  public init() {}
}
