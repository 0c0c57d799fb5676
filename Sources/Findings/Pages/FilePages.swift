extension FindingPage {
  static var notXLSX: FindingPage {
    FindingPage(
      at: .file,
      meaning: Phrase(
        indonesian: "Berkas ini bukan buku kerja yang dapat dibaca.",
        english: "The file is no workbook that can be read."),
      consequence: Phrase(
        indonesian:
          "Tidak satu sel pun dibaca, dan tidak ada jawaban dari berkas ini yang masuk ke tabel.",
        english: "None of its cells is read, and none of its answers gets into the table."),
      cure: Phrase(
        indonesian:
          "Buka berkasnya di Excel, pilih File > Simpan Sebagai > Buku Kerja Excel (.xlsx), lalu kirim hasilnya. Mengganti akhiran nama berkas saja tidak cukup. Bila yang terkirim surat, PDF, atau foto, kirim buku kerjanya.",
        english:
          "Open the file in Excel, choose File > Save As > Excel Workbook (.xlsx), and send the result. Changing the ending of the file's name is not enough. If a letter, a PDF or a photograph was sent, send the workbook."
      ),
      example: .words(
        before: Phrase(
          indonesian: "isian.xls (Excel 97-2003)", english: "isian.xls (Excel 97-2003)"),
        after: Phrase(indonesian: "isian.xlsx", english: "isian.xlsx")),
      related: [.locked, .damaged])
  }

  static var locked: FindingPage {
    FindingPage(
      at: .file,
      meaning: Phrase(
        indonesian: "Berkas hanya dapat dibuka dengan kata sandi.",
        english: "The file opens with a password only."),
      consequence: Phrase(
        indonesian:
          "Isinya tersandi, jadi tidak satu sel pun dibaca. Perlindungan lembar (Lindungi Lembar) tidak menjadi masalah; lembar seperti itu tetap dibaca.",
        english:
          "What is in it is encrypted, so none of its cells is read. Protected sheets (Protect Sheet) are no trouble; they are read all the same."
      ),
      cure: Phrase(
        indonesian:
          "Di Excel pilih File > Info > Proteksi Buku Kerja > Enkripsi dengan Kata Sandi, kosongkan kata sandinya, simpan, lalu kirim ulang.",
        english:
          "In Excel choose File > Info > Protect Workbook > Encrypt with Password, clear the password, save, and send it again."
      ),
      example: .words(
        before: Phrase(
          indonesian: "isian.xlsx meminta kata sandi saat dibuka",
          english: "isian.xlsx asks for a password when it is opened"),
        after: Phrase(
          indonesian: "isian.xlsx langsung terbuka", english: "isian.xlsx opens at once")),
      related: [.notXLSX])
  }

  static var damaged: FindingPage {
    FindingPage(
      at: .cell,
      meaning: Phrase(
        indonesian: "Sebagian berkas rusak dan tidak dapat dibaca.",
        english: "Part of the file is damaged and can't be read."),
      consequence: Phrase(
        indonesian:
          "Yang masih terbaca tetap dipakai: lembar lain, dan baris sebelum kerusakan. Sisanya hilang, jadi tabelnya belum lengkap.",
        english:
          "What can still be read is used: other sheets, and the rows before the damage. The rest is lost, so the table is not complete."
      ),
      cure: Phrase(
        indonesian:
          "Buka berkas aslinya di Excel (Excel biasanya menawarkan perbaikan), periksa isinya, simpan, lalu kirim ulang. Bila berkasnya terpotong waktu diunduh atau dikirim, salin sekali lagi.",
        english:
          "Open the original in Excel (it mostly offers to repair it), look through it, save it and send it again. If the file was cut off on its way, copy it once more."
      ),
      example: .words(
        before: Phrase(
          indonesian: "unduhan terhenti di tengah jalan",
          english: "a download that stopped half-way"),
        after: Phrase(
          indonesian: "berkas utuh, disimpan ulang dari Excel",
          english: "the whole file, saved again by Excel")),
      related: [.notXLSX, .repeatedPart, .unreadableFile])
  }

  static var overLimit: FindingPage {
    FindingPage(
      at: .cell,
      meaning: Phrase(
        indonesian: "Berkas atau isi sel melampaui batas pengaman.",
        english: "The file, or a cell of it, exceeds a limit that guards against harm."),
      consequence: Phrase(
        indonesian:
          "Yang melampaui batas tidak dibaca: satu sel, satu lembar, atau seluruh berkas, sesuai batasnya. Batas ini melindungi komputer dari berkas yang dibuat untuk menghabiskan memori.",
        english:
          "What exceeds the limit is not read: a cell, a sheet or the whole file, as the limit is. Limits guard the computer against files that were made to use up its memory."
      ),
      cure: Phrase(
        indonesian:
          "Hapus gambar, lembar, dan baris kosong yang tidak diperlukan, atau ringkas teksnya. Bila berkasnya memang sebesar itu dan dapat dipercaya, jalankan lagi dengan opsi yang disebut dalam pesan.",
        english:
          "Delete pictures, sheets and empty rows that are not needed, or shorten the text. If the file is meant to be that large and can be trusted, run again with the option that the message names."
      ),
      example: .words(
        before: Phrase(
          indonesian: "satu sel berisi salinan seluruh peraturan",
          english: "a cell with a copy of a whole regulation"),
        after: Phrase(
          indonesian: "nomor, tahun, dan judul peraturan",
          english: "the regulation's number, year and title")),
      related: [.tooLong])
  }

  static var nothingMapped: FindingPage {
    FindingPage(
      at: .file,
      meaning: Phrase(
        indonesian: "Tidak ada lembar yang judul kolomnya dikenali.",
        english: "No sheet has headers that any mapping knows."),
      consequence: Phrase(
        indonesian:
          "Buku kerjanya baik, tetapi tidak diketahui di kolom mana jawabannya, jadi tidak ada yang dibaca.",
        english:
          "The workbook is good, but nobody knows which columns have the answers, so nothing is read."
      ),
      cure: Phrase(
        indonesian:
          "Instansi: isi formulir yang diminta tanpa mengubah judul kolomnya. Pengolah data: periksa judul kolom yang disebut dalam pesan; untuk tata letak baru, pilih kolomnya di halaman `rekap serve`, atau mulai dengan draf pemetaan dari `rekap inspect BERKAS --suggest`.",
        english:
          "An agency: fill in the form that was asked for and leave its headers as they are. An analyst: look at the headers that the message names; for a new layout, choose its columns on the page of `rekap serve`, or begin with the mapping that `rekap inspect FILE --suggest` drafts."
      ),
      example: .words(
        before: Phrase(
          indonesian: "daftar inventaris: Nama Barang, Jumlah, Ruang",
          english: "an inventory: Nama Barang, Jumlah, Ruang"),
        after: Phrase(
          indonesian: "formulir: Kode, Jawaban, Dasar", english: "the form: Kode, Jawaban, Dasar")),
      related: [.headerNotFound, .columnMissing, .sheetUnknown])
  }

  static var date1904: FindingPage {
    FindingPage(
      at: .file,
      meaning: Phrase(
        indonesian: "Buku kerja ini menghitung tanggal mulai tahun 1904.",
        english: "The workbook counts its dates from 1904."),
      consequence: Phrase(
        indonesian:
          "Semua tanggal sudah disesuaikan. Tanpa penyesuaian, setiap tanggal akan meleset empat tahun dan satu hari.",
        english:
          "All dates are adjusted. Otherwise each would be four years and a day off."),
      cure: Phrase(
        indonesian:
          "Tidak perlu apa-apa. Hati-hati bila menyalin tanggal dari buku kerja ini ke buku kerja lain: Excel tidak menyesuaikannya.",
        english:
          "Nothing. Take care when dates of this workbook are copied into another: Excel does not adjust them."
      ),
      example: .words(
        before: Phrase(
          indonesian: "43725 dalam berkas, tampil 18/09/2023",
          english: "43725 in the file, shown as 18/09/2023"),
        after: Phrase(indonesian: "dibaca 2023-09-18", english: "read as 2023-09-18")),
      related: [.dateSerial])
  }

  static var unreadableFile: FindingPage {
    FindingPage(
      at: .file,
      meaning: Phrase(
        indonesian: "Berkas tidak dapat dibuka oleh sistem.",
        english: "The file itself can't be opened."),
      consequence: Phrase(
        indonesian: "Tidak ada yang dibaca dari berkas ini; berkas lain tetap diolah.",
        english: "Nothing of it is read; the other files are worked through all the same."),
      cure: Phrase(
        indonesian:
          "Periksa ejaan nama dan foldernya, tutup berkasnya bila sedang terbuka di program lain, dan pastikan ada izin membacanya.",
        english:
          "Check the spelling of its name and folder, close it where another program has it open, and see that you may read it."
      ),
      example: .words(
        before: Phrase(indonesian: "rekap check isiann.xlsx", english: "rekap check isiann.xlsx"),
        after: Phrase(indonesian: "rekap check isian.xlsx", english: "rekap check isian.xlsx")),
      related: [.damaged])
  }

  static var repeatedPart: FindingPage {
    FindingPage(
      at: .file,
      meaning: Phrase(
        indonesian: "Di dalam berkas ada dua bagian dengan nama yang sama.",
        english: "Two parts inside the file have one name."),
      consequence: Phrase(
        indonesian:
          "Bagian yang terakhir yang dibaca. Program lain mungkin membaca yang pertama, sehingga angka yang tampil di Excel dapat berbeda dengan yang masuk ke tabel.",
        english:
          "The last one is read. Another program may read the first, so that what Excel shows can differ from what gets into the table."
      ),
      cure: Phrase(
        indonesian: "Buka di Excel, periksa isinya, simpan ulang, lalu kirim.",
        english: "Open it in Excel, look through it, save it again and send that."),
      example: .words(
        before: Phrase(
          indonesian: "xl/worksheets/sheet1.xml dua kali",
          english: "xl/worksheets/sheet1.xml twice"),
        after: Phrase(
          indonesian: "satu kali, setelah disimpan Excel", english: "once, after Excel saved it")),
      related: [.damaged])
  }
}

extension FindingPage {
  static var changedMeanwhile: FindingPage {
    FindingPage(
      at: .file,
      meaning: Phrase(
        indonesian: "Berkas ini ditulisi program lain selagi dibaca.",
        english: "Another program wrote to the file while it was being read."),
      consequence: Phrase(
        indonesian:
          "Yang sudah terbaca tetap dipakai, tetapi bisa campuran isi lama dan baru. Berkas yang diganti dengan berkas baru bernama sama tidak termasuk: yang lama terbaca utuh.",
        english:
          "What was read is kept, but may be a mixture of old and new. A file whose place a new one took is not meant: the old one was read whole."
      ),
      cure: Phrase(
        indonesian:
          "Tunggu sampai berkas selesai disimpan, disalin atau disinkronkan, lalu jalankan lagi. Lebih aman bila folder kiriman disalin dulu.",
        english:
          "Wait until it is saved, copied or synchronised, then run again. It is safer to read a copy of the folder."
      ),
      example: .words(
        before: Phrase(
          indonesian: "rekap check kiriman, selagi kiriman masih disalin",
          english: "rekap check inbox, while inbox is still being copied"),
        after: Phrase(
          indonesian: "rekap check kiriman, sesudahnya",
          english: "rekap check inbox, when that is done")),
      related: [.damaged, .unreadableFile])
  }

  static var sameFile: FindingPage {
    FindingPage(
      at: .file,
      meaning: Phrase(
        indonesian: "Dua berkas isinya sama persis.", english: "Two files hold the same."),
      consequence: Phrase(
        indonesian:
          "Keduanya dibaca, sehingga jawabannya terhitung dua kali. Bisa juga berkas yang benar belum terkirim.",
        english:
          "Both are read, so that the answers count twice. It may be that the right file was not sent yet."
      ),
      cure: Phrase(
        indonesian:
          "Keluarkan salah satu dari folder. Bila yang dimaksud berkas lain, minta berkas yang benar.",
        english:
          "Take one of them out of the folder. If another file was meant, ask for the right one."),
      example: .words(
        before: Phrase(
          indonesian: "isian.csv dan Salinan isian.csv",
          english: "isian.csv and Salinan isian.csv (a copy)"),
        after: Phrase("isian.csv")),
      related: [.respondentTwice, .sameRowTwice])
  }
}
