/// How much a label is like the spellings of a field.
struct HeaderLikeness: Hashable, Sendable {
  /// From 0 to 1.
  var score: Double
  /// The spelling that it is most like.
  var spelling: String
  /// Whether it is that spelling, letter case, punctuation and spacing aside.
  var isExact: Bool

  static let none = HeaderLikeness(score: 0, spelling: "", isExact: false)
}

/// Tells how much labels are like the fields of a schema, and remembers what it has told.
///
/// A class for that memory: the same labels stand on every sheet. One task at a time.
final class HeaderLikenesses {
  let vocabulary: SchemaVocabulary
  /// The fields in the order in which likenesses are listed.
  let fields: [Int]
  private var known: [FoldedLabel: Likenesses] = [:]
  /// All words of the vocabulary.
  private let knownWords: [String]
  /// Those that a word is like, by word.
  private var alikeWords: [String: [String: Double]] = [:]

  /// How a label is like each field, and like what is no field.
  struct Likenesses {
    /// The likeness to each field, as ``HeaderLikenesses/fields`` are ordered.
    var fields: [HeaderLikeness]
    /// The greatest likeness to something that is no field, with its name.
    var stranger: (likeness: HeaderLikeness, name: String)
    /// The greatest of all.
    var best: Double

    /// Those of a label that is like nothing.
    static func none(of count: Int) -> Likenesses {
      Likenesses(
        fields: Array(repeating: .none, count: count), stranger: (.none, ""), best: 0)
    }
  }

  /// More labels than these are compared with nothing: no workbook that people fill in has so many.
  private static let capacity = 4_000
  /// A longer text is no label.
  static let longestLabel = 80

  init(_ vocabulary: SchemaVocabulary) {
    self.vocabulary = vocabulary
    fields = vocabulary.fields.keys.sorted()
    knownWords = Set(vocabulary.words.keys).union(vocabulary.fillers).sorted()
  }

  /// The likenesses of a label.
  func likenesses(of label: FoldedLabel) -> Likenesses {
    if let known = known[label] { return known }
    guard known.count < Self.capacity else { return Likenesses.none(of: fields.count) }
    let words = label.words
    let fields = fields.map { field in
      vocabulary.fields[field].map { likeness(of: label, words, to: $0, without: []) } ?? .none
    }
    var stranger = (likeness: HeaderLikeness.none, name: "")
    for vocabulary in vocabulary.strangers {
      let likeness = likeness(of: label, words, to: vocabulary, without: [])
      if likeness.score > stranger.likeness.score { stranger = (likeness, vocabulary.name) }
    }
    let best = max(fields.map(\.score).max() ?? 0, stranger.likeness.score)
    let result = Likenesses(fields: fields, stranger: stranger, best: best)
    known[label] = result
    return result
  }

  /// A label that is as like a field, and that much more than anything else, means it.
  private static let clearMeaning = (score: 0.85, margin: 0.15)

  /// The field that a label means, where that is clear from the label alone.
  func meaning(of label: FoldedLabel) -> Int? {
    let likenesses = likenesses(of: label)
    guard
      let best = likenesses.fields.indices.max(by: {
        likenesses.fields[$0].score < likenesses.fields[$1].score
      })
    else { return nil }
    let score = likenesses.fields[best].score
    let others = likenesses.fields.indices.filter { $0 != best }.map { likenesses.fields[$0].score }
    let rival = max(others.max() ?? 0, likenesses.stranger.likeness.score)
    guard score >= Self.clearMeaning.score, score - rival >= Self.clearMeaning.margin else {
      return nil
    }
    return fields[best]
  }

  /// The likeness of a label to a field, where its cells are not what some other fields hold.
  ///
  /// The words of those say nothing against it: `Justifikasi jawaban` above sentences is no answer.
  func likeness(
    of label: FoldedLabel, to field: Int, without refuted: Set<Int>
  ) -> HeaderLikeness {
    guard let vocabulary = vocabulary.fields[field] else { return .none }
    return likeness(of: label, label.words, to: vocabulary, without: refuted)
  }

  private func likeness(
    of label: FoldedLabel, _ words: [String], to vocabulary: Vocabulary, without refuted: Set<Int>
  ) -> HeaderLikeness {
    var best = HeaderLikeness.none
    guard label.text.utf8.count <= Self.longestLabel else { return best }
    let own = Set(vocabulary.spellings.flatMap(\.words))
    for spelling in vocabulary.spellings {
      if spelling.folded == label {
        let exact = HeaderLikeness(
          score: spelling.weight, spelling: spelling.label, isExact: true)
        if exact.score >= best.score { best = exact }
        continue
      }
      let score =
        spelling.weight
        * max(
          WordLikeness.ofWhole(label.text, spelling.folded.text),
          overlap(of: words, with: spelling, of: own, without: refuted))
      if score > best.score {
        best = HeaderLikeness(score: score, spelling: spelling.label, isExact: false)
      }
    }
    return best
  }

  // MARK: Words

  /// A word that nobody knows says little against a label: `Program terkait` is a programme.
  private static let unknownWord = 0.25
  /// A word that something else begins with says more against it than the others say for it:
  /// `Tanggal verifikasi` is not the day on which the form was filled in.
  private static let contradiction = 2.0
  /// A word that elsewhere only tells what kind is meant says less.
  private static let weakContradiction = 0.75
  /// A word of the spelling that the label leaves out says something against it.
  private static let missingWord = 0.5
  private static let fillerWord = 0.05
  /// A word must be more like one that means something else than this to speak against a label.
  private static let sureWord = 0.85
  /// A label is never as sure by its words as by being spelled so.
  private static let surest = 0.95

  /// How far the words of a label are those of a spelling, each by how much it tells.
  ///
  /// - Parameters:
  ///   - own: The words of all spellings of the same meaning; they say nothing against it.
  ///   - refuted: The fields that the cells below the label are surely not.
  private func overlap(
    of words: [String], with spelling: Vocabulary.Spelling, of own: Set<String>,
    without refuted: Set<Int>
  ) -> Double {
    var matched = 0.0
    var total = 0.0
    var left = spelling.words
    var weightiest = 0.0
    var unknown = 0.0
    // Whether a word before says already what the label means; the others tell what kind of it.
    var hasHead = false
    for word in words {
      let alike = alike(word)
      let nearest = left.enumerated().map { ($0.offset, alike[$0.element] ?? 0) }
        .max { $0.1 < $1.1 }
      if let (place, likeness) = nearest, likeness > 0 {
        let weight = self.weight(of: left[place])
        matched += likeness * weight
        total += weight
        weightiest = max(weightiest, weight)
        if vocabulary.words[left[place]]?.isHead == true { hasHead = true }
        left.remove(at: place)
      } else if vocabulary.fillers.contains(word) {
        total += Self.fillerWord
      } else if let kin = kin(of: alike, in: own) {
        matched += kin.likeness * weight(of: kin.word)
        total += weight(of: kin.word)
      } else if let weight = weightAgainst(alike, without: refuted, isKind: hasHead) {
        total += weight
      } else {
        unknown += 1
      }
    }
    guard matched > Self.fillerWord, total > 0 else { return 0 }
    total += Self.unknownWord * unknown * weightiest
    for word in left { total += Self.missingWord * weight(of: word) }
    return Self.surest * matched / total
  }

  /// The word of a meaning that a word is most like; of equals the first by the alphabet.
  private func kin(
    of alike: [String: Double], in own: Set<String>
  ) -> (word: String, likeness: Double)? {
    alike.filter { own.contains($0.key) }
      .min { (-$0.value, $0.key) < (-$1.value, $1.key) }
      .map { ($0.key, $0.value) }
  }

  private func weight(of word: String) -> Double {
    vocabulary.fillers.contains(word)
      ? Self.fillerWord : vocabulary.words[word]?.weight ?? Self.unknownWord
  }

  /// How much a word says against a meaning that does not know it; `nil` where it is a word that
  /// nobody knows.
  private func weightAgainst(
    _ alike: [String: Double], without refuted: Set<Int>, isKind: Bool
  ) -> Double? {
    alike.compactMap { known, likeness -> Double? in
      // Half a word may be of another word, and so may an abbreviation.
      guard likeness > Self.sureWord, let word = vocabulary.words[known],
        word.isStrange || !word.fields.isSubset(of: refuted)
      else { return nil }
      return word.weight
        * (word.isHead && !isKind ? Self.contradiction : Self.weakContradiction)
    }.max()
  }

  /// The known words that a word is like, with how much.
  private func alike(_ word: String) -> [String: Double] {
    if let alike = alikeWords[word] { return alike }
    var alike: [String: Double] = [:]
    for known in knownWords {
      let likeness = WordLikeness.ofWords(word, known)
      if likeness > 0 { alike[known] = likeness }
    }
    alikeWords[word] = alike
    return alike
  }
}
