package import Findings

/// Findings as one JSON document: `findings`, one a line, and their `counts`.
///
/// Open findings are counted by severity; `accepted` ones apart, and those that are not shown since
/// their code is `ignored` or `unselected`.
package struct FindingJSON: FindingWriter {
  package static let separator = Array(",\n".utf8)

  /// Makes a writer.
  package init() {}

  package func begin(into bytes: inout [UInt8]) {
    bytes.append(contentsOf: "{\"findings\":[\n".utf8)
  }

  package func write(_ finding: Finding, into bytes: inout [UInt8]) {
    FindingObject.append(finding, to: &bytes)
  }

  package func end(
    _ counts: FindingCounts, isComplete: Bool, into bytes: inout [UInt8]
  ) {
    bytes.append(contentsOf: "\n],\"counts\":{".utf8)
    for (position, severity) in Severity.allCases.reversed().enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      JSONText.appendKey(severity.rawValue, to: &bytes)
      PlainText.append(counts[severity], to: &bytes)
    }
    for (key, number) in [
      ("accepted", counts.accepted), ("ignored", counts.ignored),
      ("unselected", counts.unselected),
    ] {
      bytes.append(UInt8(ascii: ","))
      JSONText.appendKey(key, to: &bytes)
      PlainText.append(number, to: &bytes)
    }
    bytes.append(contentsOf: "}}\n".utf8)
  }
}
