import Findings
import Spreadsheets

/// A row that heads the rows below it.
struct SectionHeading: Hashable {
  /// What each named group of the mapping's pattern matched in its text.
  let groups: [String: String]
  /// The cell that was looked at.
  let cell: CellReference
  /// What stands there.
  let raw: CellValue
}
