/// One problem in the input, with its place and its cure.
///
/// Findings are about data, so they are collected and never thrown. The code and
/// the arguments are the interface for programs; the words of ``message(in:)`` are not.
public struct Finding: Hashable, Sendable {
  /// What kind of problem it is.
  public var code: FindingCode
  /// How much it matters here; the code's own severity unless a schema or a policy says otherwise.
  public var severity: Severity
  /// Where it is.
  public var place: Place
  /// Which respondent, round, domain and indicator it concerns, as far as known.
  public var subject = Subject()
  /// The field of the schema that it concerns.
  public var field: String?
  /// What stands there, as it was typed.
  public var value: String?
  /// What could stand there instead.
  public var expected: [String] = []
  /// What would cure it.
  public var fix: Fix?
  /// What fills the placeholders of the code's text, by name.
  public var arguments: [String: Phrase] = [:]
  /// Who has accepted it, where somebody has.
  public var acceptance: Acceptance?

  /// The answer that a finding is about.
  public struct Subject: Hashable, Sendable {
    /// The respondent's code or name.
    public var respondent: String?
    /// The round.
    public var round: String?
    /// The domain that the indicator belongs to, as the record gives it.
    public var domain: String?
    /// The indicator's code.
    public var indicator: String?

    /// Makes a subject of what is known.
    public init(
      respondent: String? = nil, round: String? = nil, domain: String? = nil,
      indicator: String? = nil
    ) {
      self.respondent = respondent
      self.round = round
      self.domain = domain
      self.indicator = indicator
    }
  }

  /// Makes a finding with the severity that its code has by default.
  public init(_ code: FindingCode, at place: Place, value: String? = nil) {
    self.code = code
    self.severity = code.severity
    self.place = place
    self.value = value
  }

  /// Makes a finding with arguments for the text of its code.
  public init(
    _ code: FindingCode, at place: Place, value: String? = nil, _ arguments: [String: Phrase]
  ) {
    self.init(code, at: place, value: value)
    self.arguments = arguments
  }

  /// A name for the finding that outlives inserted rows: it is made of meaning, not position.
  ///
  /// Where no respondent is known, the file stands in, and where no indicator is known, the place
  /// within it. Two findings of one code about one field of one answer have the same name.
  public var fingerprint: String {
    let meaning = [subject.round, subject.indicator, field]
    guard subject.respondent != nil || meaning.contains(where: { $0 != nil }) else {
      return "\(code.id):\(place.file):\(place.within ?? "")"
    }
    var fingerprint = code.id
    fingerprint.reserveCapacity(64)
    fingerprint += ":"
    fingerprint += subject.respondent ?? place.file
    for part in meaning {
      fingerprint += ":"
      fingerprint += part ?? ""
    }
    if subject.indicator == nil, let within = place.within {
      fingerprint += ":"
      fingerprint += within
    }
    return fingerprint
  }

  /// What to tell a person: what is wrong, where, and what to do.
  public func message(in language: Language) -> String {
    var message = ""
    message.reserveCapacity(160)
    let template = code.template(in: language)
    for part in template.parts {
      switch part {
      case .words(let words): message += words
      case .argument(let name): message += argument(named: name, in: language)
      }
    }
    // What is wrong in the same way in further rows is counted, whatever the code.
    if !arguments.isEmpty, let more = arguments["more"], !template.placeholders.contains("more") {
      message += more[language]
    }
    return message
  }

  private func argument(named name: String, in language: Language) -> String {
    if !arguments.isEmpty, let argument = arguments[name] { return argument[language] }
    switch name {
    case "cell", "range":
      if let line = place.line { return "\(place.file):\(line)" }
      return place.within ?? place.file
    case "file": return place.file
    case "at": return place.line.map { "\(place.file):\($0)" } ?? place.file
    case "sheet": return place.sheet ?? ""
    case "row": return place.row.map(String.init) ?? ""
    case "line": return place.line.map(String.init) ?? ""
    case "value": return value ?? ""
    case "field": return field ?? ""
    case "indicator": return subject.indicator ?? ""
    case "list": return expected.joined(separator: ", ")
    case "new": return fix?.new ?? ""
    // What is only said where there is something to say.
    case "near", "choices", "unread", "consequence": return ""
    default: return "{\(name)}"
    }
  }
}
