package import Findings

/// The JSON Schema (draft 2020-12) of findings, as JSON and NDJSON have them.
///
/// It fits a whole document as well as one line. Keys may be added later, so others are allowed;
/// those that are here never change their meaning.
package struct FindingJSONSchema {
  private typealias Members = [(key: String, value: JSONValue)]

  private let language: Language

  private init(language: Language) { self.language = language }

  /// The JSON Schema.
  ///
  /// - Parameter language: That of the descriptions.
  package static func text(in language: Language) -> [UInt8] {
    let schema = FindingJSONSchema(language: language)
    return JSONValue.object([
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      schema.about(
        "Temuan rekap, sebagai dokumen JSON atau satu baris NDJSON.",
        "Findings of rekap, as a JSON document or as one line of NDJSON."),
      ("anyOf", .list([reference("report"), reference("finding")])),
      (
        "$defs",
        .object([
          ("report", schema.report), ("counts", schema.counts), ("finding", schema.finding),
          ("fix", schema.fix), ("message", schema.message), ("acceptance", schema.acceptance),
        ])
      ),
    ]).document
  }

  // MARK: Sections

  private var report: JSONValue {
    object(
      [
        ("findings", [("type", .text("array")), ("items", Self.reference("finding"))], nil),
        ("counts", Self.referenceMembers("counts"), nil),
      ], required: ["findings", "counts"],
      "Semua temuan, sesuai urutan masukan.", "All findings, in the order of the inputs.")
  }

  private var counts: JSONValue {
    let open = Severity.allCases.reversed().map(\.rawValue)
    let apart = ["accepted", "ignored", "unselected"]
    let number: Members = [("type", .text("integer")), ("minimum", .number(0))]
    return object(
      (open + apart).map { ($0, number, nil) }, required: open + apart,
      "Temuan terbuka per beratnya; di luar itu yang diterima dan yang tidak ditampilkan.",
      "Open findings by severity; apart from them those accepted and those not shown.")
  }

  private var finding: JSONValue {
    object(
      [
        (
          "code", [("type", .text("string")), ("pattern", .text("^[A-Z][0-9]{3}$"))],
          Phrase(
            indonesian: "Kode; artinya tidak pernah berubah.",
            english: "The code; it never changes its meaning.")
        ),
        ("slug", Self.text, Phrase(indonesian: "Kata untuk kodenya.", english: "The code's word.")),
        ("severity", Self.choice(Severity.allCases.reversed().map(\.rawValue)), nil),
        ("file", Self.text, Phrase(indonesian: "Nama berkas.", english: "The name of the file.")),
        ("sheet", Self.textOrNull, nil),
        (
          "cell", Self.textOrNull,
          Phrase(indonesian: "Alamat sel, seperti D12.", english: "The cell, such as D12.")
        ),
        ("row", Self.numberOrNull, Phrase(indonesian: "Mulai dari 1.", english: "From 1 on.")),
        ("column", Self.numberOrNull, Phrase(indonesian: "A adalah 1.", english: "A is 1.")),
        (
          "range", Self.text,
          Phrase(
            indonesian: "Bila beberapa sel, seperti A6:A20.",
            english: "Where it is about several cells, such as A6:A20.")
        ),
        (
          "line", Self.number,
          Phrase(
            indonesian: "Baris dalam berkas teks.", english: "The line in a text file.")
        ),
        ("respondent", Self.textOrNull, nil), ("round", Self.text, nil),
        ("indicator", Self.textOrNull, nil),
        (
          "field", Self.textOrNull,
          Phrase(indonesian: "Isian skema.", english: "The schema's field.")
        ),
        (
          "value", Self.textOrNull,
          Phrase(indonesian: "Yang tertulis.", english: "What stands there.")
        ),
        (
          "expected", [("type", .text("array")), ("items", .object(Self.text))],
          Phrase(indonesian: "Yang bisa tertulis.", english: "What could stand there.")
        ),
        ("fix", Self.referenceMembers("fix"), nil),
        ("message", Self.referenceMembers("message"), nil),
        (
          "fingerprint", Self.text,
          Phrase(
            indonesian: "Nama temuan, untuk menerimanya.",
            english: "The finding's name, by which it can be accepted.")
        ),
        (
          "state", Self.choice(Finding.State.allCases.map(\.rawValue)),
          Phrase(
            indonesian: "Terbuka, diterima, atau aturannya tidak diperiksa.",
            english: "Open, accepted, or about a rule that was not evaluated.")
        ),
        ("acceptance", Self.referenceMembers("acceptance"), nil),
      ],
      required: [
        "code", "slug", "severity", "file", "sheet", "cell", "row", "column", "respondent",
        "indicator", "field", "value", "message", "fingerprint", "state",
      ], "Satu masalah, tempatnya, dan obatnya.", "One problem, its place and its cure.")
  }

  private var fix: JSONValue {
    object(
      [("class", Self.choice(["safe", "ask"]), nil), ("new", Self.text, nil)],
      required: ["class", "new"],
      "Apa yang diketik, dan apakah itu pasti.",
      "What to type instead, and whether that is certain.")
  }

  private var message: JSONValue {
    object(
      Language.allCases.map { ($0.rawValue, Self.text, nil) },
      required: Language.allCases.map(\.rawValue),
      "Pesan untuk orang; untuk program ada kode.", "For people; programs go by the code.")
  }

  private var acceptance: JSONValue {
    object(
      [
        ("who", Self.text, nil), ("why", Self.text, nil),
        ("until", Self.textOrNull + [("format", .text("date"))], nil),
        ("expired", [("const", .truth(true))], nil),
      ], required: ["who", "why", "until"],
      "Siapa yang menerima, mengapa, sampai kapan; bila sudah lewat, temuannya terbuka lagi.",
      "Who has accepted it, why, until when; when that is over, the finding is open again.")
  }

  // MARK: Shapes

  private static let text: Members = [("type", .text("string"))]
  private static let textOrNull: Members = [("type", .texts(["string", "null"]))]
  private static let number: Members = [("type", .text("integer")), ("minimum", .number(1))]
  private static let numberOrNull: Members = [
    ("type", .texts(["integer", "null"])), ("minimum", .number(1)),
  ]

  private static func choice(_ words: [String]) -> Members { [("enum", .texts(words))] }

  private static func referenceMembers(_ name: String) -> Members {
    [("$ref", .text("#/$defs/\(name)"))]
  }

  private static func reference(_ name: String) -> JSONValue { .object(referenceMembers(name)) }

  private func about(_ indonesian: String, _ english: String) -> Members.Element {
    let phrase = Phrase(indonesian: indonesian, english: english)
    return ("description", .text(phrase[language]))
  }

  private func object(
    _ properties: [(name: String, members: Members, about: Phrase?)], required: [String],
    _ indonesian: String, _ english: String
  ) -> JSONValue {
    let values = properties.map { property -> Members.Element in
      let description = property.about.map { [about($0.indonesian, $0.english)] } ?? []
      return (property.name, .object(description + property.members))
    }
    return .object([
      about(indonesian, english), ("type", .text("object")), ("required", .texts(required)),
      ("properties", .object(values)),
    ])
  }
}
