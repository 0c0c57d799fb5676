package import Findings

/// The findings of one workbook that are written into it, and how many there are of all.
package struct FindingSelection: Sendable {
  /// The severity from which findings are written.
  package let least: Severity
  /// Those that are, in the order in which they were found.
  package private(set) var findings: [Finding] = []
  /// How many there are of each severity, also of those that are not written.
  package private(set) var counts = FindingCounts()

  /// Makes a selection of nothing yet.
  package init(from least: Severity) { self.least = least }

  /// How many of them matter less than those that are.
  package private(set) var leftOut = FindingCounts()

  /// Takes findings. Those that somebody has accepted are counted, and not written.
  package mutating func add(_ found: [Finding]) {
    counts.add(found)
    leftOut.add(found.filter { $0.severity < least && $0.state != .accepted })
    let span = found.span
    for position in span.indices {
      guard span[position].severity >= least, span[position].state != .accepted else { continue }
      findings.append(span[position])
    }
  }
}
