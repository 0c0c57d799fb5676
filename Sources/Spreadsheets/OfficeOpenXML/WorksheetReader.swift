internal import Findings

/// Reads the rows of a worksheet part.
final class WorksheetReader: RowReader, @unchecked Sendable {
  private let part: String
  private let stream: PartStream<WorksheetPart>
  private let strings: SharedStrings
  /// Why the sheet breaks off; said when the rows before have been taken.
  private var failure: WorkbookError?

  init(
    _ part: String, of package: Package, context: WorksheetPart.Context
  ) throws(WorkbookError) {
    self.part = part
    strings = context.strings
    stream = try PartStream(part, of: package, handler: WorksheetPart(context))
  }

  func next() throws(WorkbookError) -> RowBatch? {
    while failure == nil, !stream.hasEnded {
      do {
        try advance()
      } catch {
        failure = error
      }
      let rows = RowBatch(
        stream.handler.assembly.take(sheetHasEnded: failure != nil || stream.hasEnded), strings)
      if !rows.isEmpty { return rows }
    }
    if let failure { throw failure }
    return nil
  }

  private func advance() throws(WorkbookError) {
    do {
      try stream.advance()
    } catch {
      // What is wrong with a row comes before what is wrong with the XML behind it.
      try stream.handler.check(part, hasEnded: false)
      throw error
    }
    try stream.handler.check(part, hasEnded: stream.hasEnded)
  }

  var mergedRanges: [CellRange] { stream.handler.mergedRanges }

  var hiddenColumns: ColumnRanges { stream.handler.hiddenColumns.columns }
}
