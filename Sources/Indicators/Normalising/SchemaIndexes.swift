/// What every reader of a schema's values looks things up in, made once for all of them.
///
/// Of many small workbooks, to make these anew for each table would take more than half of the
/// time.
struct SchemaIndexes: Sendable {
  /// The placeholders.
  let placeholders: PlaceholderIndex
  /// The lists, by name.
  let lists: [String: CodeIndex]

  /// Makes the indexes of a schema.
  init(of schema: Schema) {
    let placeholders = PlaceholderIndex(schema.placeholders)
    self.placeholders = placeholders
    lists = schema.lists.mapValues { CodeIndex($0, placeholders: placeholders.texts) }
  }
}
