/// A regulation that a record cites, in words: a row of the table of regulations.
package struct CitedRegulation: Hashable, Sendable {
  /// The kind's code in the schema's list; `nil` where nothing could be read.
  package var kind: String?
  /// How much the words for the kind say.
  package var rank: RegulationKind.Rank?
  /// Who has issued it, as written.
  package var issuer: String?
  /// Its number, as written.
  package var number: String?
  /// Its year.
  package var year: Int?
  /// What it is about, as written.
  package var title: String?
  /// What it is to the regulation before it; `nil` where nothing could be read.
  package var relation: Citation.Relation?
  /// Kind, issuer, number and year in one spelling, to find the same regulation again.
  package var key: String?
  /// What stands there, with all around it.
  package var raw: String
}

/// Reads the regulations that the records of a schema cite.
package struct CitationReader: Sendable {
  /// The fields that cite regulations.
  package let fields: [CitationField]
  private var parsers: [CitationParser]

  /// Makes a reader; `nil` where no field of the schema cites regulations.
  package init?(schema: Schema) {
    fields = schema.indexes.citations
    guard !fields.isEmpty else { return nil }
    parsers = fields.map { CitationParser($0.vocabulary) }
  }

  /// The regulations that a record cites, field by field, in the order of the text.
  ///
  /// A text without any is a row by itself, so that none is lost.
  package mutating func regulations(
    in record: Record
  ) -> [(field: Int, regulations: [CitedRegulation])] {
    var result: [(field: Int, regulations: [CitedRegulation])] = []
    for position in fields.indices {
      let field = fields[position]
      guard case .text(let text) = record.values[field.position], field.applies(to: record) else {
        continue
      }
      let citations = parsers[position].citations(in: text)
      let bytes = Array(text.utf8)
      result.append(
        (
          field.position,
          citations.isEmpty
            ? [CitedRegulation(raw: Self.text(bytes[...]))]
            : citations.map { regulation($0, in: bytes, field) }
        ))
    }
    return result
  }

  private func regulation(
    _ citation: Citation, in bytes: [UInt8], _ field: CitationField
  ) -> CitedRegulation {
    func text(_ range: Range<Int>?) -> String? { range.map { Self.text(bytes[$0]) } }
    let kind = field.vocabulary.kinds[citation.kind]
    var regulation = CitedRegulation(
      kind: kind.code, rank: kind.rank, issuer: text(citation.issuer),
      number: text(citation.number), year: citation.year, title: text(citation.title),
      relation: citation.relation, raw: Self.withoutSeparators(bytes[citation.piece]))
    if let number = regulation.number?.lowercased() ?? (kind.needsNumber ? nil : ""),
      kind.rank != .evidence
    {
      let words = [kind.code] + field.words(ofIssuer: regulation.issuer ?? "")
      let tail = regulation.year.map { number.isEmpty ? "\($0)" : "\(number)/\($0)" } ?? number
      regulation.key = (words + [tail]).filter { !$0.isEmpty }.joined(separator: " ")
    }
    return regulation
  }

  /// A part of a text, with single spaces.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    TextCleaning.squashed(String(decoding: bytes, as: UTF8.self))
  }

  /// A part of a text without what stands between it and the next.
  private static func withoutSeparators(_ bytes: ArraySlice<UInt8>) -> String {
    var text = Substring(text(bytes))
    while let last = text.last {
      if last.isWhitespace || ";,".contains(last) {
        text.removeLast()
      } else if let word = [" dan", " serta", " jo.", " jo"].first(where: { text.hasSuffix($0) }) {
        text.removeLast(word.count)
      } else {
        break
      }
    }
    return String(text)
  }
}
