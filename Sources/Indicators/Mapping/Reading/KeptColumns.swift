import Findings
import Spreadsheets

/// The columns of a table that are kept beside its records.
struct KeptColumns {
  private let sheetLabels: [Int: String]
  /// What the labels say of the numbers below them, such as `No. HP`.
  private let numberLabels: [Int: NumberLabel]
  private let removesPersonalData: Bool

  init(of plan: TablePlan) {
    removesPersonalData = plan.personalData == .remove
    guard removesPersonalData else {
      sheetLabels = plan.labels
      numberLabels = [:]
      return
    }
    sheetLabels = plan.labels.mapValues { PersonalData.removed(from: $0) }
    let read = Set(plan.dispositions.filter { $0.value != .kept }.keys.map(SideBySide.sheetColumn))
    numberLabels = plan.labels.filter { !read.contains($0.key) }
      .compactMapValues { NumberLabel(ofColumn: $0) }
  }

  /// What a record carries along of a cell.
  ///
  /// - Parameter findings: Takes the finding on personal data in it, which are not carried along.
  func extra(
    of cell: Cell, in row: Row, at place: Place, findings: inout [Finding]
  ) -> Record.Extra {
    let column = SideBySide.sheetColumn(cell.column)
    let label = sheetLabels[column] ?? CellReference.letters(ofColumn: column)
    guard removesPersonalData,
      let removal = PersonalData.removal(from: cell.value, under: numberLabels[column])
    else { return Record.Extra(label: label, value: cell.value) }
    let at = place.at(row.reference(ofColumn: cell.column))
    findings.append(Problem(removal).finding(at: at))
    return Record.Extra(label: label, value: .string(removal.text))
  }
}
