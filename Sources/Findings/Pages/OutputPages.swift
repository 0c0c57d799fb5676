extension FindingPage {
  static var csvFormula: FindingPage {
    FindingPage(
      at: .file,
      meaning: Phrase(
        indonesian: "Ada teks yang akan dijalankan Excel sebagai rumus.",
        english: "Texts are there that Excel would run as formulas."),
      consequence: Phrase(
        indonesian:
          "Dalam CSV untuk Excel (`--excel`), teks yang diawali =, +, - atau @ diberi tanda petik di depannya, agar isian instansi tidak dapat menjalankan apa pun. Dalam format lain teksnya tidak diubah.",
        english:
          "In CSV for Excel (`--excel`) texts that begin with =, +, - or @ get an apostrophe in front, so that nothing that an agency typed can run. In other formats they are as they were."
      ),
      cure: Phrase(
        indonesian:
          "Tidak perlu apa-apa. Untuk program lain pakai CSV tanpa `--excel`.",
        english: "Nothing. For other programs use CSV without `--excel`."),
      example: .words(before: Phrase("=1+1"), after: Phrase("'=1+1")),
      related: [.formula])
  }

  static var cellTooLong: FindingPage {
    FindingPage(
      at: .cell,
      meaning: Phrase(
        indonesian: "Teks tidak muat dalam satu sel Excel.",
        english: "A text does not fit into a cell of Excel."),
      consequence: Phrase(
        indonesian:
          "Sel Excel memuat paling banyak 32.767 karakter; sisanya tidak ditulis, dan perintahnya gagal agar hal ini tidak terlewat.",
        english:
          "A cell of Excel holds 32,767 characters at most; the rest is not written, and the command fails so that nobody overlooks it."
      ),
      cure: Phrase(
        indonesian:
          "Ringkas teksnya, atau pakai NDJSON, JSON, CSV, atau Data Package, yang tidak mengenal batas itu.",
        english:
          "Shorten the text, or use NDJSON, JSON, CSV or a Data Package, which have no such limit."),
      example: .words(
        before: Phrase(indonesian: "32.800 karakter", english: "32,800 characters"),
        after: Phrase(
          indonesian: "paling banyak 32.767 karakter", english: "32,767 characters at most")),
      related: [.tooLong, .readsDifferently])
  }

  static var noPlace: FindingPage {
    FindingPage(
      at: .file,
      meaning: Phrase(
        indonesian: "Tata letak yang dipilih tidak punya tempat untuk sebuah isian.",
        english: "The layout has no place for a field."),
      consequence: Phrase(
        indonesian:
          "Isian itu tidak ada dalam buku kerja yang ditulis. Pesannya menyebut berapa rekaman yang terkena.",
        english:
          "The workbook that is written does not have it. The message says in how many records it has a value."
      ),
      cure: Phrase(
        indonesian:
          "Pakai pemetaan lain, atau tambahkan kolom untuk isian itu dalam pemetaannya.",
        english: "Use another mapping, or give the field a column in this one."),
      example: .words(
        before: Phrase(
          indonesian: "pemetaan tanpa kolom Tahun", english: "a mapping without the column Tahun"),
        after: Phrase("year: {column: Tahun, optional: true}")),
      related: [.readsDifferently])
  }

  static var readsDifferently: FindingPage {
    FindingPage(
      at: .line,
      meaning: Phrase(
        indonesian: "Rekaman berubah setelah ditulis ke buku kerja dan dibaca kembali.",
        english: "A record is not the same after it was written to a workbook and read again."),
      consequence: Phrase(
        indonesian:
          "Buku kerjanya ditulis, tetapi tidak memuat rekaman itu apa adanya; perintahnya gagal agar hal ini tidak terlewat.",
        english:
          "The workbook is written but does not hold the record as it was; the command fails so that nobody overlooks it."
      ),
      cure: Phrase(
        indonesian:
          "Perbaiki isian yang disebut dalam pesan: biasanya teks yang dibaca sebagai hal lain, misalnya \"-\" yang berarti tidak diisi.",
        english:
          "Mend the value that the message names: mostly a text that is read as something else, such as \"-\", which means that nothing was filled in."
      ),
      example: .words(
        before: Phrase("\"basis\": \"-\""), after: Phrase("\"basis\": null")),
      related: [.noPlace, .cellTooLong])
  }

  static var notMarked: FindingPage {
    FindingPage(
      at: .file,
      meaning: Phrase(
        indonesian: "Temuan tidak dapat ditandai dalam buku kerja ini.",
        english: "Findings can't be marked in the workbook."),
      consequence: Phrase(
        indonesian:
          "Buku kerjanya tidak disalin; temuannya tetap dapat dibaca dengan `rekap check`. Buku kerja lain tetap ditandai.",
        english:
          "No copy of it is written; `rekap check` still tells its findings. Other workbooks are marked."
      ),
      cure: Phrase(
        indonesian:
          "Simpan sebagai .xlsx bila berkasnya .ods, .csv, atau .xls; hapus kata sandi atau tanda tangan digitalnya; lalu jalankan lagi.",
        english:
          "Save it as .xlsx where it is .ods, .csv or .xls; remove its password or digital signature; then run again."
      ),
      example: .words(before: Phrase("isian.ods"), after: Phrase("isian.xlsx")),
      related: [.notXLSX, .locked])
  }
}
