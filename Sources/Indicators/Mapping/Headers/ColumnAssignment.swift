/// Which column serves which field, decided from the labels alone.
///
/// Each label is tried in the order in which the mapping spells it. A misspelt label is taken
/// where it is near to one field only. Two columns with the same label are both left alone:
/// a wrong column is worse than a missing one.
struct ColumnAssignment {
  /// The column of each wish, by its position; absent where none was found.
  private(set) var columns: [Int: Header.Column] = [:]
  /// Wishes that several columns fit equally well, with those columns.
  private(set) var ambiguous: [(wish: Int, columns: [Header.Column])] = []
  /// Wishes served by a column whose label is misspelt.
  private(set) var misspelt: [Misspelling] = []

  /// One way to write a label.
  struct Spelling {
    /// As the mapping writes it.
    let label: String
    /// What is compared.
    let folded: FoldedLabel

    init(_ label: String) {
      self.label = label
      folded = FoldedLabel(label)
    }
  }

  /// A column that was taken for a label that it misspells.
  struct Misspelling {
    var wish: Int
    var column: Header.Column
    var label: String
    var score: Int
  }

  /// Columns that serve, or could serve, some wish.
  private var taken: Set<Int> = []

  /// Assigns columns to wishes; each wish is a list of spellings, best first.
  init(of wishes: [[Spelling]], to header: [Header.Column]) {
    // The label alone, then with the wider labels above it.
    let ranks = header.map { $0.spellings.count }.max() ?? 0
    for (position, spellings) in wishes.enumerated() {
      assignExactly(position, spellings, in: header, ranks: ranks)
    }
    let open = wishes.indices.filter { wish in
      columns[wish] == nil && !ambiguous.contains { $0.wish == wish }
    }
    assignMisspelt(open.map { ($0, wishes[$0]) }, in: header)
  }

  private mutating func assignExactly(
    _ wish: Int, _ spellings: [Spelling], in header: [Header.Column], ranks: Int
  ) {
    for rank in 0..<ranks {
      for spelling in spellings {
        let fitting = header.indices.filter { position in
          let spellings = header[position].spellings
          return rank < spellings.count && spellings[rank] == spelling.folded
            && !taken.contains(header[position].column)
        }
        guard !fitting.isEmpty else { continue }
        taken.formUnion(fitting.map { header[$0].column })
        if fitting.count == 1 {
          columns[wish] = header[fitting[0]]
        } else {
          ambiguous.append((wish, fitting.map { header[$0] }))
        }
        return
      }
    }
  }

  private mutating func assignMisspelt(
    _ open: [(wish: Int, spellings: [Spelling])],
    in header: [Header.Column]
  ) {
    struct Candidate {
      var wish: Int
      var column: Header.Column
      var label: String
      var errors: Int
      var score: Int
    }
    var candidates: [Candidate] = []
    for column in header where !taken.contains(column.column) {
      for (wish, spellings) in open {
        let nearest = spellings.compactMap { spelling -> Candidate? in
          guard let errors = column.folded.typingErrors(from: spelling.folded) else { return nil }
          return Candidate(
            wish: wish, column: column, label: spelling.label, errors: errors,
            score: column.folded.score(from: spelling.folded, typingErrors: errors))
        }.min { $0.errors < $1.errors }
        if let nearest { candidates.append(nearest) }
      }
    }
    for candidate in candidates {
      let rivals = candidates.filter {
        ($0.wish == candidate.wish) != ($0.column.column == candidate.column.column)
          && $0.errors <= candidate.errors
      }
      guard rivals.isEmpty else { continue }
      columns[candidate.wish] = candidate.column
      misspelt.append(
        Misspelling(
          wish: candidate.wish, column: candidate.column, label: candidate.label,
          score: candidate.score))
    }
  }
}
