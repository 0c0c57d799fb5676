package import Findings
package import Spreadsheets

/// The most characters that a cell of Excel can hold.
package enum TextLimit {
  /// In UTF-16 units, as Excel counts them.
  package static let characters = 32_767

  /// What a cell can hold of a text.
  package static func kept(of text: String) -> String {
    guard text.utf8.count > characters, text.utf16.count > characters else { return text }
    var kept = String(text.prefix(characters))
    while kept.utf16.count > characters { kept.removeLast() }
    return kept
  }

  /// Cuts texts that no cell can hold, and tells of each.
  package static func cut(_ workbook: inout WorkbookDraft, file: String) -> [Finding] {
    var findings: [Finding] = []
    for sheet in workbook.sheets.indices {
      for row in workbook.sheets[sheet].rows.indices {
        for cell in workbook.sheets[sheet].rows[row].cells.indices {
          guard case .string(let text)? = workbook.sheets[sheet].rows[row].cells[cell].value,
            text.utf8.count > characters, text.utf16.count > characters
          else { continue }
          workbook.sheets[sheet].rows[row].cells[cell].value = .string(kept(of: text))
          let draft = workbook.sheets[sheet]
          let at = CellReference(
            row: draft.rows[row].number, column: draft.rows[row].cells[cell].column)
          findings.append(
            Finding(
              .cellTooLong, at: Place(file: file, sheet: draft.name).at(at),
              ["n": Phrase("\(text.utf16.count)"), "max": Phrase("\(characters)")]))
        }
      }
    }
    return findings
  }
}
