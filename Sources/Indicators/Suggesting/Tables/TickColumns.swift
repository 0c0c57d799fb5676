/// Columns of which one is ticked: their labels are entries of one list, and their cells ticks.
struct TickColumns {
  /// The field whose list has the labels.
  let field: Int
  /// The places, each with the code that a tick there stands for.
  let boxes: [(code: String, place: Int)]

  /// A list of more entries is not spread over columns.
  private static let mostEntries = 10

  /// Finds the columns to tick among some places; `nil` where there are none, or more than one set.
  init?(among places: [ColumnPlace], lists: ListLabels) {
    var found: [Int: [(code: String, place: Int)]] = [:]
    for (index, place) in places.enumerated() {
      // A box that nobody has ticked is empty.
      guard place.sample.cells.isEmpty || place.sample.ticks else { continue }
      for entry in lists.fields(withEntry: place.labels[0])
      where lists.count(ofField: entry.field) <= Self.mostEntries {
        found[entry.field, default: []].append((entry.code, index))
      }
    }
    let whole = found.filter { field, boxes in
      boxes.count > 1 && Set(boxes.map(\.code)).count == boxes.count
        && boxes.contains { places[$0.place].sample.ticks }
    }
    guard whole.count == 1, let set = whole.first else { return nil }
    field = set.key
    boxes = set.value
  }
}
