/// Which indicator of one catalogue is which of another.
package struct Crosswalk: Sendable {
  /// A line of it.
  package struct Line: Sendable, Hashable {
    /// The code in the first round; `nil` for an indicator that is new.
    package var from: String?
    /// The code in the second round; `nil` for an indicator that is dropped.
    package var to: String?

    /// Makes one.
    package init(from: String?, to: String?) {
      self.from = from
      self.to = to
    }
  }

  /// The lines.
  package var lines: [Line]

  /// Makes one of lines; none of them: all indicators keep their codes.
  package init(_ lines: [Line] = []) { self.lines = lines }

  /// The code in the second round of an indicator of the first one; `nil` where it is dropped.
  package func code(after code: String) -> String? {
    if let line = lines.first(where: { $0.from == code }) { return line.to }
    // A code that something else has taken over is no longer the same.
    return lines.contains { $0.to == code } ? nil : code
  }
}
