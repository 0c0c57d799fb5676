import Synchronization

/// Hands out workbooks to the jobs of a run, each once, in order.
final class WorkbookQueue: Sendable {
  private let workbooks: [InputFiles.Workbook]
  private let position: Atomic<Int>

  /// - Parameter first: The position of the first that is handed out.
  init(_ workbooks: [InputFiles.Workbook], from first: Int = 0) {
    self.workbooks = workbooks
    position = Atomic(first)
  }

  /// The next workbook, with its place among the inputs.
  func next() -> (index: Int, workbook: InputFiles.Workbook)? {
    let index = position.wrappingAdd(1, ordering: .relaxed).oldValue
    return workbooks.indices.contains(index) ? (index, workbooks[index]) : nil
  }
}
