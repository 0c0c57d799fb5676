import Findings

/// The sections of a mapping file.
package enum MappingShapes {
  static let lastRow = 1_048_576

  /// The whole file.
  package static let mapping = SectionShape(
    "mapping",
    [
      .optional(
        "version", .choice(["1"]),
        says(
          "Versi format ini.",
          "The version of this format.")),
      .required(
        "name", .text, says("Nama untuk --mapping.", "The name by which --mapping chooses it.")),
      .optional(
        "title", .phrase, says("Buku kerja macam apa.", "What kind of workbooks it is for.")),
      .required(
        "schema", .text,
        says(
          "Berkas skema, relatif terhadap berkas ini.",
          "The schema file, relative to this one.")),
      .optional(
        "document", .entries(.section(documentField)),
        says(
          "Isian yang sama untuk seluruh buku kerja.",
          "Fields that hold for the whole workbook.")),
      .required(
        "blocks", .oneOrMore(.section(block)),
        says("Tabel-tabelnya, masing-masing dibaca sendiri.", "The tables, each read by itself.")),
    ])

  // MARK: Tables

  static let block = SectionShape(
    "block",
    [
      .required("name", .text, says("Nama bloknya.", "The block's name.")),
      .optional(
        "sheets", .section(sheets),
        says(
          "Lembar yang memuat tabel ini; jika tidak disebut, semua yang punya judul kolomnya.",
          "The sheets that hold the table; where it is left out, any that has the header.")),
      .optional("rows", .section(rows), says("Baris mana yang dibaca.", "Which rows are read.")),
      .required(
        "header", .section(header),
        says("Cara menemukan judul kolom.", "How the header is found.")),
      .optional(
        "section", .section(sectionRows),
        says(
          "Baris yang menjadi kepala baris di bawahnya.",
          "Rows that head the rows below them.")),
      .optional(
        "stop", .section(condition), says("Baris yang mengakhiri tabel.", "The row that ends it.")),
      .optional(
        "skip", .oneOrMore(.section(condition)),
        says("Baris yang sengaja dilewati.", "Rows left out on purpose.")),
      .optional(
        "totals", .section(totals), says("Baris jumlah, diperiksa.", "Rows of totals, checked.")),
      .required(
        "fields", .entries(.section(rowField)),
        says("Letak setiap isian.", "Where each field stands.")),
      .optional(
        "repeat", .section(repetition),
        says(
          "Kolom atau baris yang berulang, satu rekaman tiap ulangan.",
          "Columns or rows that repeat, a record of each repetition.")),
      .optional(
        "ignore", .oneOrMore(.text),
        says("Kolom yang sengaja ditinggalkan.", "Columns left out on purpose.")),
    ])

  static let sheets = SectionShape(
    "sheets",
    [
      .optional(
        "match", .pattern,
        says(
          "Pola nama lembar; grup bernama menjadi sumber isian.",
          "A pattern on the sheet's name; named groups can be sources.")),
      .optional("hidden", hidden, says("Lembar tersembunyi.", "Hidden sheets.")),
    ])

  static let rows = SectionShape(
    "rows",
    [.optional("hidden", hidden, says("Baris tersembunyi.", "Hidden and filtered rows."))])

  private static let hidden = Shape.choice(MappingLoader.Hidden.allCases.map(\.rawValue))

  static let header = SectionShape(
    "header",
    [
      .optional(
        "find", .oneOrMore(.oneOrMore(.text)),
        says(
          "Judul yang harus ada, masing-masing dengan semua ejaannya.",
          "Labels that it must have, each with all its spellings.")),
      .optional(
        "within", .integer(1...lastRow),
        says("Baris terakhir yang dicari.", "The last row that is looked at.")),
      .optional(
        "row", .integer(1...lastRow),
        says(
          "Baris tetap, yang terdekat dengan data.",
          "A fixed row, the one nearest to the data.")),
      .optional("levels", .integer(1...3), says("Berapa baris.", "How many rows it takes.")),
    ], atLeastOne: ["find", "row"])

  static let sectionRows = SectionShape(
    "section",
    [
      .optional(
        "column", .oneOrMore(.text),
        says("Kolomnya; tanpa ini, sel pertama barisnya.", "Its column; else a row's first cell.")),
      .required(
        "matches", .pattern,
        says("Pola teksnya; grup bernama menjadi sumber.", "A pattern; named groups are sources.")),
    ])

  static let condition = SectionShape(
    "condition",
    [
      .required("column", .oneOrMore(.text), says("Judul kolomnya.", "The column's label.")),
      .required("matches", .pattern, says("Pola teks selnya.", "A pattern on the cell's text.")),
    ])

  static let totals = SectionShape(
    "totals",
    [
      .required(
        "when", .section(condition), says("Tanda baris jumlah.", "How such a row is told.")),
      .optional(
        "counts", .entries(.text),
        says("Isian dan nilai yang dihitung.", "The field and the value that is counted.")),
    ])

  static let repetition = SectionShape(
    "repeat",
    [
      .required("by", .section(boundary), says("Apa yang berulang.", "What repeats.")),
      .optional(
        "skip", .pattern, says("Kelompok yang dilewati.", "Groups that are left out.")),
      .required(
        "fields", .entries(.section(groupField)),
        says("Letak isian dalam setiap ulangan.", "Where fields stand in each repetition.")),
    ])

  static let boundary = SectionShape(
    "by",
    [
      .optional(
        "header", .integer(1...2),
        says("Baris judul di atas kelompok kolom.", "The row of the header over the groups.")),
      .optional(
        "column", .oneOrMore(.text),
        says("Judul kolom pertama setiap kelompok.", "The label of each group's first column.")),
      .optional("rows", .integer(2...100), says("Baris per rekaman.", "Rows a record.")),
    ], exactlyOne: ["header", "column", "rows"])

  // MARK: Fields

  static let documentField = field("documentField", within: .document)
  static let rowField = field("rowField", within: .row)
  static let groupField = field("groupField", within: .group)

  private static func field(
    _ name: String, within scope: FieldMappingLoader.Scope
  ) -> SectionShape {
    let sources = self.sources(within: scope)
    let from = SectionShape(name + "Source", sources, exactlyOne: sources.map(\.name))
    return SectionShape(
      name,
      sources + [
        .optional(
          "from", .oneOrMore(.section(from)),
          says(
            "Beberapa sumber; yang pertama berisi dipakai.",
            "Sources; the first not empty counts.")),
        .optional("row", .integer(1...100), says("Baris dalam rekaman.", "Which of its rows.")),
        .optional(
          "fill", .choice(FieldMapping.Fill.allCases.map(\.rawValue)),
          says(
            "Pengisi sel kosong: sel gabungan (pasti) atau nilai di atasnya (anggapan).",
            "What fills empty cells: their merge, which is certain, or the value above, which is not."
          )),
        .optional(
          "clean", .oneOrMore(.choice(CleaningStep.allCases.map(\.rawValue))),
          says("Perapian teks, berurutan.", "Changes to the text, in order.")),
        .optional(
          "fuzzy", .integer(0...5),
          says("Salah ketik yang dimaafkan.", "How many typing errors are forgiven.")),
        .optional(
          "blank_if", .oneOrMore(.text),
          says("Teks yang berarti kosong.", "Texts that count as empty.")),
        .optional(
          "optional", .boolean, says("Kolomnya boleh tidak ada.", "The column may be absent.")),
      ], exactlyOne: sources.map(\.name) + ["from"])
  }

  private static func sources(within scope: FieldMappingLoader.Scope) -> [SectionShape.Key] {
    let all: [SectionShape.Key] = [
      .optional(
        "column", .oneOrMore(.text),
        says("Kolom dengan judul ini.", "The column with this label, in any spelling.")),
      .optional(
        "header", .integer(1...2),
        says("Judul di atas kelompok kolom.", "The label over the group of columns.")),
      .optional(
        "right_of", .oneOrMore(.text),
        says("Sel di kanan label.", "The cell to the right of a label above the table.")),
      .optional("below", .oneOrMore(.text), says("Sel di bawah label.", "The cell below a label.")),
      .optional("cell", .text, says("Alamat sel, seperti B3.", "A cell's address, such as B3.")),
      .optional(
        "section", .text,
        says("Grup pola kepala bagian.", "A group of the pattern on the section's heading.")),
      .optional(
        "sheet", .text,
        says(
          "Grup pola nama lembar.",
          "A group of the pattern on the sheet's name.")),
      .optional(
        "file", .pattern,
        says(
          "Pola nama berkas dengan grup \"value\".",
          "A pattern on the file's name, with a group \"value\".")),
      .optional("constant", .text, says("Teks yang sama selalu.", "The same text everywhere.")),
      .optional(
        "one_hot", .entries(.oneOrMore(.text)),
        says("Kolom centang tiap kode.", "The column to tick for each code.")),
    ]
    return all.filter { scope.sources.contains($0.name) }
  }

  private static func says(_ indonesian: String, _ english: String) -> Phrase {
    Phrase(indonesian: indonesian, english: english)
  }
}
