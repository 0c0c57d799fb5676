package import Findings

/// Findings as a log by SARIF 2.1.0 (OASIS Standard, 27 March 2020, Errata 01), one result a line.
///
/// A rule is a code of the catalogue. The row and the column of a cell stand in for line and column,
/// since viewers need a region; `properties.cell` has the address. An accepted finding is
/// suppressed (3.27.23, 3.35), a rule that was not evaluated is a result of the kind *open* (3.27.9).
package struct FindingSARIF: FindingWriter {
  package static let separator = Array(",\n".utf8)

  private let language: Language
  private let policy: FindingPolicy
  /// The results of a run have all a list of suppressions, or none has (3.27.23).
  private let hasSuppressions: Bool

  /// Makes a writer.
  package init(language: Language, policy: FindingPolicy = FindingPolicy()) {
    self.language = language
    self.policy = policy
    hasSuppressions = !policy.accepted.isEmpty
  }

  /// The position of each code among the rules.
  private static let rules = Dictionary(
    FindingCode.all.enumerated().map { ($0.element.id, $0.offset) },
    uniquingKeysWith: { first, _ in first })

  package func begin(into bytes: inout [UInt8]) {
    let driver = JSONValue.object([
      ("name", .text(Program.name)), ("semanticVersion", .text(Program.version)),
      ("language", .text(language.rawValue)), ("rules", .list(FindingCode.all.map(rule))),
    ])
    let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
    bytes.append(contentsOf: #"{"$schema":""#.utf8)
    bytes.append(contentsOf: schema.utf8)
    bytes.append(contentsOf: "sarif-schema-2.1.0.json\",\n".utf8)
    bytes.append(contentsOf: "\"version\":\"2.1.0\",\n\"runs\":[{\n\"tool\":{\"driver\":".utf8)
    driver.append(to: &bytes)
    bytes.append(contentsOf: "},\n\"language\":".utf8)
    JSONText.append(language.rawValue, to: &bytes)
    bytes.append(contentsOf: ",\n\"columnKind\":\"unicodeCodePoints\",\n\"results\":[\n".utf8)
  }

  package func write(_ finding: Finding, into bytes: inout [UInt8]) {
    bytes.append(contentsOf: #"{"ruleId":"#.utf8)
    JSONText.append(finding.code.id, to: &bytes)
    if let position = Self.rules[finding.code.id] {
      appendMember("ruleIndex", position, to: &bytes)
    }
    // Only what fails has a level (3.27.10).
    if finding.code == .notEvaluated {
      bytes.append(contentsOf: #","kind":"open","level":"none""#.utf8)
    } else {
      appendMember("level", Self.level(of: finding.severity), to: &bytes)
    }
    bytes.append(contentsOf: #","message":{"text":"#.utf8)
    JSONText.append(finding.message(in: language), to: &bytes)
    bytes.append(UInt8(ascii: "}"))
    appendLocation(of: finding, to: &bytes)
    bytes.append(contentsOf: #","partialFingerprints":{"rekap/v1":"#.utf8)
    JSONText.append(finding.fingerprint, to: &bytes)
    bytes.append(UInt8(ascii: "}"))
    if hasSuppressions { appendSuppressions(of: finding, to: &bytes) }
    bytes.append(contentsOf: #","properties":"#.utf8)
    JSONValue.object(properties(of: finding)).append(to: &bytes)
    bytes.append(UInt8(ascii: "}"))
  }

  package func end(
    _ counts: FindingCounts, isComplete: Bool, into bytes: inout [UInt8]
  ) {
    var invocation: [(key: String, value: JSONValue)] = [
      ("executionSuccessful", .truth(isComplete))
    ]
    let overrides = overrides
    if !overrides.isEmpty { invocation.append(("ruleConfigurationOverrides", .list(overrides))) }
    bytes.append(contentsOf: "\n],\n\"invocations\":[".utf8)
    JSONValue.object(invocation).append(to: &bytes)
    let numbers = Severity.allCases.reversed().map { ($0.rawValue, counts[$0]) }
    let apart = [
      ("accepted", counts.accepted), ("ignored", counts.ignored),
      ("unselected", counts.unselected),
    ]
    bytes.append(contentsOf: "],\n\"properties\":{\"counts\":".utf8)
    JSONValue.object((numbers + apart).map { ($0.0, .number($0.1)) }).append(to: &bytes)
    bytes.append(contentsOf: "}\n}]}\n".utf8)
  }

  // MARK: Rules

  private func rule(_ code: FindingCode) -> JSONValue {
    let page = code.page
    let help = page.consequence[language] + " " + page.cure[language]
    return .object([
      ("id", .text(code.id)), ("name", .text(code.slug)),
      ("shortDescription", .object([("text", .text(code.text[language]))])),
      ("fullDescription", .object([("text", .text(page.meaning[language]))])),
      ("help", .object([("text", .text(help))])),
      ("defaultConfiguration", .object([("level", .text(Self.level(of: code.severity)))])),
    ])
  }

  /// What a policy changes in the rules (3.20.5).
  private var overrides: [JSONValue] {
    FindingCode.all.enumerated().compactMap { position, code in
      var configuration: [(key: String, value: JSONValue)] = []
      if policy.omission(of: code) != nil { configuration.append(("enabled", .truth(false))) }
      if let severity = policy.severities[code.id] {
        configuration.append(("level", .text(Self.level(of: severity))))
      }
      guard !configuration.isEmpty else { return nil }
      return .object([
        ("descriptor", .object([("id", .text(code.id)), ("index", .number(position))])),
        ("configuration", .object(configuration)),
      ])
    }
  }

  private static func level(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }

  // MARK: Parts of a result

  private func appendLocation(of finding: Finding, to bytes: inout [UInt8]) {
    var location: [(key: String, value: JSONValue)] = []
    if !finding.place.file.isEmpty {
      var place: [(key: String, value: JSONValue)] = [
        (
          "artifactLocation",
          .object([("uri", .text(RelativeURI.text(ofPath: finding.place.file)))])
        )
      ]
      let region = region(of: finding.place)
      if !region.isEmpty { place.append(("region", .object(region))) }
      location.append(("physicalLocation", .object(place)))
    }
    let subject = [finding.subject.respondent, finding.subject.indicator, finding.field]
    if subject.contains(where: { $0 != nil }) {
      let name = subject.map { $0 ?? "" }.joined(separator: "/")
      location.append(
        ("logicalLocations", .list([.object([("fullyQualifiedName", .text(name))])])))
    }
    guard !location.isEmpty else { return }
    bytes.append(contentsOf: #","locations":["#.utf8)
    JSONValue.object(location).append(to: &bytes)
    bytes.append(UInt8(ascii: "]"))
  }

  private func region(of place: Place) -> [(key: String, value: JSONValue)] {
    guard let row = place.line ?? place.row else { return [] }
    var region: [(key: String, value: JSONValue)] = [("startLine", .number(row))]
    guard let cell = place.cell else { return region }
    region.append(("startColumn", .number(cell.column)))
    guard let last = place.range?.last else { return region }
    // The end column is the one behind the region (3.30.8).
    return region + [("endLine", .number(last.row)), ("endColumn", .number(last.column + 1))]
  }

  private func appendSuppressions(of finding: Finding, to bytes: inout [UInt8]) {
    var list: [JSONValue] = []
    if let acceptance = finding.acceptance {
      var properties: [(key: String, value: JSONValue)] = [("who", .text(acceptance.who))]
      if let until = acceptance.until { properties.append(("until", .text(until))) }
      list.append(
        .object([
          ("kind", .text("external")),
          ("status", .text(acceptance.isExpired ? "underReview" : "accepted")),
          ("justification", .text(acceptance.why)), ("properties", .object(properties)),
        ]))
    }
    bytes.append(contentsOf: #","suppressions":"#.utf8)
    JSONValue.list(list).append(to: &bytes)
  }

  private func properties(of finding: Finding) -> [(key: String, value: JSONValue)] {
    let place = finding.place
    let texts: [(key: String, value: String?)] = [
      ("sheet", place.sheet), ("cell", place.cell == nil ? nil : place.within),
      ("respondent", finding.subject.respondent), ("round", finding.subject.round),
      ("indicator", finding.subject.indicator), ("field", finding.field),
      ("value", finding.value),
    ]
    var properties: [(key: String, value: JSONValue)] = [
      ("state", .text(finding.state.rawValue))
    ]
    for (key, text) in texts {
      if let text { properties.append((key, .text(text))) }
    }
    if !finding.expected.isEmpty { properties.append(("expected", .texts(finding.expected))) }
    if let fix = finding.fix {
      let members: [(key: String, value: JSONValue)] = [
        ("class", .text(fix.class.rawValue)), ("new", .text(fix.new)),
      ]
      properties.append(("fix", .object(members)))
    }
    return properties
  }

  private func appendMember(_ key: String, _ number: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: ","))
    JSONText.appendKey(key, to: &bytes)
    PlainText.append(number, to: &bytes)
  }

  private func appendMember(_ key: String, _ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: ","))
    JSONText.appendKey(key, to: &bytes)
    JSONText.append(text, to: &bytes)
  }
}
