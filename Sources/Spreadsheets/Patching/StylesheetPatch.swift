internal import Findings

/// Adds the styles of marked cells to the styles part (ECMA-376 Part 1, 18.8): of each style that is
/// marked one clone for each colour, the same in all but its fill.
struct StylesheetPatch {
  /// What a mark's style is made of.
  private struct Mark: Hashable {
    let base: Int
    let colour: MarkColour
  }

  private var patch: PartPatch
  private let root: MarkupElement
  private let children: [MarkupElement]
  let prefix: String
  private var lists: [StylesheetList.Kind: StylesheetList] = [:]
  private var styles: [Mark: Int] = [:]
  private var fills: [Mark: Int] = [:]
  private var fillNumbers: [Int: Int] = [:]
  /// The fills that marked cells had, as XML; the first one has the number 1.
  private(set) var originals: [String] = []

  /// How many cell formats a workbook may have, in round numbers: Excel repairs one that has more
  /// than 65,490.
  private static let mostFormats = 64_000

  init(_ patch: PartPatch) throws(WorkbookError) {
    self.patch = patch
    let tokens = patch.tokens
    (root, children) = try tokens.document()
    prefix = tokens.prefix(of: root.start)
    for kind in StylesheetList.Kind.allCases {
      lists[kind] = try StylesheetList(kind, among: children, in: tokens)
    }
  }

  /// A styles part for a workbook that has none.
  static func empty(_ flavour: OfficeFlavour) -> String {
    #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
      + "<styleSheet xmlns=\"\(flavour.main)\"></styleSheet>"
  }

  /// The style of a marked cell.
  ///
  /// - Parameter base: The number of the style that the cell has without the mark.
  mutating func style(_ colour: MarkColour, over base: Int) throws(WorkbookError) -> Int {
    if let known = styles[Mark(base: base, colour: colour)] { return known }
    let items = lists[.cellXfs]?.items ?? []
    let base = items.indices.contains(base) ? base : 0
    let mark = Mark(base: base, colour: colour)
    if let known = styles[mark] { return known }
    let tokens = patch.tokens
    let style: Int
    if items.isEmpty {
      let fill = fill(colour, over: 0)
      style = try add(
        .cellXfs, #"xf numFmtId="0" fontId="0" fillId="\#(fill)" borderId="0" applyFill="1"/"#)
    } else {
      let item = items[base]
      let original = tokens.value("fillId", of: item.start).flatMap { Int($0) } ?? 0
      var clone = PartPatch(tokens)
      clone.set("fillId", to: String(fill(colour, over: original)), of: item.start)
      clone.set("applyFill", to: "1", of: item.start)
      style = try add(.cellXfs, whole: clone.applied(within: item.range))
    }
    styles[mark] = style
    return style
  }

  /// Adds an item to a list and gives its number.
  ///
  /// - Parameter item: The element without its first `<` and its last `>`, in one tag.
  mutating func add(_ kind: StylesheetList.Kind, _ item: String) throws(WorkbookError) -> Int {
    try add(kind, whole: "<\(prefix)\(item)>")
  }

  /// Adds an item to a list and gives its number.
  mutating func add(_ kind: StylesheetList.Kind, whole item: String) throws(WorkbookError) -> Int {
    let number = lists[kind]?.append(item, prefix: prefix) ?? 0
    guard kind != .cellXfs || number < Self.mostFormats else {
      throw WorkbookError(
        .unmarkable,
        Phrase(
          indonesian:
            "buku kerja ini punya terlalu banyak format sel (lebih dari \(Self.mostFormats)). Salin isinya ke buku kerja baru dengan Tempel Nilai",
          english:
            "the workbook has too many cell formats (more than \(Self.mostFormats)). Copy its contents into a new workbook with Paste Values"
        ))
    }
    return number
  }

  /// The first font, bold; a font that says nothing else where there is none.
  func boldFont() throws(WorkbookError) -> String {
    let tokens = patch.tokens
    let bold = "<\(prefix)b/>"
    guard let first = lists[.fonts]?.items.first, let content = first.content else {
      return "<\(prefix)font>\(bold)</\(prefix)font>"
    }
    // `b` comes first in what Excel writes; any order will do (18.8.22 is a choice).
    let isBold = try tokens.child(of: first, named: "b") != nil
    return "<\(prefix)font>\(isBold ? "" : bold)\(tokens.string(content))</\(prefix)font>"
  }

  private mutating func fill(_ colour: MarkColour, over original: Int) -> Int {
    let mark = Mark(base: original, colour: colour)
    if let known = fills[mark] { return known }
    let number: Int
    if let known = fillNumbers[original] {
      number = known
    } else {
      let items = lists[.fills]?.items ?? []
      originals.append(
        items.indices.contains(original)
          ? patch.tokens.string(items[original].range)
          : "<\(prefix)fill><\(prefix)patternFill patternType=\"none\"/></\(prefix)fill>")
      number = originals.count
      fillNumbers[original] = number
    }
    let markup = MarkFill.markup(colour, number: number, prefix: prefix)
    let fill = lists[.fills]?.append(markup, prefix: prefix) ?? 0
    fills[mark] = fill
    return fill
  }

  /// The order of the elements of the part (18.8.39 `styleSheet`).
  private static let order = [
    "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs",
    "tableStyles", "colors", "extLst",
  ]

  /// The changes.
  func finished() -> PartPatch {
    var patch = patch
    let tokens = patch.tokens
    var ending = ""
    for kind in StylesheetList.Kind.allCases {
      guard let list = lists[kind]?.finish(&patch, prefix: prefix) else { continue }
      let later = Self.order.drop { $0 != kind.rawValue }.dropFirst()
      let next = children.first { child in
        later.contains { tokens.isNamed(child.start, $0) }
      }
      if let next { patch.insert(list, at: next.start.range.lowerBound) } else { ending += list }
    }
    if !ending.isEmpty { patch.append(ending, to: root) }
    return patch
  }
}
