/// A row as OpenDocument writes it: rows and cells that are alike stand there once, with a
/// number.
///
/// They are spelled out only when they are taken, some of them at a time.
struct RepeatedRow {
  /// A cell that stands for several beside each other.
  struct Repetition {
    /// The place of the cell among the row's cells.
    var index: Int
    /// How many cells it stands for, itself included.
    var count: Int
  }

  /// The table it belongs to.
  var table: Int
  /// The first of the rows, with each cell as it is written.
  var row: Row
  /// The cells that stand for several.
  var repetitions: [Repetition]
  /// How many rows it stands for, itself included.
  var count: Int

  /// How many cells each of the rows has.
  var width: Int {
    repetitions.reduce(row.cells.count) { $0 + $1.count - 1 }
  }

  /// The first of the rows, with all its cells.
  var expanded: Row {
    guard !repetitions.isEmpty else { return row }
    var cells: [Cell] = []
    cells.reserveCapacity(width)
    var copied = 0
    for repetition in repetitions {
      cells += row.cells[copied...repetition.index]
      copied = repetition.index + 1
      var cell = row.cells[repetition.index]
      for _ in 1..<repetition.count {
        cell.column += 1
        cells.append(cell)
      }
    }
    cells += row.cells[copied...]
    var expanded = Row(number: row.number, cells: cells, isHidden: row.isHidden)
    if !row.struck.isEmpty { expanded.struck = expandedStruckTexts }
    return expanded
  }
}

extension RepeatedRow {
  fileprivate var expandedStruckTexts: [StruckText] {
    let counts = Dictionary(
      repetitions.map { (row.cells[$0.index].column, $0.count) }, uniquingKeysWith: { $1 })
    return row.struck.flatMap { text in
      (0..<counts[text.column, default: 1]).map { offset in
        var text = text
        text.column += offset
        return text
      }
    }
  }
}

/// Rows that wait to be taken, a batch at a time.
struct RepeatedRows {
  /// About how many cells are taken at once.
  private static let batchSize = 32_768

  private var rows: [RepeatedRow] = []
  private var position = 0

  /// Adds rows that come after all others.
  mutating func append(_ row: RepeatedRow) { rows.append(row) }

  /// Takes some of the next rows of a table, none if there are none.
  ///
  /// Those of tables before it are let go of.
  mutating func take(ofTable table: Int) -> [Row] {
    var taken: [Row] = []
    var cellCount = 0
    while position < rows.count, rows[position].table <= table, cellCount < Self.batchSize {
      let next = rows[position]
      guard next.table == table else {
        position += 1
        continue
      }
      var row = next.expanded
      let room = max(1, (Self.batchSize - cellCount) / max(1, row.cells.count))
      let count = min(next.count, room)
      for _ in 0..<count {
        taken.append(row)
        row.number += 1
      }
      cellCount += count * row.cells.count
      if count == next.count {
        position += 1
      } else {
        rows[position].row.number += count
        rows[position].count -= count
      }
    }
    if position == rows.count {
      rows.removeAll(keepingCapacity: true)
      position = 0
    }
    return taken
  }
}
