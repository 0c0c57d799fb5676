internal import Findings
internal import Indicators
internal import Spreadsheets

/// How the cells of a layout look: styles, widths, what stays in sight and how it is printed.
struct SheetLooks {
  private let schema: Schema
  private let language: Language
  /// The fields that are filled in and stay so; `nil` where nothing is locked.
  private let given: Set<Int>?

  /// The longest spelling of each field that has a list, in characters.
  private let longestSpellings: [Int: Int]

  init(of mapping: Mapping, language: Language, given: Set<Int>?) {
    schema = mapping.schema
    var longest: [Int: Int] = [:]
    for field in mapping.allFields
    where mapping.schema.fields[field.field].list != nil {
      longest[field.field] = field.spellings(in: mapping.schema).map(\.text.count).max()
    }
    longestSpellings = longest
    self.language = language
    self.given = given
  }

  /// Whether a person may change a cell.
  func isOpen(_ role: SheetLayout.Role) -> Bool {
    switch role {
    case .value(let field), .tick(let field): !(given?.contains(field) ?? false)
    case .extra: true
    case .title, .label, .widerLabel, .columnLabel, .heading: false
    }
  }

  // MARK: Cells

  func style(of cell: SheetLayout.Cell) -> CellStyle {
    var style = CellStyle()
    style.fontColor = FormColours.ink
    switch cell.role {
    case .title:
      style.isBold = true
      style.fontSize = 14
    case .label:
      style.isBold = true
    case .heading:
      style.isBold = true
      style.fillColor = FormColours.locked
    case .columnLabel, .widerLabel:
      style.isBold = true
      style.wraps = true
      style.hasBorder = true
      // A label over many columns is seen only where it begins.
      style.alignment = cell.role == .columnLabel ? .center : .left
      style.fontColor = FormColours.onHeader
      style.fillColor =
        cell.role == .columnLabel ? FormColours.header : FormColours.widerHeader
    case .value, .tick, .extra:
      style.hasBorder = true
      style.wraps = true
      setFormat(of: cell, in: &style)
      guard given != nil else { break }
      style.isLocked = !isOpen(cell.role)
      style.fillColor = style.isLocked ? FormColours.locked : FormColours.open
    }
    return style
  }

  private func setFormat(of cell: SheetLayout.Cell, in style: inout CellStyle) {
    if case .tick = cell.role { style.alignment = .center }
    switch cell.value {
    case .date(let date):
      style.numberFormat = date.millisecond == 0 ? dayFormat : "yyyy-mm-dd hh:mm:ss"
      style.alignment = .left
    case .number(let number):
      style.numberFormat = self.numberFormat(of: cell.role, isWhole: number == number.rounded())
    case nil:
      // What will be typed must become what the field is: a code such as 33.10 stays text.
      guard case .value(let field) = cell.role else { break }
      switch schema.fields[field].type {
      case .date: style.numberFormat = dayFormat
      case .integer, .number: style.numberFormat = numberFormat(of: cell.role, isWhole: true)
      case .text, .code: style.numberFormat = "@"
      }
    case .string:
      style.numberFormat = "@"
      style.alignment = .left
    default: break
    }
  }

  private func numberFormat(of role: SheetLayout.Role, isWhole: Bool) -> String {
    guard case .value(let field) = role, isWhole else { return "" }
    // A year has no thousands.
    return schema.fields[field].type == .integer ? "0" : "#,##0"
  }

  /// Days with the month as a word, which nobody can take for another.
  private var dayFormat: String {
    language == .indonesian ? "[$-421]d mmmm yyyy" : "[$-409]d mmmm yyyy"
  }

  /// How many characters fit side by side on A4 that lies, in letters of about eight points.
  private static let pageWidth = 178.0

  /// The height of a row in points, so that all that its cells hold is seen; `nil` for one line.
  func height(of row: SheetLayout.Row, in sheet: SheetLayout) -> Double? {
    var lines = 1
    for cell in row.cells {
      guard case .string(let text)? = cell.value, sheet.columns.indices.contains(cell.column - 1),
        style(of: cell).wraps
      else { continue }
      let width = widthOfCell(at: CellReference(row: row.number, column: cell.column), in: sheet)
      lines = max(lines, RowHeight.lines(of: text, width: width))
    }
    return RowHeight.points(forLines: lines)
  }

  private func widthOfCell(at cell: CellReference, in sheet: SheetLayout) -> Double {
    let columns = sheet.merges.first { $0.first == cell }?.columns ?? cell.column...cell.column
    return columns.compactMap { column in
      sheet.columns.indices.contains(column - 1) ? width(of: sheet.columns[column - 1]) : nil
    }.reduce(0, +)
  }

  // MARK: Columns

  /// The width of a column, in characters.
  func width(of column: TableColumn) -> Double {
    guard let position = column.field else { return 18 }
    if case .tick? = column.contents.compactMap({ $0 }).first { return 10 }
    let field = schema.fields[position]
    if field.describes != nil { return 46 }
    switch field.type {
    case .integer where field.list == nil: return 10
    case .integer, .code:
      // Long names take two lines.
      let longest = longestSpellings[position] ?? 20
      return Double(max(12, longest <= 16 ? longest + 3 : min(30, longest / 2 + 6)))
    case .number: return 16
    case .date: return 18
    case .text: return field.maximumLength.map { $0 >= 1_000 } ?? false ? 30 : 20
    }
  }

  /// The first column that scrolls: those before it say which answer a row is, where a screen has
  /// the room for them and others.
  func firstScrollingColumn(of sheet: SheetLayout) -> Int {
    var room = 90.0
    var first = 1
    for (index, column) in sheet.columns.enumerated() {
      room -= width(of: column)
      guard room >= 0, column.group == nil else { break }
      guard let field = column.field else { continue }
      if schema.key.contains(field) || schema.fields[field].describes != nil { first = index + 2 }
    }
    return first
  }

  /// How the sheet is printed: on as many pages side by side as it takes to be read, each with the
  /// columns that say which answer a row is.
  func print(_ sheet: SheetLayout, footer: String) -> PrintSetup {
    var setup = PrintSetup()
    let widths = sheet.columns.map { width(of: $0) }
    let total = widths.reduce(0, +)
    setup.isLandscape = total > 90
    setup.repeatedRows = sheet.header
    let repeated = firstScrollingColumn(of: sheet) - 1
    let fixed = widths.prefix(repeated).reduce(0, +)
    if total > Self.pageWidth, fixed < Self.pageWidth / 2 {
      setup.pagesWide = Int(((total - fixed) / (Self.pageWidth - fixed)).rounded(.up))
      if repeated > 0 { setup.repeatedColumns = 1...repeated }
    }
    // In the foot of a page `&` begins a code (ECMA-376 Part 1, 18.3.1.39).
    setup.footer = footer.replacing("&", with: "&&") + " · &P / &N"
    return setup
  }
}
