/// Finds the entry of a list that a text stands for.
///
/// A code goes before a label, a label before a name, and each of these, even in another
/// letter case, before a synonym. Two entries with the same spelling of the same rank make
/// it ambiguous, as *Semarang* is: a kabupaten and a kota.
struct CodeIndex: Sendable {
  /// The list.
  let list: CodeList
  private var exact: [String: Match] = [:]
  private var folded: [String: Match] = [:]
  private var candidates: [Candidate] = []

  /// What a spelling stands for.
  struct Match: Hashable, Sendable {
    /// The best rank in which the spelling occurs.
    var rank: Rank
    /// The entries that have it in that rank, by position; more than one is ambiguous.
    var entries: [Int]
    /// Whether it is one of the entry's names, in whatever letter case.
    var isName: Bool
  }

  /// What kind of spelling it is; the lesser goes before the greater.
  enum Rank: Int, Comparable, Sendable {
    case code, label, name, synonym

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }

  /// The entry whose spelling is nearest to a text.
  struct Nearest: Hashable, Sendable {
    var entry: Int
    var rank: Rank
    var distance: Int
  }

  private struct Candidate: Sendable {
    var spelling: String
    var length: Int
    var digits: String
    /// Nothing for a placeholder: a text near to one is near to no entry.
    var entry: Int?
    var rank: Rank
  }

  /// Makes an index of a list.
  ///
  /// `placeholders` are folded texts that a misspelling must not be pulled away from.
  init(_ list: CodeList, placeholders: [String]) {
    self.list = list
    for (position, entry) in list.entries.enumerated() {
      add(entry.code, .code, position)
      add(entry.label, .label, position)
      for name in entry.names { add(name, .name, position) }
      for synonym in entry.synonyms { add(synonym, .synonym, position) }
    }
    for text in placeholders { addCandidate(text, .synonym, nil) }
  }

  private mutating func add(_ spelling: String, _ rank: Rank, _ entry: Int) {
    guard !spelling.isEmpty else { return }
    if rank != .synonym { Self.insert(spelling, rank, entry, into: &exact) }
    let folded = FoldedText.folded(spelling)
    guard !folded.isEmpty else { return }
    Self.insert(folded, rank, entry, into: &self.folded)
    addCandidate(folded, rank, entry)
  }

  private static func insert(
    _ spelling: String, _ rank: Rank, _ entry: Int, into matches: inout [String: Match]
  ) {
    guard var match = matches[spelling] else {
      matches[spelling] = Match(rank: rank, entries: [entry], isName: rank == .name)
      return
    }
    if match.entries == [entry] {
      match.rank = min(match.rank, rank)
      match.isName = match.isName || rank == .name
    } else if rank < match.rank {
      match = Match(rank: rank, entries: [entry], isName: rank == .name)
    } else if rank == match.rank, !match.entries.contains(entry) {
      match.entries.append(entry)
    }
    matches[spelling] = match
  }

  private mutating func addCandidate(_ folded: String, _ rank: Rank, _ entry: Int?) {
    candidates.append(
      Candidate(
        spelling: folded, length: folded.count, digits: TextCleaning.digits(folded), entry: entry,
        rank: rank))
  }

  /// The entries that a text names exactly, by code, label or name.
  func exactMatch(of text: String) -> Match? { exact[text] }

  /// The entries that a text names, also in another letter case or by a synonym.
  func match(of text: String) -> Match? {
    exact[text] ?? folded[FoldedText.folded(text)]
  }

  /// Whether a text is one of an entry's names, also in another letter case.
  func isName(_ text: String, of entry: Int) -> Bool {
    guard let match = folded[FoldedText.folded(text)] else { return false }
    return match.isName && match.entries == [entry]
  }

  /// The one entry with the spelling nearest to a text, by at most some typing errors.
  ///
  /// Digits are never taken for typing errors: *Instansi 12* is not *Instansi 13*, and a code
  /// that does not exist is not the one beside it. Where two entries are equally near, or a
  /// placeholder is as near as an entry, none is.
  func nearest(to text: String, atMost limit: Int) -> Nearest? {
    guard limit > 0 else { return nil }
    let text = FoldedText.folded(text)
    let length = text.count
    let digits = TextCleaning.digits(text)
    var nearest: Nearest?
    var isShared = false
    var limit = limit
    for candidate in candidates
    where abs(candidate.length - length) <= limit && candidate.digits == digits {
      guard
        let distance = EditDistance.between(text, candidate.spelling, atMost: limit)
      else { continue }
      let entry = candidate.entry ?? -1
      if let best = nearest, best.distance == distance {
        if best.entry != entry { isShared = true }
        // Of one entry's spellings, the label is the one to show.
        if best.entry == entry, candidate.rank == .label { nearest?.rank = .label }
      } else {
        nearest = Nearest(entry: entry, rank: candidate.rank, distance: distance)
        isShared = false
        limit = distance
      }
    }
    guard !isShared, let nearest, nearest.entry >= 0 else { return nil }
    return nearest
  }
}
