import Findings
import Spreadsheets

/// The records of a form that nobody has filled in yet: one for each indicator.
package struct FormRecords {
  /// The schema.
  package let schema: Schema
  /// What each respondent is asked, as the schema's coverage says.
  private let asked: (field: Int, codes: [String])

  /// Prepares the records of a schema's forms.
  ///
  /// - Throws: ``ConfigurationError`` where the schema does not say what must be answered.
  package init(by mapping: Mapping) throws(ConfigurationError) {
    schema = mapping.schema
    guard let coverage = schema.coverage.first, let list = schema.lists[coverage.list] else {
      throw ConfigurationError(
        file: mapping.file, line: nil, value: schema.id,
        id: "skema \(schema.id) tidak menyebut apa yang harus dijawab. Tambahkan \"cover\".",
        en: "the schema \(schema.id) does not say what must be answered. Add \"cover\".")
    }
    asked = (coverage.field, list.entries.map(\.code))
  }

  /// The records of a form.
  ///
  /// - Parameters:
  ///   - respondent: The respondent's code; `nil` where the form leaves it open.
  ///   - round: The round; `nil` where the form leaves it open.
  ///   - assigned: The codes of what the respondent is asked; `nil` for all.
  package func records(
    respondent: String?, round: String?, assigned: Set<String>? = nil
  ) -> [Record] {
    let subject = schema.subjectFields
    return asked.codes.filter { assigned?.contains($0) ?? true }.map { code in
      var values = schema.fields.map { field -> FieldValue in
        field.constant.map { .text($0) } ?? .missing(.blank)
      }
      values[asked.field] = value(code, of: asked.field)
      if let field = subject.respondent, let respondent { values[field] = .text(respondent) }
      if let field = subject.round, let round { values[field] = .text(round) }
      for (field, name) in derived {
        let entry = schema.fields[asked.field].list.flatMap { schema.lists[$0] }?.entries
          .first { $0.code == code }
        if let text = entry?.properties[name] { values[field] = value(text, of: field) }
      }
      return Record(
        values: values, origins: [], source: Record.RowSource(file: "", sheet: "", row: 0))
    }
  }

  /// The fields that a form fills in by itself.
  ///
  /// - Parameters:
  ///   - hasRespondent: Whether the respondent is known.
  ///   - hasRound: Whether the round is.
  package func given(hasRespondent: Bool, hasRound: Bool) -> Set<Int> {
    var given = Set(derived.map(\.field))
    given.insert(asked.field)
    for (position, field) in schema.fields.enumerated()
    where field.describes != nil || field.constant != nil {
      given.insert(position)
    }
    if hasRespondent, let field = schema.subjectFields.respondent { given.insert(field) }
    if hasRound, let field = schema.subjectFields.round { given.insert(field) }
    return given
  }

  /// The fields that a rule of the schema wants to be what the list says of the indicator, with the
  /// name of that property.
  private var derived: [(field: Int, property: String)] {
    schema.rules.compactMap { rule in
      guard rule.when == nil, case .compare(let one, .equal, let other) = rule.need,
        case .field(let field) = one, case .property(_, asked.field, let name) = other
      else { return nil }
      return (field, name)
    }
  }

  private func value(_ text: String, of field: Int) -> FieldValue {
    guard schema.fields[field].type == .integer else { return .text(text) }
    return Int(text).map { .integer($0) } ?? .text(text)
  }
}
