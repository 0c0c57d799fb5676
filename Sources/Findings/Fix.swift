/// What would cure a finding.
public struct Fix: Hashable, Sendable {
  /// Whether a fix may be applied without asking.
  public enum Class: String, Sendable {
    /// The new value is certain.
    case safe
    /// The new value is likely; a person must confirm it.
    case ask
  }

  /// Whether the fix may be applied without asking.
  public var `class`: Class
  /// What to type instead.
  public var new: String

  /// Makes a fix.
  public init(_ class: Class, new: String) {
    self.class = `class`
    self.new = new
  }
}
