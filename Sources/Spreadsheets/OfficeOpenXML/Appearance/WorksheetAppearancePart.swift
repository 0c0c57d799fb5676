internal import Findings
internal import Markup

/// Reads from a worksheet part what is to be seen beside the values of its cells
/// (ECMA-376 Part 1, 18.3).
///
/// It is no guard: what is wrong with rows and cells is reported when they are read as such.
struct WorksheetAppearancePart: MarkupHandler {
  enum Element: String, MarkupName {
    case worksheet, sheetData, row, c, v, f, `is`, r, rPr, strike, t
    case sheetProtection, dataValidations, dataValidation, extLst, ext
    case autoFilter, filterColumn
    // What a column is filtered by (18.3.2).
    case filters, customFilters, top10, dynamicFilter, colorFilter, iconFilter

    var namespaces: [String] {
      switch self {
      // Rules that refer to other sheets stand in an extension.
      case .dataValidations, .dataValidation: Namespaces.spreadsheet + [Namespaces.spreadsheet2009]
      default: Namespaces.spreadsheet
      }
    }
  }
  enum Attribute: String, MarkupName {
    case r, s, t, ref, val, sheet
    var namespaces: [String] { [] }
  }

  private enum State {
    case outside, worksheet, data, row, cell, value, formula, inline, run, font, text
    case filter, filterColumn, validations, extensions, leaf
  }
  private enum CellType { case other, shared, string, inline }

  private let struckStyles: Set<Int>
  private let strings: [Strikes]
  private let limits: (rows: Int, columns: Int)
  private var path: [State] = [.outside]
  private var skipping = Skipping()

  private(set) var appearance = SheetAppearance()
  var room: AppearanceRoom

  // The row and the cell being read.
  private var row = 0
  private var cell = CellReference(row: 0, column: 0)
  private var isStruck = false
  private var type = CellType.other
  private var value: TextBuffer
  private var runs = RunStrikes()
  private var hasFormula = false
  private var hasInline = false

  private var filter: SheetFilter?

  /// - Parameters:
  ///   - struckStyles: The styles that strike text through.
  ///   - strings: What is struck through of the shared strings.
  init(
    struckStyles: Set<Int>, strings: [Strikes], limits: WorkbookLimits, room: AppearanceRoom
  ) {
    self.struckStyles = struckStyles
    self.strings = strings
    self.limits = (limits[.rows], limits[.columns])
    self.room = room
    // Long enough for the number of a shared string.
    value = TextBuffer(limit: 256)
  }

  mutating func start(_ token: MarkupToken, _ attributes: borrowing MarkupAttributes) {
    guard !skipping.isOn else { return skipping.begin() }
    switch (path.last, Element(token)) {
    case (.row, .c):
      startCell(attributes)
      path.append(.cell)
    case (.cell, .v):
      value.clear()
      path.append(.value)
    case (.data, .row):
      row = number(attributes.text(of: Attribute.r)) ?? row + 1
      cell = CellReference(row: row, column: 0)
      path.append(.row)
    case (.cell, .f):
      hasFormula = true
      path.append(.formula)
    case (.cell, .is):
      hasInline = true
      path.append(.inline)
    case (.inline, .r):
      runs.beginRun()
      path.append(.run)
    case (.run, .rPr):
      runs.beginFont()
      path.append(.font)
    case (.font, .strike):
      runs.setStruck(attributes.isOn(Attribute.val))
      path.append(.leaf)
    case (.inline, .t):
      runs.beginRun()
      path.append(.text)
    case (.run, .t): path.append(.text)
    case (.worksheet, .sheetData): path.append(.data)
    case (.outside, .worksheet): path.append(.worksheet)
    default: startOther(Element(token), attributes)
    }
  }

  /// An element that is no row, nor in one.
  private mutating func startOther(
    _ element: Element?, _ attributes: borrowing MarkupAttributes
  ) {
    switch (path.last, element) {
    case (.worksheet, .sheetProtection):
      // Its other attributes say what stays allowed.
      if let text = attributes.text(of: Attribute.sheet) {
        appearance.isProtected = text == "1" || text == "true"
      }
      path.append(.leaf)
    case (.worksheet, .autoFilter):
      filter = attributes.text(of: Attribute.ref).flatMap { CellRange($0) }
        .map { SheetFilter(range: $0) }
      path.append(.filter)
    case (.filter, .filterColumn): path.append(.filterColumn)
    case (.filterColumn, .filters), (.filterColumn, .customFilters), (.filterColumn, .top10),
      (.filterColumn, .dynamicFilter), (.filterColumn, .colorFilter), (.filterColumn, .iconFilter):
      filter?.isActive = true
      skipping.begin()
    case (.worksheet, .extLst), (.extensions, .ext): path.append(.extensions)
    case (.worksheet, .dataValidations), (.extensions, .dataValidations): path.append(.validations)
    case (.validations, .dataValidation):
      appearance.validationCount += 1
      skipping.begin()
    default: skipping.begin()
    }
  }

  mutating func end() {
    if skipping.end() { return }
    switch path.popLast() {
    case .cell: endCell()
    case .text: runs.endText()
    case .filter:
      if let filter { appearance.filters.append(filter, in: &room) }
    default: break
    }
  }

  mutating func characters(_ text: Span<UInt8>) {
    guard !skipping.isOn else { return }
    switch path.last {
    case .value: value.append(text)
    case .text: runs.see(text)
    default: break
    }
  }

  // MARK: Cells

  private mutating func startCell(_ attributes: borrowing MarkupAttributes) {
    cell.column += 1
    isStruck = struckStyles.contains(0)
    type = .other
    value.clear()
    runs = RunStrikes()
    hasFormula = false
    hasInline = false
    for index in 0..<attributes.count {
      switch Attribute(attributes.token(at: index)) {
      case .r:
        guard let address = attributes.withValue(at: index, { CellAddress($0) }) else { continue }
        cell = CellReference(row: address.row, column: address.column)
      case .s:
        let style = attributes.withValue(at: index) { NumberParsing.index($0) } ?? 0
        isStruck = struckStyles.contains(style)
      case .t:
        switch attributes.text(at: index) {
        case "s": type = .shared
        case "str": type = .string
        case "inlineStr": type = .inline
        default: type = .other
        }
      default: break
      }
    }
  }

  private mutating func endCell() {
    // Cells of a row without a number follow the row of the cell before.
    if cell.row > row { row = cell.row }
    guard cell.row <= limits.rows, cell.column <= limits.columns else { return }
    switch strikes.extent(inCell: isStruck) {
    case .all: appearance.struckCells.append(cell, in: &room)
    case .part: appearance.partlyStruckCells.append(cell, in: &room)
    case .none: break
    }
  }

  /// What is struck through of the cell; nothing of an empty one.
  private var strikes: Strikes {
    if hasInline { return runs.strikes }
    // A formula that was never calculated is something too, unless it makes a text.
    guard !value.isEmpty || value.omitted > 0 else {
      return hasFormula && type != .string ? .ofCell : []
    }
    switch type {
    case .other, .string: return .ofCell
    case .inline: return []
    case .shared:
      guard let number = value.withText({ NumberParsing.index($0) }),
        strings.indices.contains(number)
      else { return [] }
      return strings[number]
    }
  }

  private func number(_ text: String?) -> Int? {
    text.flatMap { Int($0) }.flatMap { $0 > 0 && $0 < 1 << 32 ? $0 : nil }
  }
}
