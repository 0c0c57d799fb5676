package import Findings

/// A format that findings are written in.
///
/// As with a ``RecordWriter`` the text of a finding never depends on the findings before it,
/// and whoever puts texts together places ``separator`` between two of them.
package protocol FindingWriter: Sendable {
  /// What stands between the texts of two findings: nothing where each ends its own line.
  static var separator: [UInt8] { get }

  /// Appends what stands before the first finding.
  mutating func begin(into bytes: inout [UInt8])
  /// Appends one finding.
  mutating func write(_ finding: Finding, into bytes: inout [UInt8])
  /// Appends what stands after the last finding.
  ///
  /// - Parameters:
  ///   - counts: Those of all that were written, and of those that were not.
  ///   - isComplete: Whether every input could be read to its end.
  mutating func end(_ counts: FindingCounts, isComplete: Bool, into bytes: inout [UInt8])
}
