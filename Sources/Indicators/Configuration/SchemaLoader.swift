import Findings

extension Schema {
  /// Reads a schema file, and the lists in the files beside it that it names.
  public init(contentsOf path: String) throws(ConfigurationError) {
    try self.init(yaml: try ConfigurationFile.text(at: path), file: path)
  }

  /// Reads a schema from its text; messages name the path of the file, and lists are
  /// looked for beside it.
  package init(yaml: String, file: String) throws(ConfigurationError) {
    let root = try ConfigurationFile.tree(of: yaml, file: file)
    self = try SchemaLoader(file: file).schema(in: root)
  }
}

/// Turns the tree of a schema file into a ``Schema``.
struct SchemaLoader {
  /// The path of the schema file.
  let file: String

  /// Every mapping and schema file may say which version of the format it is in.
  static func checkVersion(_ section: ConfigurationSection) throws(ConfigurationError) {
    guard let version = section["version"] else { return }
    let text = try version.text()
    guard text == "1" else {
      throw version.error(
        value: text,
        id: "versi \"\(text)\" tidak dikenal. Versi format ini 1.",
        en: "unknown version \"\(text)\". This format's version is 1.")
    }
  }

  func schema(in root: ConfigurationNode) throws(ConfigurationError) -> Schema {
    let section = try root.section(SchemaShapes.schema)
    try Self.checkVersion(section)
    let record = try section.required("record").section(SchemaShapes.record)

    var schema = Schema(
      id: try section.required("id").text(),
      title: try section.required("title").phrase(),
      catalogue: try catalogue(in: try section.required("catalogue")),
      fields: [], key: [], lists: [:], rules: [], coverage: [],
      placeholders: Placeholders(texts: [:]), file: file)

    for entry in try section["lists"]?.entries() ?? [] {
      schema.lists[entry.key] = try ListLoader(file: file).list(entry.key, in: entry.value)
    }
    schema.fields = try fields(in: try record.required("fields"), lists: schema.lists)
    schema.key = try positions(in: try record.required("key"), of: schema)
    schema.placeholders = try placeholders(in: section["placeholders"])
    schema.phrases = try phrases(in: section["phrases"])
    try addCitations(in: try record.required("fields"), to: &schema)
    for item in record["rules"]?.items ?? [] {
      schema.rules.append(try rule(in: item, of: schema))
    }
    for item in record["cover"]?.items ?? [] {
      schema.coverage.append(try coverage(in: item, of: schema))
    }
    if let assessment = section["assessment"] {
      schema.assessment = try self.assessment(in: assessment, of: schema)
    }
    schema.makeIndexes()
    return schema
  }

  private func catalogue(
    in node: ConfigurationNode
  ) throws(ConfigurationError) -> Schema.Catalogue {
    let section = try node.section(SchemaShapes.catalogue)
    let status = try section.required("status")
    let known = ["official", "illustrative"]
    let word = try status.text()
    guard known.contains(word) else {
      throw ConfigurationError(
        word, notAmong: known, of: Phrase(indonesian: "status", english: "status"), file: file,
        line: status.line)
    }
    return Schema.Catalogue(
      id: try section.required("id").text(), status: word, note: try section["note"]?.phrase())
  }

  // MARK: Fields

  private func fields(
    in node: ConfigurationNode, lists: [String: CodeList]
  ) throws(ConfigurationError) -> [Field] {
    let entries = try node.entries()
    let names = entries.map(\.key)
    var fields: [Field] = []
    for entry in entries {
      guard RuleExpressionParser.isFieldName(entry.key) else {
        throw ConfigurationError(
          file: file, line: entry.line, value: entry.key,
          id:
            "\"\(entry.key)\" bukan nama isian yang sah. Pakai huruf, angka, dan _, diawali huruf.",
          en:
            "\"\(entry.key)\" is no name for a field. Use letters, digits and _, a letter first.")
      }
      fields.append(try field(entry.key, in: entry.value, lists: lists, names: names))
    }
    for (entry, field) in zip(entries, fields) {
      if let described = field.describes, fields[described].list == nil {
        throw ConfigurationError(
          file: file, line: entry.line, value: fields[described].name,
          id: "\"describes\" harus menunjuk isian yang punya daftar.",
          en: "\"describes\" must name a field that has a list.")
      }
    }
    return fields
  }

  private func field(
    _ name: String, in node: ConfigurationNode, lists: [String: CodeList], names: [String]
  ) throws(ConfigurationError) -> Field {
    let section = try node.section(SchemaShapes.field)
    let type = try section["type"]?.choice(FieldType.self) ?? .text
    var field = Field(name: name, label: try section["label"]?.phrase() ?? Phrase(name), type: type)
    if let list = section["list"] {
      field.list = try self.list(named: list, in: lists)
    } else if type == .code {
      throw node.error(
        value: name,
        id: "isian \"\(name)\" bertipe code tetapi tanpa daftar. Tambahkan list: nama-daftar.",
        en: "the field \"\(name)\" is of type code but has no list. Add list: name-of-list.")
    }
    field.isRequired = try section["required"]?.boolean() ?? false
    field.isWritten = try section["written"]?.boolean() ?? true
    field.constant = try section["constant"]?.text()
    if let tag = section["hxl"] { field.tag = try hashtag(in: tag) }
    if let unknown = section["unknown"] {
      guard field.list != nil else { throw misplaced(unknown, needs: "list") }
      field.unknown = try unknown.choice(Field.UnknownCode.self)
    }
    if let length = section["max_length"] {
      guard type == .text else { throw misplaced(length, needs: "type: text") }
      field.maximumLength = try length.integer(in: 1...Int.max)
    }
    field.personalData =
      try section["personal"]?.choice(PersonalDataHandling.self) ?? field.personalData
    if let ownWords = section["own_words"] {
      guard type == .text, field.list == nil else { throw misplaced(ownWords, needs: "type: text") }
      field.isOwnWords = try ownWords.boolean()
    }
    if let describes = section["describes"] {
      field.describes = try position(of: describes, among: names)
    }
    try setLimits(of: &field, from: section)
    return field
  }

  /// A hashtag with attributes, as HXL 1.1 spells them.
  private func hashtag(in node: ConfigurationNode) throws(ConfigurationError) -> String {
    let text = try node.text()
    let words = text.dropFirst().split(separator: "+", omittingEmptySubsequences: false)
    guard text.hasPrefix("#"), words.allSatisfy(Self.isTagWord) else {
      throw node.error(
        value: text,
        id: "\"\(text)\" bukan tanda HXL. Tulis seperti \"#indicator+code\", dalam tanda kutip.",
        en: "\"\(text)\" is no HXL tag. Write it like \"#indicator+code\", in quotes.")
    }
    return text
  }

  private static func isTagWord(_ word: Substring) -> Bool {
    guard case UInt8(ascii: "a")...UInt8(ascii: "z") = word.utf8.first ?? 0 else { return false }
    return word.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "_"):
        true
      default: false
      }
    }
  }

  private func setLimits(
    of field: inout Field, from section: ConfigurationSection
  ) throws(ConfigurationError) {
    let least = section["min"]
    let greatest = section["max"]
    let isEmpty: Bool
    switch field.type {
    case .integer, .number:
      field.minimum = try least?.number()
      field.maximum = try greatest?.number()
      isEmpty = (field.minimum ?? -.infinity) > (field.maximum ?? .infinity)
    case .date:
      field.earliest = try least?.day()
      field.latest = try greatest?.day()
      isEmpty =
        if let first = field.earliest, let last = field.latest { first > last } else { false }
    case .text, .code:
      if let limit = least ?? greatest { throw misplaced(limit, needs: "type: number") }
      return
    }
    if isEmpty, let greatest {
      throw greatest.error(
        id: "max lebih kecil daripada min. Tukar keduanya.",
        en: "max is less than min. Swap them.")
    }
  }

  func misplaced(_ node: ConfigurationNode, needs: String) -> ConfigurationError {
    node.error(
      value: node.name,
      id: "\"\(node.name)\" hanya berlaku bersama \(needs). Hapus, atau ubah isiannya.",
      en: "\"\(node.name)\" only goes with \(needs). Take it out, or change the field.")
  }

  // MARK: References

  func list(
    named node: ConfigurationNode, in lists: [String: CodeList]
  ) throws(ConfigurationError) -> String {
    let name = try node.text()
    guard lists[name] != nil else {
      throw ConfigurationError(
        name, notAmong: lists.keys.sorted(), of: Phrase(indonesian: "daftar", english: "list"),
        file: file, line: node.line)
    }
    return name
  }

  private func position(
    of node: ConfigurationNode, among names: [String]
  ) throws(ConfigurationError) -> Int {
    let name = try node.text()
    guard let position = names.firstIndex(of: name) else {
      throw ConfigurationError(unknownField: name, among: names, file: file, line: node.line)
    }
    return position
  }

  func positions(
    in node: ConfigurationNode, of schema: Schema
  ) throws(ConfigurationError) -> [Int] {
    let names = schema.fields.map(\.name)
    var positions: [Int] = []
    guard !node.items.isEmpty else {
      throw node.error(
        id: "daftar \"\(node.name)\" kosong. Sebut sedikitnya satu kolom di bawah \"fields\".",
        en: "the list \"\(node.name)\" is empty. Name at least one field of \"fields\".")
    }
    for item in node.items {
      positions.append(try position(of: item, among: names))
    }
    return positions
  }

  // MARK: Rules and coverage

  private func code(
    in node: ConfigurationNode
  ) throws(ConfigurationError) -> FindingCode {
    let word = try node.text()
    guard let code = FindingCode(named: word) else {
      throw ConfigurationError(
        word, notAmong: FindingCode.all.map(\.id),
        of: Phrase(indonesian: "kode temuan", english: "finding code"), file: file,
        line: node.line)
    }
    return code
  }

  private func rule(
    in node: ConfigurationNode, of schema: Schema
  ) throws(ConfigurationError) -> Rule {
    let section = try node.section(SchemaShapes.rule)
    let code = try section["code"].map(code(in:)) ?? .rule
    let message = try section["message"]?.phrase()
    if code == .rule, message == nil {
      throw node.error(
        id: "aturan tanpa kode sendiri memerlukan \"message\": {id: …, en: …}.",
        en: "a rule without a code of its own needs a \"message\": {id: …, en: …}.")
    }
    return Rule(
      code: code,
      severity: try section["severity"]?.choice(Severity.self) ?? code.severity,
      when: try section["when"].map { node throws(ConfigurationError) in
        try RuleExpressionParser.expression(in: node, of: schema)
      },
      need: try RuleExpressionParser.expression(in: try section.required("need"), of: schema),
      at: try positions(in: try section.required("at"), of: schema),
      message: message)
  }

  private func coverage(
    in node: ConfigurationNode, of schema: Schema
  ) throws(ConfigurationError) -> Schema.Coverage {
    let section = try node.section(SchemaShapes.coverage)
    let code = try section["code"].map(code(in:)) ?? .indicatorMissing
    return Schema.Coverage(
      field: try position(of: try section.required("field"), among: schema.fields.map(\.name)),
      list: try list(named: try section.required("every"), in: schema.lists),
      per: try positions(in: try section.required("per"), of: schema),
      code: code,
      severity: try section["severity"]?.choice(Severity.self) ?? code.severity)
  }

  /// The kinds of missing that texts may stand for.
  static let placeholderKinds: [MissingKind] = [.notStated, .unknown, .notApplicable]

  private func placeholders(
    in node: ConfigurationNode?
  ) throws(ConfigurationError) -> Placeholders {
    var placeholders = Placeholders(texts: [:])
    guard let section = try node?.section(SchemaShapes.placeholders) else { return placeholders }
    for kind in Self.placeholderKinds {
      placeholders.texts[kind] = try section[kind.rawValue]?.texts()
    }
    return placeholders
  }
}
