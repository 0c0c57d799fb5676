internal import Archives
package import Findings
internal import Markup

/// Reads the rows of a sheet, a batch at a time; memory does not grow with the sheet.
///
/// ```swift
/// let reader = try workbook.rows(of: sheet)
/// while let rows = try reader.next() { … }
/// ```
///
/// Rows come in order, except that a row which the file holds after a later one comes at the
/// end: without holding the sheet there is no way to know of it in time. One task at a time.
package final class WorksheetReader: @unchecked Sendable {
  private let part: String
  private let parser: MarkupParser<WorksheetPart>
  // Let go of as soon as the sheet has ended.
  private var entry: EntryReader?
  /// Why the sheet breaks off; said when the rows before have been taken.
  private var failure: WorkbookError?
  private var buffer = [UInt8](repeating: 0, count: OfficePackage.chunkSize)

  init(
    part: String, entry: EntryReader, context: WorksheetPart.Context
  ) throws(WorkbookError) {
    self.part = part
    self.entry = entry
    do {
      parser = try MarkupParser(WorksheetPart(context))
    } catch {
      throw WorkbookError(error, in: part)
    }
  }

  /// The next rows that hold at least one cell, some hundreds at a time; `nil` at the end of
  /// the sheet.
  ///
  /// - Throws: ``WorkbookError`` where the sheet is damaged, after the rows before the damage.
  package func next() throws(WorkbookError) -> [Row]? {
    while let entry {
      do {
        let count = try OfficePackage.fill(&buffer, from: entry, part)
        try parse(count)
        if count == 0 { self.entry = nil }
      } catch {
        self.entry = nil
        failure = error
      }
      let rows = parser.handler.takeRows(sheetHasEnded: self.entry == nil)
      if !rows.isEmpty { return rows }
    }
    if let failure { throw failure }
    return nil
  }

  private func parse(_ count: Int) throws(WorkbookError) {
    do {
      if count > 0 {
        try parser.feed(buffer.span.extracting(0..<count))
      } else {
        try parser.finish()
      }
    } catch {
      throw WorkbookError(error, in: part)
    }
    if let problem = parser.handler.problem {
      throw WorkbookError(.damaged(part: part), problem)
    }
    guard count > 0 || parser.handler.isWorksheet else {
      throw WorkbookError(.damaged(part: part), "its root element is not a worksheet's")
    }
  }

  /// The merged ranges, complete once ``next()`` has given `nil`: they follow the rows.
  package var mergedRanges: [CellRange] { parser.handler.mergedRanges }
}
