package import Findings

/// How many findings there are of each severity.
package struct FindingCounts: Hashable, Sendable {
  private var numbers: [Severity: Int] = [:]

  /// Makes counts of no findings.
  package init() {}

  /// Counts findings.
  package init(_ findings: some Sequence<Finding>) {
    for finding in findings { add(finding.severity) }
  }

  /// How many there are of a severity.
  package subscript(severity: Severity) -> Int {
    numbers[severity, default: 0]
  }

  /// How many there are altogether.
  package var total: Int { numbers.values.reduce(0, +) }

  /// Counts one more, or several.
  package mutating func add(_ severity: Severity, _ number: Int = 1) {
    guard number != 0 else { return }
    numbers[severity, default: 0] += number
  }

  /// Adds other counts.
  package static func += (left: inout FindingCounts, right: FindingCounts) {
    for (severity, number) in right.numbers { left.add(severity, number) }
  }
}
