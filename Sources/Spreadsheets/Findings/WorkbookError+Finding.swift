internal import Archives
public import Findings

extension WorkbookError {
  /// What to tell about a workbook, or a sheet of it, that can't be read.
  public func finding(file: String, sheet: String? = nil) -> Finding {
    var place = Place(file: file, sheet: sheet)
    if sheet != nil, let cell { place = place.at(cell) }
    switch kind {
    case .unreadable:
      return Finding(.unreadableFile, at: place, ["reason": Self.words(forSystemError: detail)])
    case .notWorkbook(.truncatedZip):
      return Finding(
        .damaged, at: place,
        [
          "part": Phrase(indonesian: "akhir berkas", english: "the end of the file"),
          "reason": Phrase(indonesian: "berkas terpotong", english: "the file is cut off"),
        ])
    case .notWorkbook(let lookalike):
      return Finding(.notXLSX, at: place, ["kind": lookalike.kind, "cure": lookalike.cure])
    case .changed:
      return Finding(.changedMeanwhile, at: place)
    case .locked:
      return Finding(.locked, at: place)
    case .damaged(let part):
      return Finding(.damaged, at: place, ["part": Phrase(part), "reason": detail])
    case .overLimit(let what, let found, let limit):
      return what.finding(found: found, limit: limit, at: place)
    case .unmarkable, .unwritten:
      return Finding(.notMarked, at: place, ["reason": detail])
    }
  }
}

extension WorkbookError {
  /// The system's own words in both languages, where it is one of those that people meet.
  private static func words(forSystemError detail: Phrase) -> Phrase {
    switch detail.english {
    case "No such file or directory":
      Phrase(indonesian: "berkas itu tidak ada", english: "there is no such file")
    case "Permission denied":
      Phrase(indonesian: "tidak ada izin untuk membacanya", english: "you may not read it")
    case "Is a directory":
      Phrase(indonesian: "itu folder, bukan berkas", english: "it is a folder, not a file")
    case Archive.noFile:
      Phrase(
        indonesian: "itu pipa atau perangkat, bukan berkas; - membaca dari masukan standar",
        english: "it is a pipe or a device, not a file; - reads from standard input")
    case "Too many levels of symbolic links":
      Phrase(
        indonesian: "tautannya berputar dan tidak sampai ke berkas",
        english: "its links go round and lead to no file")
    default: detail
    }
  }
}

extension WorkbookError.Lookalike {
  fileprivate var kind: Phrase {
    switch self {
    case .empty:
      Phrase(indonesian: "berkasnya kosong", english: "the file is empty")
    case .excel97:
      Phrase(
        indonesian: "ini buku kerja Excel 97-2003 (.xls)",
        english: "it is an Excel 97-2003 workbook (.xls)")
    case .binaryWorkbook:
      Phrase(
        indonesian: "ini buku kerja biner Excel (.xlsb)", english: "it is a binary workbook (.xlsb)"
      )
    case .openDocument:
      Phrase(
        indonesian: "ini berkas OpenDocument, bukan lembar kerja",
        english: "it is an OpenDocument file that is no spreadsheet")
    case .otherOffice:
      Phrase(
        indonesian: "ini dokumen Office lain, bukan buku kerja",
        english: "it is another Office document, no workbook")
    case .zip:
      Phrase(
        indonesian: "ini arsip ZIP tanpa buku kerja",
        english: "it is a ZIP archive without a workbook")
    case .truncatedZip:
      Phrase(indonesian: "berkasnya terpotong", english: "the file is cut off")
    case .pdf: Phrase(indonesian: "ini berkas PDF", english: "it is a PDF")
    case .markup: Phrase(indonesian: "ini HTML atau XML", english: "it is HTML or XML")
    case .text: Phrase(indonesian: "ini teks biasa", english: "it is plain text")
    case .unknown:
      Phrase(indonesian: "jenis berkasnya tidak dikenal", english: "its kind is unknown")
    }
  }

  fileprivate var cure: Phrase {
    switch self {
    case .empty, .truncatedZip:
      Phrase(
        indonesian: "Salin atau kirim ulang berkas aslinya.",
        english: "Copy or send the original file again.")
    case .zip, .unknown, .otherOffice, .openDocument, .pdf:
      Phrase(
        indonesian: "Kirim buku kerja Excel-nya (.xlsx).",
        english: "Send the Excel workbook (.xlsx).")
    case .excel97, .binaryWorkbook, .markup, .text:
      Phrase(
        indonesian: "Buka di Excel lalu simpan sebagai .xlsx.",
        english: "Open it in Excel and save it as .xlsx.")
    }
  }
}
