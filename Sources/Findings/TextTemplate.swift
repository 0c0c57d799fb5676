/// A text with placeholders in braces, such as `Domain {domain}`, taken apart at them.
package struct TextTemplate: Hashable, Sendable {
  /// A part of a text.
  package enum Part: Hashable, Sendable {
    /// Words that stay.
    case words(String)
    /// A placeholder, by its name.
    case argument(String)
  }

  /// The parts, in order.
  package let parts: [Part]
  /// The names of its placeholders, in order.
  package let placeholders: [String]

  /// Takes a text apart.
  package init(_ text: String) {
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.words(String(rest[..<open]))) }
      parts.append(.argument(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.words(String(rest))) }
    self.parts = parts
    placeholders = parts.compactMap { if case .argument(let name) = $0 { name } else { nil } }
  }

  /// The text with its placeholders filled; `nil` where one has no value.
  package func filled(with values: [String: String]) -> String? {
    var text = ""
    for part in parts {
      switch part {
      case .words(let words): text += words
      case .argument(let name):
        guard let value = values[name] else { return nil }
        text += value
      }
    }
    return text
  }
}

extension FindingCode {
  /// The code's text in a language, taken apart.
  ///
  /// A workbook may have ten thousand findings of one code, so this is done once.
  package func template(in language: Language) -> TextTemplate {
    let templates = language == .indonesian ? Self.indonesian : Self.english
    if let template = templates[id] { return template }
    return TextTemplate(text[language])
  }

  private static let indonesian = templates(in: .indonesian)
  private static let english = templates(in: .english)

  private static func templates(in language: Language) -> [String: TextTemplate] {
    Dictionary(all.map { ($0.id, TextTemplate($0.text[language])) }) { first, _ in first }
  }
}
