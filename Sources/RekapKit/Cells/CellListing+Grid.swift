internal import Exports
internal import Findings
package import Spreadsheets

extension CellListing {
  /// Writes a sheet as CSV: a plain grid from A1 whose lines all have the same number of fields.
  ///
  /// How many that is the last row may tell, because what a sheet says of its own size can't be
  /// trusted. So where the output can start over the first rows' width is taken, and mostly it is
  /// right; otherwise the lines wait in a ``LineSpool``. Of a sheet that breaks off the rows before
  /// the break are written.
  ///
  /// - Throws: ``SparseGrid`` where a few cells far away would make an endless grid.
  package mutating func writeCSV(of sheet: Sheet, to output: GridOutput) throws {
    if let startOver = output.startOver {
      let listing = self
      if try writeAtOnce(sheet, to: output) { return }
      self = listing
      try startOver()
    }
    try writeFromSpool(sheet, to: output)
  }

  // MARK: At once

  /// Writes lines as they are read, as wide as the first rows are.
  ///
  /// - Returns: Whether they were right to the end: no wider row came, and none too late.
  private mutating func writeAtOnce(_ sheet: Sheet, to output: GridOutput) throws -> Bool {
    var extent = GridExtent()
    var grid: CSVGrid?
    let isRight = try read(sheet) { rows in
      // Taken out, so that there is one owner of its memory, which needn't be copied.
      var lines =
        grid.take() ?? CSVGrid(width: rows.indices.map { rows.extent(ofRowAt: $0).width }.max())
      for position in rows.indices {
        let row = rows.extent(ofRowAt: position)
        let last = extent.lastRow
        extent.add(row)
        guard row.number > last, row.width <= lines.width, !extent.isSparse else { return false }
        lines.appendBlankLines(row.number - last - 1)
        lines.append(rowAt: position, of: rows)
        if lines.bytes.count > 1 << 18 { try Self.flush(&lines.bytes, to: output.write) }
      }
      grid = lines
      return true
    }
    if isRight, var grid { try Self.flush(&grid.bytes, to: output.write) }
    return isRight
  }

  // MARK: From a spool

  private mutating func writeFromSpool(_ sheet: Sheet, to output: GridOutput) throws {
    let spool = LineSpool()
    let (extent, late) = try fill(spool, with: sheet)
    guard !extent.isSparse else {
      let last = CellReference(row: extent.lastRow, column: extent.width)
      throw SparseGrid(
        file: path, sheet: sheet.name, last: last, fields: extent.fields, cells: extent.cells)
    }
    let others = late.isEmpty ? [:] : rows(of: sheet, among: late)
    var grid = CSVGrid(width: extent.width)
    var number = 1
    try spool.replay { lines in
      grid.append(lines, from: number, insteadOfSome: others)
      number += lines.ends.count
      try Self.flush(&grid.bytes, to: output.write)
    }
  }

  /// Keeps a line for each row of a sheet; apart from them the rows that come too late for their
  /// place.
  private mutating func fill(
    _ spool: LineSpool, with sheet: Sheet
  ) throws -> (extent: GridExtent, late: [Int: Row]) {
    var extent = GridExtent()
    var late: [Int: Row] = [:]
    var csv = CSVText(isForExcel: false)
    var line: [UInt8] = []
    _ = try read(sheet) { rows in
      for position in rows.indices {
        let row = rows.extent(ofRowAt: position)
        let last = extent.lastRow
        extent.add(row)
        guard row.number > last else {
          late[row.number] = rows[position]
          continue
        }
        for _ in (last + 1)..<row.number { try spool.append(CSVText.lineEnd, fields: 0) }
        line.removeAll(keepingCapacity: true)
        let fields = csv.append(rowAt: position, of: rows, to: &line)
        line += CSVText.lineEnd
        try spool.append(line, fields: fields)
      }
      return true
    }
    return (extent, late)
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

  // MARK: Reading

  /// Reads a sheet as long as somebody wants more of it, and tells whether that was to its end.
  ///
  /// What is wrong with cells, and that the sheet breaks off, goes to the findings.
  private mutating func read(
    _ sheet: Sheet, _ body: (RowBatch) throws -> Bool
  ) throws -> Bool {
    do {
      let reader = try workbook.rows(of: sheet)
      while let rows = try reader.next() {
        if rows.mayHaveDefects {
          for row in rows { for cell in row.cells { _ = isListed(cell, row, sheet) } }
        }
        guard try body(rows) else { return false }
      }
    } catch let error as WorkbookError {
      isBrokenOff = true
      findings.append(error.finding(file: path, sheet: sheet.name))
    }
    return true
  }
}
