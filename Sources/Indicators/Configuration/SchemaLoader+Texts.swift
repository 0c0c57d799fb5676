import Findings

/// What a schema says of texts: how they cite regulations, and which say the same.
extension SchemaLoader {
  /// Adds to fields how they cite regulations.
  func addCitations(
    in node: ConfigurationNode, to schema: inout Schema
  ) throws(ConfigurationError) {
    for (position, entry) in try node.entries().enumerated() {
      guard let citations = try entry.value.section(SchemaShapes.field)["citations"] else {
        continue
      }
      guard schema.fields[position].type == .text, schema.fields[position].list == nil else {
        throw misplaced(citations, needs: "type: text")
      }
      let section = try citations.section(SchemaShapes.citations)
      let kinds = try section.required("kinds")
      let name = try list(named: kinds, in: schema.lists)
      for kind in schema.lists[name]?.entries ?? [] where RegulationKind(kind) == nil {
        throw ConfigurationError(
          kind.properties["rank"] ?? "", notAmong: RegulationKind.Rank.allCases.map(\.rawValue),
          of: Phrase(indonesian: "nilai \"rank\"", english: "value of \"rank\""), file: file,
          line: kinds.line)
      }
      schema.fields[position].citations = Field.Citations(
        kinds: name, example: try section.required("example").text(),
        issuers: try section["issuers"].map { node throws(ConfigurationError) in
          try list(named: node, in: schema.lists)
        },
        when: try section["when"].map { node throws(ConfigurationError) in
          try RuleExpressionParser.expression(in: node, of: schema)
        })
    }
  }

  /// Reads the phrases of a schema.
  func phrases(
    in node: ConfigurationNode?
  ) throws(ConfigurationError) -> [String: PhraseList] {
    var phrases: [String: PhraseList] = [:]
    for entry in try node?.entries() ?? [] {
      let section = try entry.value.section(SchemaShapes.phrases)
      phrases[entry.key] = PhraseList(
        say: try patterns(in: try section.required("say")),
        unless: try section["unless"].map(patterns(in:)) ?? [],
        longest: try section["at_most"]?.integer(in: 1...1_000) ?? PhraseList.usualLength)
    }
    return phrases
  }

  private func patterns(
    in node: ConfigurationNode
  ) throws(ConfigurationError) -> [PhraseList.Pattern] {
    var patterns: [PhraseList.Pattern] = []
    for text in try node.texts() {
      guard let pattern = PhraseList.Pattern(text) else {
        throw node.error(
          value: text, id: "\"\(text)\" tidak memuat kata. Tulis seperti: belum/tidak ada ...",
          en: "\"\(text)\" has no word. Write it like: belum/tidak ada ...")
      }
      patterns.append(pattern)
    }
    return patterns
  }
}
