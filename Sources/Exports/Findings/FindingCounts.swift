public import Findings

/// How many findings there are: open ones of each severity, accepted ones, and those not shown.
public struct FindingCounts: Hashable, Sendable {
  private var errors = 0
  private var warnings = 0
  private var infos = 0
  /// How many are accepted, whatever their severity.
  public private(set) var accepted = 0
  /// How many are not shown since their code is ignored.
  public private(set) var ignored = 0
  /// How many are not shown since their code is not selected.
  public private(set) var unselected = 0

  /// Makes counts of no findings.
  public init() {}

  /// Makes counts that are known.
  ///
  /// - Parameter open: How many are open of each severity.
  package init(open: [Severity: Int], accepted: Int, ignored: Int, unselected: Int) {
    errors = open[.error] ?? 0
    warnings = open[.warning] ?? 0
    infos = open[.info] ?? 0
    self.accepted = accepted
    self.ignored = ignored
    self.unselected = unselected
  }

  /// Counts findings.
  package init(_ findings: [Finding]) { add(findings) }

  /// How many open ones there are of a severity.
  public subscript(severity: Severity) -> Int {
    switch severity {
    case .error: errors
    case .warning: warnings
    case .info: infos
    }
  }

  /// Whether some are open at or above the severity that fails a run.
  package func reach(_ threshold: FailureThreshold) -> Bool {
    guard let least = threshold.severity else { return false }
    return Severity.allCases.contains { $0 >= least && self[$0] > 0 }
  }

  /// How many are shown altogether.
  public var total: Int { errors + warnings + infos + accepted }

  /// Counts findings that are shown.
  package mutating func add(_ findings: [Finding]) {
    let span = findings.span
    for position in span.indices {
      if span[position].acceptance != nil, span[position].state == .accepted {
        accepted += 1
        continue
      }
      switch span[position].severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .info: infos += 1
      }
    }
  }

  /// Counts those that a policy did not show.
  package mutating func add(_ sieve: FindingSieve) {
    ignored += sieve.ignored
    unselected += sieve.unselected
  }

  /// Adds other counts.
  package static func += (left: inout FindingCounts, right: FindingCounts) {
    left.errors += right.errors
    left.warnings += right.warnings
    left.infos += right.infos
    left.accepted += right.accepted
    left.ignored += right.ignored
    left.unselected += right.unselected
  }
}
