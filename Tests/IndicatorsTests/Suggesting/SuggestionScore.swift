@testable import Indicators

/// How the draft of a mapping does beside what is true.
struct SuggestionScore: Sendable {
  /// Labels that were taken for their field, or left alone where they have none.
  var right = 0
  /// Labels that a person is left to place.
  var asked = 0
  /// Labels that were taken for something that they are not.
  var wrong = 0
  /// What was not right, for reading.
  var notes: [String] = []

  var all: Int { right + asked + wrong }
  /// The share that is right, what is wrong counting double.
  var share: Double { Double(right - wrong) / Double(max(1, all)) }

  /// Judges a draft; a label that stands on several sheets is judged once.
  mutating func judge(_ draft: MappingDraft, of variant: WorkbookVariant, seed: UInt64) {
    var accepted: [LabelPlace: String] = [:]
    for drafted in draft.document + draft.blocks.flatMap({ $0.fields + ($0.group?.fields ?? []) }) {
      for place in drafted.labels {
        accepted[place] = draft.schema.fields[drafted.mapping.field].name
      }
    }
    let candidates = Set(draft.allQuestions.flatMap { $0.candidates.map(\.place) })
    var judged: Set<[String?]> = []
    for (place, field) in variant.truth.sorted(by: {
      ($0.key.sheet, $0.key.cell) < ($1.key.sheet, $1.key.cell)
    }) {
      let label = variant.labels[place] ?? ""
      let found = accepted[place]
      guard judged.insert([label, field, found]).inserted else { continue }
      let note =
        "\(seed) \(variant.base.name) \(place.sheet)!\(place.cell) \"\(label)\": \(field ?? "—")"
      if let found, found != field {
        wrong += 1
        notes.append("WRONG \(note), taken for \(found)")
      } else if found == nil, field != nil || candidates.contains(place) {
        asked += 1
        notes.append("asked \(note)")
      } else {
        right += 1
      }
    }
  }

  static func + (one: SuggestionScore, other: SuggestionScore) -> SuggestionScore {
    SuggestionScore(
      right: one.right + other.right, asked: one.asked + other.asked,
      wrong: one.wrong + other.wrong, notes: one.notes + other.notes)
  }
}
