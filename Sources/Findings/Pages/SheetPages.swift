extension FindingPage {
  static var sheetMissing: FindingPage {
    FindingPage(
      at: .file,
      meaning: Phrase(
        indonesian: "Buku kerja tidak memuat salah satu lembar dari rangkaian lembarnya.",
        english: "One sheet of a series is not in the workbook."),
      consequence: Phrase(
        indonesian:
          "Semua indikator dari lembar itu tidak terjawab. Pesannya menyebutnya sekali; K504 hanya menyebut indikator lain yang tidak ada.",
        english:
          "No indicator of that sheet is answered. The message names them once; K504 names only what else is missing."
      ),
      cure: Phrase(
        indonesian:
          "Salin lembarnya dari formulir, beri nama seperti dalam pesan, lalu isi. Bila lembarnya ada dengan nama lain, ganti namanya.",
        english:
          "Copy the sheet from the form, name it as the message does, and fill it in. If it is there under another name, rename it."
      ),
      example: .words(
        before: Phrase(indonesian: "lembar D1, D3", english: "sheets D1, D3"),
        after: Phrase(indonesian: "lembar D1, D2, D3", english: "sheets D1, D2, D3")),
      related: [.indicatorMissing, .sheetUnknown])
  }

  static var sheetUnknown: FindingPage {
    FindingPage(
      at: .sheet,
      meaning: Phrase(
        indonesian: "Lembar ini tidak disebut dalam pemetaan.",
        english: "The mapping does not ask for the sheet."),
      consequence: Phrase(
        indonesian: "Isinya tidak dibaca. Untuk lembar petunjuk atau lampiran memang begitu.",
        english: "It is not read. For a sheet of instructions or an annex that is right."),
      cure: Phrase(
        indonesian:
          "Bila lembar ini berisi jawaban, beri nama seperti dalam formulir dan pakai judul kolomnya. Bila bukan, biarkan.",
        english:
          "If it has answers, name it as the form does and use the form's headers. If not, leave it."
      ),
      example: .words(
        before: Phrase(
          indonesian: "lembar \"Petunjuk\"", english: "a sheet \"Petunjuk\" (instructions)"),
        after: Phrase(indonesian: "biarkan", english: "leave it")),
      related: [.sheetHidden, .headerNotFound])
  }

  static var sheetHidden: FindingPage {
    FindingPage(
      at: .sheet,
      meaning: Phrase(
        indonesian: "Buku kerja berisi lembar yang tersembunyi.",
        english: "The workbook has a hidden sheet."),
      consequence: Phrase(
        indonesian:
          "Lembar seperti itu sering berisi jawaban lama. Pesannya menyebut apakah ikut dibaca; pemetaan yang menentukannya.",
        english:
          "Such sheets often hold old answers. The message says whether it was read; the mapping decides."
      ),
      cure: Phrase(
        indonesian:
          "Klik kanan salah satu tab lembar, pilih Tampilkan, lalu periksa. Hapus lembarnya bila tidak dipakai lagi; biarkan tampil bila berisi jawaban.",
        english:
          "Right-click the tab of a sheet, choose Unhide, and look at it. Delete the sheet if it is no longer used; leave it visible if it has answers."
      ),
      example: .words(
        before: Phrase(
          indonesian: "lembar \"2022\" tersembunyi", english: "a hidden sheet \"2022\""),
        after: Phrase(indonesian: "lembar \"2022\" dihapus", english: "the sheet \"2022\" deleted")),
      related: [.rowsHidden, .columnsHidden])
  }

  static var headerNotFound: FindingPage {
    FindingPage(
      at: .sheet,
      meaning: Phrase(
        indonesian: "Lembar ini seharusnya berisi jawaban, tetapi baris judul kolomnya tidak ada.",
        english: "The sheet should have answers, but no header row was found in it."),
      consequence: Phrase(
        indonesian: "Tidak ada baris dari lembar ini yang dibaca.",
        english: "None of its rows is read."),
      cure: Phrase(
        indonesian:
          "Tulis judul kolom yang disebut dalam pesan, semuanya pada satu baris di atas jawaban, dengan ejaan yang sama.",
        english:
          "Write the headers that the message names, all in one row above the answers, spelled as they are there."
      ),
      example: .words(
        before: Phrase(
          indonesian: "jawaban mulai baris 1, tanpa judul kolom",
          english: "answers from row 1 on, without headers"),
        after: Phrase(
          indonesian: "baris 1: Kode, Jawaban, Dasar", english: "row 1: Kode, Jawaban, Dasar")),
      related: [.nothingMapped, .columnMissing])
  }

  static var rowsHidden: FindingPage {
    FindingPage(
      at: .row,
      meaning: Phrase(
        indonesian: "Ada baris yang tersembunyi atau disaring filter.",
        english: "Rows are hidden, or a filter hides them."),
      consequence: Phrase(
        indonesian:
          "Pengisi mungkin tidak melihat baris itu lagi. Pesannya menyebut apakah ikut dibaca; biasanya ikut.",
        english:
          "Who filled in the form may not have seen these rows. The message says whether they were read; mostly they were."
      ),
      cure: Phrase(
        indonesian:
          "Hapus filternya (Data > Hapus) dan tampilkan semua baris, lalu periksa. Hapus baris yang tidak dipakai lagi.",
        english:
          "Clear the filter (Data > Clear), show all rows, and look at them. Delete rows that are no longer used."
      ),
      example: .words(
        before: Phrase(
          indonesian: "baris 4 tersembunyi, berisi jawaban A2",
          english: "row 4 hidden, with the answer to A2"),
        after: Phrase(
          indonesian: "baris 4 tampil dan sudah diperiksa",
          english: "row 4 visible and looked at")),
      related: [.columnsHidden, .sheetHidden])
  }

  static var blankRow: FindingPage {
    FindingPage(
      at: .row,
      meaning: Phrase(
        indonesian: "Di antara baris jawaban ada baris kosong.",
        english: "There is a blank row between the answers."),
      consequence: Phrase(
        indonesian: "Baris itu dilewati; baris di bawahnya tetap dibaca.",
        english: "It is skipped; the rows below are read."),
      cure: Phrase(
        indonesian:
          "Tidak perlu apa-apa. Bila ada jawaban yang seharusnya di sana, isi barisnya.",
        english: "Nothing. If an answer belongs there, fill in the row."),
      example: .words(
        before: Phrase(indonesian: "baris 4 kosong", english: "row 4 blank"),
        after: Phrase(indonesian: "biarkan, atau isi", english: "leave it, or fill it in")),
      related: [.indicatorMissing, .cellsUnread])
  }

  static var totalRow: FindingPage {
    FindingPage(
      at: .row,
      meaning: Phrase(
        indonesian: "Baris ini baris jumlah, bukan jawaban.",
        english: "The row is a total, no answer."),
      consequence: Phrase(
        indonesian:
          "Baris ini tidak menjadi jawaban; angkanya dibandingkan dengan hasil hitung, dan bila berbeda dilaporkan sebagai K507.",
        english:
          "It becomes no answer; its numbers are compared with what was counted, and K507 tells where they differ."
      ),
      cure: Phrase(
        indonesian: "Tidak perlu apa-apa.",
        english: "Nothing."),
      example: .words(
        before: Phrase(indonesian: "Jumlah Ya: 1", english: "Jumlah Ya (total of yes): 1"),
        after: Phrase(indonesian: "biarkan", english: "leave it")),
      related: [.totalDiffers])
  }

  static var filled: FindingPage {
    FindingPage(
      at: .range,
      meaning: Phrase(
        indonesian: "Sel kosong memakai nilai sel lain: sel gabungan, atau sel di atasnya.",
        english:
          "Empty cells take the value of another: of their merged range, or of the cell above."),
      consequence: Phrase(
        indonesian:
          "Setiap baris di rentang itu memakai satu nilai yang sama. Pada sel gabungan itu pasti; pada sel kosong di bawahnya itu anggapan yang ditentukan pemetaan.",
        english:
          "Each row of the range has the same value. In a merged range that is certain; in empty cells below it is an assumption, which the mapping makes."
      ),
      cure: Phrase(
        indonesian:
          "Tidak perlu apa-apa bila nilainya memang berlaku untuk semua baris itu. Bila tidak, tulis nilainya pada setiap baris.",
        english:
          "Nothing where the value does hold for all these rows. Otherwise write it in each row."),
      example: .words(
        before: Phrase(
          indonesian: "A3:A4 digabung, berisi 1", english: "A3:A4 merged, with 1"),
        after: Phrase(
          indonesian: "baris 3 dan 4 berdomain 1", english: "rows 3 and 4 are of domain 1")),
      related: [.wrongDomain])
  }

  static var cellsUnread: FindingPage {
    FindingPage(
      at: .cell,
      meaning: Phrase(
        indonesian: "Ada isian di dekat tabel yang tidak termasuk jawaban mana pun.",
        english: "Something stands near the table that belongs to no answer."),
      consequence: Phrase(
        indonesian:
          "Isian itu tidak masuk ke tabel. Sering kali ini catatan atau tanda tangan di bawah tabel, tetapi bisa juga jawaban yang indikatornya lupa ditulis.",
        english:
          "It does not get into the table. Often it is a remark or a signature below, but it may be an answer whose indicator was forgotten."
      ),
      cure: Phrase(
        indonesian:
          "Bila itu jawaban, tulis kode indikator dan jawabannya pada baris yang sama. Bila catatan, biarkan atau pindahkan ke kolom catatan.",
        english:
          "If it is an answer, write the indicator's code and the answer in its row. If it is a remark, leave it or move it to the column for notes."
      ),
      example: .words(
        before: Phrase(
          indonesian: "C6: Diisi oleh: Sekretariat",
          english: "C6: Diisi oleh: Sekretariat (a remark)"),
        after: Phrase(
          indonesian: "biarkan; bukan jawaban", english: "leave it; it is no answer")),
      related: [.blankRow, .columnExtra, .empty])
  }

  static var encodingAssumed: FindingPage {
    FindingPage(
      at: .file,
      meaning: Phrase(
        indonesian: "Berkas CSV ini tidak disimpan sebagai UTF-8.",
        english: "The CSV file was not saved as UTF-8."),
      consequence: Phrase(
        indonesian:
          "Berkas dibaca sebagai Windows-1252. Huruf biasa pasti benar; tanda pisah, tanda kutip melengkung, dan huruf beraksen mungkin berubah.",
        english:
          "It is read as Windows-1252. Plain letters are right; dashes, curly quotes and accented letters may have changed."
      ),
      cure: Phrase(
        indonesian:
          "Periksa huruf pada baris yang disebut. Sebaiknya kirim .xlsx, atau simpan sebagai CSV UTF-8.",
        english: "Look at the letters in that line. Better send .xlsx, or save it as CSV UTF-8."),
      example: .words(
        before: Phrase(
          indonesian: "simpan sebagai CSV (dibatasi koma)",
          english: "saved as CSV (comma delimited)"),
        after: Phrase(
          indonesian: "simpan sebagai CSV UTF-8", english: "saved as CSV UTF-8")),
      related: [.charactersReplaced])
  }

  static var charactersReplaced: FindingPage {
    FindingPage(
      at: .file,
      meaning: Phrase(
        indonesian: "Ada karakter dalam berkas CSV yang tidak dapat dibaca.",
        english: "Characters of the CSV file can't be read."),
      consequence: Phrase(
        indonesian: "Setiap karakter itu diganti tanda \u{FFFD}, jadi teksnya tidak lagi utuh.",
        english: "Each of them became \u{FFFD}, so the text is no longer whole."),
      cure: Phrase(
        indonesian:
          "Buka berkas aslinya, simpan sebagai CSV UTF-8 atau .xlsx, lalu kirim ulang.",
        english: "Open the original, save it as CSV UTF-8 or .xlsx, and send it again."),
      example: .words(
        before: Phrase(
          indonesian: "Perda No. 3 Tahun 2020 \u{FFFD} Kesehatan",
          english: "Perda No. 3 Tahun 2020 \u{FFFD} Kesehatan"),
        after: Phrase(
          indonesian: "Perda No. 3 Tahun 2020 – Kesehatan",
          english: "Perda No. 3 Tahun 2020 – Kesehatan")),
      related: [.encodingAssumed])
  }

  static var columnsHidden: FindingPage {
    FindingPage(
      at: .cell,
      meaning: Phrase(
        indonesian: "Ada kolom tersembunyi yang berisi.",
        english: "Hidden columns have cells in them."),
      consequence: Phrase(
        indonesian:
          "Pengisi mungkin tidak melihat kolom itu lagi. Pesannya menyebut apakah ikut dibaca; biasanya ikut.",
        english:
          "Who filled in the form may not have seen these columns. The message says whether they were read; mostly they were."
      ),
      cure: Phrase(
        indonesian:
          "Tampilkan kolomnya (pilih kolom di kiri dan kanannya, klik kanan, Tampilkan), lalu periksa. Hapus kolom yang tidak dipakai lagi.",
        english:
          "Show the columns (select those beside them, right-click, Unhide) and look at them. Delete columns that are no longer used."
      ),
      example: .words(
        before: Phrase(
          indonesian: "kolom D tersembunyi, berisi tahun", english: "column D hidden, with years"),
        after: Phrase(
          indonesian: "kolom D tampil dan sudah diperiksa",
          english: "column D visible and looked at")),
      related: [.rowsHidden, .sheetHidden])
  }
}

extension FindingPage {
  static var mergeAcross: FindingPage {
    FindingPage(
      at: .range,
      meaning: Phrase(
        indonesian: "Sel digabung melintasi kolom isian yang berbeda.",
        english: "Cells are merged across columns of different fields."),
      consequence: Phrase(
        indonesian:
          "Excel hanya menyimpan isi sel pertama, jadi isian itu hanya terbaca di kolom pertama; kolom lain kosong.",
        english:
          "Excel keeps what stands in the first cell only, so it is read in the first column; the others are empty."
      ),
      cure: Phrase(
        indonesian:
          "Pilih selnya, batalkan penggabungan (Beranda > Gabungkan & Pusatkan), lalu isi setiap kolom.",
        english: "Select the cells, unmerge them (Home > Merge & Center), and fill in each column."),
      example: .words(
        before: Phrase(
          indonesian: "C3:D3 digabung melintasi Dasar dan Tahun",
          english: "C3:D3 merged across Dasar and Tahun"),
        after: Phrase(
          indonesian: "C3: Perda No. 3 Tahun 2020, D3: 2020",
          english: "C3: Perda No. 3 Tahun 2020, D3: 2020")),
      related: [.filled, .empty])
  }

  static var unreadObject: FindingPage {
    FindingPage(
      at: .cell,
      meaning: Phrase(
        indonesian: "Ada catatan, komentar, kotak teks, atau gambar di lembar ini.",
        english: "Notes, comments, text boxes or pictures lie on the sheet."),
      consequence: Phrase(
        indonesian:
          "Yang dibaca hanya sel. Jawaban yang ditulis dalam kotak teks atau komentar tidak masuk ke tabel.",
        english:
          "Only cells are read. An answer in a text box or a comment does not get into the table."),
      cure: Phrase(
        indonesian:
          "Bila ada jawaban di dalamnya, ketik di sel tabelnya. `rekap inspect` menampilkan teksnya. Bila hanya hiasan atau petunjuk, biarkan.",
        english:
          "If there is an answer in them, type it into the table's cell. `rekap inspect` shows their texts. If they are instructions or decoration, leave them."
      ),
      example: .words(
        before: Phrase(
          indonesian: "catatan pada C3: Perbup No. 7 Tahun 2021",
          english: "a note at C3: Perbup No. 7 Tahun 2021"),
        after: Phrase(
          indonesian: "peraturannya diketik di sel C3", english: "the regulation typed into C3")),
      related: [.cellsUnread])
  }
}
