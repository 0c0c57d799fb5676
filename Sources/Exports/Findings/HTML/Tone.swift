internal import Findings

/// How a finding looks: what calls for work stands out, what someone has accepted does not.
enum Tone: Int, Comparable, CaseIterable {
  case accepted
  case info
  case warning
  case error

  /// The tone of a severity.
  init(_ severity: Severity) {
    switch severity {
    case .info: self = .info
    case .warning: self = .warning
    case .error: self = .error
    }
  }

  /// Whether one stands out less than another.
  static func < (left: Tone, right: Tone) -> Bool { left.rawValue < right.rawValue }

  /// The class by which the style knows it.
  var className: StaticString {
    switch self {
    case .accepted: "accepted"
    case .info: "info"
    case .warning: "warning"
    case .error: "error"
    }
  }
}

extension Finding {
  /// How it looks.
  var tone: Tone { state == .accepted ? .accepted : Tone(severity) }
}
