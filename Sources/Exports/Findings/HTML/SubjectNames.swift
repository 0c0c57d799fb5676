package import Findings
package import Indicators

/// What people call the respondents, domains and fields of a schema.
package struct SubjectNames: Sendable {
  private let language: Language
  private let fields: [String: String]
  private let respondents: [String: String]
  private let domains: [String: String]
  /// What people call the field of the respondent.
  let respondentLabel: String
  private let domainLabel: String

  /// Gathers the names of a schema; without one every code stays as it is.
  package init(of schema: Schema?, language: Language) {
    self.language = language
    fields = Dictionary(
      schema?.fields.map { ($0.name, $0.label[language]) } ?? [], uniquingKeysWith: { $1 })
    let subject = schema?.subjectFields
    respondents = Self.labels(of: subject?.respondent, in: schema)
    domains = Self.labels(of: subject?.domain, in: schema)
    respondentLabel = fields["respondent"] ?? language.says("Instansi", "Respondent")
    domainLabel = fields["domain"] ?? "Domain"
  }

  private static func labels(of field: Int?, in schema: Schema?) -> [String: String] {
    guard let schema, let field, let name = schema.fields[field].list,
      let list = schema.lists[name]
    else { return [:] }
    return Dictionary(list.entries.map { ($0.code, $0.label) }, uniquingKeysWith: { $1 })
  }

  /// The name of a respondent; its code, where it has none.
  package func respondent(_ code: String) -> String { respondents[code] ?? code }

  /// A domain with its name, such as `Domain 1: Hak-hak migran`.
  func domain(_ code: String) -> String {
    let domain = "\(domainLabel) \(code)"
    guard let name = domains[code], name != code else { return domain }
    return "\(domain): \(name)"
  }

  /// An indicator, such as `Indikator ILL-1.03`.
  func indicator(_ code: String) -> String {
    "\(fields["indicator"] ?? language.says("Indikator", "Indicator")) \(code)"
  }

  /// What people call a field.
  func field(_ name: String) -> String { fields[name] ?? name }
}
