internal import Assessments
internal import Findings
internal import Indicators

extension LevelGap {
  /// Why a level is not known, for people: what each source says, one after the other.
  func words(of catalogue: AssessmentCatalogue, in language: Language) -> String {
    let schema = catalogue.schema
    return sources.map { source in
      let field = schema.fields[source.field]
      let label = field.label[language]
      let list = field.list ?? ""
      // The respondent is named anyway.
      let isRespondent = source.field == schema.subjectFields.respondent
      let code = isRespondent ? "" : source.code.map { " \"\($0)\"" } ?? ""
      return switch source.reason {
      case .blank: language.says("\(label) kosong", "\(label) is empty")
      case .unlisted:
        language.says(
          "\(label)\(code) tidak ada dalam daftar \(list)",
          "\(label)\(code) is not in the list \(list)")
      case .unlevelled:
        language.says(
          "\(label)\(code) tanpa tingkat dalam daftar \(list)",
          "\(label)\(code) has no level in the list \(list)")
      }
    }.joined(separator: "; ")
  }
}

extension RoundFacts {
  /// How many answers have no level of government.
  var answersWithoutLevel: Int { withoutLevel.map(\.answers).reduce(0, +) }
}
