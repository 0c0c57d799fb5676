import Findings
import Spreadsheets

/// What a person sees on a sheet, as members of a JSON object.
///
/// What was not looked at is `null`, never 0.
enum AppearanceJSON {
  static func members(of sheet: SheetAppearance) -> [(key: String, value: JSONValue)] {
    func seen(_ aspect: AppearanceAspect, _ value: JSONValue) -> JSONValue {
      sheet.unseen.contains(aspect) ? .null : value
    }
    return [
      ("struckCells", seen(.struckText, cells(sheet.struckCells))),
      ("partlyStruckCells", seen(.struckText, cells(sheet.partlyStruckCells))),
      ("filters", seen(.filters, list(sheet.filters, filter))),
      ("notes", seen(.remarks, list(sheet.notes, remark))),
      ("comments", seen(.remarks, list(sheet.comments, comment))),
      ("textBoxes", seen(.drawings, list(sheet.textBoxes, textBox))),
      ("pictures", seen(.drawings, .number(sheet.pictureCount))),
      ("charts", seen(.drawings, .number(sheet.chartCount))),
      ("otherGraphics", seen(.drawings, .number(sheet.graphicCount))),
      ("isProtected", seen(.restrictions, .truth(sheet.isProtected))),
      ("validations", seen(.restrictions, .number(sheet.validationCount))),
    ]
  }

  private static func cells(_ cells: FirstOnes<CellReference>) -> JSONValue {
    .object([
      ("count", .number(cells.count)), ("first", .texts(cells.first.map(\.description))),
    ])
  }

  /// How many there are, and the first of them.
  private static func list<Element>(
    _ elements: FirstOnes<Element>, _ value: (Element) -> JSONValue
  ) -> JSONValue {
    .object([("count", .number(elements.count)), ("first", .list(elements.first.map(value)))])
  }

  private static func filter(_ filter: SheetFilter) -> JSONValue {
    .object([
      ("range", .text(filter.range.description)),
      ("table", filter.table.map { .text($0) } ?? .null),
      ("isActive", .truth(filter.isActive)),
    ])
  }

  private static func remark(_ remark: CellRemark) -> JSONValue {
    .object([("cell", .text(remark.cell.description)), ("text", .text(remark.text))])
  }

  private static func comment(_ comment: CellRemark) -> JSONValue {
    .object([
      ("cell", .text(comment.cell.description)), ("isReply", .truth(comment.isReply)),
      ("text", .text(comment.text)),
    ])
  }

  private static func textBox(_ box: TextBox) -> JSONValue {
    .object([
      ("cell", box.cell.map { .text($0.description) } ?? .null), ("text", .text(box.text)),
    ])
  }
}
