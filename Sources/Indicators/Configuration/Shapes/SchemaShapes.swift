import Findings

/// The sections of a schema file.
package enum SchemaShapes {
  /// The whole file.
  package static let schema = SectionShape(
    "schema",
    [
      .optional(
        "version", .choice(["1"]),
        id: "Versi format ini.", en: "The version of this format."),
      .required("id", .text, id: "Nama penilaiannya.", en: "The assessment's id."),
      .required("title", .phrase, id: "Judul penilaiannya.", en: "The assessment's title."),
      .required(
        "catalogue", .section(catalogue),
        id: "Katalog indikator yang dipakai.", en: "The catalogue of indicators that is used."),
      .required("record", .section(record), id: "Bentuk rekaman.", en: "What a record is."),
      .optional(
        "lists",
        .entries(.either([.section(table), .entries(.either([.text, .section(entry)]))])),
        id: "Daftar kode.", en: "The lists of codes."),
      .optional(
        "phrases", .entries(.section(phrases)),
        id: "Teks yang sama maksudnya, untuk says.", en: "Texts that say the same, for says."),
      .optional(
        "placeholders", .section(placeholders),
        id: "Teks yang berarti tidak ada jawaban.", en: "Texts that are kinds of missing."),
      .optional(
        "assessment", .section(assessment),
        id: "Yang ditanyakan dari semua rekaman, untuk rekap summary.",
        en: "What is asked of all records together, for rekap summary."),
    ])

  static let catalogue = SectionShape(
    "catalogue",
    [
      .required("id", .text, id: "Nama katalog.", en: "The catalogue's id."),
      .required(
        "status", .choice(["official", "illustrative"]),
        id: "Resmi atau contoh.", en: "Official, or a stand-in."),
      .optional("note", .phrase, id: "Catatan untuk pembaca.", en: "A note for readers."),
    ])

  static let record = SectionShape(
    "record",
    [
      .required(
        "key", .oneOrMore(.text),
        id: "Isian yang bersama-sama unik.", en: "The fields that together are unique."),
      .required(
        "fields", .entries(.section(field)),
        id: "Isian, sesuai urutan keluaran.", en: "The fields, in the order of outputs."),
      .optional("rules", .oneOrMore(.section(rule)), id: "Aturan.", en: "What must hold."),
      .optional(
        "cover", .oneOrMore(.section(coverage)),
        id: "Daftar yang harus dijawab lengkap.", en: "Lists of which every entry must be answered."
      ),
    ])

  static let field = SectionShape(
    "field",
    [
      .optional(
        "type", .choice(FieldType.allCases.map(\.rawValue)), id: "Jenis nilai.", en: "Its type."),
      .optional("list", .text, id: "Daftar kodenya.", en: "The list of its codes."),
      .optional("required", .boolean, id: "Wajib diisi.", en: "Whether there must be a value."),
      .optional(
        "unknown", .choice(Field.UnknownCode.allCases.map(\.rawValue)),
        id: "Kode di luar daftar.", en: "What becomes of a code that the list does not have."),
      .optional("constant", .text, id: "Nilai yang selalu sama.", en: "The value of all records."),
      .optional("min", .either([.number, .day]), id: "Nilai terkecil.", en: "The least value."),
      .optional("max", .either([.number, .day]), id: "Nilai terbesar.", en: "The greatest value."),
      .optional(
        "max_length", .integer(1...Int.max), id: "Panjang teks.", en: "How long a text may be."),
      .optional("label", .phrase, id: "Namanya untuk orang.", en: "Its name for people."),
      .optional(
        "hxl", .text,
        id: "Tanda HXL, seperti #indicator+code.", en: "Its HXL tag, such as #indicator+code."),
      .optional("written", .boolean, id: "Ditulis ke keluaran.", en: "Whether outputs have it."),
      .optional(
        "personal", .choice(PersonalDataHandling.allCases.map(\.rawValue)),
        id: "Data pribadi di dalamnya.", en: "What becomes of personal data in it."),
      .optional(
        "own_words", .boolean,
        id: "Ditulis dengan kata sendiri; yang sama dilaporkan.",
        en: "Whether each respondent writes it in its own words; what two write alike is told."),
      .optional(
        "describes", .text,
        id: "Isian kode yang teksnya ini.", en: "The field whose code's wording it is."),
      .optional(
        "citations", .section(citations),
        id: "Teks ini mengutip regulasi.", en: "That the text cites regulations."),
    ])

  static let citations = SectionShape(
    "citations",
    [
      .required(
        "kinds", .text, id: "Daftar jenis regulasi.", en: "The list of the kinds of regulations."),
      .required(
        "example", .text, id: "Contoh penulisan.", en: "An example of how to write one."),
      .optional(
        "issuers", .text,
        id: "Daftar ejaan lain kata dalam nama penerbit.",
        en: "The list of other spellings of words in issuers' names."),
      .optional(
        "when", .text, id: "Kapan isian ini mengutip regulasi.",
        en: "The condition under which it cites regulations."),
    ])

  static let phrases = SectionShape(
    "phrases",
    [
      .required(
        "say", .oneOrMore(.text),
        id: "Frasanya: a/b kata pilihan, ... kata lain.",
        en: "The phrases: a/b is either word, ... any others."),
      .optional(
        "unless", .oneOrMore(.text), id: "Kecuali teks yang seperti ini.",
        en: "But no text that is like these."),
      .optional(
        "at_most", .integer(1...1_000), id: "Paling banyak sekian kata.",
        en: "How many words the text may have."),
    ])

  static let rule = SectionShape(
    "rule",
    [
      .optional("code", .text, id: "Kode temuan.", en: "The finding's code."),
      .optional(
        "severity", severity, id: "Beratnya.", en: "How much it matters."),
      .optional("when", .text, id: "Kapan berlaku.", en: "The condition under which it applies."),
      .required("need", .text, id: "Apa yang harus benar.", en: "What must be true."),
      .required(
        "at", .oneOrMore(.text), id: "Isian yang ditunjuk; dari beberapa, yang pertama berisi.",
        en: "The field that the finding points at; of several, the first with a value."),
      .optional("message", .phrase, id: "Pesan temuan.", en: "What the finding says."),
    ])

  static let coverage = SectionShape(
    "cover",
    [
      .required("field", .text, id: "Isian yang menjawab.", en: "The field that names the entry."),
      .required("every", .text, id: "Daftarnya.", en: "The list."),
      .required(
        "per", .oneOrMore(.text), id: "Dihitung per isian ini.", en: "Counted for each of these."),
      .optional("code", .text, id: "Kode temuan.", en: "The finding's code."),
      .optional("severity", severity, id: "Beratnya.", en: "How much it matters."),
    ])

  static let entry = SectionShape(
    "entry",
    [
      .optional("label", .text, id: "Label.", en: "Its label."),
      .optional(
        "names", .oneOrMore(.text), id: "Sama sahnya dengan label.", en: "As good as the label."),
      .optional(
        "synonyms", .oneOrMore(.text), id: "Diterima dan dilaporkan.", en: "Accepted and reported."),
    ])

  static let table = SectionShape(
    "table",
    [
      .required(
        "file", .text, id: "Berkas TSV atau CSV di sampingnya.", en: "A TSV or CSV file beside it."),
      .required("key", .text, id: "Kolom kodenya.", en: "The column of the codes."),
      .optional("label", .text, id: "Kolom label.", en: "The column of the labels."),
      .optional("names", .oneOrMore(.text), id: "Kolom nama lain.", en: "Columns of other names."),
      .optional("synonyms", .oneOrMore(.text), id: "Kolom sinonim.", en: "Columns of synonyms."),
      .optional(
        "digits_after_point", .integer(1...9),
        id: "Angka di belakang titik pada kode.", en: "Digits after the point in its codes."),
    ])

  static let placeholders = SectionShape(
    "placeholders",
    SchemaLoader.placeholderKinds.map {
      .optional($0.rawValue, .oneOrMore(.text), id: "Teksnya.", en: "The texts.")
    })

  private static let severity = Shape.choice(Severity.allCases.map(\.rawValue))
}
