import Findings
import Spreadsheets

/// A piece of a schema or mapping file: a text, a list or a section, and where it stands.
///
/// Files are written by people who need not know YAML's types, so every plain word is
/// text: `no`, `yes`, `1` and `2026-1` stay as typed. Whoever asks for a number or for
/// `true` and `false` says so.
struct ConfigurationNode: Sendable {
  /// The file, as it was given.
  var file: String
  /// The line, 1-based.
  var line: Int
  /// The key that it stands under, for messages.
  var name: String
  /// What stands there.
  var content: Content

  enum Content: Sendable {
    case text(String)
    case list([ConfigurationNode])
    case section([Entry])
  }

  /// A key and what stands under it.
  struct Entry: Sendable {
    var key: String
    /// The line of the key, 1-based.
    var line: Int
    var value: ConfigurationNode
  }

  /// A mistake in this place, for which there is no kind of its own.
  func error(
    value: String = "", nearest: String? = nil, id indonesian: String, en english: String
  ) -> ConfigurationError {
    ConfigurationError(
      file: file, line: line, value: value, nearest: nearest, id: indonesian, en: english)
  }

  /// The text that stands here; it may not be empty.
  func text() throws(ConfigurationError) -> String {
    guard case .text(let text) = content, !text.isEmpty else {
      throw error(
        id: "\"\(name)\" memerlukan satu teks. Tulis seperti \(name): teks.",
        en: "\"\(name)\" needs one text. Write it like \(name): text.")
    }
    return text
  }

  /// The texts that stand here: a list of them, or a single one.
  func texts() throws(ConfigurationError) -> [String] {
    guard case .list(let items) = content else { return [try text()] }
    guard !items.isEmpty else {
      throw error(
        id: "daftar \"\(name)\" kosong. Isi, atau hapus kuncinya.",
        en: "the list \"\(name)\" is empty. Fill it, or take the key out.")
    }
    var texts: [String] = []
    for item in items {
      texts.append(try item.text())
    }
    return texts
  }

  /// The items that stand here; a single piece is a list of one.
  var items: [ConfigurationNode] {
    if case .list(let items) = content { items } else { [self] }
  }

  /// The whole number that stands here.
  func integer(in range: ClosedRange<Int>) throws(ConfigurationError) -> Int {
    let text = try text()
    guard let number = Int(text), range.contains(number) else {
      let limits = Phrase(
        indonesian: range.upperBound == .max
          ? "mulai \(range.lowerBound)" : "\(range.lowerBound) sampai \(range.upperBound)",
        english: range.upperBound == .max
          ? "from \(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)")
      throw error(
        value: text,
        id: "\"\(name)\" memerlukan bilangan bulat \(limits.indonesian), bukan \"\(text)\".",
        en: "\"\(name)\" needs a whole number \(limits.english), not \"\(text)\".")
    }
    return number
  }

  /// The number that stands here.
  func number() throws(ConfigurationError) -> Double {
    let text = try text()
    guard let number = WrittenNumber.value(of: text) else {
      throw error(
        value: text,
        id: "\"\(name)\" memerlukan angka, bukan \"\(text)\".",
        en: "\"\(name)\" needs a number, not \"\(text)\".")
    }
    return number
  }

  /// The day that stands here, as ISO 8601 writes it.
  func day() throws(ConfigurationError) -> CalendarDateTime {
    let text = try text()
    guard let day = WrittenNumber.day(of: text) else {
      throw error(
        value: text,
        id: "\"\(name)\" memerlukan tanggal seperti 2023-09-18, bukan \"\(text)\".",
        en: "\"\(name)\" needs a date like 2023-09-18, not \"\(text)\".")
    }
    return day
  }

  /// Whether `true` or `false` stands here.
  func boolean() throws(ConfigurationError) -> Bool {
    let text = try text()
    switch text {
    case "true": return true
    case "false": return false
    default:
      throw error(
        value: text,
        id: "\"\(name)\" memerlukan true atau false, bukan \"\(text)\".",
        en: "\"\(name)\" needs true or false, not \"\(text)\".")
    }
  }

  /// The one of a closed set of words that stands here.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ type: Choice.Type
  ) throws(ConfigurationError) -> Choice where Choice.RawValue == String {
    let text = try text()
    guard let choice = Choice(rawValue: text) else {
      throw ConfigurationError(
        text, notAmong: Choice.allCases.map(\.rawValue),
        of: Phrase(indonesian: "nilai \"\(name)\"", english: "value of \"\(name)\""),
        file: file, line: line)
    }
    return choice
  }

  /// The regular expression that stands here; it is sure to compile.
  func pattern(withGroup group: String? = nil) throws(ConfigurationError) -> String {
    let text = try text()
    let regex: Regex<AnyRegexOutput>
    do {
      regex = try Regex(text)
    } catch {
      throw self.error(
        value: text,
        id: "pola \"\(text)\" pada \"\(name)\" bukan ekspresi reguler yang sah (\(error)).",
        en: "the pattern \"\(text)\" of \"\(name)\" is no valid regular expression (\(error)).")
    }
    if let group, !regex.contains(captureNamed: group) {
      throw error(
        value: text,
        id: "pola \"\(text)\" tidak punya grup \"\(group)\". Tandai bagiannya: (?<\(group)>…).",
        en: "the pattern \"\(text)\" has no group \"\(group)\". Mark the part: (?<\(group)>…).")
    }
    return text
  }

  /// Words in both languages: a section of `id` and `en`, or one text for both.
  func phrase() throws(ConfigurationError) -> Phrase {
    if case .text = content { return Phrase(try text()) }
    let section = try section(["id", "en"])
    return Phrase(
      indonesian: try section.required("id").text(), english: try section.required("en").text())
  }

  /// The keys and values that stand here, whatever the keys are.
  func entries() throws(ConfigurationError) -> [Entry] {
    guard case .section(let entries) = content else {
      throw error(
        id: "\"\(name)\" memerlukan kunci dan nilai, seperti {kunci: nilai}.",
        en: "\"\(name)\" needs keys and values, like {key: value}.")
    }
    return entries
  }

  /// The section that stands here, whose keys are of a closed set.
  func section(_ known: [String]) throws(ConfigurationError) -> ConfigurationSection {
    let entries = try entries()
    for entry in entries where !known.contains(entry.key) {
      throw ConfigurationError(
        unknownKey: entry.key, among: known, file: file, line: entry.line)
    }
    return ConfigurationSection(node: self, entries: entries)
  }
}

/// A section of which every key is known.
struct ConfigurationSection: Sendable {
  /// The section as it stands in the file.
  var node: ConfigurationNode
  /// Its keys and values, in the order of the file.
  var entries: [ConfigurationNode.Entry]

  /// What stands under a key.
  subscript(key: String) -> ConfigurationNode? {
    entries.first { $0.key == key }?.value
  }

  /// What stands under a key that must be there.
  func required(_ key: String) throws(ConfigurationError) -> ConfigurationNode {
    guard let value = self[key] else {
      throw node.error(
        value: key,
        id: "\"\(key)\" tidak ada di bawah \"\(node.name)\". Tambahkan.",
        en: "\"\(key)\" is missing under \"\(node.name)\". Add it.")
    }
    return value
  }
}
