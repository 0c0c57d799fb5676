import Findings

/// Scores places for the fields of a schema.
///
/// A class for what its readers remember. One task at a time.
final class PlaceScorer {
  let schema: Schema
  let likenesses: HeaderLikenesses
  let lists: ListLabels
  private let readers: [Int: ContentReader]

  init(for schema: Schema, mappings: [Mapping], words: HeaderWords) {
    self.schema = schema
    let vocabulary = SchemaVocabulary(of: schema, mappings: mappings, words: words)
    likenesses = HeaderLikenesses(vocabulary)
    lists = ListLabels(of: schema)
    var readers: [Int: ContentReader] = [:]
    for (field, vocabulary) in vocabulary.fields {
      readers[field] = ContentReader(field: field, of: schema, texts: vocabulary.texts)
    }
    self.readers = readers
  }

  /// The scores of places, each a label with what stands beside or below it, for some fields.
  func scores(
    of places: [(label: FoldedLabel, sample: ColumnSample)], for fields: [Int]
  ) -> ScoredPlaces {
    var scores: [[FieldScore]] = []
    var strangers: [(score: Double, name: String)] = []
    for place in places {
      let contents = likenesses.fields.map { field in
        (field, readers[field]?.likeness(of: place.sample) ?? .nothing)
      }
      let content = Dictionary(uniqueKeysWithValues: contents)
      let refuted = Set(contents.filter { $0.1.refutes }.map(\.0))
      scores.append(
        fields.map { field in
          FieldScore(
            header: likenesses.likeness(
              of: place.label, to: field, without: refuted.subtracting([field])),
            content: content[field] ?? .nothing)
        })
      strangers.append(stranger(likenesses.likenesses(of: place.label).stranger, place.sample))
    }
    return ScoredPlaces(fields: fields, scores: scores, strangers: strangers)
  }

  /// The meaning whose cells number the rows.
  static let number = "number"

  private func stranger(
    _ stranger: (likeness: HeaderLikeness, name: String), _ sample: ColumnSample
  ) -> (score: Double, name: String) {
    let score = stranger.likeness.score
    guard stranger.name == Self.number || stranger.name == SchemaVocabulary.ignored else {
      return (score, stranger.name)
    }
    return (sample.runs || sample.cells.isEmpty ? max(score, 0.5) : 0.5 * score, stranger.name)
  }

  /// How a list field's text should be cleaned and what should be forgiven, to be read from a place.
  func mapping(of field: Int, from sources: [Source], codesAreWords: Bool) -> FieldMapping {
    Self.mapping(of: field, in: schema, from: sources, codesAreWords: codesAreWords)
  }

  /// The same for a field of any schema.
  static func mapping(
    of field: Int, in schema: Schema, from sources: [Source], codesAreWords: Bool
  ) -> FieldMapping {
    var mapping = FieldMapping(field: field, sources: sources, line: 0)
    guard let list = schema.fields[field].list.flatMap({ schema.lists[$0] }) else { return mapping }
    let codesAreNumbers = list.entries.allSatisfy { $0.code.allSatisfy(\.isNumber) }
    // Digits are never taken for typing errors, and of a code one letter may be wrong, of a word two.
    mapping.fuzzy = codesAreWords ? 2 : codesAreNumbers ? 0 : 1
    return mapping
  }
}
