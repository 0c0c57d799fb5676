import Spreadsheets

/// A record in a row of a table, and the group of columns that it stands in.
struct RecordSlot {
  var record: Record
  /// The group, from 0; `nil` where no columns repeat.
  var group: Int?
}

/// Which records of a table with groups of columns share a row, and which group each stands in.
struct GroupArrangement {
  /// The rows, from the top down.
  private(set) var rows: [[RecordSlot]] = []
  /// The labels over each group, from the header's first row down.
  private(set) var labels: [[CellValue?]] = []
  /// How many groups there are; at least one.
  private(set) var count = 1

  /// Arranges records.
  ///
  /// - Parameters:
  ///   - shared: The fields outside the groups: records share a row where these are the same.
  ///   - targets: Where each field is written.
  init(
    of records: [Record], in group: ColumnGroup, sharing shared: [Int], targets: [Int: WriteTarget],
    spellings: [Int: FieldSpelling]
  ) {
    let wider = group.fields.compactMap { field -> WiderField? in
      guard case .header(let level)? = targets[field.field] else { return nil }
      return WiderField(field: field.field, level: level)
    }
    .sorted { $0.level < $1.level }
    guard !wider.isEmpty else {
      arrangeInSequence(records, sharing: shared)
      return
    }
    let keys = records.map { record in wider.map { record.values[$0.field] } }
    let numbers = Self.numbered(keys)
    count = max(1, numbers.count)
    for level in 1...max(1, group.boundary.level) {
      var labels = [CellValue?](repeating: nil, count: numbers.count)
      if let position = wider.firstIndex(where: { $0.level == level }) {
        let spelling = spellings[wider[position].field]
        for (key, number) in numbers { labels[number] = spelling?.cell(for: key[position]) }
      }
      self.labels.append(labels)
    }
    var places: [[FieldValue]: [Int]] = [:]
    for (record, key) in zip(records, keys) {
      let slot = RecordSlot(record: record, group: numbers[key])
      let sharedKey = shared.map { record.values[$0] }
      let free = places[sharedKey]?.first { row in
        !rows[row].contains { $0.group == slot.group }
      }
      if let free {
        rows[free].append(slot)
      } else {
        places[sharedKey, default: []].append(rows.count)
        rows.append([slot])
      }
    }
  }

  /// A field whose value is the label over a group.
  private struct WiderField {
    var field: Int
    /// Which row of the header it stands in, 1-based.
    var level: Int
  }

  /// Groups that no label tells apart fill a row one after the other.
  private mutating func arrangeInSequence(_ records: [Record], sharing shared: [Int]) {
    var places: [[FieldValue]: Int] = [:]
    for record in records {
      let key = shared.map { record.values[$0] }
      if !shared.isEmpty, let row = places[key] {
        rows[row].append(RecordSlot(record: record, group: rows[row].count))
      } else {
        places[key] = rows.count
        rows.append([RecordSlot(record: record, group: 0)])
      }
    }
    count = max(1, rows.map(\.count).max() ?? 1)
  }

  /// Numbers some keys in the order in which they come, those with the same first part together, so
  /// that groups under one wider label are neighbours.
  private static func numbered(_ keys: [[FieldValue]]) -> [[FieldValue]: Int] {
    var firsts: [FieldValue: Int] = [:]
    var places: [[FieldValue]: Int] = [:]
    for key in keys where places[key] == nil {
      places[key] = places.count
      if let first = key.first, firsts[first] == nil { firsts[first] = firsts.count }
    }
    func order(_ key: [FieldValue]) -> (Int, Int) {
      (key.first.flatMap { firsts[$0] } ?? 0, places[key] ?? 0)
    }
    let ordered = places.keys.sorted { order($0) < order($1) }
    return Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1, $0) })
  }
}
