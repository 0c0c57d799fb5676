import Findings
import Spreadsheets

/// Drafts the block of a mapping for tables of one kind.
struct BlockDrafter {
  let cluster: TableCluster
  let scorer: PlaceScorer
  let places: [ColumnPlace]
  /// How many of the places are the row's own; those after them repeat in groups.
  let rowPlaces: Int
  /// The fields that have a place.
  var placed: Set<Int> = []
  /// The sum of the scores of accepted places, and how many places there are.
  private(set) var fit = (score: 0.0, places: 0)

  var schema: Schema { scorer.schema }

  /// Fewer columns than these that are somebody's are no table of the assessment.
  private static let fewestFields = 3

  init(_ cluster: TableCluster, scorer: PlaceScorer) {
    self.cluster = cluster
    self.scorer = scorer
    places = Array((cluster.places + cluster.groupPlaces).prefix(ScoredPlaces.mostPlaces))
    rowPlaces = min(cluster.places.count, places.count)
  }

  /// The block; `nil` where too few columns are known for it to be a table of the assessment.
  ///
  /// - Parameter isWanted: Whether a person is to say what the columns are, so that none need be known.
  mutating func block(named name: String, isWanted: Bool = false) -> DraftedBlock? {
    let ticks = TickColumns(among: Array(places[..<rowPlaces]), lists: scorer.lists)
    let boxes = Set(ticks?.boxes.map(\.place) ?? [])
    let open = places.indices.filter { !boxes.contains($0) && !isEmptyTwin($0) }
    let group = cluster.tables[0].groups
    let excluded = [ticks?.field, group?.field?.position].compactMap(\.self)
    let fields = scorer.likenesses.fields.filter { !excluded.contains($0) }
    let scored = scorer.scores(
      of: open.map { (places[$0].folded, places[$0].sample) }, for: fields)

    var accepted: [(field: Int, place: Int)] = []
    for field in fields {
      guard let row = scored.accepted[field], source(of: open[row]) != nil else { continue }
      accepted.append((field, row))
    }
    placed = Set(accepted.map(\.field) + excluded)
    let isKnown =
      placed.count >= Self.fewestFields
      && placed.contains { schema.key.contains($0) && schema.fields[$0].list != nil }
    guard isKnown || isWanted else { return nil }
    fit = (
      accepted.reduce(0) { $0 + scored.score(of: $1.place, for: $1.field).score }
        + Double(boxes.count),
      places.count
    )

    var block = DraftedBlock(
      name: name, find: [], within: TableFinder.lastRow, levels: cluster.tables[0].levels)
    if let group {
      block.group = DraftedGroup(level: group.level, skip: skip(in: group))
      if let field = group.field { block.group?.fields.append(drafted(field, over: group)) }
    }
    for (field, row) in accepted {
      let drafted = drafted(field, open[row], scored.score(of: row, for: field))
      if open[row] < rowPlaces {
        block.fields.append(drafted)
      } else {
        block.group?.fields.append(drafted)
      }
    }
    if let ticks { block.fields.append(drafted(ticks)) }
    addSheetNames(to: &block)
    block.fields.sort { $0.mapping.field < $1.mapping.field }
    block.group?.fields.sort { $0.mapping.field < $1.mapping.field }
    block.find = block.labelsOfHeader(in: schema)
    block.tables = tables()
    block.totals = totals()
    addRest(to: &block, scored, open, accepted: Set(accepted.map(\.place)))
    if let group, group.field == nil { ask(over: group, in: &block) }
    return block
  }

  // MARK: Fields

  func drafted(_ field: Int, _ place: Int, _ score: FieldScore) -> DraftedField {
    let column = places[place]
    // Where codes are written, there are digits in all of them.
    let words = column.sample.cells.contains { !$0.value.text.contains(where: \.isNumber) }
    var mapping = scorer.mapping(
      of: field, from: [source(of: place) ?? .column(column.labels)], codesAreWords: words)
    if column.isMerged { mapping.fill = .merged }
    mapping.isOptional = !schema.needs(field)
    return DraftedField(
      mapping: mapping, score: score.score,
      reason: Reasons.of(score, label: column.labels[0]), labels: labels(of: place))
  }

  private func drafted(_ ticks: TickColumns) -> DraftedField {
    let boxes = ticks.boxes.map {
      OneHotColumn(code: $0.code, labels: places[$0.place].labels)
    }
    let list = schema.fields[ticks.field].list ?? ""
    let count = ticks.boxes.count
    return DraftedField(
      mapping: FieldMapping(field: ticks.field, sources: [.oneHot(boxes)], line: 0), score: 0.95,
      reason: Phrase(
        indonesian: "judul \(count) kolom ada di daftar \(list), selnya centang",
        english: "the labels of \(count) columns are in list \(list), their cells are ticks"),
      labels: ticks.boxes.flatMap { labels(of: $0.place) })
  }

  private func drafted(
    _ field: (position: Int, share: Double), over group: SketchedGroups
  ) -> DraftedField {
    let list = schema.fields[field.position].list ?? ""
    let percent = Int(field.share * 100)
    return DraftedField(
      mapping: scorer.mapping(
        of: field.position, from: [.header(level: group.level)], codesAreWords: true),
      score: 0.5 + 0.45 * field.share,
      reason: Phrase(
        indonesian: "\(percent) % dari \(group.groups.count) judul kelompok ada di daftar \(list)",
        english: "\(percent) % of \(group.groups.count) labels over groups in list \(list)"),
      labels: cluster.tables.flatMap { table in
        (table.groups?.groups ?? []).map {
          LabelPlace(sheet: table.head.sheet.name, cell: $0.label.cell)
        }
      })
  }

  func labels(of place: Int) -> [LabelPlace] {
    places[place].cells.map { LabelPlace(sheet: $0.sheet.name, cell: $0.cell) }
  }

  /// The column of a place by its label, with the wider one above it where others are called so, too;
  /// `nil` where no label tells it from them.
  func source(of place: Int) -> Source? {
    let column = places[place]
    let rivals = (place < rowPlaces ? 0..<rowPlaces : rowPlaces..<places.count).filter { other in
      other != place && !isEmptyTwin(other)
        && column.labels.contains { places[other].has(FoldedLabel($0)) }
    }
    if rivals.isEmpty { return .column(column.labels) }
    guard place < rowPlaces, let wider = column.columns[0].above.last ?? nil else { return nil }
    return .column(["\(TextCleaning.squashed(wider.label)) \(column.labels[0])"])
  }

  /// Whether a column is empty and has the label of one that is not; it has nothing to lose, and runs
  /// report the two.
  private func isEmptyTwin(_ place: Int) -> Bool {
    guard places[place].sample.cells.isEmpty else { return false }
    return places.indices.contains { other in
      other != place && !places[other].sample.cells.isEmpty
        && (other < rowPlaces) == (place < rowPlaces)
        && places[other].has(places[place].folded)
    }
  }

  /// The tables with all their columns, for a person to choose from.
  private func tables() -> [DraftedTable] {
    cluster.tables.map { table in
      let name = table.head.sheet.name
      let columns = table.header.columns.compactMap { column -> DraftedColumn? in
        let place = places.firstIndex { place in
          place.cells.contains { $0.sheet == table.head.sheet && $0.cell == column.cell }
        }
        guard let place else { return nil }
        var sample = ColumnSample()
        for row in table.rows where !table.isTotal(row) {
          if let cell = row[column: column.column] { sample.add(cell) }
        }
        return DraftedColumn(
          column: column.column, label: TextCleaning.squashed(column.label),
          place: LabelPlace(sheet: name, cell: column.cell), source: source(of: place),
          isMerged: places[place].isMerged, isRepeated: place >= rowPlaces, sample: sample.cells)
      }
      return DraftedTable(sheet: name, headerRows: table.header.rows, columns: columns)
    }
  }
}
