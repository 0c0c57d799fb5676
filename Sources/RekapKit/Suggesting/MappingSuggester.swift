package import Findings
package import Indicators
package import Spreadsheets

/// Drafts a mapping for one workbook.
package enum MappingSuggester {
  /// A draft, with the schema that it maps to.
  package struct Suggestion: Sendable {
    /// The draft.
    package var draft: MappingDraft
    /// The file of its schema.
    package var schemaFile: String
    /// What is wrong with the workbook or its sheets.
    package var findings: [Finding]
  }

  /// The schemas to choose from: the one of a name or file, or all that are at hand.
  ///
  /// - Throws: `ConfigurationError` where a file is wrong, ``RunError`` where there is none.
  package static func schemas(named name: String?) throws -> [SchemaAtHand] {
    let folder = MappingLibrary.folder()
    if let name { return [try SchemaAtHand.named(name, in: folder)] }
    guard let folder else { throw RunError.noMappings }
    let schemas = try SchemaAtHand.all(in: folder)
    guard !schemas.isEmpty else { throw RunError.noMappings }
    return schemas
  }

  /// What people write over columns, from the folder of the mappings; nothing where it has no such
  /// file.
  package static func words() throws(ConfigurationError) -> HeaderWords {
    guard let folder = MappingLibrary.folder() else { return HeaderWords() }
    return try HeaderWords(inFolder: folder)
  }

  /// Drafts a mapping to the schema that a workbook fits best, the first of equals; `nil` where there
  /// is no schema.
  ///
  /// A sheet that breaks off is taken as far as it goes, and a finding says so.
  ///
  /// - Parameters:
  ///   - name: What people call the workbook, where that is not what its file is called.
  ///   - asksAnyway: Whether there is a draft, all of questions, also where no column is known.
  /// - Throws: `WorkbookError` where the file is no workbook that can be read.
  package static func suggestion(
    forWorkbookAt path: String, named name: String? = nil, schemas: [SchemaAtHand],
    words: HeaderWords, limits: WorkbookLimits = WorkbookLimits(), asksAnyway: Bool = false
  ) throws(WorkbookError) -> Suggestion? {
    let name = name ?? InputFiles.lastComponent(of: path)
    let reader = try WorkbookReader(path: path, name: name, limits: limits)
    var findings = reader.notes.map { $0.finding(file: name) }
    var heads: [SheetHead] = []
    for sheet in reader.ownSheets {
      // Merged ranges follow the rows, so all of them are walked through.
      let (head, failure) = reader.wholeSheet(sheet)
      if let failure { findings.append(failure.finding(file: name, sheet: sheet.name)) }
      heads.append(head)
    }
    var best: Suggestion?
    for schema in schemas {
      let drafter = MappingDrafter(
        for: schema.schema, mappings: schema.mappings, words: words)
      let draft = drafter.draft(for: heads, file: name, asksAnyway: asksAnyway)
      if best == nil || draft.fit > best?.draft.fit ?? 0 {
        best = Suggestion(draft: draft, schemaFile: schema.file, findings: findings)
      }
    }
    return best
  }

  /// Writes a draft to a file, which appears whole or not at all.
  package static func write(_ text: String, to file: String) throws(RunError) {
    let sink = try ByteSink(file: file)
    try sink.write(Array(text.utf8))
    try sink.finish()
  }
}
