/// What every reader and checker of a schema's values looks things up in, made once for all of them.
///
/// Of many small workbooks, to make these anew for each table would take more than half of the
/// time. A class, so that to hand on a schema costs little.
final class SchemaIndexes: Sendable {
  /// The placeholders.
  let placeholders: PlaceholderIndex
  /// The lists, by name.
  let lists: [String: CodeIndex]
  /// The rules, with their literals and lists resolved.
  let rules: RuleEvaluator
  /// The fields that say whose answer to what a record is.
  let subjectFields: Schema.SubjectFields
  /// The wordings of questions, for each field that holds one.
  let descriptions: [DescriptionIndex]
  /// The fields that cite regulations.
  let citations: [CitationField]
  /// The positions of the fields whose texts respondents write in their own words.
  let ownWordFields: [Int]
  /// The entries that must be answered for, for each coverage.
  let coverage: [CoverageIndex]

  /// Makes the indexes of a schema.
  init(of schema: Schema) {
    let placeholders = PlaceholderIndex(schema.placeholders)
    self.placeholders = placeholders
    // The kinds of regulations are looked up in another way.
    let used = Set(schema.fields.compactMap(\.list))
    let cited = Set(
      schema.fields.compactMap(\.citations).flatMap { [$0.kinds, $0.issuers].compactMap(\.self) })
    lists = schema.lists.filter { used.contains($0.key) || !cited.contains($0.key) }
      .mapValues { CodeIndex($0, placeholders: placeholders.texts) }
    rules = RuleEvaluator(schema: schema)
    subjectFields = schema.subjectFields
    ownWordFields = schema.findOwnWordFields()
    descriptions = schema.fields.enumerated().compactMap { position, field in
      field.describes.map { DescriptionIndex(text: position, code: $0, schema: schema) }
    }
    citations = schema.fields.indices.compactMap { CitationField(of: $0, schema: schema) }
    coverage = schema.coverage.map { CoverageIndex(of: $0, schema: schema) }
  }
}
