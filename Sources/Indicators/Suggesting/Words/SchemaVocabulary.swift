import Findings

/// Everything by which the fields of a schema are known: its own labels, what its mappings call them,
/// and the words that people use for the same.
///
/// What mappings say are the words that were learnt from workbooks; they stand where anyone can review
/// them, and there is no other memory.
struct SchemaVocabulary: Sendable {
  /// The vocabulary of each field, by its position; a field that is constant has none.
  private(set) var fields: [Int: Vocabulary] = [:]
  /// What a column may mean that is no field, such as a running number.
  private(set) var strangers: [Vocabulary] = []
  /// What is known of each word that stands in some spelling.
  private(set) var words: [String: Word] = [:]
  /// Words that say nothing.
  let fillers: Set<String>

  /// The name of what mappings leave out on purpose.
  static let ignored = "ignored"

  /// What schema and mappings say counts in full, the general words a little less: `Kode` is somebody's
  /// region, but not in an assessment that calls its indicators so.
  private static let generalWeight = 0.96

  init(of schema: Schema, mappings: [Mapping], words: HeaderWords) {
    fillers = Set(words.fillers.flatMap { FoldedLabel($0).words })
    var used: Set<String> = []
    for (position, field) in schema.fields.enumerated() where field.constant == nil {
      var labels = [field.label.indonesian, field.label.english]
      labels += mappings.flatMap { $0.labels(ofField: position) }
      let own = Set(labels.map { FoldedLabel($0) })
      let meaning =
        words.meanings.first { $0.name == field.name }
        ?? words.meanings.first { $0.labels.contains { own.contains(FoldedLabel($0)) } }
      var spellings = Self.spellings(labels + [field.name], weight: 1)
      if let meaning {
        used.insert(meaning.name)
        let known = Set(spellings.map(\.folded))
        spellings += Self.spellings(meaning.labels, weight: Self.generalWeight)
          .filter { !known.contains($0.folded) }
      }
      fields[position] = Vocabulary(
        name: field.name, spellings: spellings, texts: meaning?.texts)
    }
    // What no field of the schema means, a column may mean all the same.
    let own = Set(fields.values.flatMap { $0.spellings.map(\.folded) })
    for meaning in words.meanings where !used.contains(meaning.name) {
      let spellings = Self.spellings(meaning.labels, weight: Self.generalWeight)
        .filter { !own.contains($0.folded) }
      strangers.append(
        Vocabulary(name: meaning.name, spellings: spellings, texts: meaning.texts))
    }
    let ignored = mappings.flatMap { $0.blocks.flatMap(\.ignoredColumns) }
    if !ignored.isEmpty {
      strangers.append(
        Vocabulary(name: Self.ignored, spellings: Self.spellings(ignored, weight: 1), texts: nil))
    }
    weighWords()
  }

  private static func spellings(_ labels: [String], weight: Double) -> [Vocabulary.Spelling] {
    var known: Set<FoldedLabel> = []
    return labels.map { Vocabulary.Spelling($0, weight: weight) }
      .filter { !$0.folded.isEmpty && known.insert($0.folded).inserted }
  }

  /// A word of the spellings.
  struct Word: Sendable {
    /// How much it tells: less where several meanings use it, or where none begins with it.
    var weight = 1.0
    /// The fields that use it.
    var fields: Set<Int> = []
    /// Whether something that is no field uses it.
    var isStrange = false
    /// Whether a spelling begins with it: what a thing is comes first in Indonesian, what kind of it
    /// after that.
    var isHead = false
  }

  /// What a word that only ever follows another tells, beside one that a spelling begins with.
  private static let modifier = 0.5

  private mutating func weighWords() {
    for (field, vocabulary) in fields {
      for word in note(vocabulary) { words[word, default: Word()].fields.insert(field) }
    }
    var users = words.mapValues(\.fields.count)
    for vocabulary in strangers {
      for word in note(vocabulary) {
        words[word, default: Word()].isStrange = true
        users[word, default: 0] += 1
      }
    }
    for word in words.keys {
      let isHead = words[word]?.isHead ?? false
      words[word]?.weight = (isHead ? 1 : Self.modifier) / Double(users[word] ?? 1)
    }
  }

  /// Notes which words begin a spelling; gives all of them.
  private mutating func note(_ vocabulary: Vocabulary) -> Set<String> {
    for spelling in vocabulary.spellings {
      if let head = spelling.words.first(where: { !fillers.contains($0) }) {
        words[head, default: Word()].isHead = true
      }
    }
    return Set(vocabulary.spellings.flatMap(\.words))
  }
}

extension Mapping {
  /// Every label by which the mapping finds a field: over a column, or above the table.
  fileprivate func labels(ofField field: Int) -> [String] {
    allFields.filter { $0.field == field }.flatMap { place in
      place.sources.flatMap { source -> [String] in
        switch source {
        case .column(let labels), .rightOf(let labels), .below(let labels): labels
        default: []
        }
      }
    }
  }
}
