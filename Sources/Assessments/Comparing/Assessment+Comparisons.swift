extension Assessment {
  /// Each round beside the one before it, by ``crosswalks``.
  package var comparisons: [RoundComparison] {
    zip(rounds, rounds.dropFirst()).map { first, second in
      RoundComparison(
        RoundComparison.Side(records: records, facts: first),
        RoundComparison.Side(records: records, facts: second),
        crosswalk: crosswalks[second.round] ?? Crosswalk())
    }
  }
}
