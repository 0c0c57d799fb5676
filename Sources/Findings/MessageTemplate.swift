/// The text of a code, taken apart at its placeholders.
///
/// A workbook may have ten thousand findings of one code, so this is done once.
struct MessageTemplate: Sendable {
  /// A part of a text.
  enum Part: Sendable {
    /// Words that stay.
    case words(String)
    /// A placeholder, by its name.
    case argument(String)
  }

  /// The parts, in order.
  let parts: [Part]

  init(_ text: String) {
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.words(String(rest[..<open]))) }
      parts.append(.argument(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.words(String(rest))) }
    self.parts = parts
  }

  /// That of a code in a language.
  static func of(_ code: FindingCode, in language: Language) -> MessageTemplate {
    let templates = language == .indonesian ? indonesian : english
    return templates[code.id] ?? MessageTemplate(code.text[language])
  }

  private static let indonesian = all(in: .indonesian)
  private static let english = all(in: .english)

  private static func all(in language: Language) -> [String: MessageTemplate] {
    let templates = FindingCode.all.map { ($0.id, MessageTemplate($0.text[language])) }
    return Dictionary(templates) { first, _ in first }
  }
}
