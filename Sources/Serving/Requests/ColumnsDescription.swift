import Exports
import Findings
import Indicators
import RekapKit
import Spreadsheets

/// What the page is told of where fields may stand in a workbook that no mapping fits.
struct ColumnsDescription {
  let language: Language
  /// What becomes of personal data in the cells that are shown.
  let personalData: PersonalDataHandling

  /// How many cells of a column are shown.
  private static let mostExamples = 3
  /// How many characters of a cell are shown.
  private static let longestExample = 80

  func value(of suggestion: MappingSuggester.Suggestion?) -> JSONValue {
    guard let draft = suggestion?.draft, !draft.blocks.isEmpty else {
      return .object([("sheets", .list([])), ("suggestion", .null)])
    }
    let blocks = draft.blocks.sorted { $0.fields.count > $1.fields.count }
    let fields = draft.schema.fields.indices.filter { position in
      let field = draft.schema.fields[position]
      return field.isWritten && field.constant == nil
    }
    return .object([
      ("sheets", .list(blocks.flatMap(\.tables).map(value))),
      (
        "suggestion",
        .object([
          ("schema", .text(draft.schema.id)), ("title", .phrase(draft.schema.title)),
          ("percent", .number(Int(draft.fit * 100))),
          ("fields", .list(fields.map { value(of: $0, in: draft) })),
        ])
      ),
    ])
  }

  private func value(of table: DraftedTable) -> JSONValue {
    .object([
      ("name", .text(table.sheet)),
      (
        "headerRows",
        .list(table.headerRows.map { .number($0) })
      ),
      (
        "columns",
        .list(
          table.columns.map { column in
            .object([
              ("letter", .text(CellReference.letters(ofColumn: column.column))),
              ("header", .text(column.label)),
              (
                "examples",
                .texts(
                  column.sample.prefix(Self.mostExamples).map {
                    example($0, under: column.label)
                  })
              ),
            ])
          })
      ),
    ])
  }

  private func example(_ cell: Cell, under label: String) -> String {
    let value =
      personalData == .remove ? cell.value.withoutPersonalData(under: label) : cell.value
    let text = value.text
    return text.count > Self.longestExample
      ? text.prefix(Self.longestExample - 1) + "…" : text
  }

  // MARK: Fields

  private func value(of position: Int, in draft: MappingDraft) -> JSONValue {
    let field = draft.schema.fields[position]
    let ofDocument = draft.document.first { $0.mapping.field == position }
    let ofTable = draft.blocks.lazy
      .flatMap { $0.fields + ($0.group?.fields ?? []) }
      .first { $0.mapping.field == position }
    let drafted = ofTable ?? ofDocument
    let question = draft.allQuestions.first { $0.field == position }
    let column: CellReference? =
      if case .column = drafted?.mapping.sources.first { drafted?.labels.first?.cell } else { nil }
    return .object([
      ("field", .text(field.name)), ("title", .phrase(field.label)),
      ("required", .truth(field.isRequired)),
      (
        "column",
        column.map { .text(CellReference.letters(ofColumn: $0.column)) } ?? .null
      ),
      ("sheet", drafted?.labels.first.map { .text($0.sheet) } ?? .null),
      (
        "place",
        (drafted?.mapping.sources.first).map { .phrase(Self.words(for: $0)) } ?? .null
      ),
      ("isDocument", .truth(ofDocument != nil)),
      ("asks", .truth(drafted == nil && (question != nil || field.isRequired))),
      ("reasons", .texts(drafted.map { [$0.reason[language]] } ?? [])),
      (
        "alternatives",
        .list(
          (question?.candidates ?? []).enumerated().map { number, candidate in
            .object([
              ("value", .text("choice:\(number)")),
              (
                "title",
                .phrase(
                  candidate.mapping.sources.first.map(Self.words) ?? Phrase(candidate.label))
              ),
              ("reasons", .texts([candidate.reason[language]])),
            ])
          })
      ),
    ])
  }

  /// Where a source is, in words.
  private static func words(for source: Source) -> Phrase {
    func quoted(_ labels: [String]) -> String { labels.first.map { "\"\($0)\"" } ?? "" }
    return switch source {
    case .column(let labels):
      Phrase(
        indonesian: "kolom \(quoted(labels))", english: "column \(quoted(labels))")
    case .rightOf(let labels):
      Phrase(indonesian: "kanan \(quoted(labels))", english: "right of \(quoted(labels))")
    case .below(let labels):
      Phrase(indonesian: "bawah \(quoted(labels))", english: "below \(quoted(labels))")
    case .cell(let row, let column):
      Phrase(
        indonesian: "sel \(CellReference(row: row, column: column))",
        english: "cell \(CellReference(row: row, column: column))")
    case .header:
      Phrase(
        indonesian: "judul di atas kelompok kolom", english: "the label over a group of columns")
    case .section:
      Phrase(indonesian: "judul bagian", english: "the heading of the section")
    case .sheet: Phrase(indonesian: "nama lembar", english: "the name of the sheet")
    case .file: Phrase(indonesian: "nama berkas", english: "the name of the file")
    case .constant(let text):
      Phrase(indonesian: "selalu \"\(text)\"", english: "always \"\(text)\"")
    case .oneHot(let columns):
      Phrase(
        indonesian: "centang di kolom \(columns.map { quoted($0.labels) }.joined(separator: ", "))",
        english: "a tick in one of \(columns.map { quoted($0.labels) }.joined(separator: ", "))")
    }
  }
}
