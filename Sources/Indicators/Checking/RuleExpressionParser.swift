import Findings

/// Reads the conditions of a schema's rules, such as `answer in (ya, sebagian)`, and checks
/// them against the schema: a word that is no field, list, column or code is an error.
///
/// ```
/// condition  = both { "or" both }
/// both       = negated { "and" negated }
/// negated    = "not" negated | "(" condition ")" | "says" "(" field "," phrases ")" | comparison
/// comparison = operand [ ( "=" | "!=" | "<" | ">" ) operand | "in" "(" literal { "," literal } ")" ]
/// operand    = field | literal | "lookup" "(" list "," field ")" "." column
/// ```
///
/// A field by itself means that it has a value. `says(field, phrases)` means that its text is one of
/// the phrases that the schema lists under that name. On the right-hand side, a word that is no
/// field is a text; quotes make a text of any word. There is nothing else: no arithmetic,
/// no functions, no loops, so every condition ends and has one meaning.
struct RuleExpressionParser {
  private let schema: Schema
  private let node: ConfigurationNode
  private var tokens: [Token]
  private var position = 0
  private var depth = 0

  /// The condition that stands in a place of a schema.
  static func expression(
    in node: ConfigurationNode, of schema: Schema
  ) throws(ConfigurationError) -> Rule.Expression {
    var parser = RuleExpressionParser(
      schema: schema, node: node, tokens: try tokens(of: try node.text(), in: node))
    let expression = try parser.condition()
    if let rest = parser.peek {
      throw parser.unexpected(rest, wanted: Phrase(indonesian: "and atau or", english: "and or or"))
    }
    return expression
  }

  private init(schema: Schema, node: ConfigurationNode, tokens: [Token]) {
    self.schema = schema
    self.node = node
    self.tokens = tokens
  }

  private static let reserved = ["and", "or", "not", "in", "lookup", "says"]

  /// Whether a text can name a field: conditions must be able to tell it from all else.
  static func isFieldName(_ name: String) -> Bool {
    guard let first = name.first, first.isLetter, !reserved.contains(name) else { return false }
    return name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
  }

  // MARK: Words

  private enum Token: Equatable {
    case word(String)
    case quoted(String)
    case sign(String)

    var text: String {
      switch self {
      case .word(let text), .quoted(let text), .sign(let text): text
      }
    }
  }

  private static func tokens(
    of text: String, in node: ConfigurationNode
  ) throws(ConfigurationError) -> [Token] {
    var tokens: [Token] = []
    var rest = text[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if rest.hasPrefix("!=") {
        tokens.append(.sign("!="))
        rest.removeFirst(2)
      } else if "=<>(),.".contains(first) {
        tokens.append(.sign(String(first)))
        rest.removeFirst()
      } else if first == "\"" || first == "'" {
        rest.removeFirst()
        guard let end = rest.firstIndex(of: first) else {
          throw node.error(
            value: text, id: "tanda kutip dalam \"\(node.name)\" tidak ditutup.",
            en: "a quote in \"\(node.name)\" is not closed.")
        }
        tokens.append(.quoted(String(rest[..<end])))
        rest = rest[rest.index(after: end)...]
      } else if isPartOfWord(first) {
        let word = rest.prefix { isPartOfWord($0) || $0 == "." }
        tokens.append(.word(String(word)))
        rest = rest[word.endIndex...]
      } else {
        throw node.error(
          value: String(first),
          id:
            "tanda \"\(first)\" tidak dikenal dalam syarat. Yang ada: = != < > in and or not ( ).",
          en:
            "the sign \"\(first)\" has no meaning in a condition. There are: = != < > in and or not ( )."
        )
      }
    }
    return tokens
  }

  private static func isPartOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_" || character == "-"
  }

  private var peek: Token? {
    position < tokens.count ? tokens[position] : nil
  }

  private mutating func accept(_ token: Token) -> Bool {
    guard peek == token else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ sign: String) throws(ConfigurationError) {
    guard accept(.sign(sign)) else {
      throw unexpected(peek, wanted: Phrase("\"\(sign)\""))
    }
  }

  private func unexpected(_ token: Token?, wanted: Phrase) -> ConfigurationError {
    guard let token else {
      return node.error(
        id: "syarat \"\(node.name)\" terputus; setelahnya diperlukan \(wanted.indonesian).",
        en: "the condition \"\(node.name)\" breaks off; \(wanted.english) must follow.")
    }
    return node.error(
      value: token.text,
      id: "dalam \"\(node.name)\" diperlukan \(wanted.indonesian) di tempat \"\(token.text)\".",
      en: "\"\(node.name)\" needs \(wanted.english) where \"\(token.text)\" stands.")
  }

  // MARK: Conditions

  private mutating func condition() throws(ConfigurationError) -> Rule.Expression {
    var expression = try both()
    while accept(.word("or")) {
      expression = .or(expression, try both())
    }
    return expression
  }

  private mutating func both() throws(ConfigurationError) -> Rule.Expression {
    var expression = try negated()
    while accept(.word("and")) {
      expression = .and(expression, try negated())
    }
    return expression
  }

  private mutating func negated() throws(ConfigurationError) -> Rule.Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 64 else {
      throw node.error(
        id: "syarat \"\(node.name)\" bersarang terlalu dalam. Kurangi kurungnya.",
        en: "the condition \"\(node.name)\" is nested too deeply. Take brackets away.")
    }
    if accept(.word("not")) { return .not(try negated()) }
    if accept(.sign("(")) {
      let expression = try condition()
      try expect(")")
      return expression
    }
    if accept(.word("says")) { return try says() }
    return try comparison()
  }

  private mutating func says() throws(ConfigurationError) -> Rule.Expression {
    try expect("(")
    let word = try literal()
    guard let field = schema.position(of: word) else { throw unknownField(word) }
    guard schema.fields[field].type == .text, schema.fields[field].list == nil else {
      throw node.error(
        value: word,
        id:
          "says hanya untuk isian bertipe text; \"\(word)\" bertipe \(schema.fields[field].type).",
        en: "says is for fields of type text; \"\(word)\" is of type \(schema.fields[field].type).")
    }
    try expect(",")
    let name = try literal()
    guard schema.phrases[name] != nil else {
      throw ConfigurationError(
        name, notAmong: schema.phrases.keys.sorted(),
        of: Phrase(indonesian: "kumpulan frasa", english: "set of phrases"), file: node.file,
        line: node.line)
    }
    try expect(")")
    return .says(field, name)
  }

  private mutating func comparison() throws(ConfigurationError) -> Rule.Expression {
    let left = try operand()
    if accept(.word("in")) {
      return .among(left, try literals(comparedWith: left))
    }
    if case .sign(let sign) = peek, let comparison = Rule.Comparison(rawValue: sign) {
      position += 1
      let right = try operand(comparedWith: left)
      try check(left, comparison, right)
      return .compare(left, comparison, right)
    }
    guard case .field(let field) = left else {
      throw unexpected(
        peek, wanted: Phrase(indonesian: "= != < > atau in", english: "= != < > or in"))
    }
    return .present(field)
  }

  private mutating func literals(
    comparedWith left: Rule.Operand
  ) throws(ConfigurationError) -> [String] {
    try expect("(")
    var literals: [String] = []
    repeat {
      literals.append(try literal())
    } while accept(.sign(","))
    try expect(")")
    for literal in literals {
      try check(left, .equal, .literal(literal))
    }
    return literals
  }

  // MARK: Operands

  private mutating func literal() throws(ConfigurationError) -> String {
    switch peek {
    case .word(let text) where !Self.reserved.contains(text), .quoted(let text):
      position += 1
      return text
    default:
      throw unexpected(peek, wanted: Phrase(indonesian: "sebuah nilai", english: "a value"))
    }
  }

  private mutating func operand(
    comparedWith left: Rule.Operand? = nil
  ) throws(ConfigurationError) -> Rule.Operand {
    if accept(.word("lookup")) { return try property() }
    if case .word(let name) = peek, let field = schema.position(of: name) {
      position += 1
      return .field(field)
    }
    let isWord = if case .word = peek { true } else { false }
    guard left == nil, isWord, let name = peek?.text, !Self.reserved.contains(name) else {
      if left == nil {
        throw unexpected(peek, wanted: Phrase(indonesian: "nama isian", english: "a field"))
      }
      return .literal(try literal())
    }
    throw unknownField(name)
  }

  private func unknownField(_ name: String) -> ConfigurationError {
    ConfigurationError(
      unknownField: name, among: schema.fields.map(\.name), file: node.file, line: node.line)
  }

  private mutating func property() throws(ConfigurationError) -> Rule.Operand {
    try expect("(")
    let name = try literal()
    guard let list = schema.lists[name] else {
      throw ConfigurationError(
        name, notAmong: schema.lists.keys.sorted(),
        of: Phrase(indonesian: "daftar", english: "list"), file: node.file, line: node.line)
    }
    try expect(",")
    let word = try literal()
    guard let field = schema.position(of: word) else { throw unknownField(word) }
    guard schema.fields[field].list == name else {
      let own = schema.fields[field].list ?? "-"
      throw node.error(
        value: word,
        id: "isian \"\(word)\" memakai daftar \"\(own)\", bukan \"\(name)\". Ganti nama daftarnya.",
        en:
          "the field \"\(word)\" uses the list \"\(own)\", not \"\(name)\". Change the list's name."
      )
    }
    try expect(")")
    try expect(".")
    let column = try literal()
    let known = Set(list.entries.flatMap(\.properties.keys)).sorted()
    guard known.contains(column) else {
      throw ConfigurationError(
        column, notAmong: known,
        of: Phrase(indonesian: "kolom daftar \(name)", english: "column of the list \(name)"),
        file: node.file, line: node.line)
    }
    return .property(list: name, field: field, name: column)
  }

  // MARK: Types

  /// Refuses comparisons that can never be meant: a number with a word, the size of a text,
  /// a code that the list does not have.
  private func check(
    _ left: Rule.Operand, _ comparison: Rule.Comparison, _ right: Rule.Operand
  ) throws(ConfigurationError) {
    let leftType = type(of: left)
    let rightType = type(of: right)
    if comparison == .less || comparison == .greater {
      let orderly: [FieldType] = [.integer, .number, .date]
      guard [leftType, rightType].contains(where: { $0.map(orderly.contains) ?? false }) else {
        throw node.error(
          value: comparison.rawValue,
          id: "< dan > hanya untuk angka dan tanggal. Pakai = atau in.",
          en: "< and > are for numbers and dates only. Use = or in.")
      }
    }
    for (operand, type, other) in [(left, leftType, right), (right, rightType, left)] {
      try check(other, fits: operand, of: type)
    }
  }

  private func type(of operand: Rule.Operand) -> FieldType? {
    if case .field(let field) = operand { schema.fields[field].type } else { nil }
  }

  private func check(
    _ other: Rule.Operand, fits operand: Rule.Operand, of type: FieldType?
  ) throws(ConfigurationError) {
    guard case .field(let position) = operand, let type else { return }
    let field = schema.fields[position]
    switch other {
    case .literal(let text):
      if let list = field.list.flatMap({ schema.lists[$0] }), field.unknown == .reject,
        !list.entries.contains(where: { $0.code == text })
      {
        throw ConfigurationError(
          text, notAmong: list.entries.map(\.code),
          of: Phrase(
            indonesian: "nilai isian \(field.name)", english: "value of the field \(field.name)"),
          file: node.file, line: node.line)
      }
      if !literal(text, isOf: type) { throw mismatch(text, field) }
    case .field(let position):
      let numbers: [FieldType] = [.integer, .number]
      let otherField = schema.fields[position]
      let isMixed =
        numbers.contains(type) != numbers.contains(otherField.type)
        || (type == .date) != (otherField.type == .date)
      if isMixed { throw mismatch(otherField.name, field) }
    case .property:
      break
    }
  }

  private func literal(_ text: String, isOf type: FieldType) -> Bool {
    switch type {
    case .text, .code: true
    case .integer, .number: WrittenNumber.value(of: text) != nil
    case .date: WrittenNumber.day(of: text) != nil
    }
  }

  private func mismatch(_ text: String, _ field: Field) -> ConfigurationError {
    node.error(
      value: text,
      id:
        "\"\(text)\" tidak bisa dibandingkan dengan \"\(field.name)\" yang bertipe \(field.type).",
      en: "\"\(text)\" can't be compared with \"\(field.name)\", which is of type \(field.type).")
  }
}
