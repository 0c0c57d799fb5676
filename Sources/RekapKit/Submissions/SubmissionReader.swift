import Findings
import Indicators
import Spreadsheets

/// Reads one workbook into checked records: opens it, finds the mapping that fits, and walks its
/// tables row by row.
struct SubmissionReader {
  let chooser: MappingChooser
  let limits: WorkbookLimits
  /// How large sheets are parsed.
  let parallelism: Parallelism
  /// Whether records keep what was done to each value.
  let keepsSteps: Bool
  /// Whether the workbook stays open, to be looked at again.
  var staysOpen = false
  /// Asks for the end in the middle of the workbook.
  var interruption = Interruption()

  /// What is known of a workbook when it has been read.
  struct Outcome {
    /// The names of its sheets, in its order.
    var sheets: [String] = []
    /// Whether it is of the kind that findings can be marked in.
    var isMarkable = false
    var mapping: Mapping?
    var submissions: [Finding.Subject] = []
    /// The tables in it that the mapping found, in the order in which they were read.
    var tables: [FoundTable] = []
    /// The lines of the mapping's blocks that took a table.
    var usedBlocks: Set<Int> = []
    var state = SubmissionSummary.State.read
    /// The workbook, where it is to be looked at again.
    var opened: OpenedWorkbook?
  }

  /// Reads a workbook.
  ///
  /// - Parameters:
  ///   - consume: Takes the records and findings of some rows, in order.
  /// - Returns: How it went; trouble with the workbook is among the findings.
  func read(
    _ workbook: InputFiles.Workbook, consume: (RecordBatch, Schema?) async throws -> Void
  ) async throws -> Outcome {
    var opening = RecordBatch()
    let reader: WorkbookReader
    do throws(WorkbookError) {
      if let obstacle = workbook.obstacle { throw WorkbookError(.unreadable, Phrase(obstacle)) }
      reader = try WorkbookReader(
        path: workbook.path, name: workbook.name, limits: limits, parallelism: parallelism)
    } catch {
      opening.findings = [error.finding(file: workbook.name)]
      try await consume(opening, nil)
      return Outcome(state: .unreadable)
    }
    var (heads, failures) = heads(of: reader)
    for (sheet, error) in failures {
      opening.findings.append(finding(of: error, in: workbook, sheet))
    }
    opening.findings += reader.notes.map { $0.finding(file: workbook.name) }
    if reader.dateSystem == .from1904 {
      opening.findings.append(Finding(.date1904, at: Place(file: workbook.name)))
    }
    let choice = chooser.choice(for: heads, file: workbook.name)
    guard var plan = choice.plan,
      let planner = choice.planner
    else {
      if failures.isEmpty, let finding = choice.nothingFits {
        opening.findings.append(shown(finding))
      }
      try await consume(opening, nil)
      var outcome = Outcome(
        sheets: reader.ownSheets.map(\.name), isMarkable: reader.isMarkable, state: .unreadable)
      if staysOpen {
        outcome.opened = OpenedWorkbook(reader, plan: nil, personalData: chooser.personalData)
      }
      return outcome
    }
    do throws(WorkbookError) {
      if try addMerges(to: &heads, of: plan, reader) {
        plan = planner.plan(for: heads, file: workbook.name)
      }
    } catch {
      // The sheet breaks off; reading its rows will meet the same trouble and report it.
    }
    var outcome = try await read(
      workbook, reader, plan: plan, heads: heads, opening: opening, consume: consume)
    if !failures.isEmpty { outcome.state = .brokenOff }
    if staysOpen {
      outcome.opened = OpenedWorkbook(reader, plan: plan, personalData: chooser.personalData)
    }
    return outcome
  }

  private func read(
    _ workbook: InputFiles.Workbook, _ reader: WorkbookReader, plan: SubmissionPlan,
    heads: [SheetHead], opening: RecordBatch,
    consume: (RecordBatch, Schema?) async throws -> Void
  ) async throws -> Outcome {
    let schema = plan.mapping.schema
    var outcome = Outcome(
      sheets: reader.ownSheets.map(\.name), isMarkable: reader.isMarkable, mapping: plan.mapping)
    outcome.usedBlocks = Set(plan.tables.map(\.block.line))
    let document = DocumentValues(of: plan, heads: heads, file: workbook.name)
    var batch = opening
    batch.findings += plan.findings.map(shown) + document.findings
    try await consume(batch, schema)

    var checker = RecordChecker(for: plan)
    var texts = TextMemory()
    for (position, table) in plan.tables.enumerated() {
      guard let head = heads.first(where: { $0.sheet == table.sheet }) else { continue }
      var tableReader = TableReader(
        table, schema: schema, document: document, file: workbook.name, keepsSteps: keepsSteps)
      var merges = head.merges
      do {
        if head.isComplete {
          let batch = Self.batch(of: RowBatch(head.rows), &texts, &tableReader, &checker)
          try await consume(batch, schema)
        } else {
          let rows = try reader.rows(of: table.sheet)
          while let next = try rows.next() {
            try await consume(Self.batch(of: next, &texts, &tableReader, &checker), schema)
          }
          merges = rows.mergedRanges
        }
      } catch let error as WorkbookError {
        outcome.state = .brokenOff
        var broken = RecordBatch()
        broken.findings = [finding(of: error, in: workbook, table.sheet)]
        try await consume(broken, schema)
      }
      var last = RecordBatch()
      var findings: [Finding] = []
      tableReader.finish(into: &last, merges: merges) { record in
        checker.check(record, into: &findings)
      }
      last.findings += findings
      let isLastOfSheet = !plan.tables[(position + 1)...].contains { $0.sheet == table.sheet }
      if isLastOfSheet, let objects = reader.objects(on: table.sheet),
        let finding = objects.unreadObjects(file: workbook.name, sheet: table.sheet.name)
      {
        last.findings.append(finding)
      }
      try await consume(last, schema)
      outcome.tables.append(FoundTable(table, lastRow: tableReader.lastRow))
    }
    var closing = RecordBatch()
    closing.findings = checker.finish(
      file: workbook.name, absent: plan.absentSheets(among: heads.map(\.sheet)))
    try await consume(closing, schema)
    outcome.submissions = checker.submissions
    return outcome
  }

  /// What some rows of a table give, checked.
  private static func batch(
    of rows: RowBatch, _ texts: inout TextMemory, _ reader: inout TableReader,
    _ checker: inout RecordChecker
  ) -> RecordBatch {
    var batch = RecordBatch()
    var findings: [Finding] = []
    for position in rows.indices {
      reader.read(rows.row(at: position, remembering: &texts), into: &batch) { record in
        checker.check(record, into: &findings)
      }
      // What is wrong within a row comes before what is wrong with it beside others.
      guard !findings.isEmpty else { continue }
      batch.findings += findings
      findings.removeAll(keepingCapacity: true)
    }
    return batch
  }

  /// A finding on sheets and headers with what may be shown of the texts in it.
  private func shown(_ finding: Finding) -> Finding {
    chooser.personalData == .remove ? finding.withoutPersonalData() : finding
  }

  // MARK: First rows

  /// The first rows of every sheet, and the sheets that break off in them.
  ///
  /// A sheet that breaks off is taken as far as it goes: what can be read is not lost.
  private func heads(
    of reader: WorkbookReader
  ) -> (heads: [SheetHead], failures: [(sheet: Sheet, error: WorkbookError)]) {
    var heads: [SheetHead] = []
    var failures: [(sheet: Sheet, error: WorkbookError)] = []
    // What an annotation has added is no part of what the agency says.
    for sheet in reader.ownSheets {
      var head = SheetHead(sheet: sheet, rows: [], isComplete: true)
      do throws(WorkbookError) {
        let rows = try reader.firstRows(of: sheet)
        while head.isComplete, let next = try rows.next() {
          head.append(next)
          head.isComplete = head.rows.count <= SheetHead.rowCount
        }
        head.hiddenColumns = rows.hiddenColumns
        if head.isComplete { head.merges = rows.mergedRanges }
      } catch {
        failures.append((sheet, error))
      }
      heads.append(head)
    }
    return (heads, failures)
  }

  private func finding(
    of error: WorkbookError, in workbook: InputFiles.Workbook, _ sheet: Sheet
  ) -> Finding {
    error.finding(file: workbook.name, sheet: sheet.name)
  }

  /// Finds the merged ranges of long sheets whose tables need them.
  ///
  /// Merged ranges follow the rows in a sheet, so this costs a walk through all of it.
  private func addMerges(
    to heads: inout [SheetHead], of plan: SubmissionPlan, _ reader: WorkbookReader
  ) throws(WorkbookError) -> Bool {
    var hasAdded = false
    for index in heads.indices where !heads[index].isComplete {
      let sheet = heads[index].sheet
      guard plan.tables.contains(where: { $0.sheet == sheet && $0.block.needsMerges }) else {
        continue
      }
      let rows = try reader.rows(of: sheet)
      // What comes after the walk says that the end was asked for.
      while interruption.signal == nil, try rows.next() != nil {}
      heads[index].merges = rows.mergedRanges
      hasAdded = true
    }
    return hasAdded
  }
}

extension FoundTable {
  /// Tells of a table that was read.
  fileprivate init(_ plan: TablePlan, lastRow: Int?) {
    let header = plan.headerRange
    let last = max(header.last.row, lastRow ?? header.last.row)
    self.init(
      sheet: plan.sheet.name, block: plan.block.name, header: header,
      range: CellRange(header.first, CellReference(row: last, column: header.last.column)))
  }
}
