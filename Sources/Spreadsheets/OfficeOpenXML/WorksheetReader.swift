internal import Findings

/// Reads the rows of a worksheet part.
final class WorksheetReader: RowReader, @unchecked Sendable {
  private let part: String
  private let stream: PartStream<WorksheetPart>
  /// Why the sheet breaks off; said when the rows before have been taken.
  private var failure: WorkbookError?

  init(
    _ part: String, of package: Package, context: WorksheetPart.Context
  ) throws(WorkbookError) {
    self.part = part
    stream = try PartStream(part, of: package, handler: WorksheetPart(context))
  }

  func next() throws(WorkbookError) -> [Row]? {
    while failure == nil, !stream.hasEnded {
      do {
        try advance()
      } catch {
        failure = error
      }
      let rows = stream.handler.takeRows(sheetHasEnded: failure != nil || stream.hasEnded)
      if !rows.isEmpty { return rows }
    }
    if let failure { throw failure }
    return nil
  }

  private func advance() throws(WorkbookError) {
    try stream.advance()
    switch stream.handler.failure {
    case .damaged(let reason, let cell)?:
      throw WorkbookError(.damaged(part: part), reason, at: cell)
    case .overLimit(let limit, let found, let most, let cell)?:
      throw WorkbookError(.overLimit(limit, found: found, limit: most), Phrase(part), at: cell)
    case nil: break
    }
    guard !stream.hasEnded || stream.handler.isWorksheet else {
      throw WorkbookError(
        .damaged(part: part),
        Phrase(
          indonesian: "unsur pokoknya bukan milik lembar",
          english: "its root element is not a worksheet's"))
    }
  }

  var mergedRanges: [CellRange] { stream.handler.mergedRanges }
}
