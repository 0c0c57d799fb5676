public import Findings
import Foundation

/// That the system refuses to write an output, and what a person can do.
public struct OutputFailure: Hashable, Sendable {
  /// The output, as it was named.
  public var file: String
  /// The system's number for what is wrong (`errno`).
  public var code: Int32
  /// How many workbooks a journal has kept, with which the same command goes on; `nil` without one.
  public var kept: Int?

  init(_ file: String, code: Int32 = errno) {
    self.file = file
    self.code = code
  }

  /// What to tell a person: what is wrong, what was lost (nothing), and what to do.
  public var message: Phrase {
    let (reason, cure) = Self.explanation(of: code, folder: folder)
    let next = kept.map(Self.goingOn) ?? cure.again
    return Phrase(
      indonesian:
        "\(file) tidak dapat ditulis: \(reason.indonesian). Yang sudah ada tidak berubah. \(cure.first.indonesian)\(next.indonesian)",
      english:
        "\(file) can't be written: \(reason.english). What was there is as it was. \(cure.first.english)\(next.english)"
    )
  }

  private static func goingOn(after count: Int) -> Phrase {
    Phrase(
      indonesian:
        " Lalu jalankan lagi perintah yang sama: \(count) buku kerja pertama tidak perlu dibaca ulang.",
      english:
        " Then run the same command again: it goes on after the first \(count) \(count == 1 ? "workbook" : "workbooks")."
    )
  }

  private var folder: String {
    guard let slash = file.lastIndex(of: "/") else { return "." }
    return slash == file.startIndex ? "/" : String(file[..<slash])
  }

  /// What a person does first, and what then.
  private typealias Cure = (first: Phrase, again: Phrase)

  private static func explanation(of code: Int32, folder: String) -> (reason: Phrase, Cure) {
    let again = Phrase(
      indonesian: " Lalu jalankan lagi perintah yang sama.",
      english: " Then run the same command again.")
    switch code {
    case ENOSPC, EDQUOT:
      let reason =
        code == ENOSPC
        ? Phrase(indonesian: "disknya penuh", english: "the disk is full")
        : Phrase(indonesian: "jatah disk Anda habis", english: "your share of the disk is used up")
      return (
        reason,
        (Phrase(indonesian: "Kosongkan sebagian ruang.", english: "Free some space."), again)
      )
    case EFBIG:
      return (
        Phrase(
          indonesian: "berkasnya menjadi lebih besar daripada yang diizinkan",
          english: "the file becomes larger than is allowed"),
        (
          Phrase(
            indonesian: "Naikkan batasnya (ulimit -f), atau sebut disk lain dengan -o.",
            english: "Raise the limit (ulimit -f), or name another disk with -o."), again
        )
      )
    case EIO:
      return (
        Phrase(
          indonesian: "disknya melaporkan kerusakan", english: "the disk reports a fault"),
        (
          Phrase(
            indonesian: "Periksa disknya, atau sebut disk lain dengan -o.",
            english: "Check the disk, or name another one with -o."), again
        )
      )
    case EACCES, EPERM, EROFS:
      return (
        Phrase(
          indonesian: "tidak ada izin menulis di folder \(folder)",
          english: "you may not write in the folder \(folder)"),
        (
          Phrase(
            indonesian: "Sebut tempat lain dengan -o.", english: "Name another place with -o."), ""
        )
      )
    case ENOENT, ENOTDIR:
      return (
        Phrase(
          indonesian: "folder \(folder) tidak ada", english: "there is no folder \(folder)"),
        (Phrase(indonesian: "Buat foldernya.", english: "Make the folder."), again)
      )
    case EISDIR:
      return (
        Phrase(indonesian: "itu folder", english: "it is a folder"),
        (
          Phrase(
            indonesian: "Sebut nama berkas dengan -o.", english: "Name a file with -o."), ""
        )
      )
    default:
      let words = POSIXErrorCode(rawValue: code).map { POSIXError($0).localizedDescription }
      return (
        Phrase(words ?? "errno \(code)"),
        (Phrase(indonesian: "Periksa tempatnya.", english: "Check the place."), again)
      )
    }
  }
}
