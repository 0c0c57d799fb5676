import Indicators

/// Finds the level of government of records by the sources that a schema names, each combination of
/// their codes once.
struct LevelReading: Sendable {
  /// Why levels are not known, each reason once.
  private(set) var gaps: [LevelGap] = []
  /// The fields that tell levels, by position, in the order in which they are asked.
  let fields: [Int]
  private let catalogue: AssessmentCatalogue
  private var known: [[UInt32]: Int32] = [:]
  private var last: (codes: [UInt32], level: Int32) = ([], -1)

  init(catalogue: AssessmentCatalogue) {
    self.catalogue = catalogue
    fields = catalogue.questions.level?.sources.map(\.field) ?? []
  }

  /// The level of a record, by its position in the catalogue; where it is not known, −1 less the
  /// position of the reason among ``gaps``.
  ///
  /// - Parameter codes: The numbers of what the record has in ``fields``.
  mutating func level(of codes: [UInt32], in texts: TextTable) -> Int32 {
    if codes == last.codes { return last.level }
    let level = known[codes] ?? find(codes, in: texts)
    known[codes] = level
    last = (codes, level)
    return level
  }

  private mutating func find(_ codes: [UInt32], in texts: TextTable) -> Int32 {
    var gap = LevelGap(sources: [])
    for (source, (field, number)) in zip(fields, codes).enumerated() {
      let code = texts[number]
      switch code.map({ catalogue.level(ofCode: $0, bySource: source) }) {
      case .known(let level): return Int32(level)
      case .unlevelled:
        gap.sources.append(LevelGap.Source(field: field, code: code, reason: .unlevelled))
      case .unlisted:
        gap.sources.append(LevelGap.Source(field: field, code: code, reason: .unlisted))
      case nil: gap.sources.append(LevelGap.Source(field: field, code: nil, reason: .blank))
      }
    }
    gaps.append(gap)
    return -Int32(gaps.count)
  }
}
