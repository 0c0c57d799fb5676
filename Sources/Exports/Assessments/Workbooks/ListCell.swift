internal import Assessments
internal import Findings
internal import Spreadsheets

/// What a cell of a list holds.
struct ListCell {
  var value: CellValue?
  /// The formula that the value is the result of.
  var formula: String?
  var link: CellLink?
  /// What is shown where somebody points at the link.
  var tip = ""
  /// Whether it is made to stand out.
  var isBold = false

  static let empty = ListCell()

  static func text(_ text: String?) -> ListCell {
    guard let text, !text.isEmpty else { return .empty }
    return ListCell(value: .string(text))
  }

  static func number(_ number: Int?) -> ListCell {
    ListCell(value: number.map { .number(Double($0)) })
  }

  /// A formula whose result is a number.
  static func formula(_ formula: String, _ result: Double) -> ListCell {
    ListCell(value: .number(result), formula: formula)
  }

  /// A formula whose result is a text.
  static func formula(_ formula: String, _ result: String) -> ListCell {
    ListCell(value: .string(result), formula: formula)
  }

  /// A share, by a formula of the two cells that hold its parts; empty where there is no whole.
  static func share(_ part: Int, of whole: Int, cells: (part: String, whole: String)) -> ListCell {
    guard whole > 0 else { return .empty }
    return .formula("=\(cells.part)/\(cells.whole)", Double(part) / Double(whole))
  }

  /// A text that leads to a cell of the same workbook.
  static func text(_ text: String, to sheet: String, row: Int) -> ListCell {
    ListCell(
      value: .string(text), link: .cell(sheet: sheet, CellReference(row: row, column: 1)))
  }

  /// Where something stands, in words, with a link to it as far as the record tells.
  static func place(_ place: RecordPlace) -> ListCell {
    var cell = ListCell.text(place.words)
    if cell.value != nil { cell.link = place.link }
    return cell
  }

  /// A text as Excel writes it within a formula.
  static func quoted(_ text: String) -> String {
    "\"\(text.replacing("\"", with: "\"\""))\""
  }
}
