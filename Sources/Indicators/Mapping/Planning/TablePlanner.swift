import Findings
import Spreadsheets

/// Works out, from a sheet's first rows, where the fields of a block stand in it.
struct TablePlanner {
  let block: Block
  private let schema: Schema
  private let finder: HeaderFinder
  private let patterns: CompiledPatterns
  private let labels: LabelMemory
  private let wishes: ColumnWishes
  private let groupWishes: ColumnWishes
  private let groupLabels: Set<FoldedLabel>
  /// The labels with which a group begins, where it begins with one.
  private let groupStarts: Set<FoldedLabel>
  /// The labels above the table that fields stand beside; `nil` where no field stands above it.
  private let labelsAbove: [String]?
  private let normalisers: [FieldNormaliser]
  private let groupNormalisers: [FieldNormaliser]
  private let personalData: PersonalDataHandling

  init(
    for block: Block, schema: Schema, patterns: CompiledPatterns, labels: LabelMemory,
    isStrict: Bool, personalData: PersonalDataHandling
  ) {
    self.block = block
    self.personalData = personalData
    self.schema = schema
    self.patterns = patterns
    self.labels = labels
    finder = HeaderFinder(for: block)
    wishes = ColumnWishes(of: block.fields, ignoring: block.ignoredColumns)
    let groupFields = block.group?.fields ?? []
    groupWishes = ColumnWishes(of: groupFields, ignoring: [])
    groupLabels = Set(groupFields.flatMap(\.labels).map { FoldedLabel($0) })
    groupStarts =
      if case .column(let labels) = block.group?.boundary {
        Set(labels.map { FoldedLabel($0) })
      } else {
        []
      }
    let sources = (block.fields + groupFields).flatMap(\.sources)
    labelsAbove = sources.contains(where: \.isAboveTable) ? sources.flatMap(\.cellLabels) : nil
    func normaliser(_ mapping: FieldMapping) -> FieldNormaliser {
      FieldNormaliser(mapping, schema: schema, isStrict: isStrict, personalData: personalData)
    }
    normalisers = block.fields.map(normaliser)
    groupNormalisers = groupFields.map(normaliser)
  }

  /// The plan for a sheet, if the block's header is in it.
  ///
  /// - Parameter groups: What the named groups of the pattern matched in the sheet's name.
  func plan(
    for labelled: LabelledHead, file: String, named groups: [String: String]
  ) -> TablePlan? {
    guard var header = finder.header(in: labelled) else { return nil }
    let head = labelled.head
    if !block.readsHiddenColumns {
      header.columns.removeAll { head.hiddenColumns.contains($0.column) }
    }
    var plan = TablePlan(
      sheet: head.sheet, block: block, header: header, area: nil,
      hiddenColumns: head.hiddenColumns, merges: head.merges, fields: [], groups: [],
      dispositions: [:],
      labels: Dictionary(
        header.columns.map { ($0.column, $0.label) }, uniquingKeysWith: { first, _ in first }),
      findings: [], missingColumns: [], score: 0,
      rowFilter: RowFilter(for: block, under: header, patterns: patterns, foldedBy: labels),
      personalData: personalData)
    let place = Place(file: file, sheet: head.sheet.name)
    let columnGroups = columnGroups(of: header)
    if block.group != nil, columnGroups.isEmpty { return nil }
    let grouped = Set(columnGroups.flatMap { $0.columns.map(\.column) })
    let single = header.columns.filter { !grouped.contains($0.column) }

    let above = labelsAbove.map {
      LabelSearch(
        labels: $0, head: head, above: header.rows.lowerBound, patterns: patterns,
        foldedBy: labels)
    }
    plan.fields = resolve(
      block.fields, wishes, normalisers, in: single, named: groups, above: above, at: place,
      into: &plan)
    if let group = block.group {
      for (labels, columns) in columnGroups {
        let fields = resolve(
          group.fields, groupWishes, groupNormalisers, in: columns, named: groups, under: labels,
          above: above, at: place, into: &plan)
        plan.groups.append(TablePlan.GroupPlan(labels: labels, fields: fields))
      }
    }
    reportExtras(in: &plan, at: place)
    plan.score = score(of: plan)
    return plan
  }

  // MARK: Column groups

  private func columnGroups(
    of header: Header
  ) -> [(labels: [Header.Group?], columns: [Header.Column])] {
    guard let group = block.group else { return [] }
    var groups: [(labels: [Header.Group?], columns: [Header.Column])] = []
    for column in header.columns {
      switch group.boundary {
      case .header(let level):
        let labels = Array(column.above.prefix(level))
        guard labels.count == level, labels[level - 1] != nil else { continue }
        if groups.last?.labels != labels { groups.append((labels, [])) }
      case .column:
        if column.spellings.contains(where: groupStarts.contains) { groups.append(([], [])) }
      }
      // The columns before the first group belong to all of them.
      if !groups.isEmpty { groups[groups.count - 1].columns.append(column) }
    }
    return groups.filter { labels, columns in
      let texts = labels.compactMap { $0?.label }
      return !(group.skip.map { texts.contains(where: patterns[$0].matches) } ?? false)
        && columns.contains { groupLabels.contains($0.folded) }
    }
  }

  // MARK: Fields

  private func resolve(
    _ mappings: [FieldMapping], _ wishes: ColumnWishes, _ normalisers: [FieldNormaliser],
    in columns: [Header.Column], named groups: [String: String], under wider: [Header.Group?] = [],
    above: LabelSearch?, at place: Place, into plan: inout TablePlan
  ) -> [TablePlan.FieldPlan] {
    let assignment = ColumnAssignment(of: wishes.labels, to: columns)
    for (wish, column) in assignment.columns {
      dispose(of: [column], wish, wishes, as: .mapped, in: &plan)
    }
    for misspelling in assignment.misspelt where misspelling.wish < wishes.count {
      report(misspelling, at: place, in: &plan)
    }
    for (wish, columns) in assignment.ambiguous {
      dispose(of: columns, wish, wishes, as: .reported, in: &plan)
    }
    return mappings.enumerated().map { position, mapping in
      var feeds: [TablePlan.Feed] = []
      var lacksColumn = false
      for (source, wish) in zip(mapping.sources, wishes.positions[position]) {
        switch source {
        case .column:
          if let column = assignment.columns[wish] {
            feeds.append(.column(SideBySide.column(column.column, ofRow: mapping.row)))
          }
        case .oneHot(let choices):
          let ticks = choices.enumerated().compactMap { index, choice in
            assignment.columns[wish + index].map {
              TablePlan.Tick(
                code: choice.code, column: SideBySide.column($0.column, ofRow: mapping.row))
            }
          }
          if ticks.count == choices.count { feeds.append(.ticks(ticks)) }
        case .header(let level):
          if level <= wider.count, let label = wider[level - 1] {
            feeds.append(.fixed(label.label, .cell(label.cell)))
          }
        case .section(let name):
          feeds.append(.section(name))
        case .sheet(let name):
          if let text = groups[name] { feeds.append(.fixed(text, .sheetName)) }
        case .constant(let text):
          feeds.append(.fixed(text, .mapping(line: mapping.line)))
        case .cell, .rightOf, .below, .file:
          guard let found = above?.found(in: source, of: mapping, file: place.file) else { break }
          feeds.append(found.feed)
          plan.labelCells.formUnion(found.cells)
        }
      }
      let doubtful = assignment.ambiguous.filter { wishes.owners(of: $0.wish).contains(position) }
      for (_, columns) in doubtful {
        lacksColumn = true
        reportTwice(columns, for: mapping, at: place, in: &plan)
      }
      if feeds.isEmpty, doubtful.isEmpty, !mapping.isOptional {
        lacksColumn = true
        reportMissing(mapping, under: wider.last ?? nil, among: columns, at: place, in: &plan)
      }
      return TablePlan.FieldPlan(
        mapping: mapping, normaliser: normalisers[position], feeds: feeds,
        lacksColumn: lacksColumn)
    }
  }

  /// Says what becomes of columns that serve a wish, in each row of a record that it is looked at in.
  private func dispose(
    of columns: [Header.Column], _ wish: Int, _ wishes: ColumnWishes,
    as disposition: TablePlan.Disposition,
    in plan: inout TablePlan
  ) {
    let isField = wish < wishes.count
    let rows = isField ? wishes.rows[wish] : Array(1...block.rowsPerRecord)
    for column in columns {
      for row in rows {
        let place = SideBySide.column(column.column, ofRow: row)
        plan.dispositions[place] = isField ? disposition : .ignored
      }
    }
  }

  /// The share of the fields that must have a place and have one.
  private func score(of plan: TablePlan) -> Double {
    let fields = plan.fields + (plan.groups.first?.fields ?? [])
    let needed = fields.filter { !$0.mapping.isOptional }
    guard !needed.isEmpty else { return 0 }
    return Double(needed.count { !$0.lacksColumn }) / Double(needed.count)
  }

  // MARK: Findings

  private func report(
    _ misspelling: ColumnAssignment.Misspelling, at place: Place, in plan: inout TablePlan
  ) {
    var finding = Finding(
      .columnNear, at: place.at(misspelling.column.cell), value: misspelling.column.label,
      ["label": Phrase(misspelling.label), "score": "\(misspelling.score)"])
    finding.fix = Fix(.safe, new: misspelling.label)
    plan.findings.append(finding)
  }

  private func reportTwice(
    _ columns: [Header.Column], for mapping: FieldMapping, at place: Place,
    in plan: inout TablePlan
  ) {
    for column in columns {
      let others = columns.filter { $0.column != column.column }.map(\.cell.description)
      var finding = Finding(
        .columnTwice, at: place.at(column.cell), value: column.label,
        ["label": Phrase(column.label), "other": Phrase(others.joined(separator: ", "))])
      finding.field = schema.fields[mapping.field].name
      // One cause has one consequence, however many cells show it.
      plan.missingColumns.append(
        .init(
          field: mapping.field, finding: finding,
          tellsConsequence: column.column == columns.first?.column))
    }
  }

  private func reportMissing(
    _ mapping: FieldMapping, under group: Header.Group?, among columns: [Header.Column],
    at place: Place, in plan: inout TablePlan
  ) {
    let field = schema.fields[mapping.field]
    let beside = mapping.sources.flatMap(\.cellLabels)
    let label = mapping.labels.first ?? beside.first ?? field.label.indonesian
    let free = columns.filter { plan.dispositions[$0.column] == nil }
    let isLabel = mapping.labels.isEmpty && !beside.isEmpty
    let near: Phrase =
      isLabel
      ? DocumentValues.advice(for: label)
      : free.isEmpty
        ? Phrase(
          indonesian: " Tambahkan kolom berjudul itu.", english: " Add a column with that header.")
        : Phrase(
          indonesian:
            " Beri judul itu pada kolomnya; yang belum dikenali: \(free.map(\.label).quoted).",
          english:
            " Give its column that header; not known yet: \(free.map(\.label).quoted).")
    var finding = Finding(
      .columnMissing,
      at: group.map { place.at($0.cell) } ?? place.atRow(plan.header.rows.upperBound),
      [
        "what": isLabel ? FindingWords.label : FindingWords.column, "label": Phrase(label),
        "near": near,
      ])
    finding.field = field.name
    finding.severity = field.isRequired ? .error : .warning
    finding.expected = mapping.labels
    plan.missingColumns.append(.init(field: mapping.field, finding: finding))
  }

  private func reportExtras(in plan: inout TablePlan, at place: Place) {
    let read = Set(plan.dispositions.keys.map(SideBySide.sheetColumn))
    for column in plan.header.columns where !read.contains(column.column) {
      plan.dispositions[column.column] = .kept
      plan.findings.append(Finding(.columnExtra, at: place.at(column.cell), value: column.label))
    }
  }
}

extension Collection<String> {
  /// The texts in quotation marks, with commas between.
  package var quoted: String {
    map { "\"\($0)\"" }.joined(separator: ", ")
  }
}

extension Source {
  /// Whether it stands above a table, or is told by the file's name.
  fileprivate var isAboveTable: Bool {
    switch self {
    case .rightOf, .below, .cell, .file: true
    case .column, .header, .section, .sheet, .constant, .oneHot: false
    }
  }
}

extension LabelSearch.Found {
  /// What was found, for every row of the table below.
  fileprivate var feed: TablePlan.Feed {
    var place = place
    if case .otherSheet(_, let cell) = place { place = .cell(cell) }
    return cell.map { .fixed($0, place) } ?? .fixed(text, place)
  }
}
