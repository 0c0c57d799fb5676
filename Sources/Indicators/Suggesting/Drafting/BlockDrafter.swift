import Findings
import Spreadsheets

/// Drafts the block of a mapping for tables of one kind.
struct BlockDrafter {
  private let cluster: TableCluster
  private let scorer: PlaceScorer
  private let places: [ColumnPlace]
  /// How many of the places are the row's own; those after them repeat in groups.
  private let rowPlaces: Int
  /// The fields that have a place.
  private(set) var placed: Set<Int> = []
  /// The sum of the scores of accepted places, and how many places there are.
  private(set) var fit = (score: 0.0, places: 0)

  private var schema: Schema { scorer.schema }

  /// Fewer columns than these that are somebody's are no table of the assessment.
  private static let fewestFields = 3

  init(_ cluster: TableCluster, scorer: PlaceScorer) {
    self.cluster = cluster
    self.scorer = scorer
    places = Array((cluster.places + cluster.groupPlaces).prefix(ScoredPlaces.mostPlaces))
    rowPlaces = min(cluster.places.count, places.count)
  }

  /// The block; `nil` where too few columns are known for it to be a table of the assessment.
  mutating func block(named name: String) -> DraftedBlock? {
    let ticks = TickColumns(among: Array(places[..<rowPlaces]), lists: scorer.lists)
    let boxes = Set(ticks?.boxes.map(\.place) ?? [])
    let open = places.indices.filter { !boxes.contains($0) }
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
    guard placed.count >= Self.fewestFields,
      placed.contains(where: { schema.key.contains($0) && schema.fields[$0].list != nil })
    else { return nil }
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
    block.find = find(in: block)
    block.totals = totals()
    addRest(to: &block, scored, open, accepted: Set(accepted.map(\.place)))
    if let group, group.field == nil { ask(over: group, in: &block) }
    return block
  }

  // MARK: Fields

  private func drafted(_ field: Int, _ place: Int, _ score: FieldScore) -> DraftedField {
    let column = places[place]
    let words = column.sample.cells.contains { cell in
      scorer.lists.fields(withEntry: cell.value.text).contains { $0.field == field }
        && !cell.value.text.contains(where: \.isNumber)
    }
    var mapping = scorer.mapping(
      of: field, from: [source(of: place)].compactMap(\.self), codesAreWords: words)
    if column.isMerged { mapping.fill = .merged }
    mapping.isOptional = !isNeeded(field)
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

  private func labels(of place: Int) -> [LabelPlace] {
    places[place].cells.map { LabelPlace(sheet: $0.sheet.name, cell: $0.cell) }
  }

  /// The column of a place by its label, with the wider one above it where others are called so, too;
  /// `nil` where no label tells it from them.
  private func source(of place: Int) -> Source? {
    let column = places[place]
    let rivals = (place < rowPlaces ? 0..<rowPlaces : rowPlaces..<places.count).filter { other in
      other != place && column.labels.contains { places[other].has(FoldedLabel($0)) }
    }
    if rivals.isEmpty { return .column(column.labels) }
    guard place < rowPlaces, let wider = column.columns[0].above.last ?? nil else { return nil }
    return .column(["\(TextCleaning.squashed(wider.label)) \(column.labels[0])"])
  }

  /// Whether people should hear that the field has no column: records must have it, or a rule asks.
  private func isNeeded(_ field: Int) -> Bool {
    schema.fields[field].isRequired || schema.key.contains(field)
      || schema.rules.contains { $0.need.mentions(field) }
  }

  // MARK: Sheets and rows

  private mutating func addSheetNames(to block: inout DraftedBlock) {
    let varying = Set(
      (block.fields + (block.group?.fields ?? [])).filter { drafted in
        // What differs from row to row is not in the sheet's name.
        guard case .column = drafted.mapping.sources.first else { return true }
        guard let label = drafted.labels.first else { return true }
        let table = cluster.tables[0]
        let values = table.rows.compactMap { row in
          table.isTotal(row) ? nil : row[column: label.cell.column]?.value.text
        }
        return Set(values).count > 1
      }.map(\.mapping.field))
    let fields = scorer.likenesses.fields.filter { !varying.contains($0) }
    let names = cluster.tables.map(\.head.sheet.name)
    guard let found = SheetNames(names, fields: fields, of: schema) else { return }
    block.sheets = (found.pattern, found.reason)
    let source = Source.sheet(group: schema.fields[found.field].name)
    if let index = block.fields.firstIndex(where: { $0.mapping.field == found.field }) {
      block.fields[index].mapping.sources.append(source)
    } else {
      block.fields.append(
        DraftedField(
          mapping: scorer.mapping(of: found.field, from: [source], codesAreWords: false),
          score: 0.9, reason: found.reason))
      placed.insert(found.field)
    }
  }

  /// The labels that tell the header: those of the fields that every record has.
  private func find(in block: DraftedBlock) -> [[String]] {
    let all = block.fields + (block.group?.fields ?? [])
    let columns = all.filter { isNeeded($0.mapping.field) }.flatMap { drafted in
      drafted.mapping.sources.flatMap { source -> [(field: Int, labels: [String])] in
        switch source {
        case .column(let labels): [(drafted.mapping.field, labels)]
        case .oneHot(let boxes): boxes.map { (drafted.mapping.field, $0.labels) }
        default: []
        }
      }
    }
    let required = columns.filter { schema.fields[$0.field].isRequired }
    let chosen = (required.isEmpty ? columns : required).map(\.labels)
    if !chosen.isEmpty { return chosen }
    return all.compactMap { drafted in
      if case .column(let labels) = drafted.mapping.sources.first { labels } else { nil }
    }.prefix(2).map(\.self)
  }

  private func skip(in group: SketchedGroups) -> String? {
    let pattern = Pattern(SketchedGroups.totals)
    let labels = cluster.tables.flatMap {
      $0.header.columns.flatMap(\.above).compactMap { $0?.label }
    }
    return labels.contains(where: pattern.matches) ? SketchedGroups.totals : nil
  }

  /// The columns in which rows of totals say what they are.
  private func totals() -> RowCondition? {
    var labels: [String] = []
    for table in cluster.tables {
      for row in table.rows where table.isTotal(row) {
        let column = row.cells[0].column
        guard let label = table.header.columns.first(where: { $0.column == column })?.label else {
          continue
        }
        let text = TextCleaning.squashed(label)
        if !labels.contains(text) { labels.append(text) }
      }
    }
    return labels.isEmpty ? nil : RowCondition(column: labels, matches: TableSketch.totals)
  }

  // MARK: What is left

  private func addRest(
    to block: inout DraftedBlock, _ scored: ScoredPlaces, _ open: [Int], accepted: Set<Int>
  ) {
    for field in scored.fields where !placed.contains(field) {
      let candidates = scored.candidates(for: field).filter { !accepted.contains($0) }
      guard !candidates.isEmpty else { continue }
      block.questions.append(
        OpenQuestion(
          field: field,
          candidates: candidates.prefix(3).map { row in
            let score = scored.score(of: row, for: field)
            let column = places[open[row]]
            return OpenQuestion.Candidate(
              label: column.labels[0], place: labels(of: open[row])[0],
              source: source(of: open[row]) ?? .column(column.labels), score: score.score,
              reason: Reasons.of(score, label: column.labels[0]))
          }))
    }
    let asked = Set(block.questions.flatMap { $0.candidates.map(\.place) })
    for row in open.indices where !accepted.contains(row) {
      guard !asked.contains(labels(of: open[row])[0]) else { continue }
      let label = places[open[row]].labels[0]
      if open[row] < rowPlaces, let reason = reasonToIgnore(open[row], scored.strangers[row]) {
        block.ignored.append((label, reason))
      } else {
        block.kept.append(label)
      }
    }
  }

  /// Why a column can be left out; `nil` where its cells are better kept.
  private func reasonToIgnore(_ place: Int, _ stranger: (score: Double, name: String)) -> Phrase? {
    guard stranger.score >= FieldScore.accepted else { return nil }
    if places[place].sample.runs {
      return Phrase(indonesian: "nomor urut baris", english: "numbers the rows")
    }
    guard stranger.name == SchemaVocabulary.ignored, stranger.score == 1 else { return nil }
    return Phrase(
      indonesian: "pemetaan lain juga mengabaikannya", english: "other mappings ignore it, too")
  }

  private func ask(over group: SketchedGroups, in block: inout DraftedBlock) {
    let candidates = [schema.subjectFields.respondent, schema.subjectFields.round]
    guard
      let field = candidates.compactMap(\.self).first(where: {
        !placed.contains($0) && schema.fields[$0].constant == nil
      })
    else { return }
    let labels = group.groups.map { "\"\(Reasons.shortened($0.label.label))\"" }.prefix(3)
    let cell = group.groups[0].label.cell
    block.questions.append(
      OpenQuestion(
        field: field,
        candidates: [
          OpenQuestion.Candidate(
            label: group.groups[0].label.label,
            place: LabelPlace(sheet: cluster.tables[0].head.sheet.name, cell: cell),
            source: .header(level: group.level), score: 0.5,
            reason: Phrase(
              indonesian: "judul kelompok \(labels.joined(separator: ", ")) …",
              english: "labels over groups \(labels.joined(separator: ", ")) …"))
        ]))
  }
}

extension Rule.Expression {
  /// Whether a field decides.
  func mentions(_ field: Int) -> Bool {
    switch self {
    case .present(let position): position == field
    case .compare(let left, _, let right): left.mentions(field) || right.mentions(field)
    case .among(let operand, _): operand.mentions(field)
    case .not(let part): part.mentions(field)
    case .and(let one, let other), .or(let one, let other):
      one.mentions(field) || other.mentions(field)
    }
  }
}

extension Rule.Operand {
  fileprivate func mentions(_ field: Int) -> Bool {
    switch self {
    case .field(let position), .property(_, let position, _): position == field
    case .literal: false
    }
  }
}
