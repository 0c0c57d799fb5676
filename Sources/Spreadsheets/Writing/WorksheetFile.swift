internal import CXlsxwriter
internal import Findings

/// A sheet of a workbook that is being written; the workbook owns it.
@safe struct WorksheetFile {
  let worksheet: UnsafeMutablePointer<lxw_worksheet>
  let formats: CellFormats

  @unsafe init(_ worksheet: UnsafeMutablePointer<lxw_worksheet>, formats: CellFormats) {
    unsafe self.worksheet = worksheet
    self.formats = formats
  }

  /// Writes what a sheet holds.
  func write(_ sheet: SheetDraft) throws(WorkbookWritingError) {
    for (column, width) in sheet.widths.sorted(by: { $0.key < $1.key }) {
      let column = Self.column(column)
      try Self.check(unsafe worksheet_set_column(worksheet, column, column, width, nil))
    }
    for row in sheet.rows { try add(row) }
    for merge in sheet.merges { try add(merge, of: sheet) }
    for (range, rule) in sheet.validations { try add(rule, on: range) }
    for (range, format) in sheet.conditions { try add(format, on: range) }
    if let color = sheet.tabColor {
      unsafe worksheet_set_tab_color(worksheet, lxw_color_t(color))
    }
    if let cell = sheet.firstScrolling {
      unsafe worksheet_freeze_panes(worksheet, Self.row(cell.row), Self.column(cell.column))
    }
    if let filter = sheet.filter {
      try Self.check(
        unsafe worksheet_autofilter(
          worksheet, Self.row(filter.first.row), Self.column(filter.first.column),
          Self.row(filter.last.row), Self.column(filter.last.column)))
    }
    if let print = sheet.print { try set(print) }
    if sheet.isProtected { protect() }
    if sheet.visibility != .visible { unsafe worksheet_hide(worksheet) }
  }

  private func add(
    _ row: RowDraft
  ) throws(WorkbookWritingError) {
    if let height = row.height {
      try Self.check(unsafe worksheet_set_row(worksheet, Self.row(row.number), height, nil))
    }
    for cell in row.cells {
      let at = (row: Self.row(row.number), column: Self.column(cell.column))
      let format = unsafe formats[cell.style]
      if let formula = cell.formula {
        try unsafe add(formula, resultingIn: cell.value, at: at, format)
        continue
      }
      if let link = cell.link, let text = cell.value?.text {
        try unsafe add(link, text, tip: cell.tip, at: at, format)
        continue
      }
      let error: lxw_error
      switch cell.value {
      case nil: error = unsafe worksheet_write_blank(worksheet, at.row, at.column, format)
      case .number(let number)?:
        error = unsafe worksheet_write_number(worksheet, at.row, at.column, number, format)
      case .boolean(let isTrue)?:
        error = unsafe worksheet_write_boolean(
          worksheet, at.row, at.column, isTrue ? 1 : 0, format)
      case .date(let date)?:
        error = unsafe worksheet_write_number(
          worksheet, at.row, at.column, SerialDate.serial(of: date), format)
      case let value?:
        error = unsafe worksheet_write_string(
          worksheet, at.row, at.column, EscapedText.escaped(value.text), format)
      }
      try Self.check(error)
    }
  }

  private func add(
    _ formula: String, resultingIn value: CellValue?, at cell: (row: lxw_row_t, column: lxw_col_t),
    _ format: UnsafeMutablePointer<lxw_format>?
  ) throws(WorkbookWritingError) {
    if case .number(let number)? = value {
      try Self.check(
        unsafe worksheet_write_formula_num(
          worksheet, cell.row, cell.column, formula, format, number))
    } else {
      try Self.check(
        unsafe worksheet_write_formula_str(
          worksheet, cell.row, cell.column, formula, format, value?.text ?? ""))
    }
  }

  private func add(
    _ link: CellLink, _ text: String, tip: String, at cell: (row: lxw_row_t, column: lxw_col_t),
    _ format: UnsafeMutablePointer<lxw_format>?
  ) throws(WorkbookWritingError) {
    let error = unsafe CText.lend(String(tip.prefix(255))) { tip in
      unsafe worksheet_write_url_opt(
        worksheet, cell.row, cell.column, link.text, format, EscapedText.escaped(text), tip)
    }
    try Self.check(error)
  }

  private func add(
    _ merge: CellRange, of sheet: SheetDraft
  ) throws(WorkbookWritingError) {
    guard merge.first != merge.last else { return }
    let row = sheet.rows.first { $0.number == merge.first.row }
    let cell = row?.cells.first { $0.column == merge.first.column }
    let format = unsafe cell.flatMap { unsafe formats[$0.style] }
    try Self.check(
      unsafe worksheet_merge_range(
        worksheet, Self.row(merge.first.row), Self.column(merge.first.column),
        Self.row(merge.last.row), Self.column(merge.last.column), nil, format))
    // It writes an empty text into the first cell, so what that holds is written again.
    guard let row, let cell else { return }
    try add(RowDraft(number: row.number, cells: [cell]))
  }

  private func set(
    _ print: PrintSetup
  ) throws(WorkbookWritingError) {
    if print.isLandscape { unsafe worksheet_set_landscape(worksheet) }
    unsafe worksheet_set_paper(worksheet, print.paper.rawValue)
    unsafe worksheet_set_margins(worksheet, 0.4, 0.4, 0.5, 0.6)
    unsafe worksheet_fit_to_pages(
      worksheet, UInt16(clamping: print.pagesWide), UInt16(clamping: print.pagesTall))
    if let columns = print.repeatedColumns {
      try Self.check(
        unsafe worksheet_repeat_columns(
          worksheet, Self.column(columns.lowerBound), Self.column(columns.upperBound)))
    }
    if let rows = print.repeatedRows {
      try Self.check(
        unsafe worksheet_repeat_rows(
          worksheet, Self.row(rows.lowerBound), Self.row(rows.upperBound)))
    }
    if !print.footer.isEmpty {
      try Self.check(unsafe worksheet_set_footer(worksheet, "&C&8" + print.footer))
    }
    if !print.header.isEmpty {
      // Digits that come first would be taken for the size.
      try Self.check(unsafe worksheet_set_header(worksheet, "&L&8 " + print.header))
    }
  }

  private func protect() {
    // Whoever fills a form may widen its columns and rows, and filter it.
    var options = lxw_protection()
    options.format_columns = 1
    options.format_rows = 1
    options.autofilter = 1
    unsafe worksheet_protect(worksheet, nil, &options)
  }

  // MARK: What may be typed

  private func add(
    _ rule: CellValidation, on range: CellRange
  ) throws(WorkbookWritingError) {
    var validation = unsafe lxw_data_validation()
    unsafe validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    unsafe validation.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
    unsafe validation.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
    unsafe validation.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
    let type = rule.isWarning ? LXW_VALIDATION_ERROR_TYPE_WARNING : LXW_VALIDATION_ERROR_TYPE_STOP
    unsafe validation.error_type = UInt8(type.rawValue)
    var texts: [String] = []
    var formula: String?
    func between(_ kind: lxw_validation_types, _ least: Double, _ most: Double) {
      unsafe validation.validate = UInt8(kind.rawValue)
      unsafe validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      unsafe validation.minimum_number = least
      unsafe validation.maximum_number = most
    }
    switch rule.allowed {
    case .texts(let list):
      unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      texts = list
    case .range(let cells):
      unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      formula = cells
    case .wholeNumber(let least, let most):
      between(LXW_VALIDATION_TYPE_INTEGER, least, most)
    case .number(let least, let most):
      between(LXW_VALIDATION_TYPE_DECIMAL, least ?? -1e15, most ?? 1e15)
    case .date(let first, let last):
      // By their serials: the library's own dates begin in 1900 only.
      between(
        LXW_VALIDATION_TYPE_DATE_NUMBER, SerialDate.serial(of: first), SerialDate.serial(of: last))
    case .length(let most):
      unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_LENGTH.rawValue)
      unsafe validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_LESS_THAN_OR_EQUAL_TO.rawValue)
      unsafe validation.value_number = Double(most)
    }
    let error = unsafe CText.lend(String(rule.promptTitle.prefix(32))) { title in
      unsafe CText.lend(String(rule.prompt.prefix(255))) { prompt in
        unsafe CText.lend(String(rule.refusal.prefix(255))) { refusal in
          unsafe CText.lend(formula) { formula in
            unsafe CText.lend(texts) { list in
              unsafe validation.input_title = title
              unsafe validation.input_message = prompt
              unsafe validation.error_message = refusal
              unsafe validation.value_formula = formula
              unsafe validation.value_list = list
              return unsafe worksheet_data_validation_range(
                worksheet, Self.row(range.first.row), Self.column(range.first.column),
                Self.row(range.last.row), Self.column(range.last.column), &validation)
            }
          }
        }
      }
    }
    try Self.check(error)
  }

  // MARK: Of C

  static func row(_ row: Int) -> lxw_row_t { lxw_row_t(clamping: row - 1) }
  static func column(_ column: Int) -> lxw_col_t { lxw_col_t(clamping: column - 1) }

  static func check(_ error: lxw_error) throws(WorkbookWritingError) {
    try WorkbookWritingError.check(error)
  }
}
