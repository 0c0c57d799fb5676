public import Findings
public import Spreadsheets

extension WorkbookError {
  /// What to tell about a workbook that can't be read, whose file has this name.
  public func finding(file: String) -> Finding {
    let place = Place(file: file)
    switch kind {
    case .unreadable:
      return Finding(.unreadableFile, at: place, ["reason": Phrase(detail)])
    case .notWorkbook(.truncatedZip):
      return Finding(
        .damaged, at: place,
        [
          "part": Phrase(indonesian: "akhir berkas", english: "the end of the file"),
          "reason": Phrase(indonesian: "berkas terpotong", english: "the file is cut off"),
        ])
    case .notWorkbook(let lookalike):
      return Finding(.notXLSX, at: place, ["kind": lookalike.kind, "cure": lookalike.cure])
    case .locked:
      return Finding(.locked, at: place)
    case .damaged(let part):
      return Finding(.damaged, at: place, ["part": Phrase(part), "reason": Phrase(detail)])
    case .overLimit(let what, let found, let limit):
      return Finding(
        .overLimit, at: place,
        ["what": Self.limit(what), "n": "\(found)", "max": "\(limit)"])
    }
  }

  private static func limit(_ name: String) -> Phrase {
    switch name {
    case "entries": Phrase(indonesian: "jumlah berkas di dalamnya", english: "files inside it")
    case "entrySize": Phrase(indonesian: "ukuran satu bagian (byte)", english: "one part's bytes")
    case "totalSize": Phrase(indonesian: "ukuran seluruh isi (byte)", english: "all parts' bytes")
    case "ratio": Phrase(indonesian: "rasio pemampatan", english: "compression ratio")
    default: Phrase(name)
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
      Phrase(indonesian: "ini berkas OpenDocument", english: "it is an OpenDocument file")
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
    case .zip, .unknown, .otherOffice, .pdf:
      Phrase(
        indonesian: "Kirim buku kerja Excel-nya (.xlsx).",
        english: "Send the Excel workbook (.xlsx).")
    case .excel97, .binaryWorkbook, .openDocument, .markup, .text:
      Phrase(
        indonesian: "Buka di Excel lalu simpan sebagai .xlsx.",
        english: "Open it in Excel and save it as .xlsx.")
    }
  }
}
