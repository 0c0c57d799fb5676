/// The columns of a table that no field has.
enum ExtraColumns {
  /// The columns, in an order in which every record has its own.
  static func columns(of records: [Record], height: Int) -> [TableColumn] {
    let orders = records.map { $0.extra.map(\.label) }.filter { !$0.isEmpty }
    return merged(orders).map { label in
      var contents = [TableColumn.Content?](repeating: nil, count: height)
      contents[0] = .extra(label)
      return TableColumn(label: label, contents: contents)
    }
  }

  /// One order of all labels that agrees with each of some orders; where these contradict each other,
  /// the label that came first comes first.
  private static func merged(_ orders: [[String]]) -> [String] {
    var labels: [String] = []
    var before: [String: Set<String>] = [:]
    var seen: Set<[String]> = []
    for order in orders where seen.insert(order).inserted {
      for (index, label) in order.enumerated() {
        if before[label] == nil { labels.append(label) }
        before[label, default: []].formUnion(order[..<index])
      }
    }
    var merged: [String] = []
    while !labels.isEmpty {
      let next = labels.firstIndex { before[$0]?.subtracting(merged).isEmpty ?? true } ?? 0
      merged.append(labels.remove(at: next))
    }
    return merged
  }
}
