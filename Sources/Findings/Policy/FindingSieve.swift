/// Applies a policy to findings as they leave their reader, and keeps the account of it.
public struct FindingSieve: Sendable {
  /// How many findings were not shown since their code is ignored.
  public private(set) var ignored = 0
  /// How many findings were not shown since their code is not selected.
  public private(set) var unselected = 0
  /// Which of the policy's accepted findings were met, by position.
  public private(set) var met: Set<Int> = []

  /// The policy; `nil` where it changes nothing.
  private let table: Table?

  /// A policy, made ready to be looked up.
  private final class Table: Sendable {
    let severities: [String: Severity]
    let omissions: [String: FindingPolicy.Omission]
    /// The position and the words of each accepted finding, by fingerprint.
    let accepted: [String: (position: Int, acceptance: Acceptance)]
    /// The codes of accepted findings, so that other findings need no fingerprint.
    let acceptedCodes: Set<String>

    init(_ policy: FindingPolicy) {
      severities = policy.severities
      var omissions: [String: FindingPolicy.Omission] = [:]
      for code in FindingCode.all { omissions[code.id] = policy.omission(of: code) }
      self.omissions = omissions
      var accepted: [String: (position: Int, acceptance: Acceptance)] = [:]
      var codes: Set<String> = []
      for (position, entry) in policy.accepted.enumerated() {
        var acceptance = entry.acceptance
        // Days of ISO 8601 sort as text.
        if let until = acceptance.until, let today = policy.today {
          acceptance.isExpired = today > until
        }
        accepted[entry.fingerprint] = (position, acceptance)
        codes.insert(String(entry.fingerprint.prefix { $0 != ":" }))
      }
      self.accepted = accepted
      acceptedCodes = codes
    }
  }

  /// Makes a sieve that has met nothing yet.
  public init(_ policy: FindingPolicy) {
    table = policy.changesNothing ? nil : Table(policy)
  }

  /// The findings that are shown, as they matter and stand by the policy.
  ///
  /// What keeps a workbook from being read is always shown, as the error that it is.
  public mutating func sifted(_ findings: [Finding]) -> [Finding] {
    guard let table, !findings.isEmpty else { return findings }
    var shown: [Finding] = []
    shown.reserveCapacity(findings.count)
    let span = findings.span
    for position in span.indices {
      let id = span[position].code.id
      guard !span[position].keepsFromReading else {
        shown.append(span[position])
        continue
      }
      var acceptance: Acceptance?
      if table.acceptedCodes.contains(id),
        let entry = table.accepted[span[position].fingerprint]
      {
        met.insert(entry.position)
        acceptance = entry.acceptance
      }
      switch table.omissions[id] {
      case .ignored: ignored += 1
      case .unselected: unselected += 1
      case nil:
        var finding = span[position]
        if let severity = table.severities[id] { finding.severity = severity }
        finding.acceptance = acceptance
        shown.append(finding)
      }
    }
    return shown
  }
}

extension Finding {
  /// Whether it says why a workbook, or a sheet of it, could not be read.
  package var keepsFromReading: Bool {
    severity == .error && (code.layer == .file || code == .otherAssessment)
  }
}
