internal import Exports
internal import Findings
package import Spreadsheets

extension CellListing {
  /// How many fields a grid may have, unless a good part of them hold something.
  private static let mostFields = 100_000_000
  /// How many fields there may be for each cell that isn't empty.
  private static let mostFieldsOfCell = 1_000

  /// What is known of a sheet when it has been read.
  private struct Extent {
    var width = 0
    var lastRow = 0
    var cells = 0
    /// Rows that the sheet delivers too late for their place.
    var late: [Int: Row] = [:]
  }

  /// Writes a sheet as CSV: a plain grid from A1 whose lines all have the same number of fields.
  ///
  /// How many that is the last row may tell, because what a sheet says of its own size can't be
  /// trusted: so the lines wait in a ``LineSpool``. Of a sheet that breaks off the rows before the
  /// break are written.
  ///
  /// - Throws: ``SparseGrid`` where a few cells far away would make an endless grid.
  package mutating func writeCSV(
    of sheet: Sheet, to write: (Span<UInt8>) throws -> Void
  ) throws {
    let spool = LineSpool()
    let extent = try extent(of: sheet, spool)
    let fields = extent.width * extent.lastRow
    guard fields <= max(Self.mostFields, extent.cells * Self.mostFieldsOfCell) else {
      let last = CellReference(row: extent.lastRow, column: extent.width)
      throw SparseGrid(
        file: path, sheet: sheet.name, last: last, fields: fields, cells: extent.cells)
    }
    var grid = CSVGrid(width: extent.width)
    let late = extent.late.isEmpty ? [:] : rows(of: sheet, among: extent.late)
    var number = 1
    try spool.replay { lines in
      grid.append(lines, from: number, insteadOfSome: late)
      number += lines.ends.count
      try Self.flush(&grid.bytes, to: write)
    }
  }

  /// The rows of which a part came late, with all their parts: for that the sheet is read again.
  private func rows(of sheet: Sheet, among late: [Int: Row]) -> [Int: Row] {
    var rows = late
    var last = 0
    do {
      let reader = try workbook.rows(of: sheet)
      while let batch = try reader.next() {
        for row in batch where row.number > last {
          last = row.number
          guard let more = late[row.number] else { continue }
          // Of two cells in one place the later one counts, as within a row.
          let early = row.cells.filter { more[column: $0.column] == nil }
          rows[row.number]?.cells = (early + more.cells).sorted { $0.column < $1.column }
        }
      }
    } catch {
      // Known since the first reading.
    }
    return rows
  }

  /// Reads a sheet and keeps a line for each of its rows.
  private mutating func extent(of sheet: Sheet, _ spool: LineSpool) throws -> Extent {
    var extent = Extent()
    var csv = CSVText(isForExcel: false)
    var line: [UInt8] = []
    do {
      let reader = try workbook.rows(of: sheet)
      while let rows = try reader.next() {
        if rows.mayHaveDefects {
          for row in rows { for cell in row.cells { _ = isListed(cell, row, sheet) } }
        }
        for position in rows.indices {
          let row = rows.extent(ofRowAt: position)
          extent.cells += row.cells
          guard row.number > extent.lastRow else {
            extent.late[row.number] = rows[position]
            extent.width = max(extent.width, rows[position].cells.last?.column ?? 0)
            continue
          }
          while extent.lastRow + 1 < row.number {
            extent.lastRow += 1
            try spool.append(CSVText.lineEnd, fields: 0)
          }
          extent.lastRow += 1
          line.removeAll(keepingCapacity: true)
          let fields = csv.append(rowAt: position, of: rows, to: &line)
          line += CSVText.lineEnd
          extent.width = max(extent.width, fields)
          try spool.append(line, fields: fields)
        }
      }
    } catch let error as WorkbookError {
      isBrokenOff = true
      findings.append(error.finding(file: path, sheet: sheet.name))
    }
    return extent
  }
}
