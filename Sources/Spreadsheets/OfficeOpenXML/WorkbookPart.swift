internal import Markup

/// Reads the workbook part: which sheets there are, and from when days count
/// (ECMA-376 Part 1, 18.2).
struct WorkbookPart: MarkupHandler {
  enum Element: String, MarkupName {
    case workbook, workbookPr, sheets, sheet, definedNames, definedName
    var namespaces: [String] { Namespaces.spreadsheet }
  }
  enum Attribute: String, MarkupName {
    case name, state, date1904, id
    // Some programs forget the prefix.
    var namespaces: [String] { self == .id ? Namespaces.officeRelationships + [""] : [] }
  }

  /// A sheet as listed: of any kind, not yet known to be a worksheet.
  struct ListedSheet {
    var name: String
    var visibility: Sheet.Visibility
    var relationship: String
  }

  private(set) var sheets: [ListedSheet] = []
  private(set) var dateSystem = DateSystem.from1900
  /// Whether the root element is a workbook's at all.
  private(set) var isWorkbook = false
  /// The sheet that lists the findings of an annotation, as the hidden name that leads to it says.
  private(set) var summarySheet: String?

  private enum State { case outside, workbook, sheets, names, summaryName, leaf }
  private var reference = TextBuffer(limit: 1024)
  private var path: [State] = [.outside]
  private var skipping = Skipping()

  mutating func start(_ token: MarkupToken, _ attributes: borrowing MarkupAttributes) {
    guard !skipping.isOn else { return skipping.begin() }
    switch (path.last, Element(token)) {
    case (.outside, .workbook):
      isWorkbook = true
      path.append(.workbook)
    case (.workbook, .workbookPr):
      let flag = attributes.text(of: Attribute.date1904)?.lowercased()
      if flag == "1" || flag == "true" || flag == "on" { dateSystem = .from1904 }
      path.append(.leaf)
    case (.workbook, .sheets):
      path.append(.sheets)
    case (.sheets, .sheet):
      sheets.append(
        ListedSheet(
          name: EscapedText.decoded(attributes.text(of: Attribute.name) ?? ""),
          visibility: attributes.text(of: Attribute.state).flatMap(Sheet.Visibility.init)
            ?? .visible,
          relationship: attributes.text(of: Attribute.id) ?? ""))
      path.append(.leaf)
    case (.workbook, .definedNames):
      path.append(.names)
    case (.names, .definedName):
      let name = attributes.text(of: Attribute.name)
      reference.clear()
      path.append(name?.lowercased() == WorkbookPartPatch.nameOfSummary ? .summaryName : .leaf)
    default:
      skipping.begin()
    }
  }

  mutating func end() {
    if skipping.end() { return }
    if path.popLast() == .summaryName { summarySheet = Self.sheet(in: reference.makeString()) }
  }

  mutating func characters(_ text: Span<UInt8>) {
    if !skipping.isOn, path.last == .summaryName { reference.append(text) }
  }

  /// The sheet of a reference such as `'Temuan (2)'!$A$1` (18.17.2.3).
  private static func sheet(in reference: String) -> String? {
    guard let mark = reference.lastIndex(of: "!") else { return nil }
    let name = reference[..<mark]
    guard name.count > 1, name.hasPrefix("'"), name.hasSuffix("'") else { return String(name) }
    return String(name.dropFirst().dropLast()).replacing("''", with: "'")
  }
}
