internal import Findings

/// Reads the rows of one table of an OpenDocument spreadsheet.
final class ContentTableReader: RowReader, @unchecked Sendable {
  private let table: Int
  private let isLast: Bool
  private let stream: ContentStream
  private(set) var mergedRanges: [CellRange] = []
  private(set) var hiddenColumns = ColumnRanges()
  /// Whether nothing more is to be had, so that the stream may go on to the next table.
  private(set) var hasEnded = false
  private var failure: WorkbookError?

  init(_ table: Int, isLast: Bool, from stream: ContentStream) {
    self.table = table
    self.isLast = isLast
    self.stream = stream
    stream.begin(table, for: self)
  }

  func next() throws(WorkbookError) -> RowBatch? {
    if let failure { throw failure }
    guard !hasEnded else { return nil }
    do {
      let rows = try stream.next(of: table, isLast: isLast)
      hiddenColumns = stream.hiddenColumns(of: table)
      if let rows { return RowBatch(rows) }
    } catch {
      failure = error
    }
    hasEnded = true
    mergedRanges = stream.takeMergedRanges(of: table)
    if let failure { throw failure }
    return nil
  }
}
