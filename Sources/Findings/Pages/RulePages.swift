extension FindingPage {
  static var noJustification: FindingPage {
    FindingPage(
      at: .cell,
      meaning: Phrase(
        indonesian: "Jawaban \"ya\" atau \"sebagian\" belum disertai dasarnya.",
        english: "A *yes* or *partly* has nothing to justify it."),
      consequence: Phrase(
        indonesian:
          "Jawabannya tetap tercatat, tetapi belum dapat diverifikasi dan tidak layak dikutip dalam laporan.",
        english:
          "The answer is recorded, but it can't be verified and is not fit to be cited in the report."
      ),
      cure: Phrase(
        indonesian:
          "Tulis peraturan (jenis, nomor, tahun, judul), program, atau praktik baik yang mendasarinya. Bila tidak ada, ubah jawabannya menjadi Tidak.",
        english:
          "Write the regulation (kind, number, year, title), the programme or the good practice behind it. If there is none, change the answer to *no*."
      ),
      example: .cell(before: "", after: "Perda No. 3 Tahun 2020"),
      related: [.justifiedNo, .notEvaluated, .placeholder])
  }

  static var justifiedNo: FindingPage {
    FindingPage(
      at: .cell,
      meaning: Phrase(
        indonesian: "Jawabannya \"tidak\", tetapi ada dasar yang ditulis.",
        english: "The answer is *no*, yet a justification is given."),
      consequence: Phrase(
        indonesian:
          "Keduanya tercatat apa adanya. Salah satunya mungkin keliru: jawabannya, atau barisnya.",
        english:
          "Both are recorded as they are. One of them may be wrong: the answer, or the row."),
      cure: Phrase(
        indonesian:
          "Bila dasarnya memang berlaku, ubah jawabannya menjadi Ya atau Sebagian. Bila tidak, kosongkan selnya; penjelasan dipindahkan ke catatan.",
        english:
          "If the justification holds, change the answer to *yes* or *partly*. If not, clear the cell; explanations go into the notes."
      ),
      example: .cell(before: "Perda No. 3 Tahun 2020", after: ""),
      related: [.noJustification])
  }

  static var rule: FindingPage {
    FindingPage(
      at: .cell,
      meaning: Phrase(
        indonesian: "Isian tidak memenuhi aturan yang ditulis dalam skema.",
        english: "The row breaks a rule of the schema."),
      consequence: Phrase(
        indonesian:
          "Pesannya berasal dari aturan itu sendiri. Jawabannya tetap tercatat.",
        english: "The message is the rule's own. The answer is recorded all the same."),
      cure: Phrase(
        indonesian: "Ikuti pesannya pada sel yang ditunjuk.",
        english: "Do what the message says, in the cell that it names."),
      example: .cell(before: "", after: "2020"),
      related: [.notEvaluated])
  }

  static var severalTicks: FindingPage {
    FindingPage(
      at: .range,
      meaning: Phrase(
        indonesian: "Lebih dari satu jawaban dicentang pada satu baris.",
        english: "More than one answer of a row is ticked."),
      consequence: Phrase(
        indonesian:
          "Tidak dapat dipastikan mana yang dimaksud, jadi jawabannya tidak dipakai.",
        english: "Nobody can say which one is meant, so the answer is not used."),
      cure: Phrase(
        indonesian: "Hapus centang yang salah; sisakan satu.",
        english: "Delete the wrong ticks; leave one."),
      example: .words(
        before: Phrase(indonesian: "Ya: v, Tidak: v", english: "Ya: v, Tidak: v"),
        after: Phrase(indonesian: "Ya: v, Tidak: (kosong)", english: "Ya: v, Tidak: (empty)")),
      related: [.empty, .notEvaluated])
  }

  static var notEvaluated: FindingPage {
    FindingPage(
      at: .cell,
      meaning: Phrase(
        indonesian: "Sebuah aturan belum dapat diperiksa pada baris ini.",
        english: "A rule could not be checked in this row."),
      consequence: Phrase(
        indonesian:
          "Aturan itu tidak dinyatakan dilanggar dan tidak dinyatakan dipenuhi, karena sel yang diperlukannya tidak terbaca.",
        english:
          "It counts neither as broken nor as kept, since a cell that it needs can't be read."),
      cure: Phrase(
        indonesian:
          "Perbaiki dulu sel yang ditunjuk (temuan lain pada sel itu menjelaskan masalahnya), lalu periksa lagi.",
        english:
          "Mend the cell that it names first (another finding there says what is wrong), and check again."
      ),
      example: .cell(before: "lihat lampiran", after: "Ya"),
      related: [.notInList, .excelError, .noJustification])
  }
}

extension FindingPage {
  static var deniedAnswer: FindingPage {
    FindingPage(
      at: .cell,
      meaning: Phrase(
        indonesian: "Dasarnya justru menyatakan tidak ada dasar.",
        english: "The justification says that there is none."),
      consequence: Phrase(
        indonesian:
          "Jawaban dan dasarnya bertentangan. Keduanya tercatat apa adanya, tetapi jawabannya belum dapat diverifikasi.",
        english:
          "Answer and justification contradict each other. Both are recorded as they are, but the answer can't be verified."
      ),
      cure: Phrase(
        indonesian:
          "Sebut regulasi, program, atau praktik baiknya. Bila memang belum ada, ubah jawabannya menjadi Tidak dan kosongkan dasarnya.",
        english:
          "Name the regulation, programme or good practice. If there is none yet, change the answer to *no* and clear the justification."
      ),
      example: .cell(before: "Belum ada", after: "Perda No. 3 Tahun 2020"),
      related: [.noJustification, .justifiedNo])
  }
}
