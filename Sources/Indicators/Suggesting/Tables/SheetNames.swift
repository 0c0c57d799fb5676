import Findings

/// What the names of sheets that hold tables of one kind tell: `Domain 1` to `Domain 6` are entries of
/// a list.
struct SheetNames {
  /// The field whose list has what differs in the names.
  let field: Int
  /// A regular expression that matches them, with a group of the field's name.
  let pattern: String
  /// Why.
  let reason: Phrase

  /// Finds what names tell; `nil` where that is nothing.
  ///
  /// - Parameter fields: The fields that may stand in the names.
  init?(_ names: [String], fields: [Int], of schema: Schema) {
    guard names.count > 1 else { return nil }
    let lists = fields.compactMap { field in
      schema.fields[field].list.flatMap { schema.indexes.lists[$0] }.map { (field, $0) }
    }
    // A short list is a surer sign than a long one, which has every number.
    .sorted { ($0.1.list.entries.count, $0.0) < ($1.1.list.entries.count, $1.0) }
    for (field, index) in lists {
      let name = schema.fields[field].name
      guard let pattern = Self.numbered(names, index, name) ?? Self.named(names, index, name) else {
        continue
      }
      self.field = field
      self.pattern = pattern
      let list = schema.fields[field].list ?? ""
      reason = Phrase(
        indonesian: "nama \(names.count) lembar, semua ada di daftar \(list)",
        english: "the names of \(names.count) sheets, all in list \(list)")
      return
    }
    return nil
  }

  /// A pattern for names with a number that is a code of the list.
  private static func numbered(_ names: [String], _ index: CodeIndex, _ group: String) -> String? {
    var words: [String] = []
    var numbers: Set<String> = []
    for name in names {
      guard let first = name.firstIndex(where: \.isNumber) else { return nil }
      let number = String(name[first...].prefix(while: \.isNumber))
      guard index.match(of: number)?.entries.count == 1, numbers.insert(number).inserted else {
        return nil
      }
      let word = name[..<first].lowercased().filter { $0.isLetter || $0 == " " }
      let trimmed = TextCleaning.squashed(word).replacing(" ", with: "\\s*")
      if !words.contains(trimmed) { words.append(trimmed) }
    }
    let alternatives = words.sorted { ($1.count, $0) < ($0.count, $1) }.joined(separator: "|")
    let prefix = words == [""] ? "" : words.count == 1 ? words[0] : "(?:\(alternatives))"
    return "(?i)^\\s*\(prefix)[\\s._-]*(?<\(group)>[0-9]+)(?![0-9])"
  }

  /// A pattern for names that are names of the list's entries.
  private static func named(_ names: [String], _ index: CodeIndex, _ group: String) -> String? {
    var entries: Set<Int> = []
    for name in names {
      guard let match = index.match(of: TextCleaning.trimmed(name)), match.entries.count == 1,
        entries.insert(match.entries[0]).inserted
      else { return nil }
    }
    let alternatives = names.map { escaped(TextCleaning.trimmed($0)) }.joined(separator: "|")
    return "^\\s*(?<\(group)>\(alternatives))\\s*$"
  }

  private static func escaped(_ text: String) -> String {
    String(text.flatMap { "\\^$.|?*+()[]{}#".contains($0) ? ["\\", $0] : [$0] })
  }
}
