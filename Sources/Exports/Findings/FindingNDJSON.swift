package import Findings

/// Findings as NDJSON: one JSON object a line.
package struct FindingNDJSON: FindingWriter {
  package static let separator: [UInt8] = []

  /// Makes a writer.
  package init() {}

  package func begin(into bytes: inout [UInt8]) {}

  package func write(_ finding: Finding, into bytes: inout [UInt8]) {
    FindingObject.append(finding, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
  }

  package func end(
    _ counts: FindingCounts, isComplete: Bool, into bytes: inout [UInt8]
  ) {}
}
