internal import Findings

/// Reads the content part of a spreadsheet, table after table.
final class ContentStream {
  private let stream: PartStream<ContentPart>
  /// Why the part breaks off.
  private var failure: WorkbookError?
  /// Whoever reads from it now; there can only be one.
  private weak var reader: ContentTableReader?
  /// Nothing has been taken yet of this table and those after it.
  private var untouchedTable = 0

  init(_ package: Package, context: ContentPart.Context) throws(WorkbookError) {
    stream = try PartStream(Package.contentPart, of: package, handler: ContentPart(context))
  }

  /// Whether a table can still be read from here, and nobody else reads on.
  func canRead(_ table: Int) -> Bool {
    untouchedTable <= table && reader?.hasEnded != false
  }

  /// Makes way for the reader of a table.
  func begin(_ table: Int, for reader: ContentTableReader) {
    self.reader = reader
    untouchedTable = table + 1
    stream.handler.skip(toTable: table)
  }

  /// The next rows of a table, or `nil` at its end.
  ///
  /// - Parameter isLast: Whether no other table follows, so that the rest of the part is looked
  ///   at too.
  func next(of table: Int, isLast: Bool) throws(WorkbookError) -> [Row]? {
    while true {
      let rows = stream.handler.takeRows(ofTable: table)
      if !rows.isEmpty { return rows }
      if let failure = stream.handler.failure(ofTable: table) { throw failure }
      if stream.handler.endedCount > table, !isLast { return nil }
      if let failure { throw failure }
      guard !stream.hasEnded else { return nil }
      do {
        try stream.advance()
      } catch {
        failure = error
      }
    }
  }

  /// The hidden columns of a table whose first rows have been read.
  func hiddenColumns(of table: Int) -> ColumnRanges {
    stream.handler.hiddenColumns(ofTable: table)
  }

  /// The tables, as far as they have been read, on which there is more than cells.
  var tablesWithObjects: Set<Int> { stream.handler.tablesWithObjects }

  /// The merged ranges of a table that has been read.
  func takeMergedRanges(of table: Int) -> [CellRange] {
    stream.handler.takeMergedRanges(ofTable: table)
  }
}
