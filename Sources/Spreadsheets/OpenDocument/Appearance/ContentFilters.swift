internal import Findings

/// The filters of tables, which a content part tells of behind the tables (ODF 1.3 Part 3, 9.4.15
/// `table:database-range`).
struct ContentFilters {
  /// The place of each table by its name; of two of one name the first.
  private var places: [String: Int] = [:]
  private var tableCount = 0
  private var filters: [(table: String, filter: SheetFilter)] = []
  private var filterCount = 0
  private var range: (table: String, cells: CellRange)?
  private var name: String?
  private var hasButtons = false
  /// Whether the range that began last is filtered now.
  var isActive = false

  /// The next table has this name.
  mutating func add(table name: String) {
    if places[name] == nil { places[name] = tableCount }
    tableCount += 1
  }

  /// A range begins.
  ///
  /// - Parameter name: What the document calls it, where it does.
  mutating func begin(_ address: String, named name: String?, hasButtons: Bool) {
    range = Self.range(address)
    // LibreOffice gives the filter of a sheet a name that nobody is shown.
    self.name = name.flatMap { $0.hasPrefix("__Anonymous") ? nil : String($0.prefix(255)) }
    self.hasButtons = hasButtons
    isActive = false
  }

  /// The range ends.
  mutating func end() {
    guard hasButtons || isActive, let range, filters.count < 100_000 else { return }
    filters.append((range.table, SheetFilter(range: range.cells, table: name, isActive: isActive)))
  }

  /// Puts what was found to the tables.
  func settle(in tables: inout [SheetAppearance], _ room: inout AppearanceRoom) {
    for (name, filter) in filters {
      guard let place = places[name] else { continue }
      tables[place].filters.append(filter, in: &room)
    }
  }

  /// The table and the cells of an address such as `'Lembar 1'.A1:'Lembar 1'.C9` (ODF 1.3
  /// Part 3, 18 `cellRangeAddress`).
  private static func range(_ address: String) -> (table: String, cells: CellRange)? {
    var ends: [CellReference] = []
    var table: String?
    var rest = Substring(address)
    while !rest.isEmpty, ends.count < 2 {
      if rest.first == "$" { rest.removeFirst() }
      var name = ""
      if rest.first == "'" {
        rest.removeFirst()
        while let character = rest.popFirst() {
          // A quote in a name is written twice.
          if character == "'" {
            guard rest.first == "'" else { break }
            rest.removeFirst()
          }
          name.append(character)
        }
      } else {
        name = String(rest.prefix { $0 != "." && $0 != ":" })
        rest = rest.dropFirst(name.count)
      }
      guard rest.popFirst() == "." else { return nil }
      let cell = rest.prefix { $0 != ":" }
      guard let reference = CellReference(cell) else { return nil }
      ends.append(reference)
      if table == nil { table = name }
      rest = rest.dropFirst(cell.count + 1)
    }
    guard let table, let first = ends.first, let last = ends.last else { return nil }
    return (table, CellRange(first, last))
  }
}
