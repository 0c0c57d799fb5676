extension FindingPage {
  static var indicatorTwice: FindingPage {
    FindingPage(
      at: .cell,
      meaning: Phrase(
        indonesian: "Satu indikator dijawab dua kali.",
        english: "One indicator is answered twice."),
      consequence: Phrase(
        indonesian:
          "Kedua baris tetap tercatat, sehingga indikator ini terhitung dua kali sampai salah satunya dihapus.",
        english:
          "Both rows are recorded, so that the indicator counts twice until one of them is deleted."
      ),
      cure: Phrase(
        indonesian:
          "Bandingkan kedua baris. Hapus yang salah, atau perbaiki kode indikatornya bila barisnya milik indikator lain.",
        english:
          "Compare the two rows. Delete the wrong one, or mend its code if it belongs to another indicator."
      ),
      example: .words(
        before: Phrase(
          indonesian: "A2 Tidak pada baris 4, A2 Ya pada baris 5",
          english: "A2 Tidak in row 4, A2 Ya in row 5"),
        after: Phrase(
          indonesian: "A2 hanya pada baris 4", english: "A2 in row 4 only")),
      related: [.textMismatch, .respondentTwice])
  }

  static var indicatorUnknown: FindingPage {
    FindingPage(
      at: .cell, fix: .ask,
      meaning: Phrase(
        indonesian: "Kode indikator ini tidak ada dalam katalog.",
        english: "The catalogue has no indicator of this code."),
      consequence: Phrase(
        indonesian:
          "Jawabannya tidak dapat dikaitkan dengan indikator mana pun, dan indikator yang dimaksud terhitung tidak ada (K504).",
        english:
          "The answer belongs to no indicator, and the one that was meant counts as not there (K504)."
      ),
      cure: Phrase(
        indonesian:
          "Tulis kode seperti dalam katalog; rentangnya disebut dalam pesan. Baris tambahan yang bukan indikator dihapus.",
        english:
          "Write the code as the catalogue has it; the message names the first and the last. Delete a row that is no indicator."
      ),
      example: .cell(before: "C9", after: "B1"),
      related: [.indicatorMissing, .textMismatch, .typo])
  }

  static var indicatorMissing: FindingPage {
    FindingPage(
      at: .sheet,
      meaning: Phrase(
        indonesian: "Ada indikator yang tidak punya baris.",
        english: "Indicators are not there at all."),
      consequence: Phrase(
        indonesian:
          "Cakupan instansi ini belum lengkap. Satu temuan untuk semua indikator yang tidak ada; bila ada baris yang kode indikatornya tidak terbaca, jumlahnya disebut. Skema menentukan apakah ini galat atau peringatan.",
        english:
          "The agency's coverage is not complete. One finding tells of all that are missing; where rows have codes that can't be read, it says how many. The schema says whether it is an error or a warning."
      ),
      cure: Phrase(
        indonesian:
          "Tambahkan baris untuk indikator yang disebut, lalu jawab. Jawaban \"tidak\" pun perlu barisnya.",
        english:
          "Add a row for each indicator that is named, and answer it. A *no* needs its row too."),
      example: .words(
        before: Phrase(indonesian: "baris A1 dan B1", english: "rows A1 and B1"),
        after: Phrase(indonesian: "baris A1, A2, dan B1", english: "rows A1, A2 and B1")),
      related: [.indicatorUnknown, .empty, .blankRow])
  }

  static var textMismatch: FindingPage {
    FindingPage(
      at: .cell, fix: .ask,
      meaning: Phrase(
        indonesian: "Teks pertanyaan pada baris ini milik indikator lain.",
        english: "The question in this row is another indicator's."),
      consequence: Phrase(
        indonesian:
          "Jawaban dicatat menurut kodenya. Bila yang benar teksnya, jawabannya tercatat pada indikator yang salah.",
        english:
          "The answer is recorded by its code. If the text is right, it is recorded under the wrong indicator."
      ),
      cure: Phrase(
        indonesian:
          "Periksa barisnya: perbaiki kodenya, atau kembalikan teks pertanyaan seperti dalam formulir.",
        english: "Look at the row: mend the code, or put the form's question back."),
      example: .words(
        before: Phrase(
          indonesian: "A2 | Rencana kontinjensi pengungsian",
          english: "A2 | Rencana kontinjensi pengungsian (B1's question)"),
        after: Phrase(
          indonesian: "B1 | Rencana kontinjensi pengungsian",
          english: "B1 | Rencana kontinjensi pengungsian")),
      related: [.indicatorTwice, .wrongDomain])
  }

  static var wrongDomain: FindingPage {
    FindingPage(
      at: .cell,
      meaning: Phrase(
        indonesian: "Indikator ini tercantum pada domain yang salah.",
        english: "The indicator stands under the wrong domain."),
      consequence: Phrase(
        indonesian:
          "Domain dan indikator pada baris ini bertentangan; salah satunya keliru.",
        english: "Domain and indicator of the row contradict each other; one of them is wrong."),
      cure: Phrase(
        indonesian:
          "Periksa kode indikatornya. Bila kodenya benar, perbaiki domainnya atau pindahkan barisnya ke lembar domain yang benar.",
        english:
          "Check the indicator's code. If it is right, mend the domain or move the row to the right domain's sheet."
      ),
      example: .words(
        before: Phrase(indonesian: "Domain 1, Kode B1", english: "Domain 1, Kode B1"),
        after: Phrase(indonesian: "Domain 2, Kode B1", english: "Domain 2, Kode B1")),
      related: [.textMismatch, .indicatorUnknown])
  }

  static var totalDiffers: FindingPage {
    FindingPage(
      at: .cell,
      meaning: Phrase(
        indonesian: "Jumlah yang tertulis tidak sama dengan hasil hitung.",
        english: "A total in the sheet is not what was counted."),
      consequence: Phrase(
        indonesian:
          "Yang dipakai adalah barisnya, bukan jumlahnya. Selisihnya bisa berarti ada jawaban yang berubah, terhapus, atau tidak terbaca.",
        english:
          "The rows count, not the total. A difference can mean that an answer was changed, deleted or could not be read."
      ),
      cure: Phrase(
        indonesian: "Hitung ulang jawabannya, lalu perbaiki jumlahnya atau rumusnya.",
        english: "Count the answers again, and mend the total or its formula."),
      example: .cell(before: "2", after: "1"),
      related: [.totalRow, .rowsHidden])
  }
}

extension FindingPage {
  static var sameRowTwice: FindingPage {
    FindingPage(
      at: .cell,
      meaning: Phrase(
        indonesian: "Sebuah baris tercatat dua kali dengan isian yang sama.",
        english: "A row is there twice, field by field the same."),
      consequence: Phrase(
        indonesian:
          "Jawabannya tidak bertentangan, tetapi indikatornya terhitung dua kali sampai salah satu baris dihapus.",
        english:
          "The answers do not contradict each other, but the indicator counts twice until one row is deleted."
      ),
      cure: Phrase(
        indonesian: "Hapus salah satu dari kedua baris itu.",
        english: "Delete one of the two rows."),
      example: .words(
        before: Phrase(
          indonesian: "A2 Tidak pada baris 4 dan 5", english: "A2 Tidak in rows 4 and 5"),
        after: Phrase(indonesian: "A2 Tidak hanya pada baris 4", english: "A2 Tidak in row 4 only")),
      related: [.indicatorTwice, .sameFile])
  }
}
