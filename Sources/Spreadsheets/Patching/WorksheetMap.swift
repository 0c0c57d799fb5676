internal import Findings

/// Where the things of a worksheet part stand that marks have to do with
/// (ECMA-376 Part 1, 18.3.1.99 `worksheet`).
struct WorksheetMap {
  /// A row as it is written.
  struct Row {
    let number: Int
    /// Where it begins in the part.
    let start: Int
  }

  /// Columns of one width or style (18.3.1.13 `col`).
  struct Columns {
    let range: ClosedRange<Int>
    let style: Int
    /// In characters; `nil` for the standard.
    let width: Double?
    let isHidden: Bool
  }

  let tokens: MarkupTokens
  let root: MarkupElement
  /// The element of the rows.
  let data: MarkupElement
  /// All rows, in the order of the part.
  private(set) var rows: [Row] = []
  private(set) var columns: [Columns] = []
  private(set) var mergedRanges: [CellRange] = []
  /// The element that tells the range in use.
  private(set) var dimension: MarkupElement?
  /// The relationship of the drawing of notes, and where it is referred to.
  private(set) var notesDrawing: String?
  private(set) var referenceToNotesDrawing: MarkupElement?
  /// Behind which place the drawing of notes is referred to.
  private(set) var placeOfNotesDrawing = 0
  /// In characters and points; `nil` for the standard.
  private(set) var standardWidth: Double?
  private(set) var standardHeight: Double?

  /// What comes before the reference to the drawing of notes.
  private static let beforeNotesDrawing: Set = [
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr",
    "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate",
    "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations",
    "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks",
    "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing",
  ]

  /// Looks through a part.
  init(_ tokens: MarkupTokens) throws(WorkbookError) {
    self.tokens = tokens
    let (root, children) = try tokens.document()
    self.root = root
    guard tokens.isNamed(root.start, "worksheet"),
      let data = children.first(where: { tokens.isNamed($0.start, "sheetData") })
    else {
      throw WorkbookError(
        .unmarkable,
        Phrase(
          indonesian: "bagian \(tokens.part) tidak punya tempat untuk sel",
          english: "the part \(tokens.part) has no place for cells"))
    }
    self.data = data
    for child in children {
      let name = tokens.string(child.start.local)
      if Self.beforeNotesDrawing.contains(name) { placeOfNotesDrawing = child.range.upperBound }
      switch name {
      case "dimension": dimension = child
      case "legacyDrawing":
        notesDrawing = tokens.relationship(of: child.start)
        referenceToNotesDrawing = child
      case "sheetFormatPr":
        standardWidth = tokens.value("defaultColWidth", of: child.start).flatMap { Double($0) }
        standardHeight = tokens.value("defaultRowHeight", of: child.start).flatMap { Double($0) }
      case "cols":
        for column in try tokens.children(of: child, named: "col") { add(column) }
      case "mergeCells":
        for range in try tokens.children(of: child, named: "mergeCell") {
          guard let range = tokens.value("ref", of: range.start).flatMap({ CellRange($0) })
          else { continue }
          mergedRanges.append(range)
        }
      default: break
      }
    }
    try readRows()
  }

  private mutating func add(_ column: MarkupElement) {
    guard let first = tokens.value("min", of: column.start).flatMap({ Int($0) }),
      let last = tokens.value("max", of: column.start).flatMap({ Int($0) }), first <= last
    else { return }
    columns.append(
      Columns(
        range: first...last,
        style: tokens.value("style", of: column.start).flatMap { Int($0) } ?? 0,
        width: tokens.value("width", of: column.start).flatMap { Double($0) },
        isHidden: tokens.isTrue("hidden", of: column.start)))
  }

  /// Whether the rows come in order, as they should.
  private var isInOrder = true

  private mutating func readRows() throws(WorkbookError) {
    var last = 0
    var children = MarkupChildren(of: data.start, in: tokens)
    while let row = try children.next() {
      guard tokens.isNamed(row.start, "row") else { continue }
      // A row without a number follows the one before.
      let number = tokens.number("r", of: row.start) ?? last + 1
      if number <= last { isInOrder = false }
      rows.append(Row(number: number, start: row.range.lowerBound))
      last = number
    }
  }

  /// The row with a number; `nil` where it isn't written.
  func row(_ number: Int) throws(WorkbookError) -> MarkupElement? {
    guard let row = first(from: number, exactly: true) else { return nil }
    return try tokens.element(at: row.start)
  }

  /// The start tag of the row with a number.
  func startOfRow(_ number: Int) throws(WorkbookError) -> MarkupTag? {
    guard let row = first(from: number, exactly: true) else { return nil }
    return try tokens.tag(from: row.start)
  }

  /// Where the first row begins that is written with a number or a higher one.
  func place(ofRowFrom number: Int) -> Int? { first(from: number, exactly: false)?.start }

  private func first(from number: Int, exactly: Bool) -> Row? {
    guard isInOrder else {
      return rows.first { exactly ? $0.number == number : $0.number >= number }
    }
    let index = indexOfRow(from: number)
    guard index < rows.count, !exactly || rows[index].number == number else { return nil }
    return rows[index]
  }

  private func indexOfRow(from number: Int) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The cells of a row, with their columns, in the order of the part.
  func cells(
    of row: MarkupElement
  ) throws(WorkbookError) -> [(column: Int, element: MarkupElement)] {
    var found: [(column: Int, element: MarkupElement)] = []
    var last = 0
    for cell in try tokens.children(of: row, named: "c") {
      let column = tokens.value("r", of: cell.start).flatMap { CellReference($0)?.column }
      last = column ?? last + 1
      found.append((last, cell))
    }
    return found
  }

  /// The style of the cells of a column that are not written.
  func style(ofColumn column: Int) -> Int {
    columns.first { $0.range.contains(column) }?.style ?? 0
  }
}

extension MarkupTokens {
  /// The whole number that an attribute holds.
  func number(_ name: String, of tag: MarkupTag) -> Int? {
    guard let attribute = attribute(name, of: tag) else { return nil }
    var number = 0
    for byte in bytes[attribute.value] {
      let digit = byte &- UInt8(ascii: "0")
      guard digit < 10, number < 1 << 40 else { return Int(text(attribute.value)) }
      number = number * 10 + Int(digit)
    }
    return attribute.value.isEmpty ? nil : number
  }

  /// Whether an attribute says yes (22.9.2.1 `ST_OnOff`).
  func isTrue(_ name: String, of tag: MarkupTag) -> Bool {
    ["1", "true", "on"].contains(value(name, of: tag)?.lowercased())
  }
}
