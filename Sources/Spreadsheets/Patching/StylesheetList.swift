/// A list of the styles part that marks add to, such as its fills (ECMA-376 Part 1, 18.8).
struct StylesheetList {
  /// What can be added to.
  enum Kind: String, CaseIterable {
    case fonts, fills, borders, cellXfs

    /// The name of its items.
    var item: String {
      switch self {
      case .fonts: "font"
      case .fills: "fill"
      case .borders: "border"
      case .cellXfs: "xf"
      }
    }

    /// What a list begins with that the workbook doesn't have: what a style without anything
    /// special refers to.
    ///
    /// Programs take the first two fills for these two, whatever they are.
    var beginning: [String] {
      switch self {
      case .fonts:
        [#"<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>"#]
      case .fills:
        [
          #"<fill><patternFill patternType="none"/></fill>"#,
          #"<fill><patternFill patternType="gray125"/></fill>"#,
        ]
      case .borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"]
      case .cellXfs: [#"<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>"#]
      }
    }
  }

  let kind: Kind
  /// The list as the part has it; `nil` where it has none.
  let element: MarkupElement?
  /// Its items.
  let items: [MarkupElement]
  private var additions: [String] = []

  init(_ kind: Kind, among children: [MarkupElement], in tokens: MarkupTokens)
    throws(WorkbookError)
  {
    self.kind = kind
    element = children.first { tokens.isNamed($0.start, kind.rawValue) }
    items =
      try element.map { list throws(WorkbookError) in
        try tokens.children(of: list, named: kind.item)
      } ?? []
  }

  /// How many items there are with those added.
  var count: Int { items.count + additions.count }

  /// Adds an item and gives its number.
  mutating func append(_ item: String, prefix: String) -> Int {
    if count == 0 {
      additions = kind.beginning.map { text in
        guard !prefix.isEmpty else { return text }
        return text.split(separator: "<", omittingEmptySubsequences: false).enumerated().map {
          $0.offset == 0
            ? String($0.element)
            : $0.element.hasPrefix("/")
              ? "</\(prefix)\($0.element.dropFirst())"
              : "<\(prefix)\($0.element)"
        }.joined()
      }
    }
    additions.append(item)
    return count - 1
  }

  /// Writes what was added.
  ///
  /// - Returns: The list as a whole where the part has none.
  func finish(_ patch: inout PartPatch, prefix: String) -> String? {
    guard !additions.isEmpty else { return nil }
    let markup = additions.joined()
    guard let element else {
      let name = prefix + kind.rawValue
      return "<\(name) count=\"\(count)\">\(markup)</\(name)>"
    }
    patch.append(markup, to: element)
    if patch.tokens.attribute("count", of: element.start) != nil {
      patch.set("count", to: String(count), of: element.start)
    }
    return nil
  }
}
