import Synchronization

/// Hands out workbooks to the jobs of a run, each once, in order.
final class WorkbookQueue: Sendable {
  private let workbooks: [InputFiles.Workbook]
  private let position = Mutex(0)

  init(_ workbooks: [InputFiles.Workbook]) {
    self.workbooks = workbooks
  }

  /// The next workbook, with its place among the inputs.
  func next() -> (index: Int, workbook: InputFiles.Workbook)? {
    position.withLock { position in
      guard position < workbooks.count else { return nil }
      defer { position += 1 }
      return (position, workbooks[position])
    }
  }
}
