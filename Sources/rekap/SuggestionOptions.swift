import ArgumentParser
import Exports
import Findings
import Indicators
import RekapKit
import Spreadsheets

/// The options by which `rekap inspect` drafts a mapping.
struct SuggestionOptions: ParsableArguments {
  @Flag(name: .customLong("suggest"), help: "Draft a mapping for the workbook.")
  var isWanted = false

  @Option(
    help: ArgumentHelp(
      "The schema of the draft; otherwise the one that fits best.", valueName: "name|file"))
  var schema: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where the draft goes; otherwise standard output.", valueName: "file"))
  var output: String?

  func validate() throws {
    if !isWanted, schema != nil || output != nil {
      throw ValidationError("--schema and --output go with --suggest only.")
    }
  }

  /// Drafts a mapping, and says what is still open.
  func run(
    forWorkbookAt path: String, limits: WorkbookLimits, language: Language
  ) throws {
    let schemas = try MappingSuggester.schemas(named: schema)
    let suggestion = try MappingSuggester.suggestion(
      forWorkbookAt: path, schemas: schemas, words: try MappingSuggester.words(), limits: limits)
    func tell(_ indonesian: String, _ english: String) {
      StandardError.write(Phrase(indonesian: indonesian, english: english)[language])
    }
    for finding in suggestion?.findings ?? [] { StandardError.tell(finding, in: language) }
    guard let suggestion, !suggestion.draft.blocks.isEmpty else {
      tell(
        "Tidak ada tabel yang kolomnya dikenal; tidak ada yang dapat disarankan.",
        "There is no table whose columns are known; nothing can be suggested.")
      throw ExitStatus.findings.exit
    }
    let draft = suggestion.draft
    let file = output == "-" ? nil : output
    let text = MappingDraftText.text(
      of: draft, schemaPath: SchemaPath.path(of: suggestion.schemaFile, forDraft: file),
      in: language)
    if let file {
      try MappingSuggester.write(text, to: file)
    } else {
      try StandardOutput.write(text.utf8.span)
    }
    let percent = Int(draft.fit * 100)
    tell(
      "\(draft.workbook): skema \(draft.schema.id), cocok \(percent) %.",
      "\(draft.workbook): schema \(draft.schema.id), fits \(percent) %.")
    let questions = draft.allQuestions
    guard !questions.isEmpty else { return }
    let names = questions.map { draft.schema.fields[$0.field].name }.joined(separator: ", ")
    tell("Perlu dijawab: \(names).", "To be answered: \(names).")
    if !draft.isComplete {
      tell(
        "Draf ini belum dapat dipakai: isian wajib belum punya tempat.",
        "The draft can't be used yet: a required field has no place.")
    }
  }
}
