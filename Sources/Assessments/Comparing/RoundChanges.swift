/// Responses that are not what they were, in the order of indicators and respondents, in little memory:
/// what many of them share is kept once.
package struct RoundChanges: RandomAccessCollection, Sendable {
  /// An indicator that both rounds have.
  struct Indicator: Sendable {
    /// The code in the first round.
    var from: String
    /// The code in the second round.
    var to: String
    /// Its domain, by its position in the second round's catalogue.
    var domain: Int?
  }

  /// One change, in numbers.
  private struct Entry: Sendable {
    var indicator: Int32
    var respondent: Int32
    var before: Int32
    var after: Int32
    var states: (before: TransitionTable.State, after: TransitionTable.State)
  }

  /// Respondents that both rounds have, in order.
  private let respondents: [String]
  private var indicators: [Indicator] = []
  private var entries: [Entry] = []

  init(respondents: [String]) { self.respondents = respondents }

  package var startIndex: Int { 0 }
  package var endIndex: Int { entries.count }

  package subscript(position: Int) -> RoundComparison.Change {
    let entry = entries[position]
    let indicator = indicators[Int(entry.indicator)]
    func place(_ position: Int32) -> Int? { position < 0 ? nil : Int(position) }
    return RoundComparison.Change(
      respondent: respondents[Int(entry.respondent)], from: indicator.from, to: indicator.to,
      domain: indicator.domain, states: entry.states,
      responses: (place(entry.before), place(entry.after)))
  }

  /// Makes an indicator the one whose changes are added next.
  mutating func begin(_ indicator: Indicator) { indicators.append(indicator) }

  /// Adds a change of a respondent, by its position among ``respondents``.
  mutating func add(
    respondent: Int32, _ states: (TransitionTable.State, TransitionTable.State),
    _ before: Int?, _ after: Int?
  ) {
    func number(_ position: Int?) -> Int32 { position.map { Int32($0) } ?? -1 }
    entries.append(
      Entry(
        indicator: Int32(indicators.count - 1), respondent: respondent, before: number(before),
        after: number(after), states: states))
  }
}
