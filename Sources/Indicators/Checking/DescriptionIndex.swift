/// The wordings of a list's entries, to tell which one a text belongs to.
struct DescriptionIndex: Sendable {
  /// The position of the field that holds a wording.
  let text: Int
  /// The position of the field that names the entry.
  let code: Int
  /// The codes that each folded wording belongs to.
  let owners: [FoldedLabel: Set<String>]
  /// The label of each code.
  let labels: TextTable<String>

  init(text: Int, code: Int, schema: Schema) {
    self.text = text
    self.code = code
    let entries = schema.fields[code].list.flatMap { schema.lists[$0] }?.entries ?? []
    var owners: [FoldedLabel: Set<String>] = [:]
    for entry in entries {
      for wording in [entry.label] + entry.names + entry.synonyms {
        owners[FoldedLabel(wording), default: []].insert(entry.code)
      }
    }
    self.owners = owners
    labels = TextTable(entries.map { ($0.code, $0.label) })
  }
}
