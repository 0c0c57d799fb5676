extension FindingPage {
  static var empty: FindingPage {
    FindingPage(
      at: .cell,
      meaning: Phrase(
        indonesian: "Isian wajib belum diisi.", english: "A value that is required is missing."),
      consequence: Phrase(
        indonesian:
          "Jawabannya tercatat sebagai belum diisi. Sel kosong tidak pernah dihitung sebagai \"tidak\".",
        english:
          "The answer is recorded as missing. An empty cell never counts as \"no\"."),
      cure: Phrase(
        indonesian: "Isi sel yang ditunjuk dengan salah satu pilihan yang disebut dalam pesan.",
        english: "Fill in the cell with one of the choices that the message names."),
      example: .cell(before: "", after: "Tidak"),
      related: [.placeholder, .indicatorMissing, .noJustification])
  }

  static var notInList: FindingPage {
    FindingPage(
      at: .cell, fix: .ask,
      meaning: Phrase(
        indonesian: "Isian bukan salah satu pilihan yang ada.",
        english: "The value is none of the choices."),
      consequence: Phrase(
        indonesian:
          "Isian ini tidak dipakai, dan aturan yang memerlukannya tidak diperiksa (R405).",
        english: "It is not used, and rules that need it are not checked (R405)."),
      cure: Phrase(
        indonesian:
          "Ganti dengan salah satu pilihan. Keterangan tambahan dipindahkan ke kolom catatan atau bukti.",
        english:
          "Replace it by one of the choices. Move what else there is to say to the column for notes or evidence."
      ),
      example: .cell(before: "lihat lampiran", after: "Tidak"),
      related: [.typo, .normalised, .placeholder])
  }

  static var normalised: FindingPage {
    FindingPage(
      at: .cell, fix: .safe,
      meaning: Phrase(
        indonesian: "Isian memakai ejaan lain yang dikenal.",
        english: "The value is written in another way that is known."),
      consequence: Phrase(
        indonesian: "Isian dibaca sebagai pilihan yang dimaksud; artinya tidak berubah.",
        english: "It is read as the choice that it stands for; its meaning is the same."),
      cure: Phrase(
        indonesian: "Tidak perlu apa-apa. Agar seragam, pakai ejaan dari daftar pilihan.",
        english: "Nothing. To have all alike, use the spelling of the list."),
      example: .cell(before: "sudah", after: "Ya"),
      related: [.typo, .notInList])
  }

  static var typo: FindingPage {
    FindingPage(
      at: .cell, fix: .safe,
      meaning: Phrase(
        indonesian: "Isian salah ketik.", english: "The value is misspelt."),
      consequence: Phrase(
        indonesian:
          "Isian dibaca sebagai satu-satunya pilihan yang mirip. Pada pemeriksaan ketat (`--strict`) isian ini tidak dipakai sampai diperbaiki.",
        english:
          "It is read as the only choice that is near. In a strict check (`--strict`) it is not used until it is mended."
      ),
      cure: Phrase(
        indonesian:
          "Ganti menjadi yang disebut dalam pesan. Bila maksudnya lain, pilih jawaban yang benar.",
        english:
          "Change it to what the message says. If something else was meant, choose the right answer."
      ),
      example: .cell(before: "sebagaian", after: "Sebagian"),
      related: [.normalised, .notInList, .columnNear])
  }

  static var notNumber: FindingPage {
    FindingPage(
      at: .cell,
      meaning: Phrase(
        indonesian: "Isian seharusnya angka.", english: "The value should be a number."),
      consequence: Phrase(
        indonesian: "Isian ini tidak dipakai; jawaban pada baris itu tetap dipakai.",
        english: "It is not used; the answer in its row is."),
      cure: Phrase(
        indonesian:
          "Tulis angkanya saja, tanpa kata, satuan, atau perkiraan. Titik ribuan dan koma desimal boleh: 1.250.000 atau 12,5.",
        english:
          "Write the digits only, without words, units or estimates. Points between thousands and a decimal comma are fine: 1.250.000 or 12,5."
      ),
      example: .cell(before: "tahun 2020", after: "2020"),
      related: [.outOfRange, .notDate])
  }

  static var notDate: FindingPage {
    FindingPage(
      at: .cell,
      meaning: Phrase(
        indonesian: "Isian seharusnya tanggal.", english: "The value should be a date."),
      consequence: Phrase(
        indonesian: "Tanggal ini tidak dipakai; jawaban pada baris itu tetap dipakai.",
        english: "The date is not used; the answer in its row is."),
      cure: Phrase(
        indonesian:
          "Tulis tanggal yang lengkap dan memang ada, hari di depan: 18/09/2023 atau 18 September 2023.",
        english:
          "Write a whole date that exists, the day first: 18/09/2023 or 18 September 2023."),
      example: .cell(before: "31/09/2023", after: "2023-09-30"),
      related: [.dateText, .dateUnsure, .dateSerial])
  }

  static var dateText: FindingPage {
    FindingPage(
      at: .cell, fix: .safe,
      meaning: Phrase(
        indonesian: "Tanggal ditulis sebagai teks.", english: "The date is typed as text."),
      consequence: Phrase(
        indonesian:
          "Tanggalnya terbaca dan dipakai. Di Excel sendiri, tanggal berupa teks tidak dapat diurutkan atau dihitung.",
        english:
          "It is read and used. In Excel itself a date that is text can't be sorted or counted with."
      ),
      cure: Phrase(
        indonesian:
          "Ketik ulang, misalnya 18/09/2023, sampai Excel meratakannya ke kanan. Bentuk 2023-09-18 selalu jelas.",
        english:
          "Type it again, such as 18/09/2023, until Excel puts it to the right. The form 2023-09-18 is always plain."
      ),
      example: .cell(before: "18 September 2023", after: "2023-09-18"),
      related: [.dateUnsure, .dateSerial, .notDate])
  }

  static var dateUnsure: FindingPage {
    FindingPage(
      at: .cell, fix: .ask,
      meaning: Phrase(
        indonesian: "Tanggal ini dapat dibaca dengan dua cara.",
        english: "The date can be read in two ways."),
      consequence: Phrase(
        indonesian:
          "Dipakai dengan hari di depan, seperti kebiasaan di Indonesia. Namun nama hari yang tertulis hanya cocok bila bulannya di depan.",
        english:
          "It is used with the day first, as is the custom in Indonesia. Yet the weekday beside it fits only if the month comes first."
      ),
      cure: Phrase(
        indonesian: "Tulis nama bulannya: 6 September 2023 atau 9 Juni 2023.",
        english: "Write the month's name: 6 September 2023 or 9 Juni 2023."),
      example: .cell(before: "Rabu, 09/06/2023", after: "2023-09-06"),
      related: [.dateText, .notDate])
  }

  static var dateSerial: FindingPage {
    FindingPage(
      at: .cell, fix: .ask,
      meaning: Phrase(
        indonesian: "Sel tanggal berisi angka biasa.",
        english: "A cell for a date has a bare number."),
      consequence: Phrase(
        indonesian:
          "Excel menyimpan tanggal sebagai angka. Angka ini dibaca sebagai tanggal yang disebut dalam pesan.",
        english:
          "Excel stores dates as numbers. This number is read as the date that the message names."),
      cure: Phrase(
        indonesian:
          "Beri format tanggal pada selnya (Ctrl+1 > Tanggal), lalu periksa apakah tanggalnya benar.",
        english: "Give the cell a date format (Ctrl+1 > Date), and see whether the date is right."),
      example: .cell(before: "45187", after: "2023-09-18"),
      related: [.dateText, .date1904])
  }

  static var outOfRange: FindingPage {
    FindingPage(
      at: .cell,
      meaning: Phrase(
        indonesian: "Angka atau tanggal di luar batas yang masuk akal.",
        english: "The number or date is outside what can be."),
      consequence: Phrase(
        indonesian: "Isian ini tidak dipakai; jawaban pada baris itu tetap dipakai.",
        english: "It is not used; the answer in its row is."),
      cure: Phrase(
        indonesian:
          "Periksa apakah ada angka yang kurang, lebih, atau tertukar, lalu tulis yang benar.",
        english:
          "See whether a digit is missing, too many or in the wrong place, and write it right."
      ),
      example: .cell(before: "202", after: "2020"),
      related: [.notNumber, .notDate])
  }

  static var placeholder: FindingPage {
    FindingPage(
      at: .cell,
      meaning: Phrase(
        indonesian: "Sel hanya diisi tanda, misalnya \"-\" atau \"tidak tahu\".",
        english: "The cell has a filler, such as \"-\" or \"tidak tahu\" (don't know)."),
      consequence: Phrase(
        indonesian:
          "Isian ini dicatat sebagai tidak ada, beserta alasannya, dan tidak pernah dihitung sebagai \"tidak\". Pada isian wajib, tanda seperti \"-\" adalah galat.",
        english:
          "It is recorded as missing, with the reason, and never counts as \"no\". In a required field a sign such as \"-\" is an error."
      ),
      cure: Phrase(
        indonesian:
          "Tulis jawabannya. Bila memang tidak ada yang perlu ditulis, kosongkan selnya.",
        english: "Write the answer. Where there is nothing to write, leave the cell empty."),
      example: .cell(before: "-", after: ""),
      related: [.empty, .notInList])
  }

  static var formulaEmpty: FindingPage {
    FindingPage(
      at: .cell,
      meaning: Phrase(
        indonesian: "Rumus di sel ini belum pernah dihitung.",
        english: "The formula in the cell was never calculated."),
      consequence: Phrase(
        indonesian:
          "Hasilnya tidak tersimpan dalam berkas, jadi selnya tidak terbaca. Ini terjadi bila berkas dibuat program lain dan belum disimpan Excel.",
        english:
          "The file holds no result, so the cell can't be read. It happens when another program made the file and Excel has not saved it yet."
      ),
      cure: Phrase(
        indonesian:
          "Buka di Excel, tekan F9, simpan, lalu kirim ulang. Atau ketik nilainya langsung.",
        english: "Open it in Excel, press F9, save and send it again. Or type the value itself."),
      example: .words(
        before: Phrase(
          indonesian: "=IF(TRUE;\"Ya\";\"Tidak\") tanpa hasil",
          english: "=IF(TRUE,\"Ya\",\"Tidak\") without a result"),
        after: Phrase("Ya")),
      related: [.formula, .excelError])
  }

  static var formula: FindingPage {
    FindingPage(
      at: .cell,
      meaning: Phrase(
        indonesian: "Nilai sel ini hasil rumus.", english: "The cell's value comes from a formula."),
      consequence: Phrase(
        indonesian:
          "Hasil yang tersimpan dipakai. Nilainya dapat berubah bila sel lain diubah.",
        english: "The saved result is used. It can change when other cells do."),
      cure: Phrase(
        indonesian:
          "Tidak perlu apa-apa. Bila jawaban seharusnya diketik sendiri, ganti rumusnya dengan nilainya.",
        english: "Nothing. Where an answer should be typed, replace the formula by its value."),
      example: .words(
        before: Phrase(
          indonesian: "=IF(TRUE;\"Ya\";\"Tidak\")", english: "=IF(TRUE,\"Ya\",\"Tidak\")"),
        after: Phrase("Ya")),
      related: [.formulaEmpty, .excelError])
  }

  static var excelError: FindingPage {
    FindingPage(
      at: .cell,
      meaning: Phrase(
        indonesian: "Sel menampilkan galat Excel, misalnya #REF! atau #N/A.",
        english: "The cell shows an error of Excel, such as #REF! or #N/A."),
      consequence: Phrase(
        indonesian:
          "Selnya tidak terbaca, dan aturan yang memerlukannya tidak diperiksa (R405).",
        english: "It can't be read, and rules that need it are not checked (R405)."),
      cure: Phrase(
        indonesian: "Perbaiki rumusnya, atau hapus rumusnya dan ketik nilainya.",
        english: "Mend the formula, or delete it and type the value."),
      example: .cell(before: "#REF!", after: "Perda No. 3 Tahun 2020"),
      related: [.formulaEmpty, .notEvaluated])
  }

  static var oddCharacters: FindingPage {
    FindingPage(
      at: .cell,
      meaning: Phrase(
        indonesian: "Teks berisi karakter yang tidak tampak.",
        english: "The text has characters that nobody sees."),
      consequence: Phrase(
        indonesian:
          "Karakter itu dibuang. Biasanya terbawa saat menyalin dari PDF, WhatsApp, atau laman web, dan membuat dua teks yang tampak sama menjadi berbeda.",
        english:
          "They are taken out. They mostly come along when text is copied from a PDF, a chat or a web page, and make two texts differ that look the same."
      ),
      cure: Phrase(
        indonesian: "Tidak perlu apa-apa. Untuk membersihkan berkasnya, ketik ulang teksnya.",
        english: "Nothing. To clean the file itself, type the text again."),
      example: .words(
        before: Phrase(
          indonesian: "\"Tahun\u{200B} 2020\" dengan spasi tanpa lebar",
          english: "\"Tahun\u{200B} 2020\" with a space of no width"),
        after: Phrase("\"Tahun 2020\"")),
      related: [.charactersReplaced])
  }

  static var tooLong: FindingPage {
    FindingPage(
      at: .cell,
      meaning: Phrase(
        indonesian: "Teks lebih panjang daripada yang ditentukan.",
        english: "The text is longer than it should be."),
      consequence: Phrase(
        indonesian: "Teksnya tetap disimpan utuh, tetapi perlu diperiksa.",
        english: "It is kept whole, but someone must look at it."),
      cure: Phrase(
        indonesian:
          "Ringkas. Untuk peraturan cukup jenis, penerbit, nomor, tahun, dan judulnya; dokumennya dilampirkan sebagai bukti.",
        english:
          "Shorten it. Of a regulation its kind, issuer, number, year and title are enough; the document itself goes with the evidence."
      ),
      example: .cell(
        before:
          "Peraturan Daerah No. 3 Tahun 2020 tentang Penyelenggaraan Pelayanan Kesehatan, Pasal 7",
        after: "Perda No. 3 Tahun 2020 tentang Pelayanan Kesehatan"),
      related: [.overLimit, .cellTooLong])
  }

  static var codeRepaired: FindingPage {
    FindingPage(
      at: .cell, fix: .safe,
      meaning: Phrase(
        indonesian: "Excel mengubah kode menjadi angka, sehingga nol di belakangnya hilang.",
        english: "Excel turned a code into a number, and its last zero was lost."),
      consequence: Phrase(
        indonesian: "Kodenya sudah dipulihkan dan dipakai.",
        english: "The code is restored and used."),
      cure: Phrase(
        indonesian:
          "Beri format Teks pada selnya (Ctrl+1 > Teks), lalu ketik ulang kodenya.",
        english: "Format the cell as text (Ctrl+1 > Text), and type the code again."),
      example: .cell(before: "33.1", after: "33.10"),
      related: [.typo])
  }

  static var ambiguous: FindingPage {
    FindingPage(
      at: .cell,
      meaning: Phrase(
        indonesian: "Nama ini dipakai lebih dari satu entri dalam daftar.",
        english: "Several entries of the list have this name."),
      consequence: Phrase(
        indonesian: "Tidak dapat dipastikan mana yang dimaksud, jadi isian ini tidak dipakai.",
        english: "Nobody can say which one is meant, so the value is not used."),
      cure: Phrase(
        indonesian:
          "Tulis nama lengkapnya; untuk daerah sebut Kabupaten atau Kota.",
        english: "Write the whole name; of a region say whether it is a Kabupaten or a Kota."),
      example: .cell(before: "Dinsos Semarang", after: "Dinas Sosial Kota Semarang"),
      related: [.respondentUnknown, .notInList])
  }
}

extension FindingPage {
  static var struckThrough: FindingPage {
    FindingPage(
      at: .cell, fix: .ask,
      meaning: Phrase(
        indonesian: "Isian dicoret, seluruhnya atau sebagian.",
        english: "The value is struck through, in whole or in part."),
      consequence: Phrase(
        indonesian:
          "Bagian yang dicoret tidak dibaca. Bila seluruhnya dicoret, isian itu tetap dibaca, karena hanya pengisi yang tahu maksudnya.",
        english:
          "What is struck through in part is not read. What is struck through in whole is read all the same, since only a person knows what is meant."
      ),
      cure: Phrase(
        indonesian:
          "Hapus bagian yang dicoret, atau hilangkan coretannya (Ctrl+5). Pada formulir dengan pilihan \"Ya/Tidak\", tulis jawabannya saja.",
        english:
          "Delete the part that is struck through, or take away the line (Ctrl+5). Where the form offers \"Ya/Tidak\", write the answer alone."
      ),
      example: .words(
        before: Phrase(
          indonesian: "Ya/Tidak dengan \"Tidak\" dicoret",
          english: "Ya/Tidak with \"Tidak\" struck through"),
        after: Phrase("Ya")),
      related: [.notInList, .typo])
  }

  static var personalData: FindingPage {
    FindingPage(
      at: .cell,
      meaning: Phrase(
        indonesian: "Sel berisi data pribadi, misalnya NIP, NIK, nomor telepon, atau surel.",
        english:
          "The cell has personal data, such as a NIP, a NIK, a telephone number or an e-mail."
      ),
      consequence: Phrase(
        indonesian:
          "Data pribadi itu tidak ikut ditulis ke keluaran mana pun; sisa teksnya dipakai.",
        english:
          "They are kept out of all outputs; the rest of the text is used."),
      cure: Phrase(
        indonesian:
          "Hapus data pribadi dari sel ini sebelum berkasnya dibagikan. Cukup sebut jabatan atau unit kerjanya.",
        english:
          "Take them out of the cell before the file is passed on. The post or the unit is enough."),
      example: .cell(
        before: "Perda No. 3 Tahun 2020; hubungi 0812-3456-7890",
        after: "Perda No. 3 Tahun 2020; hubungi Sekretariat"),
      related: [.columnExtra])
  }

  static var citationUnread: FindingPage {
    FindingPage(
      at: .cell,
      meaning: Phrase(
        indonesian: "Peraturan dikutip sehingga tidak dapat ditemukan lagi.",
        english: "A regulation is cited so that nobody can find it."),
      consequence: Phrase(
        indonesian:
          "Teksnya tetap tercatat, tetapi peraturannya tidak terbaca jenis, nomor, atau tahunnya, sehingga tidak dapat dibandingkan antarinstansi.",
        english:
          "The text is recorded, but the regulation's kind, number or year can't be read from it, so that it can't be compared between agencies."
      ),
      cure: Phrase(
        indonesian:
          "Tulis jenis, penerbit, nomor, tahun, dan judulnya; pisahkan beberapa peraturan dengan titik koma.",
        english:
          "Write its kind, issuer, number, year and title; separate several regulations by semicolons."
      ),
      example: .cell(before: "Perda tentang kesehatan", after: "Perda Nomor 3 Tahun 2020"),
      related: [.noJustification, .deniedAnswer])
  }
}
