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
        id: "Versi format ini.", en: "The version of this format."),
      .required(
        "name", .text, id: "Nama untuk --mapping.", en: "The name by which --mapping chooses it."),
      .optional(
        "title", .phrase, id: "Buku kerja macam apa.", en: "What kind of workbooks it is for."),
      .required(
        "schema", .text,
        id: "Berkas skema, relatif terhadap berkas ini.",
        en: "The schema file, relative to this one."),
      .optional(
        "document", .entries(.section(documentField)),
        id: "Isian yang sama untuk seluruh buku kerja.",
        en: "Fields that hold for the whole workbook."),
      .required(
        "blocks", .oneOrMore(.section(block)),
        id: "Tabel-tabelnya, masing-masing dibaca sendiri.", en: "The tables, each read by itself."),
    ])

  // MARK: Tables

  static let block = SectionShape(
    "block",
    [
      .required("name", .text, id: "Nama bloknya.", en: "The block's name."),
      .optional(
        "sheets", .section(sheets),
        id: "Lembar yang memuat tabel ini; jika tidak disebut, semua yang punya judul kolomnya.",
        en: "The sheets that hold the table; where it is left out, any that has the header."),
      .optional("rows", .section(rows), id: "Baris mana yang dibaca.", en: "Which rows are read."),
      .optional(
        "columns", .section(columns), id: "Kolom mana yang dibaca.",
        en: "Which columns are read."),
      .required(
        "header", .section(header),
        id: "Cara menemukan judul kolom.", en: "How the header is found."),
      .optional(
        "section", .section(sectionRows),
        id: "Baris yang menjadi kepala baris di bawahnya.",
        en: "Rows that head the rows below them."),
      .optional(
        "stop", .section(condition), id: "Baris yang mengakhiri tabel.", en: "The row that ends it."
      ),
      .optional(
        "skip", .oneOrMore(.section(condition)),
        id: "Baris yang sengaja dilewati.", en: "Rows left out on purpose."),
      .optional(
        "totals", .section(totals), id: "Baris jumlah, diperiksa.", en: "Rows of totals, checked."),
      .required(
        "fields", .entries(.section(rowField)),
        id: "Letak setiap isian.", en: "Where each field stands."),
      .optional(
        "repeat", .section(repetition),
        id: "Kolom atau baris yang berulang, satu rekaman tiap ulangan.",
        en: "Columns or rows that repeat, a record of each repetition."),
      .optional(
        "ignore", .oneOrMore(.text),
        id: "Kolom yang sengaja ditinggalkan.", en: "Columns left out on purpose."),
    ])

  static let sheets = SectionShape(
    "sheets",
    [
      .optional(
        "match", .pattern,
        id: "Pola nama lembar; grup bernama menjadi sumber isian.",
        en: "A pattern on the sheet's name; named groups can be sources."),
      .optional("hidden", hidden, id: "Lembar tersembunyi.", en: "Hidden sheets."),
      .optional(
        "write", .text,
        id: "Nama lembar yang ditulis, dengan grup: Domain {domain}.",
        en: "What a sheet is called that is written, with groups: Domain {domain}."),
    ])

  static let rows = SectionShape(
    "rows",
    [.optional("hidden", hidden, id: "Baris tersembunyi.", en: "Hidden and filtered rows.")])

  static let columns = SectionShape(
    "columns", [.optional("hidden", hidden, id: "Kolom tersembunyi.", en: "Hidden columns.")])

  private static let hidden = Shape.choice(MappingLoader.Hidden.allCases.map(\.rawValue))

  static let header = SectionShape(
    "header",
    [
      .optional(
        "find", .oneOrMore(.oneOrMore(.text)),
        id: "Judul yang harus ada, masing-masing dengan semua ejaannya.",
        en: "Labels that it must have, each with all its spellings."),
      .optional(
        "within", .integer(1...lastRow),
        id: "Baris terakhir yang dicari.", en: "The last row that is looked at."),
      .optional(
        "row", .integer(1...lastRow),
        id: "Baris tetap, yang terdekat dengan data.",
        en: "A fixed row, the one nearest to the data."),
      .optional("levels", .integer(1...3), id: "Berapa baris.", en: "How many rows it takes."),
    ], atLeastOne: ["find", "row"])

  static let sectionRows = SectionShape(
    "section",
    [
      .optional(
        "column", .oneOrMore(.text),
        id: "Kolomnya; tanpa ini, sel pertama barisnya.", en: "Its column; else a row's first cell."
      ),
      .required(
        "matches", .pattern,
        id: "Pola teksnya; grup bernama menjadi sumber.", en: "A pattern; named groups are sources."
      ),
      .optional(
        "write", .text,
        id: "Teks kepala bagian yang ditulis, dengan grup: Domain {domain}.",
        en: "What a heading says that is written, with groups: Domain {domain}."),
    ])

  static let condition = SectionShape(
    "condition",
    [
      .required("column", .oneOrMore(.text), id: "Judul kolomnya.", en: "The column's label."),
      .required("matches", .pattern, id: "Pola teks selnya.", en: "A pattern on the cell's text."),
    ])

  static let totals = SectionShape(
    "totals",
    [
      .required(
        "when", .section(condition), id: "Tanda baris jumlah.", en: "How such a row is told."),
      .optional(
        "counts", .entries(.text),
        id: "Isian dan nilai yang dihitung.", en: "The field and the value that is counted."),
    ])

  static let repetition = SectionShape(
    "repeat",
    [
      .required("by", .section(boundary), id: "Apa yang berulang.", en: "What repeats."),
      .optional(
        "skip", .pattern, id: "Kelompok yang dilewati.", en: "Groups that are left out."),
      .required(
        "fields", .entries(.section(groupField)),
        id: "Letak isian dalam setiap ulangan.", en: "Where fields stand in each repetition."),
    ])

  static let boundary = SectionShape(
    "by",
    [
      .optional(
        "header", .integer(1...2),
        id: "Baris judul di atas kelompok kolom.", en: "The row of the header over the groups."),
      .optional(
        "column", .oneOrMore(.text),
        id: "Judul kolom pertama setiap kelompok.", en: "The label of each group's first column."),
      .optional("rows", .integer(2...100), id: "Baris per rekaman.", en: "Rows a record."),
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
          id: "Beberapa sumber; yang pertama berisi dipakai.",
          en: "Sources; the first not empty counts."),
        .optional("row", .integer(1...100), id: "Baris dalam rekaman.", en: "Which of its rows."),
        .optional(
          "fill", .choice(FieldMapping.Fill.allCases.map(\.rawValue)),
          id: "Pengisi sel kosong: sel gabungan (pasti) atau nilai di atasnya (anggapan).",
          en:
            "What fills empty cells: their merge, which is certain, or the value above, which is not."
        ),
        .optional(
          "clean", .oneOrMore(.choice(CleaningStep.allCases.map(\.rawValue))),
          id: "Perapian teks, berurutan.", en: "Changes to the text, in order."),
        .optional(
          "fuzzy", .integer(0...5),
          id: "Salah ketik yang dimaafkan.", en: "How many typing errors are forgiven."),
        .optional(
          "blank_if", .oneOrMore(.text),
          id: "Teks yang berarti kosong.", en: "Texts that count as empty."),
        .optional(
          "write", .choice(FieldMapping.Spelling.allCases.map(\.rawValue)),
          id: "Yang ditulis untuk butir daftar: label atau kodenya.",
          en: "What is written of a list's entry: its label or its code."),
        .optional(
          "optional", .boolean, id: "Kolomnya boleh tidak ada.", en: "The column may be absent."),
      ], exactlyOne: sources.map(\.name) + ["from"])
  }

  private static func sources(within scope: FieldMappingLoader.Scope) -> [SectionShape.Key] {
    let all: [SectionShape.Key] = [
      .optional(
        "column", .oneOrMore(.text),
        id: "Kolom dengan judul ini.", en: "The column with this label, in any spelling."),
      .optional(
        "header", .integer(1...2),
        id: "Judul di atas kelompok kolom.", en: "The label over the group of columns."),
      .optional(
        "right_of", .oneOrMore(.text),
        id: "Sel di kanan label.", en: "The cell to the right of a label above the table."),
      .optional(
        "below", .oneOrMore(.text), id: "Sel di bawah label.", en: "The cell below a label."),
      .optional("cell", .text, id: "Alamat sel, seperti B3.", en: "A cell's address, such as B3."),
      .optional(
        "section", .text,
        id: "Grup pola kepala bagian.", en: "A group of the pattern on the section's heading."),
      .optional(
        "sheet", .text,
        id: "Grup pola nama lembar.", en: "A group of the pattern on the sheet's name."),
      .optional(
        "file", .pattern,
        id: "Pola nama berkas dengan grup \"value\".",
        en: "A pattern on the file's name, with a group \"value\"."),
      .optional("constant", .text, id: "Teks yang sama selalu.", en: "The same text everywhere."),
      .optional(
        "one_hot", .entries(.oneOrMore(.text)),
        id: "Kolom centang tiap kode.", en: "The column to tick for each code."),
    ]
    return all.filter { scope.sources.contains($0.name) }
  }
}
