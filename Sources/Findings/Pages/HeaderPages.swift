extension FindingPage {
  static var columnMissing: FindingPage {
    FindingPage(
      at: .row,
      meaning: Phrase(
        indonesian: "Kolom atau keterangan yang diperlukan tidak ditemukan.",
        english: "A column, or a label above the table, that is needed is not there."),
      consequence: Phrase(
        indonesian:
          "Isian itu kosong pada semua baris; pesannya menyebut berapa baris. Akibatnya tidak dilaporkan lagi baris demi baris. Untuk isian yang tidak wajib, ini hanya peringatan.",
        english:
          "The field is empty in all rows; the message says in how many. What follows from it is not told again row by row. For a field that is not required it is a warning."
      ),
      cure: Phrase(
        indonesian:
          "Tulis judul yang disebut dalam pesan pada kolom yang tepat. Sering kali kolomnya ada dengan judul lain; pesannya menyebut kolom yang tidak dikenali.",
        english:
          "Write the header that the message names over the right column. Often the column is there under another header; the message names those that are not known."
      ),
      example: .cell(before: "Hasil", after: "Jawaban"),
      related: [.columnNear, .columnTwice, .columnExtra])
  }

  static var columnNear: FindingPage {
    FindingPage(
      at: .cell, fix: .safe,
      meaning: Phrase(
        indonesian: "Judul kolom salah ketik.",
        english: "A header is misspelt."),
      consequence: Phrase(
        indonesian:
          "Kolomnya tetap dibaca, karena hanya satu judul yang mirip. Angka dalam pesan menunjukkan seberapa mirip.",
        english:
          "The column is read all the same, since it is near to one label alone. The number in the message says how near."
      ),
      cure: Phrase(
        indonesian: "Ganti judulnya menjadi yang disebut dalam pesan.",
        english: "Change the header to what the message says."),
      example: .cell(before: "Jawabn", after: "Jawaban"),
      related: [.columnMissing, .columnTwice])
  }

  static var columnTwice: FindingPage {
    FindingPage(
      at: .cell,
      meaning: Phrase(
        indonesian: "Beberapa kolom berjudul sama.",
        english: "Several columns have the same header."),
      consequence: Phrase(
        indonesian:
          "Tidak dapat dipastikan kolom mana yang benar, jadi tidak satu pun dipakai dan isian itu kosong pada semua baris.",
        english:
          "Nobody can say which one is right, so none is used and the field is empty in all rows."),
      cure: Phrase(
        indonesian:
          "Biarkan judul itu pada kolom yang benar; ganti judul kolom yang lain, misalnya menjadi \"Jawaban lama\", atau hapus kolomnya.",
        english:
          "Leave the header on the right column; rename the other, for example \"Jawaban lama\" (old answer), or delete it."
      ),
      example: .words(
        before: Phrase(
          indonesian: "Jawaban | Dasar | Jawaban", english: "Jawaban | Dasar | Jawaban"),
        after: Phrase(
          indonesian: "Jawaban | Dasar | Jawaban lama", english: "Jawaban | Dasar | Jawaban lama")),
      related: [.columnMissing, .columnNear])
  }

  static var columnExtra: FindingPage {
    FindingPage(
      at: .cell,
      meaning: Phrase(
        indonesian: "Kolom ini tidak diminta.",
        english: "Nobody asked for the column."),
      consequence: Phrase(
        indonesian: "Isinya tidak hilang: disimpan bersama jawabannya di bawah \"extra\".",
        english: "Nothing is lost: what stands in it is kept with the answer, under \"extra\"."),
      cure: Phrase(
        indonesian:
          "Tidak perlu apa-apa. Bila kolom ini sebenarnya isian yang diminta, pakai judul dari formulir.",
        english: "Nothing. If it is a field that was asked for, use the form's header."),
      example: .words(
        before: Phrase(indonesian: "kolom \"Petugas\"", english: "a column \"Petugas\" (clerk)"),
        after: Phrase(indonesian: "biarkan", english: "leave it")),
      related: [.columnMissing])
  }
}
