extension FindingPage {
  static var respondentUnknown: FindingPage {
    FindingPage(
      at: .cell, fix: .ask,
      meaning: Phrase(
        indonesian: "Instansi ini tidak ada dalam daftar.",
        english: "The agency is not in the list."),
      consequence: Phrase(
        indonesian:
          "Skema menentukan akibatnya: jawabannya tercatat tanpa instansi (galat), atau memakai nama seperti tertulis (peringatan). Nama yang sama pada banyak baris dilaporkan sekali, dengan jumlah barisnya.",
        english:
          "The schema says what follows: the answers are recorded without an agency (an error), or under the name as it is written (a warning). The same name in many rows is told once, with how many they are."
      ),
      cure: Phrase(
        indonesian:
          "Tulis nama instansi seperti dalam daftar. Bila namanya benar, minta pengelola menambahkannya ke daftar instansi.",
        english:
          "Write the agency's name as the list has it. If it is right, ask those in charge to add it to the list."
      ),
      example: .cell(before: "Dinas Pertanian", after: "Dinas Sosial Kota Semarang"),
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

extension FindingPage {
  static var sameText: FindingPage {
    FindingPage(
      at: .cell,
      meaning: Phrase(
        indonesian: "Dua instansi menulis teks yang sama.",
        english: "Two agencies give the same text."),
      consequence: Phrase(
        indonesian:
          "Keduanya tercatat. Teks yang disalin antarinstansi sering kali tidak menggambarkan keadaan instansi yang kedua.",
        english:
          "Both are recorded. A text that was copied between agencies often does not say how things are at the second."
      ),
      cure: Phrase(
        indonesian:
          "Tidak perlu apa-apa bila keduanya memang menjalankan hal yang sama. Bila tidak, tulis keadaan instansi sendiri.",
        english:
          "Nothing where both do the same thing. Otherwise write how it is at the agency itself."),
      example: .words(
        before: Phrase(
          indonesian: "BPBD dan Dinas Sosial menulis kalimat yang sama",
          english: "BPBD and Dinas Sosial write the same sentence"),
        after: Phrase(
          indonesian: "masing-masing menulis kegiatannya sendiri",
          english: "each writes what it does itself")),
      related: [.sameFile, .respondentTwice])
  }

  static var textsNotCompared: FindingPage {
    FindingPage(
      at: .file,
      meaning: Phrase(
        indonesian: "Teks terlalu banyak untuk semuanya dibandingkan antarinstansi.",
        english: "There are too many texts to compare them all between agencies."),
      consequence: Phrase(
        indonesian:
          "Mulai berkas ini, teks baru tidak lagi diperiksa kesamaannya (X605). Pemeriksaan lain tetap dilakukan.",
        english:
          "From this file on, new texts are no longer looked at for X605. All other checks are made."
      ),
      cure: Phrase(
        indonesian:
          "Bila perlu, periksa sebagian berkas saja, misalnya per kabupaten atau kota.",
        english: "If need be, check fewer files at a time, such as those of one region."),
      example: .words(
        before: Phrase(
          indonesian: "30.000 berkas sekaligus", english: "30,000 files at once"),
        after: Phrase(
          indonesian: "berkas satu kabupaten", english: "the files of one region")),
      related: [.sameText])
  }
}
