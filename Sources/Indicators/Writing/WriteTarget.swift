import Findings

/// Where the value of a field is written, so that the mapping's source reads it again.
enum WriteTarget: Hashable {
  /// A column with one of these labels.
  case column([String])
  /// One of several columns is ticked.
  case ticks([OneHotColumn])
  /// The label over a group of columns, in this row of the header.
  case header(level: Int)
  /// The heading of the section.
  case section(group: String)
  /// The sheet's name.
  case sheetName(group: String)
  /// The cell beside one of these labels above the table.
  case beside([String], isBelow: Bool)
  /// A cell of its own.
  case cell(row: Int, column: Int)
  /// Nothing is written: the mapping says the value.
  case constant(String)

  /// Whether it stands once a sheet.
  var isAboveTable: Bool {
    switch self {
    case .beside, .cell: true
    default: false
    }
  }
}

extension FieldMapping {
  /// Where the field is written: in its first source that can be; `nil` where none can.
  ///
  /// A sheet's name is there anyway, so where it tells the value no column repeats it.
  func target(in block: Block?) -> WriteTarget? {
    let named = block?.sheetName?.placeholders ?? []
    for case .sheet(let group) in sources where named.contains(group) {
      return .sheetName(group: group)
    }
    for source in sources {
      switch source {
      case .column(let labels): return .column(labels)
      case .oneHot(let columns): return .ticks(columns)
      case .header(let level): return .header(level: level)
      case .rightOf(let labels): return .beside(labels, isBelow: false)
      case .below(let labels): return .beside(labels, isBelow: true)
      case .cell(let row, let column): return .cell(row: row, column: column)
      case .constant(let text): return .constant(text)
      case .section(let group):
        if block?.sectionText?.placeholders.contains(group) == true {
          return .section(group: group)
        }
      case .sheet, .file: continue
      }
    }
    return nil
  }
}
