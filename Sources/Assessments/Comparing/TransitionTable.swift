/// How many responses went from what to what between two rounds.
package struct TransitionTable: Hashable, Sendable {
  /// What a response can be: an answer of the scale, by its position, and what is behind it.
  package enum State: Hashable, Sendable {
    case answer(UInt8)
    /// A record without an answer.
    case missing
    /// Two records with two answers.
    case contradictory
    /// No record.
    case absent
  }

  /// How many answers the scale has.
  package let answers: Int
  /// The counts, by the state in the first round and then in the second one: the answers of the scale,
  /// missing, contradictory, absent.
  package private(set) var counts: [[Int]]

  /// Makes a table of nothing.
  package init(answers: Int) {
    self.answers = answers
    counts = Array(repeating: Array(repeating: 0, count: answers + 3), count: answers + 3)
  }

  /// The states, in the order of ``counts``.
  package var states: [State] {
    (0..<answers).map { .answer(UInt8($0)) } + [.missing, .contradictory, .absent]
  }

  /// How many responses there are: the denominator of all of them.
  package var responses: Int { counts.joined().reduce(0, +) }
  /// How many stay as they are.
  package var same: Int { counts.indices.map { counts[$0][$0] }.reduce(0, +) }
  /// How many change from one answer of the scale to another.
  package var changed: Int {
    (0..<answers).map { from in
      (0..<answers).filter { $0 != from }.map { counts[from][$0] }.reduce(0, +)
    }.reduce(0, +)
  }

  mutating func count(_ from: State, _ to: State) { counts[index(of: from)][index(of: to)] += 1 }

  private func index(of state: State) -> Int {
    switch state {
    case .answer(let answer): Int(answer)
    case .missing: answers
    case .contradictory: answers + 1
    case .absent: answers + 2
    }
  }
}
