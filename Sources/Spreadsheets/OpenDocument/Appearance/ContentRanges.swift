internal import Findings

/// What a content part says of ranges of its tables, after the tables or before them: filters
/// (ODF 1.3 Part 3, 9.4.15 `table:database-range`) and rules for what may be typed (`table:content-validation`).
struct ContentRanges {
  /// The place of each table by its name; of two of one name the first.
  private var places: [String: Int] = [:]
  private var tableCount = 0
  private var filters: [(table: String, filter: SheetFilter)] = []
  private var filterCount = 0
  private var validations: [String: Int] = [:]
  private var range: (table: String, cells: CellRange)?
  private var hasButtons = false
  /// Whether the range that began last is filtered now.
  var isActive = false

  /// The next table has this name.
  mutating func add(table name: String) {
    if places[name] == nil { places[name] = tableCount }
    tableCount += 1
  }

  /// A rule holds for the cells that begin with this one.
  mutating func addValidation(at address: String) {
    guard let range = Self.range(address) else { return }
    // More names than there are tables needn't be kept.
    guard validations[range.table] != nil || validations.count < AppearanceRoom.perList else {
      return
    }
    validations[range.table, default: 0] += 1
  }

  /// A range begins.
  mutating func begin(_ address: String, hasButtons: Bool) {
    range = Self.range(address)
    self.hasButtons = hasButtons
    isActive = false
  }

  /// The range ends.
  mutating func end() {
    guard hasButtons || isActive, let range, filters.count < 100_000 else { return }
    filters.append((range.table, SheetFilter(range: range.cells, isActive: isActive)))
  }

  /// Puts what was found to the tables.
  func settle(in tables: inout [SheetAppearance], _ room: inout AppearanceRoom) {
    for (name, filter) in filters {
      guard let place = places[name] else { continue }
      tables[place].filters.append(filter, in: &room)
    }
    for (name, count) in validations {
      guard let place = places[name] else { continue }
      tables[place].validationCount += count
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
