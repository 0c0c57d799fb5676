internal import CXlsxwriter
internal import Findings

/// The looks that Excel gives to cells by rules.
extension WorksheetFile {
  func add(
    _ format: ConditionalFormat, on range: CellRange
  ) throws(WorkbookWritingError) {
    var condition = unsafe lxw_conditional_format()
    var text: String?
    switch format.rule {
    case .equals(let wanted):
      unsafe condition.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
      unsafe condition.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
      text = "=\"\(wanted.replacing("\"", with: "\"\""))\""
    case .formula(let formula):
      unsafe condition.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
      text = formula
    case .bar(let least, let most):
      unsafe condition.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
      unsafe condition.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
      unsafe condition.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
      unsafe condition.min_value = least
      unsafe condition.max_value = most
      unsafe condition.bar_color = lxw_color_t(format.fillColor ?? 0)
      unsafe condition.data_bar_2010 = 1
      unsafe condition.bar_solid = 1
    }
    let look = unsafe formats[format]
    let error = unsafe CText.lend(text) { text in
      unsafe condition.value_string = text
      unsafe condition.format = look
      return unsafe worksheet_conditional_format_range(
        worksheet, Self.row(range.first.row), Self.column(range.first.column),
        Self.row(range.last.row), Self.column(range.last.column), &condition)
    }
    try Self.check(error)
  }
}
