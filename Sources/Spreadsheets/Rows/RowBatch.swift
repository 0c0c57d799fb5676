/// Some rows of a sheet, in order.
///
/// A row is made when it is asked for, so that whoever wants no more than the texts of the cells,
/// or some of the rows, doesn't pay for the rest.
package struct RowBatch: RandomAccessCollection, Sendable {
  private enum Storage {
    case rows([Row])
    case packed(PackedRows, SharedStrings)
  }

  private let storage: Storage

  /// Makes a batch of rows that have been made.
  package init(_ rows: [Row]) { storage = .rows(rows) }

  init(_ rows: PackedRows, _ strings: SharedStrings) {
    storage = .packed(rows.settled(with: strings), strings)
  }

  package var startIndex: Int { 0 }

  package var endIndex: Int {
    switch storage {
    case .rows(let rows): rows.count
    case .packed(let rows, _): rows.heads.count
    }
  }

  package subscript(position: Int) -> Row {
    switch storage {
    case .rows(let rows): return rows[position]
    case .packed(let rows, let strings):
      var memory = TextMemory.none
      return rows.row(at: position, strings, &memory)
    }
  }

  /// The row at a position, whose texts may have been met before.
  package func row(at position: Int, remembering memory: inout TextMemory) -> Row {
    switch storage {
    case .rows(let rows): rows[position]
    case .packed(let rows, let strings): rows.row(at: position, strings, &memory)
    }
  }

  /// Whether cells may be among them that can't be read.
  package var mayHaveDefects: Bool {
    switch storage {
    case .rows: true
    case .packed(let rows, _): rows.hasDefects
    }
  }

  /// What a row is without its cells.
  package struct Extent {
    /// The row's number.
    package let number: Int
    /// How many cells it has that are not empty.
    package let cells: Int
    /// The column of the last one.
    package let width: Int
  }

  /// A row's number and how far it goes.
  package func extent(ofRowAt position: Int) -> Extent {
    switch storage {
    case .rows(let rows):
      let row = rows[position]
      return Extent(
        number: row.number, cells: row.cells.count, width: row.cells.last?.column ?? 0)
    case .packed(let rows, _): return rows.extent(ofRowAt: position)
    }
  }

  /// Gives the text of each cell of a row, in UTF-8, with its column; see ``CellValue/text``.
  ///
  /// Tells of a text if it is plain: a number or a date, which holds nothing that any format would
  /// put in quotes.
  package func forEachText(
    ofRowAt position: Int, _ body: (_ column: Int, _ text: Span<UInt8>, _ isPlain: Bool) -> Void
  ) {
    switch storage {
    case .rows(let rows):
      for cell in rows[position].cells {
        let text = cell.value.text
        body(cell.column, text.utf8.span, false)
      }
    case .packed(let rows, let strings):
      rows.forEachText(ofRowAt: position, strings, body)
    }
  }
}
