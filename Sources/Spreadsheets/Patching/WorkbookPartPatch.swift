internal import Findings

/// Changes the workbook part: the list of sheets, and what counts sheets
/// (ECMA-376 Part 1, 18.2).
struct WorkbookPartPatch {
  private(set) var patch: PartPatch
  private let root: MarkupElement
  private let children: [MarkupElement]
  private let prefix: String
  private let flavour: OfficeFlavour
  /// The sheets of all kinds, in order.
  private(set) var sheets: [MarkupElement] = []

  /// The hidden name that leads to the summary, whatever it is called, in workbooks that a program
  /// has saved since (18.2.5 `definedName`).
  static let nameOfSummary = "_rekap.temuan"

  init(_ tokens: MarkupTokens, _ flavour: OfficeFlavour) throws(WorkbookError) {
    patch = PartPatch(tokens)
    self.flavour = flavour
    (root, children) = try tokens.document()
    prefix = tokens.prefix(of: root.start)
    if let list = child("sheets") { sheets = try tokens.children(of: list, named: "sheet") }
  }

  private func child(_ name: String) -> MarkupElement? {
    children.first { patch.tokens.isNamed($0.start, name) }
  }

  /// The names that are defined.
  func definedNames() throws(WorkbookError) -> [MarkupElement] {
    guard let list = child("definedNames") else { return [] }
    return try patch.tokens.children(of: list, named: "definedName")
  }

  /// A sheet name that no sheet has, whatever the letter case.
  func freeName(_ name: String) -> String {
    let tokens = patch.tokens
    let taken = Set(
      sheets.map { EscapedText.decoded(tokens.value("name", of: $0.start) ?? "").lowercased() })
    var free = name
    var number = 2
    while taken.contains(free.lowercased()) {
      free = "\(name) \(number)"
      number += 1
    }
    return free
  }

  /// Puts a sheet before all others.
  ///
  /// The sheet that was shown is still the one that is shown.
  ///
  /// - Parameter table: The range of its table, with the header.
  mutating func addFirstSheet(
    _ name: String, relationship: String, table: CellRange
  ) throws(WorkbookError) {
    let tokens = patch.tokens
    guard let list = child("sheets"), let content = list.content else { throw tokens.damage }
    let known = tokens.namespaces(of: root.start).first {
      !$0.prefix.isEmpty && $0.name == flavour.relationships
    }
    let declaration = known == nil ? " xmlns:r=\"\(flavour.relationships)\"" : ""
    let highest = sheets.compactMap { tokens.number("sheetId", of: $0.start) }.max() ?? 0
    patch.insert(
      """
      <\(prefix)sheet\(declaration) name="\(MarkupWriting.escaped(EscapedText.escaped(name)))" \
      sheetId="\(highest + 1)" \(known?.prefix ?? "r"):id="\(relationship)"/>
      """, at: content.lowerBound)
    try shiftViews(before: list)
    for name in try definedNames() {
      guard let index = tokens.number("localSheetId", of: name.start) else { continue }
      patch.set("localSheetId", to: String(index + 1), of: name.start)
    }
    addNames(sheet: name, table: table)
  }

  private mutating func shiftViews(before list: MarkupElement) throws(WorkbookError) {
    let tokens = patch.tokens
    guard let views = child("bookViews") else {
      let markup =
        "<\(prefix)bookViews><\(prefix)workbookView activeTab=\"1\"/></\(prefix)bookViews>"
      patch.insert(markup, at: list.range.lowerBound)
      return
    }
    for view in try tokens.children(of: views, named: "workbookView") {
      let active = tokens.number("activeTab", of: view.start) ?? 0
      patch.set("activeTab", to: String(active + 1), of: view.start)
      // Where the first tab is seen, the new one is.
      if let first = tokens.number("firstSheet", of: view.start), first > 0 {
        patch.set("firstSheet", to: String(first + 1), of: view.start)
      }
    }
  }

  private mutating func addNames(sheet: String, table: CellRange) {
    let quoted = MarkupWriting.escaped(SheetNames.quoted(sheet))
    let columns = table.columns
    let (first, last) = (
      CellReference.letters(ofColumn: columns.lowerBound),
      CellReference.letters(ofColumn: columns.upperBound)
    )
    let area =
      "\(quoted)!$\(first)$\(table.rows.lowerBound):$\(last)$\(table.rows.upperBound)"
    let names = """
      <\(prefix)definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">\(area)\
      </\(prefix)definedName><\(prefix)definedName name="\(Self.nameOfSummary)" hidden="1">\
      \(quoted)!$A$1</\(prefix)definedName>
      """
    if let list = child("definedNames") {
      patch.append(names, to: list)
      return
    }
    let before = ["sheets", "functionGroups", "externalReferences"].compactMap { child($0) }
    let place = before.map(\.range.upperBound).max() ?? root.start.range.upperBound
    patch.insert("<\(prefix)definedNames>\(names)</\(prefix)definedNames>", at: place)
  }

  /// Takes the summary out, with the names that are its own, and counts what is behind it anew.
  ///
  /// - Parameter index: Where it is among the sheets; `nil` where only its name is left.
  mutating func removeSummary(at index: Int?) throws(WorkbookError) {
    let tokens = patch.tokens
    if let index {
      patch.remove(sheets[index].range)
      for view in try child("bookViews").map({ list throws(WorkbookError) in
        try tokens.children(of: list, named: "workbookView")
      }) ?? [] {
        for attribute in ["activeTab", "firstSheet"] {
          let tab = tokens.number(attribute, of: view.start) ?? 0
          if tab > index { patch.set(attribute, to: String(tab - 1), of: view.start) }
        }
      }
    }
    let names = try definedNames()
    let own = names.filter { name in
      isSummaryName(name) || index != nil && tokens.number("localSheetId", of: name.start) == index
    }
    if own.count == names.count, let list = child("definedNames") {
      return patch.remove(list.range)
    }
    for name in names {
      if own.contains(name) {
        patch.remove(name.range)
      } else if let index, let local = tokens.number("localSheetId", of: name.start), local > index
      {
        patch.set("localSheetId", to: String(local - 1), of: name.start)
      }
    }
  }

  /// Where the summary is among the sheets; `nil` where there is none, or no longer.
  func indexOfSummary() throws(WorkbookError) -> Int? {
    let tokens = patch.tokens
    guard let name = try definedNames().first(where: { isSummaryName($0) }),
      let content = name.content
    else { return nil }
    let target = tokens.text(content)
    return sheets.firstIndex { sheet in
      let name = EscapedText.decoded(tokens.value("name", of: sheet.start) ?? "")
      return target.hasPrefix(SheetNames.quoted(name) + "!") || target.hasPrefix(name + "!")
        || target.hasPrefix("$" + name + ".")
    }
  }

  /// Whether the workbook has a name that leads to a summary.
  func hasSummaryName() throws(WorkbookError) -> Bool {
    try definedNames().contains { isSummaryName($0) }
  }

  private func isSummaryName(_ name: MarkupElement) -> Bool {
    patch.tokens.value("name", of: name.start)?.lowercased() == Self.nameOfSummary
  }
}

/// The names of sheets in references (ECMA-376 Part 1, 18.17.2.3).
enum SheetNames {
  /// A sheet's name as it stands before a `!`.
  static func quoted(_ name: String) -> String {
    var quoted = "'"
    for character in name.unicodeScalars {
      if character == "'" { quoted += "'" }
      quoted.unicodeScalars.append(character)
    }
    return quoted + "'"
  }
}
