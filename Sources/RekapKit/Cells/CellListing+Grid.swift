internal import Findings
package import Spreadsheets

extension CellListing {
  /// How many fields a grid may have, unless a good part of them hold something.
  private static let mostFields = 100_000_000
  /// How many fields there may be for each cell that isn't empty.
  private static let mostFieldsOfCell = 1_000

  /// What is known of a sheet when it has been read once.
  private struct Extent {
    var width = 0
    var lastRow = 0
    var cells = 0
    /// Rows that the sheet delivers too late for their place.
    var late: [Int: Row] = [:]
  }

  /// Writes a sheet as CSV: a plain grid from A1 whose lines all have the same number of fields.
  ///
  /// The sheet is read twice, because what it says of its own size can't be trusted. Of a sheet
  /// that breaks off the rows before the break are written.
  ///
  /// - Throws: ``SparseGrid`` where a few cells far away would make an endless grid.
  package mutating func writeCSV(
    of sheet: Sheet, to write: (Span<UInt8>) throws -> Void
  ) throws {
    let extent = try extent(of: sheet)
    let fields = extent.width * extent.lastRow
    guard fields <= max(Self.mostFields, extent.cells * Self.mostFieldsOfCell) else {
      let last = CellReference(row: extent.lastRow, column: extent.width)
      throw SparseGrid(
        file: path, sheet: sheet.name, last: last, fields: fields, cells: extent.cells)
    }
    var grid = CSVGrid(width: extent.width, lateRows: extent.late)
    do {
      let reader = try workbook.rows(of: sheet)
      while let rows = try reader.next() {
        for row in rows where row.number > grid.lastRow {
          while grid.lastRow + 1 < row.number {
            grid.appendLineWithoutRow()
            try Self.flush(&grid.bytes, over: 1 << 18, to: write)
          }
          grid.append(row)
          try Self.flush(&grid.bytes, over: 1 << 18, to: write)
        }
      }
    } catch is WorkbookError {
      // Known since the first reading.
    }
    try Self.flush(&grid.bytes, to: write)
  }

  private mutating func extent(of sheet: Sheet) throws(WorkbookError) -> Extent {
    var extent = Extent()
    do {
      let reader = try workbook.rows(of: sheet)
      while let rows = try reader.next() {
        for row in rows {
          extent.cells += row.cells.count
          extent.width = max(extent.width, row.cells.last?.column ?? 0)
          for cell in row.cells { _ = isListed(cell, row, sheet) }
          if row.number <= extent.lastRow {
            extent.late[row.number] = row
          } else {
            extent.lastRow = row.number
          }
        }
      }
    } catch {
      isBrokenOff = true
      findings.append(error.finding(file: path, sheet: sheet.name))
    }
    return extent
  }

  private static func flush(
    _ bytes: inout [UInt8], over size: Int, to write: (Span<UInt8>) throws -> Void
  ) throws {
    if bytes.count > size { try flush(&bytes, to: write) }
  }
}
