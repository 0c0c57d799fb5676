import Findings
@testable import Indicators
import Spreadsheets

/// A small schema and records of it.
enum Samples {
  static let file = "disnaker.xlsx"

  /// A field with its name for a label.
  static func field(
    _ name: String, _ type: FieldType, constant: String? = nil, isWritten: Bool = true
  ) -> Field {
    Field(
      name: name, label: Phrase(name), type: type, constant: constant, isWritten: isWritten)
  }

  /// A schema of some fields, with a stand-in catalogue unless told otherwise.
  static func schema(_ fields: [Field], status: String = "illustrative") -> Schema {
    Schema(
      id: "local-mgi", title: "Local MGI",
      catalogue: Schema.Catalogue(
        id: "stand-in-76", status: status,
        note: status == "official" ? nil : Phrase(indonesian: "Contoh", english: "Sample")),
      fields: fields, key: [], lists: [:], rules: [], coverage: [],
      placeholders: Placeholders(texts: [:]))
  }

  static let fields = [
    field("assessment", .text, constant: "local-mgi"),
    field("respondent", .code),
    field("domain", .integer),
    field("answer", .code),
    field("regulation", .text),
    field("budget", .number),
    field("date", .date),
    field("question", .text, isWritten: false),
  ]

  /// A record with every kind of value, read from row 12 of `Domain 1`.
  static let full = Record(
    values: [
      .text("local-mgi"), .text("disnaker"), .integer(1), .text("sebagian"),
      .text("Perda \"8\", 2015"), .number(1234.5),
      .date(CalendarDateTime(year: 2023, month: 9, day: 18)), .text("Adakah perda?"),
    ],
    origins: [
      Origin(.mapping(line: 0)),
      Origin(.fileName, raw: .string(file), steps: ["match"]),
      Origin(.otherSheet("Identitas", CellReference(row: 3, column: 2)), raw: .number(1)),
      Origin(
        .cell(CellReference(row: 12, column: 4)), raw: .string("Sebagaian"),
        steps: ["lookup:answer~1"]),
      Origin(
        .range(CellRange(CellReference(row: 6, column: 5), CellReference(row: 20, column: 5))),
        raw: .string("Perda \"8\", 2015"), steps: ["merge"]),
      Origin(.mapping(line: 9)),
      Origin(.sheetName, raw: .date(CalendarDateTime(year: 2023, month: 9, day: 18))),
      Origin(.cell(CellReference(row: 12, column: 3)), raw: .string("Adakah perda?")),
    ],
    extra: [
      Record.Extra(label: "Catatan", value: .string("a\nb")),
      Record.Extra(label: "Catatan", value: .boolean(true)),
    ],
    source: Record.RowSource(file: file, sheet: "Domain 1", row: 12))

  /// A record with nothing but an indication why.
  static let empty = Record(
    values: [
      .text("local-mgi"), .missing(.blank), .missing(.invalid), .missing(.notApplicable),
      .missing(.blank), .missing(.blank), .missing(.blank), .missing(.noColumn),
    ],
    origins: [
      Origin(.mapping(line: 0)), Origin(.none), Origin(.none),
      Origin(.cell(CellReference(row: 13, column: 28)), raw: .string("tidak berlaku")),
      Origin(.cell(CellReference(row: 13, column: 5))), Origin(.none),
      Origin(.cell(CellReference(row: 13, column: 7)), raw: .uncalculated), Origin(.none),
    ],
    source: Record.RowSource(file: file, sheet: "Domain 1", row: 13))
}

extension [UInt8] {
  /// The bytes as text.
  var text: String { String(decoding: self, as: UTF8.self) }
}
