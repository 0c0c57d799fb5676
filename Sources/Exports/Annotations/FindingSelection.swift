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

  /// Takes findings.
  package mutating func add(_ found: [Finding]) {
    let span = found.span
    for position in span.indices {
      counts.add(span[position].severity)
      if span[position].severity >= least { findings.append(span[position]) }
    }
  }

  /// How many there are that are not written.
  package var leftOut: FindingCounts {
    var leftOut = FindingCounts()
    for severity in Severity.allCases where severity < least {
      leftOut.add(severity, counts[severity])
    }
    return leftOut
  }
}
