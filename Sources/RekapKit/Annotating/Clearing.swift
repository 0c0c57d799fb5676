import Findings
import Foundation
public import Spreadsheets

/// Takes the marks off workbooks: copies without colours, notes and the sheet that were written into
/// them.
public struct Clearing: Sendable {
  private let workbooks: [InputFiles.Workbook]
  private let targets: CopyTargets
  private let limits: WorkbookLimits
  private let jobs: Int
  private let interruption: Interruption

  /// Prepares to clear workbooks.
  ///
  /// - Parameters:
  ///   - jobs: How many workbooks are cleared side by side.
  ///   - interruption: Asks for an early end; the copies that are done stay.
  public init(
    of inputs: InputFiles, to targets: CopyTargets, limits: WorkbookLimits, jobs: Int?,
    interruption: Interruption = Interruption()
  ) {
    self.interruption = interruption
    workbooks = inputs.workbooks
    self.targets = targets
    self.limits = limits
    self.jobs = max(1, min(jobs ?? ProcessInfo.processInfo.activeProcessorCount, workbooks.count))
  }

  /// Writes the copies.
  ///
  /// - Parameter progress: Hears of each workbook, in the order of the inputs.
  /// - Throws: ``RunError`` where nothing can be written, or somebody asks for the end.
  public func callAsFunction(
    progress: @escaping @Sendable (AnnotatedCopy) -> Void
  ) async throws {
    let queue = WorkbookQueue(workbooks)
    let news = OrderedProgress(progress)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<jobs {
        group.addTask {
          while interruption.signal == nil, let (index, workbook) = queue.next() {
            await news.tell(try clear(workbook, to: targets.paths[index]), of: index)
          }
        }
      }
      try await group.waitForAll()
    }
    if let signal = interruption.signal {
      throw RunError.interrupted(signal: signal, done: await news.told, of: workbooks.count)
    }
  }

  private func clear(
    _ workbook: InputFiles.Workbook, to path: String
  ) throws(RunError) -> AnnotatedCopy {
    let result = try WorkbookCopy.write(to: path) { path throws(WorkbookError) in
      try AnnotatedWorkbook.clear(workbook.path, limits: limits, to: path)
    }
    let state: AnnotatedCopy.State =
      switch result {
      case .success(.exact): .restored
      case .success(.byTraces(let fills, let lostFills, let notes)):
        .cleared(AnnotatedCopy.Traces(fills: fills, lostFills: lostFills, notes: notes))
      case .success(.nothingToClear): .unmarked
      case .failure(let error): .failed(error.finding(file: workbook.name))
      }
    return AnnotatedCopy(file: workbook.name, path: path, state: state)
  }
}
