extension FindingPage {
  static var mappingSyntax: FindingPage {
    FindingPage(
      at: .line,
      meaning: Phrase(
        indonesian: "Berkas pemetaan atau skema tidak dapat dipakai.",
        english: "A mapping or schema file can't be used."),
      consequence: Phrase(
        indonesian: "Tidak ada yang diolah; perintahnya berhenti dengan status 2.",
        english: "Nothing is done; the command ends with status 2."),
      cure: Phrase(
        indonesian:
          "Buka berkasnya pada baris yang disebut dan tulis seperti anjuran dalam pesan. Teks yang mengandung koma, titik dua, atau # diberi tanda kutip.",
        english:
          "Open the file at the line and write what the message advises. Put text with commas, colons or # in quotes."
      ),
      example: .words(
        before: Phrase("version: 2"), after: Phrase("version: 1")),
      related: [.mappingKey, .mappingField])
  }

  static var mappingKey: FindingPage {
    FindingPage(
      at: .line,
      meaning: Phrase(
        indonesian: "Kunci ini tidak dikenal dalam berkas pemetaan atau skema.",
        english: "Mapping and schema files have no such key there."),
      consequence: Phrase(
        indonesian:
          "Tidak ada yang diolah, agar salah ketik tidak diam-diam diabaikan; perintahnya berhenti dengan status 2.",
        english:
          "Nothing is done, so that no slip is passed over in silence; the command ends with status 2."
      ),
      cure: Phrase(
        indonesian:
          "Ganti dengan kunci yang disebut dalam pesan. `rekap json-schema mapping` membuat editor melengkapinya sendiri.",
        english:
          "Change it to the key that the message names. With `rekap json-schema mapping` an editor completes keys by itself."
      ),
      example: .words(before: Phrase("fuzy: 2"), after: Phrase("fuzzy: 2")),
      related: [.mappingSyntax, .mappingField])
  }

  static var mappingField: FindingPage {
    FindingPage(
      at: .line,
      meaning: Phrase(
        indonesian: "Pemetaan menyebut isian yang tidak ada dalam skema.",
        english: "The mapping names a field that the schema does not have."),
      consequence: Phrase(
        indonesian: "Tidak ada yang diolah; perintahnya berhenti dengan status 2.",
        english: "Nothing is done; the command ends with status 2."),
      cure: Phrase(
        indonesian:
          "Pakai nama isian dari skema, atau tambahkan isian itu ke skema.",
        english: "Use the schema's name of the field, or add the field to the schema."),
      example: .words(
        before: Phrase("bassis: {column: Dasar}"), after: Phrase("basis: {column: Dasar}")),
      related: [.mappingKey, .mappingSyntax])
  }

  static var otherAssessment: FindingPage {
    FindingPage(
      at: .file,
      meaning: Phrase(
        indonesian: "Buku kerja ini milik asesmen lain daripada tabel yang sedang dibuat.",
        english: "The workbook belongs to another assessment than the table that is being written."),
      consequence: Phrase(
        indonesian:
          "Jawabannya tidak dimasukkan, karena kolom tabelnya berbeda. Buku kerja lain tetap diolah.",
        english:
          "Its answers are left out, since the table has other columns. The other workbooks are worked through."
      ),
      cure: Phrase(
        indonesian:
          "Olah buku kerja tiap asesmen terpisah, atau pakai `--format ndjson`, yang memuat keduanya.",
        english:
          "Convert the workbooks of each assessment apart, or use `--format ndjson`, which holds both."
      ),
      example: .words(
        before: Phrase(
          indonesian: "rekap convert semua/ --format csv",
          english: "rekap convert all/ --format csv"),
        after: Phrase(
          indonesian: "rekap convert semua/ --format ndjson",
          english: "rekap convert all/ --format ndjson")),
      related: [.nothingMapped])
  }
}

extension FindingPage {
  static var mappingUnused: FindingPage {
    FindingPage(
      at: .line,
      meaning: Phrase(
        indonesian: "Sebuah blok pemetaan tidak menemukan tabelnya di berkas mana pun.",
        english: "A block of the mapping found its table in none of the files."),
      consequence: Phrase(
        indonesian:
          "Tidak ada yang hilang. Namun bila tabel itu seharusnya ada, jawabannya tidak terbaca.",
        english:
          "Nothing is lost. Yet if the table should be there, its answers are not read."),
      cure: Phrase(
        indonesian:
          "Periksa nama lembar dan judul kolom yang dicari blok itu, atau hapus bloknya.",
        english: "Check the sheets and the header that the block looks for, or delete the block."),
      example: .words(
        before: Phrase("sheets: {match: '^Lampiran'}"),
        after: Phrase(
          indonesian: "blok itu dihapus", english: "the block deleted")),
      related: [.headerNotFound, .nothingMapped])
  }
}
