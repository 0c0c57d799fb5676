/// The labels that fields wish for, numbered: a one-hot field wishes for several columns.
struct ColumnWishes {
  /// The wishes of fields, and after them those for columns that are left out on purpose.
  private(set) var labels: [[ColumnAssignment.Spelling]] = []
  /// How many wishes are those of fields.
  private(set) var count = 0
  /// For each field, the number of the first wish of each of its sources.
  private(set) var positions: [[Int]] = []
  /// Which rows of a record each wish is looked at in.
  private(set) var rows: [[Int]] = []
  private var owners: [[Int]] = []

  init(of mappings: [FieldMapping], ignoring ignored: [String]) {
    var columns: [[String]: [Int]] = [:]
    for (owner, mapping) in mappings.enumerated() {
      positions.append(
        mapping.sources.map { source in
          let first = labels.count
          switch source {
          case .column(let spellings):
            // The same column in another row of the record is the same wish.
            let known = columns[spellings]?.last { !rows[$0].contains(mapping.row) }
            if let known {
              rows[known].append(mapping.row)
              owners[known].append(owner)
              return known
            }
            columns[spellings, default: []].append(first)
            wish(for: spellings)
          case .oneHot(let columns): for column in columns { wish(for: column.labels) }
          default: break
          }
          owners += Array(repeating: [owner], count: labels.count - first)
          rows += Array(repeating: [mapping.row], count: labels.count - first)
          return first
        })
    }
    count = labels.count
    for label in ignored { wish(for: [label]) }
  }

  private mutating func wish(for spellings: [String]) {
    labels.append(spellings.map { ColumnAssignment.Spelling($0) })
  }

  func owners(of wish: Int) -> [Int] {
    wish < owners.count ? owners[wish] : []
  }
}
