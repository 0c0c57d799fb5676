import Findings

/// What tells the level of government of an answer.
extension SchemaLoader {
  /// Reads the section `level`: one field whose list has levels, or two, and the names of the levels.
  func level(
    in node: ConfigurationNode, of schema: Schema
  ) throws(ConfigurationError) -> Schema.Assessment.Level {
    let section = try node.section(SchemaShapes.assessmentLevel)
    var sources = [try source(in: section, of: schema)]
    var lists = [Self.levels(of: sources[0], in: schema)]
    if let otherwise = section["otherwise"] {
      let section = try otherwise.section(SchemaShapes.assessmentLevelSource)
      let source = try source(in: section, of: schema)
      guard source.field != sources[0].field else {
        throw otherwise.error(
          value: schema.fields[source.field].name,
          id: "\"otherwise\" menunjuk isian yang sama. Sebut isian lain, atau hapus.",
          en: "\"otherwise\" names the same field. Name another one, or take it out.")
      }
      sources.append(source)
      lists.append(Self.levels(of: source, in: schema))
    }
    let known = Self.distinct(lists.joined())
    var labels: [(code: String, label: Phrase)] = []
    for entry in try section["labels"]?.entries() ?? [] {
      guard known.contains(entry.key) else {
        let names = Self.distinct(sources.compactMap { schema.fields[$0.field].list })
          .joined(separator: ", ")
        throw ConfigurationError(
          entry.key, notAmong: known,
          of: Phrase(indonesian: "tingkat dalam \(names)", english: "level in \(names)"),
          file: file, line: entry.line)
      }
      labels.append((entry.key, try entry.value.phrase()))
    }
    let named = labels.map(\.code)
    // What but one of two lists has may be a typing error, and would be a level of its own.
    if let last = lists.last, lists.count > 1 {
      for (source, levels) in zip(sources, lists) {
        let shared = Set(lists[0]).intersection(last).union(named)
        guard let stray = levels.first(where: { !shared.contains($0) }) else { continue }
        let list = schema.fields[source.field].list ?? ""
        throw node.error(
          value: stray,
          id:
            "tingkat \"\(stray)\" hanya ada di daftar \(list), dan \"labels\" tidak menyebutnya. Betulkan daftarnya, atau beri nama di labels.",
          en:
            "the level \"\(stray)\" is in the list \(list) alone, and \"labels\" does not name it. Mend the list, or name it in labels."
        )
      }
    }
    for code in known where !named.contains(code) { labels.append((code, Phrase(code))) }
    return Schema.Assessment.Level(sources: sources, labels: labels)
  }

  private func source(
    in section: ConfigurationSection, of schema: Schema
  ) throws(ConfigurationError) -> Schema.Assessment.Level.Source {
    let node = try section.required("field")
    let field = try position(of: node, in: schema)
    guard let list = schema.fields[field].list else { throw misplaced(node, needs: "list") }
    return Schema.Assessment.Level.Source(
      field: field, column: try column(in: try section.required("column"), of: list, schema))
  }

  /// The levels that a field's list has, each once, in the order of the list.
  private static func levels(
    of source: Schema.Assessment.Level.Source, in schema: Schema
  ) -> [String] {
    let entries = schema.fields[source.field].list.flatMap { schema.lists[$0] }?.entries ?? []
    return distinct(entries.compactMap { $0.properties[source.column] }.filter { !$0.isEmpty })
  }

  private static func distinct(_ texts: some Sequence<String>) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
