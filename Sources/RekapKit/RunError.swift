public import Findings
import Spreadsheets

/// Why a run can't go on at all; trouble with one workbook is a finding instead.
public enum RunError: Error, Sendable {
  /// An output can't be written.
  case output(file: String, reason: String)
  /// The system refuses to write an output.
  case unwritable(OutputFailure)
  /// Another run of the program writes an output.
  case beingWritten(String)
  /// Outputs can't be gone on with after an interruption, and why.
  case notResumable(Phrase)
  /// What is where the journal would be is none.
  case foreignJournal(String)
  /// The journal is of a run that is not this one.
  case otherRun(journal: String, differences: [String])
  /// A folder can't keep results for later runs, and why.
  case cacheFolder(String, reason: Phrase)
  /// A folder that is to become a Data Package holds other files.
  case otherFolder(String)
  /// A file that is to become a database is another.
  case otherFile(String)
  /// A file of records can't be read.
  case input(file: String, line: Int?, reason: Phrase)
  /// Records that need several workbooks are to go into one.
  case severalWorkbooks(count: Int, file: String)
  /// Several workbooks are to become one.
  case severalInputs(count: Int, file: String)
  /// A copy would take the place of an input.
  case overInput(String)
  /// A copy is to be of another kind than its workbook.
  case otherExtension(file: String, wanted: String)
  /// A copy of standard input, which has no name, is to go into a folder.
  case namelessInput(String)
  /// A respondent is named that the list does not have, with the nearest that it has.
  case unknownRespondent(String, near: String?)
  /// A respondent is named that is asked nothing.
  case notAssigned(respondent: String, file: String)
  /// The reader of standard output has gone; there is no one left to write for.
  case closedPipe
  /// There is no folder of mappings.
  case noMappings
  /// Somebody has asked for the end, by a signal, when some of the workbooks were done.
  case interrupted(signal: Int32, done: Int, of: Int)
  /// Records can't be summed up or compared as asked, and why.
  case notAssessable(Phrase)

  /// What to tell a person.
  public var message: Phrase {
    switch self {
    case .output(let file, let reason):
      Phrase(
        indonesian: "\(file) tidak dapat ditulis: \(reason).",
        english: "\(file) can't be written: \(reason).")
    case .unwritable(let failure): failure.message
    case .beingWritten(let file):
      Phrase(
        indonesian:
          "\(file) sedang ditulis oleh rekap lain. Tunggu sampai selesai, atau sebut berkas lain dengan -o.",
        english:
          "Another rekap is writing \(file). Wait until it has ended, or name another file with -o."
      )
    case .notResumable(let reason):
      Phrase(
        indonesian: "--resume tidak dapat dipakai di sini: \(reason.indonesian).",
        english: "--resume can't be used here: \(reason.english).")
    case .foreignJournal(let file):
      Phrase(
        indonesian:
          "\(file) bukan jurnal rekap, jadi tidak disentuh. Pindahkan berkas itu, atau sebut nama lain dengan -o.",
        english:
          "\(file) is no journal of rekap, so it is left alone. Move it away, or name another file with -o."
      )
    case .otherRun(let journal, let differences):
      Phrase(
        indonesian:
          "\(journal) milik perintah lain; yang berbeda: \(Self.list(differences)). Ulangi perintah yang sama, atau jalankan tanpa --resume untuk mulai dari awal.",
        english:
          "\(journal) is of another command; what differs: \(Self.list(differences)). Repeat the same command, or run it without --resume to begin anew."
      )
    case .cacheFolder(let folder, let reason):
      Phrase(
        indonesian: "Folder \(folder) tidak dapat dipakai untuk --cache: \(reason.indonesian).",
        english: "The folder \(folder) can't be used for --cache: \(reason.english).")
    case .otherFolder(let folder):
      Phrase(
        indonesian:
          "\(folder) sudah ada dan bukan Data Package, jadi tidak diganti. Sebut folder lain dengan -o.",
        english:
          "\(folder) is there and is no Data Package, so it is not replaced. Name another folder with -o."
      )
    case .otherFile(let file):
      Phrase(
        indonesian:
          "\(file) sudah ada dan bukan basis data Rekap, jadi tidak diganti. Sebut berkas lain dengan -o.",
        english:
          "\(file) is there and is no database of Rekap's, so it is not replaced. Name another file with -o."
      )
    case .input(let file, let line, let reason):
      Phrase(
        indonesian: "\(Self.place(file, line)) tidak dapat dibaca: \(reason[.indonesian]).",
        english: "\(Self.place(file, line)) can't be read: \(reason[.english]).")
    case .severalWorkbooks(let count, let file):
      Phrase(
        indonesian:
          "Rekamannya mengisi \(count) buku kerja, jadi tidak muat dalam \(file). Sebut folder dengan -o.",
        english:
          "The records fill \(count) workbooks and don't go into \(file). Name a folder with -o."
      )
    case .severalInputs(let count, let file):
      Phrase(
        indonesian:
          "\(count) buku kerja tidak dapat menjadi satu berkas \(file). Sebut folder dengan -o.",
        english: "\(count) workbooks can't become one file \(file). Name a folder with -o.")
    case .overInput(let file):
      Phrase(
        indonesian:
          "\(file) adalah masukan dan tidak akan ditimpa. Sebut folder atau nama lain dengan -o.",
        english:
          "\(file) is an input and will not be overwritten. Name another folder or file with -o.")
    case .otherExtension(let file, let wanted):
      Phrase(
        indonesian:
          "Salinannya tetap buku kerja .\(wanted); Excel tidak mau membukanya sebagai \(file). Beri akhiran .\(wanted) pada -o.",
        english:
          "The copy remains a .\(wanted) workbook; Excel won't open it as \(file). Let the name after -o end in .\(wanted)."
      )
    case .namelessInput(let folder):
      Phrase(
        indonesian:
          "Masukan standar tidak punya nama, jadi tidak ada nama untuk salinannya di \(folder). Sebut berkas dengan -o, misalnya -o hasil.xlsx.",
        english:
          "Standard input has no name that its copy in \(folder) could take. Name a file with -o, such as -o marked.xlsx."
      )
    case .unknownRespondent(let name, let near):
      Phrase(
        indonesian:
          "Instansi \"\(name)\" tidak ada dalam daftar.\(near.map { " Maksudnya \"\($0)\"?" } ?? "")",
        english:
          "The respondent \"\(name)\" is not in the list.\(near.map { " Did you mean \"\($0)\"?" } ?? "")"
      )
    case .notAssigned(let respondent, let file):
      Phrase(
        indonesian: "\(file) tidak menugaskan apa pun kepada \(respondent).",
        english: "\(file) assigns nothing to \(respondent).")
    case .closedPipe:
      ""
    case .interrupted(_, let done, let all):
      Phrase(
        indonesian: "dihentikan setelah \(done) dari \(all) buku kerja.",
        english: "stopped after \(done) of \(all) workbooks.")
    case .notAssessable(let reason):
      reason
    case .noMappings:
      Phrase(
        indonesian:
          "Folder Mappings tidak ditemukan. Sebut pemetaan dengan --mapping BERKAS, atau isi REKAP_MAPPINGS.",
        english:
          "The folder Mappings was not found. Name a mapping with --mapping FILE, or set REKAP_MAPPINGS."
      )
    }
  }

  /// The same error; where somebody has asked for the end, with what was done by then.
  func telling(done: Int, of all: Int) -> RunError {
    guard case .interrupted(let signal, _, _) = self else { return self }
    return .interrupted(signal: signal, done: done, of: all)
  }

  /// That a file can't be read as a workbook, and why.
  static func input(file: String, _ error: WorkbookError) -> RunError {
    let finding = error.finding(file: file)
    return .input(
      file: file, line: nil,
      reason: Phrase(
        indonesian: finding.message(in: .indonesian), english: finding.message(in: .english)))
  }

  private static func list(_ names: [String]) -> String {
    names.prefix(8).joined(separator: ", ") + (names.count > 8 ? ", …" : "")
  }

  /// This error, with what a journal has kept.
  func keeping(_ count: Int?) -> RunError {
    guard case .unwritable(var failure) = self, let count else { return self }
    failure.kept = count
    return .unwritable(failure)
  }

  private static func place(_ file: String, _ line: Int?) -> String {
    line.map { "\(file):\($0)" } ?? file
  }
}
