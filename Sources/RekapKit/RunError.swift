public import Findings

/// Why a run can't go on at all; trouble with one workbook is a finding instead.
public enum RunError: Error, Sendable {
  /// An output can't be written.
  case output(file: String, reason: String)
  /// A folder that is to become a Data Package holds other files.
  case otherFolder(String)
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
    case .otherFolder(let folder):
      Phrase(
        indonesian:
          "\(folder) sudah ada dan bukan Data Package, jadi tidak diganti. Sebut folder lain dengan -o.",
        english:
          "\(folder) is there and is no Data Package, so it is not replaced. Name another folder with -o."
      )
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
