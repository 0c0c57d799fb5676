/// A column of a table that is written.
package struct TableColumn: Sendable {
  /// Its label.
  package var label: String
  /// The label above it and its neighbours, where they belong together, such as boxes to tick.
  package var widerLabel: String?
  /// What it holds in each row of a record, the first row first.
  package var contents: [Content?]
  /// Which group of columns it belongs to, from 0; `nil` for none.
  package var group: Int?

  /// What a column holds.
  package enum Content: Hashable, Sendable {
    /// A field, by its position.
    case field(Int)
    /// A tick where the field has this code.
    case tick(Int, code: String)
    /// A column that no field has, by its label.
    case extra(String)
  }

  /// The field that it holds in the first row in which it holds one.
  package var field: Int? {
    for content in contents {
      switch content {
      case .field(let field), .tick(let field, _): return field
      case .extra, nil: continue
      }
    }
    return nil
  }
}

extension [TableColumn] {
  /// Adds what a field needs: a column, or one for each box to tick.
  ///
  /// - Parameter label: What the boxes of a field are called together.
  mutating func add(_ mapping: FieldMapping, _ target: WriteTarget, label: String, height: Int) {
    switch target {
    case .column(let labels):
      add(.field(mapping.field), labels: labels, row: mapping.row, height: height)
    case .ticks(let boxes):
      for box in boxes {
        add(
          .tick(mapping.field, code: box.code), labels: box.labels, row: mapping.row,
          height: height, under: label)
      }
    default: break
    }
  }

  /// Adds a column, or what an existing one holds in another row of a record.
  ///
  /// The first spelling counts that is not yet the label of a column that holds something there.
  private mutating func add(
    _ content: TableColumn.Content, labels: [String], row: Int, height: Int,
    under wider: String? = nil
  ) {
    for label in labels {
      guard let index = firstIndex(where: { FoldedLabel($0.label) == FoldedLabel(label) }) else {
        var contents = [TableColumn.Content?](repeating: nil, count: height)
        contents[row - 1] = content
        append(TableColumn(label: label, widerLabel: wider, contents: contents))
        return
      }
      guard self[index].contents[row - 1] == nil else { continue }
      self[index].contents[row - 1] = content
      return
    }
  }

  /// Adds empty columns for labels that a header must have and no column has.
  mutating func addMissing(_ labels: [[String]], height: Int) {
    for spellings in labels {
      let folded = spellings.map { FoldedLabel($0) }
      let isThere = contains { column in folded.contains(FoldedLabel(column.label)) }
      guard !isThere, let label = spellings.first else { continue }
      append(
        TableColumn(label: label, contents: [TableColumn.Content?](repeating: nil, count: height)))
    }
  }
}
