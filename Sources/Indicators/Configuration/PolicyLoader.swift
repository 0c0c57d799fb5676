public import Findings

extension Policy {
  /// Reads a policy file, and the table of accepted findings that it names.
  public init(contentsOf path: String) throws(ConfigurationError) {
    try self.init(yaml: try ConfigurationFile.text(at: path), file: path)
  }

  /// Reads a policy from its text; messages name the path of the file, and a table is looked for
  /// beside it.
  package init(yaml: String, file: String) throws(ConfigurationError) {
    let root = try ConfigurationFile.tree(of: yaml, file: file)
    self = try PolicyLoader(file: file).policy(in: root)
  }
}

/// Turns the tree of a policy file into a ``Policy``.
struct PolicyLoader {
  /// The path of the policy file.
  let file: String

  func policy(in root: ConfigurationNode) throws(ConfigurationError) -> Policy {
    let section = try root.section(PolicyShapes.policy)
    try SchemaLoader.checkVersion(section)
    var policy = Policy()
    policy.failOn = try section["fail_on"]?.choice(FailureThreshold.self)
    policy.isStrict = try section["strict"]?.boolean()
    var changes: [(selector: FindingSelector, severity: Severity)] = []
    for entry in try section["severities"]?.entries() ?? [] {
      changes.append(
        (
          try FindingSelector(word: entry.key, file: file, line: entry.line),
          try entry.value.choice(Severity.self)
        ))
    }
    policy.findings.setSeverities(changes)
    policy.findings.select = try selectors(in: section["select"])
    policy.findings.ignore = try selectors(in: section["ignore"])
    if let node = section["accept"] { policy.findings.accepted = try accepted(in: node) }
    return policy
  }

  private func selectors(
    in node: ConfigurationNode?
  ) throws(ConfigurationError) -> [FindingSelector] {
    guard let node else { return [] }
    _ = try node.texts()
    var selectors: [FindingSelector] = []
    for item in node.items {
      selectors += try FindingSelector.selectors(
        in: try item.text(), file: file, line: item.line)
    }
    return selectors
  }

  private func accepted(
    in node: ConfigurationNode
  ) throws(ConfigurationError) -> [FindingPolicy.AcceptedFinding] {
    if case .text = node.content {
      let path = ConfigurationFile.path(try node.text(), besides: file)
      return try AcceptanceTable.accepted(
        in: try ConfigurationFile.text(at: path, namedAt: node), file: path)
    }
    var list = AcceptanceList()
    for item in node.items {
      let section = try item.section(PolicyShapes.acceptance)
      try list.append(
        fingerprint: try section.required("fingerprint").text(),
        who: try section.required("who").text(), why: try section.required("why").text(),
        until: try section["until"]?.text(), file: file, line: item.line)
    }
    return list.entries
  }
}

extension ConfigurationError {
  /// Something that an option of the command line may not say.
  public init(option: String, value: String, id indonesian: String, en english: String) {
    self.init(file: option, line: nil, value: value, id: indonesian, en: english)
  }
}

extension Severity {
  /// The severity that a word of an option means.
  public init(word: String, option: String) throws(ConfigurationError) {
    guard let severity = Severity(rawValue: word) else {
      throw ConfigurationError(
        word, notAmong: Severity.allCases.map(\.rawValue),
        of: Phrase(indonesian: "berat temuan", english: "severity"), file: option, line: nil)
    }
    self = severity
  }
}

extension FindingSelector {
  /// The findings that a word of a file, or of an option, means.
  ///
  /// - Parameter file: The file, or the option, such as `--ignore`.
  public init(word: String, file: String, line: Int?) throws(ConfigurationError) {
    guard let selector = FindingSelector(named: word) else {
      throw ConfigurationError(
        word, notAmong: FindingCode.all.flatMap { [$0.id, $0.slug] },
        shown: FindingCode.Layer.allCases.map { "\($0.rawValue)" },
        of: Phrase(
          indonesian: "kode temuan, kata, atau huruf lapisan",
          english: "finding code, word or letter of a layer"), file: file, line: line)
    }
    self = selector
  }

  /// The findings that some words, with commas between them, mean.
  public static func selectors(
    in words: String, file: String, line: Int?
  ) throws(ConfigurationError) -> [FindingSelector] {
    var selectors: [FindingSelector] = []
    for word in words.split(separator: ",", omittingEmptySubsequences: false) {
      let word = String(
        word.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
      selectors.append(try FindingSelector(word: word, file: file, line: line))
    }
    return selectors
  }
}
