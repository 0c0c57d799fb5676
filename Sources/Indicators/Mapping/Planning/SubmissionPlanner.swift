import Findings
import Spreadsheets

/// Plans how workbooks are read with one mapping: what the mapping says, made ready for many
/// workbooks.
///
/// It remembers what it has met, and so do its patterns and what reads values, from one workbook to
/// the next. One task at a time.
package struct SubmissionPlanner {
  /// The mapping.
  package let mapping: Mapping
  private let patterns: CompiledPatterns
  /// What folds the labels of a workbook's headers, and those above its tables.
  private let labels: LabelMemory
  private let tables: [TablePlanner]
  private let documentNormalisers: [FieldNormaliser]
  private let citations: [CitationCheck]
  private let absentSheets = AbsentSheetMemory()

  /// Makes a mapping ready.
  ///
  /// - Parameters:
  ///   - isStrict: Whether misspelt codes are reported and not accepted.
  ///   - personalData: What becomes of personal data.
  package init(for mapping: Mapping, isStrict: Bool, personalData: PersonalDataHandling = .remove) {
    self.mapping = mapping
    let patterns = CompiledPatterns(of: mapping)
    self.patterns = patterns
    let labels = LabelMemory(for: mapping.headerLabels)
    self.labels = labels
    tables = mapping.blocks.map {
      TablePlanner(
        for: $0, schema: mapping.schema, patterns: patterns, labels: labels, isStrict: isStrict,
        personalData: personalData)
    }
    documentNormalisers = mapping.document.map {
      FieldNormaliser(
        $0, schema: mapping.schema, isStrict: isStrict, personalData: personalData)
    }
    citations = mapping.schema.indexes.citations.map { CitationCheck($0) }
  }

  /// The last row in which a header may stand, 1-based.
  var lastHeaderRow: Int { mapping.blocks.map(\.header.rows.upperBound).max() ?? 0 }

  /// The plan for a workbook, given the first rows of its sheets.
  package func plan(for heads: [SheetHead], file: String) -> SubmissionPlan {
    let labelled = heads.map { LabelledHead($0, through: lastHeaderRow, foldedBy: labels) }
    return plan(for: labelled, file: file)
  }

  /// The same for first rows whose labels are known.
  func plan(for heads: [LabelledHead], file: String) -> SubmissionPlan {
    var plan = SubmissionPlan(
      of: mapping, patterns: patterns, labels: labels, documentNormalisers: documentNormalisers,
      citations: citations, absentSheets: absentSheets)
    var read: Set<Int> = []
    for planner in tables {
      let block = planner.block
      let pattern = block.sheets.map { patterns[$0] }
      for labelled in heads {
        let sheet = labelled.head.sheet
        let groups = pattern.map { $0.groups(in: sheet.name) } ?? [:]
        guard let groups, block.readsHiddenSheets || sheet.visibility == .visible else { continue }
        if let table = planner.plan(for: labelled, file: file, named: groups) {
          plan.tables.append(table)
        } else if pattern == nil {
          continue
        } else {
          plan.findings.append(headerNotFound(in: labelled.head, block: block, file: file))
        }
        read.insert(sheet.index)
      }
    }
    plan.tables = SharedSheet.apart(plan.tables, heads: heads.map(\.head))
    plan.score =
      plan.tables.isEmpty
      ? 0 : plan.tables.map(\.score).reduce(0, +) / Double(plan.tables.count)
    plan.findings += findings(
      onSheets: heads.map(\.head.sheet), read: read, tables: plan.tables, file: file)
    return plan
  }

  private func findings(
    onSheets sheets: [Sheet], read: Set<Int>, tables: [TablePlan], file: String
  ) -> [Finding] {
    let ofForm = FormSheets.positions(among: sheets)
    return sheets.compactMap { sheet in
      if !read.contains(sheet.index), ofForm.contains(sheet.index) { return nil }
      let place = Place(file: file, sheet: sheet.name)
      if sheet.visibility != .visible {
        let isRead = tables.contains { $0.sheet == sheet }
        let action =
          isRead
          ? Phrase(indonesian: "tetap dibaca", english: "was read all the same")
          : Phrase(indonesian: "tidak dibaca", english: "was not read")
        return Finding(.sheetHidden, at: place, ["action": action])
      }
      return read.contains(sheet.index) ? nil : Finding(.sheetUnknown, at: place)
    }
  }

  private func headerNotFound(in head: SheetHead, block: Block, file: String) -> Finding {
    var finding = Finding(
      .headerNotFound, at: Place(file: file, sheet: head.sheet.name),
      [
        "labels": Phrase(block.wantedLabels.quoted), "rows": Phrase(block.header.rows.spelled),
        "seen": Phrase(head.likeliestLabels(within: block.header.rows.upperBound)),
      ])
    finding.expected = block.wantedLabels
    return finding
  }
}

extension Mapping {
  /// Every label that it looks for in headers, with the wider labels that may stand above them.
  var headerLabels: [String] {
    blocks.flatMap { $0.labels + $0.header.find.flatMap(\.self) }
  }
}
