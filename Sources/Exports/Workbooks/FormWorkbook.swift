package import Findings
package import Indicators
package import Spreadsheets

/// A workbook as a form to fill: what is known is locked, and Excel checks what is typed.
package struct FormWorkbook {
  private let mapping: Mapping
  private let language: Language
  /// The fields that are filled in already.
  private let given: Set<Int>

  /// Prepares the forms of a mapping.
  ///
  /// - Parameter given: The fields, by position, that nobody is to change.
  package init(of mapping: Mapping, given: Set<Int>, language: Language) {
    self.mapping = mapping
    self.given = given
    self.language = language
  }

  /// What version of which form it is: another schema, list or layout gives another one.
  package var version: String {
    var text = mapping.schema.id + mapping.name
    for field in mapping.schema.fields {
      text += "\u{1F}\(field.name)\(field.type)\(field.isRequired)"
    }
    for list in mapping.schema.lists.values.sorted(by: { $0.name < $1.name }) {
      for entry in list.entries { text += "\u{1F}\(entry.code)\(entry.label)" }
    }
    // FNV-1a, 64 bits: short, and the same everywhere.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return "\(mapping.name)/\(String(hash, radix: 16))"
  }

  /// The form of a layout.
  package func draft(of layout: WorkbookLayout) -> WorkbookDraft {
    let schema = mapping.schema
    let looks = SheetLooks(of: mapping, language: language, given: given)
    let plain = RecordWorkbook(of: mapping, language: language)
    let hidden = HiddenFormSheet(mapping: mapping, version: version)
    let validation = FieldValidation(schema: schema, language: language, ranges: hidden.ranges)
    var draft = WorkbookDraft(title: schema.title[language])
    draft.sheets.append(
      FormInstructions(mapping: mapping, given: given, version: version, language: language)
        .sheet(of: layout))
    for table in layout.sheets {
      var sheet = plain.sheet(table, looks: looks, footer: "\(draft.title) · \(table.name)")
      sheet.filter = nil
      sheet.isProtected = true
      sheet.validations = validations(of: table, looks, validation)
      draft.sheets.append(sheet)
    }
    draft.sheets.append(hidden.sheet)
    return draft
  }

  /// The rules of the cells that are open; those below each other with one rule share it.
  private func validations(
    of sheet: SheetLayout, _ looks: SheetLooks, _ validation: FieldValidation
  ) -> [(range: CellRange, rule: CellValidation)] {
    var ranges: [(range: CellRange, role: SheetLayout.Role)] = []
    var last: [Int: Int] = [:]
    for row in sheet.rows {
      for cell in row.cells where looks.isOpen(cell.role) {
        let at = CellReference(row: row.number, column: cell.column)
        if let index = last[cell.column], ranges[index].role == cell.role,
          ranges[index].range.last.row == row.number - 1
        {
          ranges[index].range = CellRange(ranges[index].range.first, at)
        } else {
          last[cell.column] = ranges.count
          ranges.append((CellRange(at, at), cell.role))
        }
      }
    }
    return ranges.compactMap { range, role in
      switch role {
      case .value(let field): validation.rule(of: field).map { (range, $0) }
      case .tick(let field): (range, validation.tick(field))
      default: nil
      }
    }
  }
}
