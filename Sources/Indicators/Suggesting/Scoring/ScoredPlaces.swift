/// The scores of some places for the fields of a schema, and which of them are sure enough.
struct ScoredPlaces {
  /// The fields, in the order of the columns of ``scores``.
  let fields: [Int]
  /// The score of each place for each field.
  let scores: [[FieldScore]]
  /// The likeness of each place's label to something that is no field, with its name.
  let strangers: [(score: Double, name: String)]
  /// The place of each field that has a sure one, by field.
  private(set) var accepted: [Int: Int] = [:]
  /// The places that are surely no field's.
  private(set) var strange: Set<Int> = []

  /// More columns than these are not looked at: nobody fills in such a form.
  static let mostPlaces = 200

  init(
    fields: [Int], scores: [[FieldScore]], strangers: [(score: Double, name: String)]
  ) {
    self.fields = fields
    self.scores = scores
    self.strangers = strangers
    assign()
  }

  /// The score of a place for a field.
  func score(of place: Int, for field: Int) -> FieldScore {
    fields.firstIndex(of: field).map { scores[place][$0] } ?? .none
  }

  private mutating func assign() {
    guard !scores.isEmpty else { return }
    // Behind the fields each place has a column of its own, which stands for no field.
    let matrix = scores.indices.map { place in
      let own = scores[place].map { $0.score < FieldScore.worthAQuestion ? 0 : $0.score }
      let others = scores.indices.map { $0 == place ? strangers[place].score : 0 }
      return own + others
    }
    let assignment = BestAssignment(of: matrix)
    for (place, column) in assignment.columns.enumerated() {
      guard column < fields.count else {
        if strangers[place].score >= FieldScore.accepted { strange.insert(place) }
        continue
      }
      guard scores[place][column].score >= FieldScore.accepted,
        assignment.margin(ofRow: place, in: matrix) >= FieldScore.margin
      else { continue }
      accepted[fields[column]] = place
    }
  }

  /// The places that a field may stand in though none is sure, the likeliest first.
  func candidates(for field: Int) -> [Int] {
    let taken = Set(accepted.values).union(strange)
    return scores.indices.filter { place in
      !taken.contains(place) && score(of: place, for: field).score >= FieldScore.worthAQuestion
    }.sorted { one, other in
      (-score(of: one, for: field).score, one) < (-score(of: other, for: field).score, other)
    }
  }
}
