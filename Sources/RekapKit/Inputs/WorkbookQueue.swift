import Synchronization

/// Hands out workbooks to the jobs of a run, each once, in order.
final class WorkbookQueue: Sendable {
  private let workbooks: [InputFiles.Workbook]
  private let position = Atomic(0)

  init(_ workbooks: [InputFiles.Workbook]) {
    self.workbooks = workbooks
  }

  /// The next workbook, with its place among the inputs.
  func next() -> (index: Int, workbook: InputFiles.Workbook)? {
    let index = position.wrappingAdd(1, ordering: .relaxed).oldValue
    return workbooks.indices.contains(index) ? (index, workbooks[index]) : nil
  }
}
