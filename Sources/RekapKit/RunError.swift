public import Findings

/// Why a run can't go on at all; trouble with one workbook is a finding instead.
public enum RunError: Error, Sendable {
  /// An output can't be written.
  case output(file: String, reason: String)
  /// The reader of standard output has gone; there is no one left to write for.
  case closedPipe
  /// There is no folder of mappings.
  case noMappings

  /// What to tell a person.
  public var message: Phrase {
    switch self {
    case .output(let file, let reason):
      Phrase(
        indonesian: "\(file) tidak dapat ditulis: \(reason).",
        english: "\(file) can't be written: \(reason).")
    case .closedPipe:
      ""
    case .noMappings:
      Phrase(
        indonesian:
          "Folder Mappings tidak ditemukan. Sebut pemetaan dengan --mapping BERKAS, atau isi REKAP_MAPPINGS.",
        english:
          "The folder Mappings was not found. Name a mapping with --mapping FILE, or set REKAP_MAPPINGS."
      )
    }
  }
}
