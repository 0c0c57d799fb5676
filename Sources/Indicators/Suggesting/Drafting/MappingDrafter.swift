import Findings
import Spreadsheets

/// Drafts mappings to one schema.
///
/// What is sure gets a place, what is not becomes a question: a wrong column is worse than a missing
/// one. One task at a time.
package struct MappingDrafter {
  private let schema: Schema
  private let scorer: PlaceScorer
  private let finder: TableFinder

  /// Makes a schema ready.
  ///
  /// - Parameters:
  ///   - mappings: The mappings to this schema that are at hand; how they spell labels is what is
  ///     remembered of other workbooks.
  ///   - words: What people write over columns.
  package init(for schema: Schema, mappings: [Mapping], words: HeaderWords) {
    self.schema = schema
    scorer = PlaceScorer(for: schema, mappings: mappings, words: words)
    finder = TableFinder(likenesses: scorer.likenesses, lists: scorer.lists)
  }

  /// Drafts a mapping for a workbook, given the first rows of its sheets.
  ///
  /// - Parameter asksAnyway: Whether there is a draft, all of questions, also where no column is known,
  ///   since a person is to say what they are.
  package func draft(
    for heads: [SheetHead], file: String, asksAnyway: Bool = false
  ) -> MappingDraft {
    var draft = MappingDraft(
      name: Self.name(for: file), workbook: file, schema: schema)
    let visible = heads.filter { $0.sheet.visibility == .visible }
    let clusters = TableCluster.clusters(
      of: visible.compactMap(finder.table(on:)), likenesses: scorer.likenesses)
    var tables: [TableSketch] = []
    var placed: Set<Int> = []
    var fit = (score: 0.0, places: 0)
    for cluster in clusters {
      var drafter = BlockDrafter(cluster, scorer: scorer)
      guard let block = drafter.block(named: "answers") else { continue }
      draft.blocks.append(block)
      tables += cluster.tables
      placed.formUnion(drafter.placed)
      fit.score += drafter.fit.score
      fit.places += drafter.fit.places
    }
    if draft.blocks.isEmpty, asksAnyway,
      let largest = clusters.max(by: { $0.places.count < $1.places.count })
    {
      var drafter = BlockDrafter(largest, scorer: scorer)
      if let block = drafter.block(named: "answers", isWanted: true) {
        draft.blocks.append(block)
        tables += largest.tables
        placed.formUnion(drafter.placed)
      }
    }
    for index in draft.blocks.indices where index > 0 {
      draft.blocks[index].name += "-\(index + 1)"
    }
    guard !draft.blocks.isEmpty else { return draft }
    var document = DocumentDrafter(scorer: scorer, placed: placed)
    document.draft(above: tables, file: file)
    draft.document = document.fields
    let all = placed.union(document.fields.map(\.mapping.field))
    // What the title block answers is no question of the table any more.
    for index in draft.blocks.indices {
      draft.blocks[index].questions.removeAll { all.contains($0.field) }
    }
    draft.questions = document.questions
    let asked = Set(draft.allQuestions.map(\.field))
    for (position, field) in schema.fields.enumerated()
    where field.isRequired && field.constant == nil && !all.contains(position) {
      if !asked.contains(position) { draft.questions.append(OpenQuestion(field: position)) }
    }
    let required = schema.fields.indices.filter {
      schema.fields[$0].isRequired && schema.fields[$0].constant == nil
    }
    let found = Double(required.count { all.contains($0) }) / Double(max(1, required.count))
    draft.fit = 0.5 * found + 0.5 * fit.score / Double(max(1, fit.places))
    return draft
  }

  /// A name made of the file's: `draft-dinkes-lmgi`.
  private static func name(for file: String) -> String {
    let last = file.split(separator: "/").last.map(String.init) ?? file
    let stem = last.lastIndex(of: ".").map { last[..<$0] } ?? last[...]
    let words = FoldedLabel(String(stem)).words.map { $0.filter { $0.isASCII } }
    return (["draft"] + words.filter { !$0.isEmpty }.prefix(6)).joined(separator: "-")
  }
}
