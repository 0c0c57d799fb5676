import Findings

/// The sections of a schema file.
package enum SchemaShapes {
  /// The whole file.
  package static let schema = SectionShape(
    "schema",
    [
      .optional(
        "version", .choice(["1"]),
        says(
          "Versi format ini.",
          "The version of this format.")),
      .required("id", .text, says("Nama penilaiannya.", "The assessment's id.")),
      .required("title", .phrase, says("Judul penilaiannya.", "The assessment's title.")),
      .required(
        "catalogue", .section(catalogue),
        says("Katalog indikator yang dipakai.", "The catalogue of indicators that is used.")),
      .required("record", .section(record), says("Bentuk rekaman.", "What a record is.")),
      .optional(
        "lists",
        .entries(.either([.section(table), .entries(.either([.text, .section(entry)]))])),
        says("Daftar kode.", "The lists of codes.")),
      .optional(
        "placeholders", .section(placeholders),
        says("Teks yang berarti tidak ada jawaban.", "Texts that are kinds of missing.")),
    ])

  static let catalogue = SectionShape(
    "catalogue",
    [
      .required("id", .text, says("Nama katalog.", "The catalogue's id.")),
      .required(
        "status", .choice(["official", "illustrative"]),
        says("Resmi atau contoh.", "Official, or a stand-in.")),
      .optional("note", .phrase, says("Catatan untuk pembaca.", "A note for readers.")),
    ])

  static let record = SectionShape(
    "record",
    [
      .required(
        "key", .oneOrMore(.text),
        says("Isian yang bersama-sama unik.", "The fields that together are unique.")),
      .required(
        "fields", .entries(.section(field)),
        says("Isian, sesuai urutan keluaran.", "The fields, in the order of outputs.")),
      .optional("rules", .oneOrMore(.section(rule)), says("Aturan.", "What must hold.")),
      .optional(
        "cover", .oneOrMore(.section(coverage)),
        says("Daftar yang harus dijawab lengkap.", "Lists of which every entry must be answered.")),
    ])

  static let field = SectionShape(
    "field",
    [
      .optional(
        "type", .choice(FieldType.allCases.map(\.rawValue)), says("Jenis nilai.", "Its type.")),
      .optional("list", .text, says("Daftar kodenya.", "The list of its codes.")),
      .optional("required", .boolean, says("Wajib diisi.", "Whether there must be a value.")),
      .optional(
        "unknown", .choice(Field.UnknownCode.allCases.map(\.rawValue)),
        says("Kode di luar daftar.", "What becomes of a code that the list does not have.")),
      .optional("constant", .text, says("Nilai yang selalu sama.", "The value of all records.")),
      .optional("min", .either([.number, .day]), says("Nilai terkecil.", "The least value.")),
      .optional("max", .either([.number, .day]), says("Nilai terbesar.", "The greatest value.")),
      .optional(
        "max_length", .integer(1...Int.max), says("Panjang teks.", "How long a text may be.")),
      .optional("label", .phrase, says("Namanya untuk orang.", "Its name for people.")),
      .optional(
        "hxl", .text,
        says("Tanda HXL, seperti #indicator+code.", "Its HXL tag, such as #indicator+code.")),
      .optional("written", .boolean, says("Ditulis ke keluaran.", "Whether outputs have it.")),
      .optional(
        "describes", .text,
        says("Isian kode yang teksnya ini.", "The field whose code's wording it is.")),
    ])

  static let rule = SectionShape(
    "rule",
    [
      .optional("code", .text, says("Kode temuan.", "The finding's code.")),
      .optional(
        "severity", severity, says("Beratnya.", "How much it matters.")),
      .optional("when", .text, says("Kapan berlaku.", "The condition under which it applies.")),
      .required("need", .text, says("Apa yang harus benar.", "What must be true.")),
      .required("at", .text, says("Isian yang ditunjuk.", "The field that the finding points at.")),
      .optional("message", .phrase, says("Pesan temuan.", "What the finding says.")),
    ])

  static let coverage = SectionShape(
    "cover",
    [
      .required("field", .text, says("Isian yang menjawab.", "The field that names the entry.")),
      .required("every", .text, says("Daftarnya.", "The list.")),
      .required(
        "per", .oneOrMore(.text), says("Dihitung per isian ini.", "Counted for each of these.")),
      .optional("code", .text, says("Kode temuan.", "The finding's code.")),
      .optional("severity", severity, says("Beratnya.", "How much it matters.")),
    ])

  static let entry = SectionShape(
    "entry",
    [
      .optional("label", .text, says("Label.", "Its label.")),
      .optional(
        "names", .oneOrMore(.text), says("Sama sahnya dengan label.", "As good as the label.")),
      .optional(
        "synonyms", .oneOrMore(.text), says("Diterima dan dilaporkan.", "Accepted and reported.")),
    ])

  static let table = SectionShape(
    "table",
    [
      .required(
        "file", .text, says("Berkas TSV atau CSV di sampingnya.", "A TSV or CSV file beside it.")),
      .required("key", .text, says("Kolom kodenya.", "The column of the codes.")),
      .optional("label", .text, says("Kolom label.", "The column of the labels.")),
      .optional("names", .oneOrMore(.text), says("Kolom nama lain.", "Columns of other names.")),
      .optional("synonyms", .oneOrMore(.text), says("Kolom sinonim.", "Columns of synonyms.")),
      .optional(
        "digits_after_point", .integer(1...9),
        says("Angka di belakang titik pada kode.", "Digits after the point in its codes.")),
    ])

  static let placeholders = SectionShape(
    "placeholders",
    SchemaLoader.placeholderKinds.map {
      .optional($0.rawValue, .oneOrMore(.text), says("Teksnya.", "The texts."))
    })

  private static let severity = Shape.choice(Severity.allCases.map(\.rawValue))

  private static func says(_ indonesian: String, _ english: String) -> Phrase {
    Phrase(indonesian: indonesian, english: english)
  }
}
