/// How much a finding matters to the record that it is about.
public enum Severity: String, Comparable, CaseIterable, Sendable {
  /// What the program did on its own; nothing needs doing.
  case info
  /// The record is used, but someone must look.
  case warning
  /// The record can't be used as it stands.
  case error

  /// Whether one matters less than another.
  public static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }

  /// What this severity means for the record.
  public var about: Phrase {
    switch self {
    case .info:
      Phrase(
        indonesian: "pemberitahuan, tidak perlu tindakan",
        english: "what the program did on its own; nothing needs doing")
    case .warning:
      Phrase(
        indonesian: "datanya dipakai, tetapi perlu diperiksa",
        english: "the record is used, but someone must look")
    case .error:
      Phrase(
        indonesian: "datanya tidak dapat dipakai apa adanya",
        english: "the record can't be used as it stands")
    }
  }

  /// The word for this severity.
  public var name: Phrase {
    switch self {
    case .info: Phrase(indonesian: "info", english: "info")
    case .warning: Phrase(indonesian: "peringatan", english: "warning")
    case .error: Phrase(indonesian: "galat", english: "error")
    }
  }
}
