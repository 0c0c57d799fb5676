/// How strict a run is with findings: how much each kind matters, which are shown, which are
/// accepted.
public struct FindingPolicy: Sendable {
  /// The severity of some codes, by id, instead of their own.
  public private(set) var severities: [String: Severity] = [:]
  /// What alone is shown; everything where this is empty.
  public var select: [FindingSelector] = []
  /// What is not shown.
  public var ignore: [FindingSelector] = []
  /// The findings that are accepted.
  public var accepted: [AcceptedFinding] = []
  /// The day by which acceptances expire (ISO 8601); without one, none does.
  public var today: String?

  /// A finding that is accepted, as somebody wrote it down.
  public struct AcceptedFinding: Hashable, Sendable {
    /// The fingerprint of the finding.
    public var fingerprint: String
    /// Who has accepted it, why and until when.
    public var acceptance: Acceptance
    /// The file in which it is written down.
    public var file: String
    /// The line in that file, 1-based.
    public var line: Int

    /// Makes an entry.
    public init(fingerprint: String, _ acceptance: Acceptance, file: String, line: Int) {
      self.fingerprint = fingerprint
      self.acceptance = acceptance
      self.file = file
      self.line = line
    }
  }

  /// Why a finding is not shown.
  public enum Omission: Hashable, Sendable {
    /// Its code is ignored.
    case ignored
    /// Its code is not among those that were selected.
    case unselected
  }

  /// Makes a policy that changes nothing.
  public init() {}

  /// Sets severities: what names a code goes before what names a layer, and all of them before
  /// what was set earlier.
  public mutating func setSeverities(_ changes: [(selector: FindingSelector, severity: Severity)]) {
    let layers = changes.filter { $0.selector.isLayer }
    for (selector, severity) in layers + changes.filter({ !$0.selector.isLayer }) {
      for code in selector.codes { severities[code.id] = severity }
    }
  }

  /// Why findings of a code are not shown; `nil` where they are.
  ///
  /// What names the code goes before what names its layer, and `ignore` before `select`.
  public func omission(of code: FindingCode) -> Omission? {
    if ignore.contains(.code(code)) { return .ignored }
    if select.contains(.code(code)) { return nil }
    if ignore.contains(.layer(code.layer)) { return .ignored }
    return select.isEmpty || select.contains(.layer(code.layer)) ? nil : .unselected
  }

  /// Whether it leaves every finding as it is.
  public var changesNothing: Bool {
    severities.isEmpty && select.isEmpty && ignore.isEmpty && accepted.isEmpty
  }
}

extension FindingSelector {
  fileprivate var isLayer: Bool {
    if case .layer = self { true } else { false }
  }
}
