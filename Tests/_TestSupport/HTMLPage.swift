internal import Markup

/// A page of HTML, read as the XML that it is too.
///
/// It may have only the elements and attributes of ``HTMLElement/Name`` and ``HTMLElement/Attribute``;
/// any other is told of in ``strangers``, as something that came in from outside.
package struct HTMLPage {
  /// The element `html`.
  package let root: HTMLElement
  /// How many elements and attributes no page of Rekap has.
  package let strangers: Int

  /// Reads a page.
  ///
  /// - Throws: Where it is not well-formed XML behind its first line.
  package init(_ text: String) throws {
    let declaration = "<!DOCTYPE html>\n"
    guard text.hasPrefix(declaration) else { throw Failure.noDeclaration }
    let parser = try MarkupParser(HTMLTreeBuilder(), nesting: 64)
    let bytes = Array(text.utf8.dropFirst(declaration.utf8.count))
    try parser.feed(bytes.span)
    try parser.finish()
    let builder = parser.handler
    guard let root = builder.root else { throw Failure.noElement }
    self.root = root
    strangers = builder.strangers
  }

  /// Why a page can't be looked at.
  package enum Failure: Error { case noDeclaration, noElement }

  /// All elements of a name, in order.
  package func all(_ name: HTMLElement.Name) -> [HTMLElement] { root.all(name) }

  /// The element with an identifier.
  package func element(id: String) -> HTMLElement? {
    root.all.first { $0[.id] == id }
  }
}

/// An element of a page.
package final class HTMLElement {
  /// The elements that a page of Rekap has.
  package enum Name: String, CaseIterable, Sendable {
    case html, head, meta, title, style, body, header, nav, main, section, article, footer, script
    case a, b, i, p, q, div, span, small, strong, kbd, mark, h1, h2, h3, h4, ul, li, dl, dt, dd
    case table, caption, thead, tbody, tr, th, td, details, summary, code, ol, em
    case svg, defs, pattern, rect, circle, text
    case variable = "var"
  }

  /// The attributes that they have.
  package enum Attribute: String, CaseIterable, Sendable {
    case lang, charset, content, name, id, href, scope, colspan, tabindex, open, hidden, title, role
    case width, height, x, y, cx, cy, r, fill, viewBox, focusable, patternUnits, patternTransform
    case kind = "class"
    case httpEquiv = "http-equiv"
    case labelledBy = "aria-labelledby"
    case ariaLabel = "aria-label"
    case ariaHidden = "aria-hidden"
    case slug = "data-slug"
    case filters = "data-filters"
    case severity = "data-severity"
    case state = "data-state"
    case openWord = "data-open"
    case codeWord = "data-code"
    case domain = "data-domain"
    case respondent = "data-respondent"
    case file = "data-file"
    case text = "data-text"
    case all = "data-all"
    case reset = "data-reset"
    case unfold = "data-unfold"
    case shown = "data-shown"
    case agreementWord = "data-agreement"
    case answerWord = "data-answer"
    case levelWord = "data-level"
    case key = "data-key"
    case value = "data-value"
    case markOfDomain = "data-d"
    case markOfAgreement = "data-g"
    case markOfRespondent = "data-r"
    case markOfAnswer = "data-a"
    case markOfLevels = "data-l"
  }

  fileprivate enum Content {
    case text(String)
    case element(HTMLElement)
  }

  /// Its name; `nil` for one that no page of Rekap has.
  package let name: Name?
  private let attributes: [Attribute: String]
  fileprivate var contents: [Content] = []

  fileprivate init(_ name: Name?, _ attributes: [Attribute: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// The value of an attribute.
  package subscript(attribute: Attribute) -> String? { attributes[attribute] }

  /// The classes.
  package var classes: [Substring] { self[.kind]?.split(separator: " ") ?? [] }

  /// The elements right within it.
  package var children: [HTMLElement] {
    contents.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// It, and all elements within it, in order.
  package var all: [HTMLElement] { [self] + children.flatMap(\.all) }

  /// All elements of a name within it.
  package func all(_ name: Name) -> [HTMLElement] { all.filter { $0.name == name } }

  /// Its text, and that of all within it.
  package var text: String {
    contents.map { content in
      switch content {
      case .text(let text): text
      case .element(let element): element.text
      }
    }.joined()
  }
}

extension HTMLElement.Name: MarkupName {
  package var namespaces: [String] { [""] }
}

extension HTMLElement.Attribute: MarkupName {
  package var namespaces: [String] { [] }
}

private struct HTMLTreeBuilder: MarkupHandler {
  typealias Element = HTMLElement.Name
  typealias Attribute = HTMLElement.Attribute

  var root: HTMLElement?
  var strangers = 0
  private var open: [HTMLElement] = []
  private var text: [UInt8] = []

  mutating func start(_ token: MarkupToken, _ attributes: borrowing MarkupAttributes) {
    endText()
    var values: [HTMLElement.Attribute: String] = [:]
    for index in 0..<attributes.count {
      if let attribute = HTMLElement.Attribute(attributes.token(at: index)) {
        values[attribute] = attributes.text(at: index)
      } else {
        strangers += 1
      }
    }
    let element = HTMLElement(HTMLElement.Name(token), values)
    if element.name == nil { strangers += 1 }
    if let parent = open.last { parent.contents.append(.element(element)) } else { root = element }
    open.append(element)
  }

  mutating func end() {
    endText()
    open.removeLast()
  }

  mutating func characters(_ text: Span<UInt8>) {
    for index in text.indices { self.text.append(text[index]) }
  }

  private mutating func endText() {
    guard !text.isEmpty else { return }
    open.last?.contents.append(.text(String(decoding: text, as: UTF8.self)))
    text = []
  }
}
