import Findings
import Spreadsheets
import _TestSupport

/// All that a reader gives of a sheet.
struct SheetReading: Equatable {
  var rows: [Row] = []
  var texts: [[String]] = []
  var mergedRanges: [CellRange] = []
  var hiddenColumns = ColumnRanges()
  var failure: WorkbookError?

  init(
    _ package: PackageBuilder, _ parallelism: Parallelism,
    limits: WorkbookLimits = WorkbookLimits()
  ) throws {
    self = try package.withFile { path in
      var reading = SheetReading()
      do {
        let workbook = try WorkbookReader(path: path, limits: limits, parallelism: parallelism)
        let reader = try workbook.rows(of: workbook.sheets[0])
        while let rows = try reader.next() {
          reading.rows += rows
          reading.texts += rows.indices.map { Self.texts(ofRowAt: $0, in: rows) }
        }
        reading.mergedRanges = reader.mergedRanges
        reading.hiddenColumns = reader.hiddenColumns
      } catch let error as WorkbookError {
        reading.failure = error
      }
      return reading
    }
  }

  private init() {}

  private static func texts(ofRowAt position: Int, in rows: RowBatch) -> [String] {
    var texts: [String] = []
    rows.forEachText(ofRowAt: position) { column, text, _ in
      texts.append("\(column) \(String(decoding: text.indices.map { text[$0] }, as: UTF8.self))")
    }
    return texts
  }
}
