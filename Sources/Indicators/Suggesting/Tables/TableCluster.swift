import Findings
import Spreadsheets

/// Tables of several sheets that have the same columns, such as a sheet a domain.
struct TableCluster {
  /// The tables, in the order of the sheets.
  private(set) var tables: [TableSketch]
  /// The columns that are the row's own.
  private(set) var places: [ColumnPlace] = []
  /// The columns that repeat in groups.
  private(set) var groupPlaces: [ColumnPlace] = []

  /// Tables with so large a share of labels in common are of one kind.
  private static let leastCommon = 0.6

  /// Gathers tables into kinds.
  static func clusters(
    of tables: [TableSketch], likenesses: HeaderLikenesses
  ) -> [TableCluster] {
    var clusters: [TableCluster] = []
    for table in tables {
      if let index = clusters.firstIndex(where: { $0.isLike(table) }) {
        clusters[index].add(table, likenesses)
      } else {
        clusters.append(TableCluster(table, likenesses))
      }
    }
    return clusters
  }

  private init(_ table: TableSketch, _ likenesses: HeaderLikenesses) {
    tables = [table]
    let grouped = Set((table.groups?.groups ?? []).flatMap { $0.columns.map(\.column) })
    places = table.header.columns.filter { !grouped.contains($0.column) }
      .map { ColumnPlace($0, in: table) }
    addGroups(of: table, likenesses)
  }

  private func isLike(_ table: TableSketch) -> Bool {
    guard let first = tables.first, (first.groups == nil) == (table.groups == nil),
      first.levels == table.levels
    else { return false }
    let labels = table.header.columns.map(\.folded)
    let common = labels.count { label in
      places.contains { $0.has(label) } || groupPlaces.contains { $0.has(label) }
    }
    return Double(common) >= Self.leastCommon * Double(max(labels.count, 1))
  }

  private mutating func add(_ table: TableSketch, _ likenesses: HeaderLikenesses) {
    tables.append(table)
    let grouped = Set((table.groups?.groups ?? []).flatMap { $0.columns.map(\.column) })
    Self.add(
      table.header.columns.filter { !grouped.contains($0.column) }, of: table, to: &places,
      likenesses)
    addGroups(of: table, likenesses)
  }

  private mutating func addGroups(of table: TableSketch, _ likenesses: HeaderLikenesses) {
    for group in table.groups?.groups ?? [] {
      Self.add(group.columns, of: table, to: &groupPlaces, likenesses)
    }
  }

  /// Adds columns to the places that have their label; one that none has, to the place that it is
  /// misspelt for or says in other words, or to one of its own.
  private static func add(
    _ columns: [Header.Column], of table: TableSketch, to places: inout [ColumnPlace],
    _ likenesses: HeaderLikenesses
  ) {
    var free = Set(places.indices)
    var open: [Header.Column] = []
    for column in columns {
      let place = places.indices.first { free.contains($0) && places[$0].has(column.folded) }
      guard let place else {
        open.append(column)
        continue
      }
      places[place].add(column, in: table)
      free.remove(place)
    }
    for column in open {
      let meaning = likenesses.meaning(of: column.folded)
      let near = places.indices.filter { place in
        free.contains(place)
          && (WordLikeness.ofWhole(places[place].folded.text, column.folded.text) > 0
            || meaning != nil && likenesses.meaning(of: places[place].folded) == meaning)
      }
      if near.count == 1 {
        places[near[0]].add(column, in: table)
        free.remove(near[0])
      } else {
        places.append(ColumnPlace(column, in: table))
      }
    }
  }
}
