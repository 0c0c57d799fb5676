package import Findings

/// The findings of one workbook that are written into it.
package struct FindingSelection: Sendable {
  /// The severity from which findings are written.
  package let least: Severity
  /// Those that are, in the order in which they were found.
  package private(set) var findings: [Finding] = []
  /// How many there are that matter less.
  package private(set) var leftOut = FindingCounts()

  /// Makes a selection of nothing yet.
  package init(from least: Severity) { self.least = least }

  /// Takes findings; those that somebody has accepted are not written.
  package mutating func add(_ found: [Finding]) {
    leftOut.add(found.filter { $0.severity < least && $0.state != .accepted })
    let span = found.span
    for position in span.indices {
      guard span[position].severity >= least, span[position].state != .accepted else { continue }
      findings.append(span[position])
    }
  }
}
