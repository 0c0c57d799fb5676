extension FindingPage {
  static var respondentUnknown: FindingPage {
    FindingPage(
      at: .cell, fix: .ask,
      meaning: Phrase(
        indonesian: "Instansi ini tidak ada dalam daftar.",
        english: "The agency is not in the list."),
      consequence: Phrase(
        indonesian:
          "Skema menentukan akibatnya: jawabannya tercatat tanpa instansi (galat), atau memakai nama seperti tertulis (peringatan).",
        english:
          "The schema says what follows: the answers are recorded without an agency (an error), or under the name as it is written (a warning)."
      ),
      cure: Phrase(
        indonesian:
          "Tulis nama instansi seperti dalam daftar. Bila namanya benar, minta pengelola menambahkannya ke daftar instansi.",
        english:
          "Write the agency's name as the list has it. If it is right, ask those in charge to add it to the list."
      ),
      example: .cell(before: "Dinas Pertanian", after: "BPBD"),
      related: [.ambiguous, .typo])
  }

  static var respondentTwice: FindingPage {
    FindingPage(
      at: .file,
      meaning: Phrase(
        indonesian: "Satu instansi mengirim dua berkas untuk putaran yang sama.",
        english: "One agency sent two files for the same round."),
      consequence: Phrase(
        indonesian:
          "Jawaban kedua berkas masuk ke tabel, sehingga indikatornya terhitung dua kali.",
        english: "The answers of both get into the table, so that its indicators count twice."),
      cure: Phrase(
        indonesian:
          "Tanyakan berkas mana yang berlaku, biasanya yang terakhir, lalu keluarkan yang lain dari folder. Bila putarannya berbeda, perbaiki isian putarannya.",
        english:
          "Ask which one counts, mostly the last, and take the other out of the folder. If the rounds differ, mend the round in the file."
      ),
      example: .words(
        before: Phrase(
          indonesian: "BPBD kirim 1.csv dan BPBD kirim 2.csv",
          english: "BPBD kirim 1.csv and BPBD kirim 2.csv"),
        after: Phrase("BPBD kirim 2.csv")),
      related: [.indicatorTwice])
  }
}
