import Findings
import Spreadsheets

/// All that the reader gives of a workbook, and what it refuses.
struct WorkbookReading: Equatable {
  struct SheetReading: Equatable {
    let sheet: Sheet
    var rows: [Row] = []
    var mergedRanges: [CellRange] = []
    var hiddenColumns = ColumnRanges()
    var failure: WorkbookError?
  }

  private(set) var sheets: [SheetReading] = []
  private(set) var failure: WorkbookError?

  /// Reads every row of every sheet.
  init(
    ofFileAt path: String, within limits: WorkbookLimits, by parallelism: Parallelism = .none
  ) {
    do throws(WorkbookError) {
      let workbook = try WorkbookReader(path: path, limits: limits, parallelism: parallelism)
      // Thousands of sheets may well be one part.
      for sheet in workbook.sheets.prefix(8) {
        sheets.append(Self.reading(of: sheet, in: workbook))
      }
    } catch {
      failure = error
    }
  }

  private static func reading(of sheet: Sheet, in workbook: WorkbookReader) -> SheetReading {
    var reading = SheetReading(sheet: sheet)
    do throws(WorkbookError) {
      let reader = try workbook.rows(of: sheet)
      while let rows = try reader.next() { reading.rows += rows }
      reading.mergedRanges = reader.mergedRanges
      reading.hiddenColumns = reader.hiddenColumns
    } catch {
      reading.failure = error
    }
    return reading
  }

  /// Whether two readings are the same, but for the places of XML errors.
  ///
  /// libxml2 counts columns in bytes or in characters, as it goes, and says that a part breaks off
  /// on the line that it had come to, which depends on how much it was given at once.
  func isSame(as other: WorkbookReading) -> Bool {
    withoutPlaces == other.withoutPlaces
  }

  private var withoutPlaces: WorkbookReading {
    var reading = self
    for index in reading.sheets.indices {
      guard let detail = reading.sheets[index].failure?.detail else { continue }
      reading.sheets[index].failure?.detail = Phrase(
        detail.english.replacing(/line \d+, column \d+/, with: "line, column"))
    }
    return reading
  }

  /// Sees that the reading keeps what ``Row``, ``Cell`` and ``RowReader`` promise.
  func check(within limits: WorkbookLimits) {
    for (index, reading) in sheets.enumerated() {
      mustHold(reading.sheet.index == index, "A sheet's index is not its place.")
      var turns = 0
      for (row, next) in zip(reading.rows, reading.rows.dropFirst())
      where row.number >= next.number { turns += 1 }
      mustHold(turns <= 1, "Rows go back more than once.")
      for row in reading.rows { Self.check(row, within: limits) }
    }
  }

  private static func check(_ row: Row, within limits: WorkbookLimits) {
    mustHold((1...limits[.rows]).contains(row.number), "Row \(row.number) can't be.")
    mustHold(!row.cells.isEmpty, "Row \(row.number) has no cell.")
    var column = 0
    for cell in row.cells {
      mustHold(cell.column > column, "Column \(cell.column) comes after \(column).")
      column = cell.column
      check(cell.value, within: limits)
    }
    mustHold(column <= limits[.columns], "Column \(column) can't be.")
  }

  private static func check(_ value: CellValue, within limits: WorkbookLimits) {
    let text = value.text
    switch value {
    case .string:
      mustHold(!text.isEmpty, "A text is empty.")
      mustHold(text.utf16.count <= limits[.text], "A text of \(text.utf16.count) characters.")
    case .number(let number):
      mustHold(number.isFinite, "A number is \(number).")
      mustHold(Double(text) == number, "\(number) is written \(text).")
    case .date(let date):
      mustHold((0...9999).contains(date.year), "\(date) is no year.")
      mustHold((1...12).contains(date.month) && (0...31).contains(date.day), "\(date) is no day.")
      mustHold((0..<86_400_000).contains(date.millisecond), "\(date) is no time.")
    case .time(let milliseconds):
      mustHold((0..<86_400_000).contains(milliseconds), "\(milliseconds) ms is no time of day.")
    case .boolean, .error, .duration, .uncalculated, .unreadable: break
    }
  }
}
