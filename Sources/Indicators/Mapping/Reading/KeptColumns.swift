import Findings
import Spreadsheets

/// The columns of a table that are kept beside its records.
///
/// A class, so that labels are looked at only where a cell is kept: most tables have none.
final class KeptColumns {
  private let labels: [Int: String]
  private let dispositions: [Int: TablePlan.Disposition]
  private let removesPersonalData: Bool
  /// The labels without personal data.
  private lazy var sheetLabels =
    removesPersonalData ? labels.mapValues { PersonalData.removed(from: $0) } : labels
  /// What the labels say of the numbers below them, such as `No. HP`.
  private lazy var numberLabels: [Int: NumberLabel] = {
    let read = Set(dispositions.filter { $0.value != .kept }.keys.map(SideBySide.sheetColumn))
    return labels.filter { !read.contains($0.key) }
      .compactMapValues { NumberLabel(ofColumn: $0) }
  }()

  init(of plan: TablePlan) {
    labels = plan.labels
    dispositions = plan.dispositions
    removesPersonalData = plan.personalData == .remove
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
