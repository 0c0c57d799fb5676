internal import Findings

/// Writes the sheet that lists what is marked, as a worksheet part (ECMA-376 Part 1, 18.3).
struct SummarySheetPart {
  private let sheet: SummarySheet
  private var styles: SummaryStyles
  private var links = ""
  private var linkCount = 0

  /// How many links a sheet of Excel may have.
  private static let mostLinks = 65_530
  /// How many characters a cell may have, in UTF-16.
  private static let mostCharacters = 32_767
  private static let mostRows = 1_048_576

  init(_ sheet: SummarySheet, _ styles: SummaryStyles) {
    self.sheet = sheet
    self.styles = styles
  }

  private var headerRow: Int { sheet.lines.isEmpty ? 1 : sheet.lines.count + 2 }
  private var rows: ArraySlice<SummarySheet.Row> { sheet.rows.prefix(Self.mostRows - headerRow) }

  /// The range of the table, with its header.
  var table: CellRange {
    CellRange(
      CellReference(row: headerRow, column: 1),
      CellReference(row: headerRow + rows.count, column: max(1, sheet.header.count)))
  }

  /// Writes the part.
  mutating func markup(
    _ flavour: OfficeFlavour, _ stylesheet: inout StylesheetPatch
  ) throws(WorkbookError) -> String {
    var data = ""
    for (index, line) in sheet.lines.enumerated() {
      let style = try styles.number(index == 0 ? .title : .line, in: &stylesheet)
      let row = index + 1
      data += "<row r=\"\(row)\">\(cell(line, row: row, column: 1, style: style))</row>"
    }
    data += "<row r=\"\(headerRow)\">"
    let headerStyle = try styles.number(.header, in: &stylesheet)
    for (index, text) in sheet.header.enumerated() {
      data += cell(text, row: headerRow, column: index + 1, style: headerStyle)
    }
    data += "</row>"
    for (index, row) in rows.enumerated() {
      try write(row, number: headerRow + 1 + index, to: &data, &stylesheet)
    }
    let columns = sheet.widths.enumerated().map { index, width in
      "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
    }.joined()
    let below = "A\(headerRow + 1)"
    return #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n" + """
      <worksheet xmlns="\(flavour.main)"><sheetPr><tabColor rgb="FFC00000"/>\
      <pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:\(table.last)"/>\
      <sheetViews><sheetView workbookViewId="0"><pane ySplit="\(headerRow)" topLeftCell="\(below)" \
      activePane="bottomLeft" state="frozen"/>\
      <selection pane="bottomLeft" activeCell="\(below)" sqref="\(below)"/></sheetView></sheetViews>\
      <sheetFormatPr defaultRowHeight="15"/>\(columns.isEmpty ? "" : "<cols>\(columns)</cols>")\
      <sheetData>\(data)</sheetData><autoFilter ref="\(table)"/>\
      \(links.isEmpty ? "" : "<hyperlinks>\(links)</hyperlinks>")\
      <pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>\
      <pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>
      """
  }

  private mutating func write(
    _ row: SummarySheet.Row, number: Int, to data: inout String,
    _ stylesheet: inout StylesheetPatch
  ) throws(WorkbookError) {
    var markup = ""
    var lines = 1
    for (index, content) in row.cells.enumerated() {
      let column = index + 1
      let link = linkCount < Self.mostLinks ? content.link : nil
      if let link { add(link, at: CellReference(row: number, column: column)) }
      let kind = SummaryStyles.Kind.cell(isLink: link != nil, content.colour)
      let style = try styles.number(kind, in: &stylesheet)
      markup += cell(content.text, row: number, column: column, style: style)
      let width = sheet.widths.indices.contains(index) ? sheet.widths[index] : 9
      lines = max(lines, Self.lines(of: content.text, width: width))
    }
    // Without a height LibreOffice shows one line; a height that is not custom grows with the text.
    data += "<row r=\"\(number)\" ht=\"\(min(lines, 20) * 15)\">\(markup)</row>"
  }

  private static func lines(of text: String, width: Double) -> Int {
    let length = max(1, Int(width))
    return text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .reduce(0) { $0 + max(1, ($1.count + length - 1) / length) }
  }

  private mutating func add(_ link: SummarySheet.Link, at cell: CellReference) {
    linkCount += 1
    let location = MarkupWriting.escaped("\(SheetNames.quoted(link.sheet))!\(link.range)")
    links += "<hyperlink ref=\"\(cell)\" location=\"\(location)\"/>"
  }

  private func cell(_ text: String, row: Int, column: Int, style: Int) -> String {
    let place = CellReference(row: row, column: column)
    guard !text.isEmpty else { return "<c r=\"\(place)\" s=\"\(style)\"/>" }
    var text = text
    if text.utf16.count > Self.mostCharacters {
      text = String(decoding: text.utf16.prefix(Self.mostCharacters - 1), as: UTF16.self) + "…"
    }
    return """
      <c r="\(place)" s="\(style)" t="inlineStr"><is><t xml:space="preserve">\
      \(MarkupWriting.cellText(text))</t></is></c>
      """
  }
}

/// The styles of the sheet that lists what is marked, added to the styles part as they are needed.
struct SummaryStyles {
  /// What a cell of the sheet is.
  enum Kind: Hashable {
    case title, line, header
    case cell(isLink: Bool, MarkColour?)
  }

  private var numbers: [Kind: Int] = [:]
  private var linkFont: Int?

  /// The number of a style.
  mutating func number(
    _ kind: Kind, in sheet: inout StylesheetPatch
  ) throws(WorkbookError) -> Int {
    if let known = numbers[kind] { return known }
    let prefix = sheet.prefix
    var (font, fill, alignment) = (0, 0, "vertical=\"top\" wrapText=\"1\"")
    switch kind {
    case .title:
      font = try sheet.add(.fonts, whole: sheet.boldFont())
      alignment = "vertical=\"top\""
    case .line: alignment = "vertical=\"top\""
    case .header:
      font = try sheet.add(.fonts, whole: sheet.boldFont())
      fill = try sheet.add(
        .fills,
        whole: """
          <\(prefix)fill><\(prefix)patternFill patternType="solid">\
          <\(prefix)fgColor rgb="FFE4E4E4"/><\(prefix)bgColor indexed="64"/>\
          </\(prefix)patternFill></\(prefix)fill>
          """)
    case .cell(let isLink, let colour):
      if isLink { font = try fontOfLinks(in: &sheet) }
      if let colour {
        fill = try sheet.add(
          .fills, whole: MarkFill.markup(colour, number: 0, prefix: prefix))
      }
    }
    let number = try sheet.add(
      .cellXfs,
      whole: """
        <\(prefix)xf numFmtId="0" fontId="\(font)" fillId="\(fill)" borderId="0" applyFont="1" \
        applyFill="1" applyAlignment="1"><\(prefix)alignment \(alignment)/></\(prefix)xf>
        """)
    numbers[kind] = number
    return number
  }

  private mutating func fontOfLinks(
    in sheet: inout StylesheetPatch
  ) throws(WorkbookError) -> Int {
    if let linkFont { return linkFont }
    let prefix = sheet.prefix
    let font = try sheet.add(
      .fonts,
      whole: """
        <\(prefix)font><\(prefix)u/><\(prefix)sz val="11"/><\(prefix)color rgb="FF0563C1"/>\
        <\(prefix)name val="Calibri"/><\(prefix)family val="2"/></\(prefix)font>
        """)
    linkFont = font
    return font
  }
}
