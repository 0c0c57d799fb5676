internal import Findings
internal import Markup

/// Reads the records of a delimited text as rows.
final class DelimitedTextReader: RowReader, @unchecked Sendable {
  private let stream: TextStream
  private var parser: RecordParser
  private var rows: RecordRows
  private var text: [UInt8] = []
  /// How many bytes at the beginning are no record.
  private var skipped: Int
  /// Why no more is read; said when the rows before have been taken.
  private var failure: WorkbookError?

  /// No cells of a text are merged.
  let mergedRanges: [CellRange] = []
  let hiddenColumns = ColumnRanges()

  init(_ stream: TextStream, separator: Separator, limits: WorkbookLimits) {
    self.stream = stream
    parser = RecordParser(separator: separator.byte)
    rows = RecordRows(
      limits: limits, hasDecimalPoints: separator.byte == UInt8(ascii: ","))
    skipped = separator.declarationLength
  }

  func next() throws(WorkbookError) -> RowBatch? {
    while failure == nil, !stream.hasEnded {
      do {
        try advance()
      } catch {
        failure = error
      }
      let taken = rows.take()
      if !taken.isEmpty { return RowBatch(taken) }
    }
    if let failure { throw failure }
    return nil
  }

  private func advance() throws(WorkbookError) {
    try stream.read(into: &text)
    let start = min(skipped, text.count)
    skipped -= start
    let piece = text
    parser.parse(piece.span.extracting(start...), into: &rows)
    if let failure = rows.failure { throw failure }
    guard stream.hasEnded else { return }
    if let line = parser.openQuoteLine {
      throw WorkbookError(
        .damaged(part: "\(line)"),
        Phrase(
          indonesian: "tanda kutip yang dibuka di baris \(line) tidak pernah ditutup",
          english: "the quote that opens in line \(line) is never closed"))
    }
    parser.finish(into: &rows)
    if let failure = rows.failure { throw failure }
  }
}

/// Makes rows of records.
private struct RecordRows: RecordParser.Handler {
  private let hasDecimalPoints: Bool
  private let limits: WorkbookLimits
  private let textLimit: Int
  private let columnLimit: Int
  private var text: TextBuffer
  private var row = Row(number: 1, cells: [])
  private var column = 1
  private var rows: [Row] = []
  private(set) var failure: WorkbookError?

  init(limits: WorkbookLimits, hasDecimalPoints: Bool) {
    self.limits = limits
    self.hasDecimalPoints = hasDecimalPoints
    textLimit = limits[.text]
    columnLimit = limits[.columns]
    let bytes = textLimit.multipliedReportingOverflow(by: 3)
    text = TextBuffer(limit: bytes.overflow ? .max : bytes.partialValue)
  }

  mutating func characters(_ text: Span<UInt8>) { self.text.append(text) }

  mutating func endField() {
    defer {
      text.clear()
      column += 1
    }
    guard failure == nil, let value else { return }
    guard column <= columnLimit else { return fail(.columns, column) }
    guard row.number <= limits[.rows] else { return fail(.rows, row.number) }
    row.cells.append(Cell(column: column, value: value))
  }

  private var value: CellValue? {
    if text.count > textLimit || text.omitted > 0 {
      let length = text.lengthInUTF16
      if length > textLimit {
        return .unreadable(.tooLong(characters: length, limit: textLimit))
      }
    }
    return DelimitedValue.value(of: text, hasDecimalPoints: hasDecimalPoints)
  }

  mutating func endRecord() {
    let (number, width) = (row.number, row.cells.count)
    if width > 0, failure == nil { rows.append(row) }
    row = Row(number: number + 1, cells: [])
    row.cells.reserveCapacity(width)
    column = 1
  }

  /// The rows that are complete since this was asked last.
  mutating func take() -> [Row] {
    var taken: [Row] = []
    taken.reserveCapacity(rows.count)
    swap(&taken, &rows)
    return taken
  }

  private mutating func fail(_ limit: WorkbookLimits.Limit, _ found: Int) {
    let cell = CellReference(row: row.number, column: column)
    failure = WorkbookError(.overLimit(limit, found: found, limit: limits[limit]), at: cell)
  }
}
