import Findings
import Indicators

/// Finds the code of a respondent that a person names.
struct RespondentNames {
  private let normaliser: FieldNormaliser?

  init(schema: Schema) {
    let position = schema.subjectFields.respondent
    normaliser = position.map { position in
      var mapping = FieldMapping(field: position, sources: [], line: 0)
      mapping.clean = [.squash]
      return FieldNormaliser(
        field: schema.fields[position], mapping: mapping, schema: schema, isStrict: true,
        personalData: .keep)
    }
  }

  /// The code of a code or name; a name that the list does not have stays as it is, where the schema
  /// lets it.
  func code(of name: String) throws(RunError) -> String {
    guard let normaliser else { return name }
    let normalised = normaliser.normalise(text: name)
    guard let code = normalised.value.text else {
      throw .unknownRespondent(name, near: normalised.problems.first?.fix?.new)
    }
    return code
  }
}
