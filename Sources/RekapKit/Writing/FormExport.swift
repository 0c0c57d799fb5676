import Assessments
public import Findings
public import Indicators
public import Spreadsheets

/// Writes forms to fill: empty ones, or with records filled in.
public struct FormExport: Sendable {
  private let language: Language

  private let interruption: Interruption

  /// Prepares forms.
  ///
  /// - Parameter interruption: Asks for an early end; the forms that are done stay.
  public init(language: Language, interruption: Interruption = Interruption()) {
    self.language = language
    self.interruption = interruption
  }

  /// Writes forms with some records filled in.
  ///
  /// - Parameters:
  ///   - mappings: The mappings to choose from, all of one schema.
  ///   - output: A workbook, or a folder for one a respondent.
  public func callAsFunction(
    _ records: [Record], by mappings: [Mapping], to output: String
  ) async throws -> WorkbookExport.Outcome {
    guard let mapping = mappings.first else { throw RunError.noMappings }
    let subject = mapping.schema.subjectFields
    let given = try FormRecords(by: mapping).given(
      hasRespondent: Self.isKnown(subject.respondent, in: records),
      hasRound: Self.isKnown(subject.round, in: records))
    let form = WorkbookExport.Form(given: given, isBlank: false)
    return try await WorkbookExport(language: language, form: form, interruption: interruption)(
      records, by: mappings, to: output)
  }

  private static func isKnown(_ field: Int?, in records: [Record]) -> Bool {
    field.map { field in records.allSatisfy { $0.values[field].isPresent } } ?? false
  }

  /// Writes empty forms.
  ///
  /// - Parameters:
  ///   - mappings: The mappings to choose from: the first.
  ///   - respondents: Who fills them in, by code or name; none for a form that leaves it open.
  ///   - assignments: The file of a table that says who is asked what.
  ///   - output: A workbook, or a folder for one a respondent.
  public func blank(
    by mappings: [Mapping], respondents: [String], round: String?, assignments: String?,
    limits: WorkbookLimits, to output: String
  ) async throws -> WorkbookExport.Outcome {
    guard let mapping = mappings.first else { throw RunError.noMappings }
    let forms = try FormRecords(by: mapping)
    let names = RespondentNames(schema: mapping.schema)
    let assigned = try assignments.map {
      try AssignmentTable(of: mapping.schema, limits: limits).assignments(at: $0)
    }
    var codes = try respondents.map { try names.code(of: $0) }
    if codes.isEmpty, let assigned { codes = assigned.respondents }
    var records: [Record] = []
    for code in codes {
      if let assigned, assigned.indicators[code] == nil {
        throw RunError.notAssigned(respondent: code, file: assignments ?? "")
      }
      records += forms.records(
        respondent: code, round: round, assigned: assigned?.indicators[code])
    }
    if codes.isEmpty { records = forms.records(respondent: nil, round: round) }
    let given = forms.given(hasRespondent: !codes.isEmpty, hasRound: round != nil)
    let form = WorkbookExport.Form(given: given, isBlank: true)
    return try await WorkbookExport(language: language, form: form, interruption: interruption)(
      records, by: [mapping], to: output)
  }
}
