package import Findings
package import Spreadsheets

/// Reads the rows of one table, one after the other, into records.
///
/// Every cell that is handed in is put to exactly one account of the ``Ledger``.
package struct TableReader {
  private let plan: TablePlan
  private let schema: Schema
  private let place: Place
  private let documentCells: Set<CellReference>
  private let rowFilter: RowFilter
  /// The values that all records of the table share.
  private let template: RecordTemplate
  private var rowFields: RowFieldReader
  private var groups: [RowFieldReader]
  /// The rows of a record that takes several.
  private var stack: RowStack
  /// Which columns tell that a row is a record.
  private let makesRecord: ColumnMap<Bool>
  /// What becomes of the cells of each column.
  private let dispositions: ColumnMap<TablePlan.Disposition>
  /// The columns that are kept beside the records.
  private let keptColumns: KeptColumns
  private var totals: TotalCounter
  /// The last row that was read.
  package private(set) var lastRow: Int?
  private var isStopped = false
  private var isStarted = false
  /// The rows that are hidden, whether they are read or not.
  private var hiddenRows = RowNumbers()
  /// The hidden columns, where the sheet has some.
  private var hiddenColumns: HiddenColumnAccount?
  /// The rows that are records; of a record that takes several, the first.
  private var recordRows = RowNumbers()
  /// Made when the first row comes in which anything is struck through.
  private lazy var struckTexts = StruckTextReport(of: plan, schema: schema, at: place)
  /// What is wrong with the values that say whose answers the rows are.
  private var repeatedProblems: RepeatedProblems
  /// How many records have no value in some field for want of a column.
  private var recordsWithoutColumn = 0

  /// Makes a reader for a table.
  ///
  /// - Parameters:
  ///   - document: The values that hold for the whole workbook.
  ///   - keepsSteps: Whether records keep what was done to each value.
  package init(
    _ plan: TablePlan, schema: Schema, document: DocumentValues, file: String,
    keepsSteps: Bool = true
  ) {
    self.plan = plan
    self.schema = schema
    place = Place(file: file, sheet: plan.sheet.name)
    documentCells = document.cells[plan.sheet.name] ?? []
    rowFilter = plan.rowFilter
    template = RecordTemplate(schema: schema, document: document, sheet: plan.sheet.name)
    rowFields = RowFieldReader(
      plan.fields, of: template.record, schema: schema, merges: plan.merges, place: place,
      keepsSteps: keepsSteps)
    groups = plan.groups.map { [place, template] group in
      RowFieldReader(
        group.fields, of: template.record, schema: schema, merges: plan.merges, place: place,
        keepsSteps: keepsSteps)
    }
    stack = RowStack(height: plan.block.rowsPerRecord, starts: plan.columnsThatBegin(in: schema))
    let decisive = plan.columnsThatMakeARecord(in: schema)
    makesRecord = ColumnMap(
      Dictionary(uniqueKeysWithValues: decisive.map { ($0, true) }), other: false)
    dispositions = ColumnMap(plan.dispositions, other: .kept)
    keptColumns = KeptColumns(of: plan)
    totals = TotalCounter(of: plan)
    repeatedProblems = RepeatedProblems(schema: schema)
    hiddenColumns = HiddenColumnAccount(of: plan)
  }

  /// Reads one row.
  ///
  /// - Parameter look: Sees each record before it goes into the batch.
  package mutating func read(
    _ whole: Row, into batch: inout RecordBatch, look: (borrowing Record) -> Void = { _ in }
  ) {
    guard var row = plan.part(of: whole) else { return }
    if plan.personalData == .remove, row.hasStruckText { row.hidePersonalDataInStruckText() }
    if row.hasStruckText { row.leaveOutStruckText() }
    batch.ledger.read += row.cells.count
    if !isStarted { start(&batch) }
    reportDefects(in: row, &batch)
    if row.number <= plan.header.rows.upperBound {
      account(forRowAboveTable: row, in: &batch)
      return
    }
    if hiddenColumns != nil, !isStopped {
      batch.ledger.ignored += hiddenColumns?.see(&row) ?? 0
      // What can be seen of such a row is blank, but it isn't.
      guard !row.cells.isEmpty else { return lastRow = max(lastRow ?? row.number, row.number) }
    }
    let kind = isStopped ? .skip : rowFilter.kind(of: row)
    if let before = stack.take(before: row, isRecord: !kind.endsRecord) {
      readData(before, into: &batch, look)
    }
    if !isStopped, !stack.covers(row.number) { reportBlankRows(before: row.number, in: &batch) }
    lastRow = max(lastRow ?? row.number, row.number)
    if !isStopped, row.isHidden { hiddenRows.append(row.number) }
    switch kind {
    case .stop:
      isStopped = true
      batch.ledger.ignored += row.cells.count
    case .skip:
      batch.ledger.ignored += row.cells.count
    case .total(let text):
      batch.findings.append(
        shown(Finding(.totalRow, at: place.atRow(row.number), value: text)))
      batch.findings += totals.compare(with: row, at: place)
      batch.ledger.reported += row.cells.count
    case .hidden:
      batch.ledger.ignored += row.cells.count
    case .section(let heading):
      enter(heading, in: &batch)
      if row.hasStruckText {
        batch.findings += struckTexts.findings(at: heading.cell, in: row).map(shown)
      }
      batch.ledger.mapped += 1
      batch.ledger.ignored += row.cells.count - 1
    case .data:
      if let row = stack.add(row) { readData(row, into: &batch, look) }
    }
  }

  /// Reads a row that may be a record, or the rows of one side by side.
  private mutating func readData(
    _ row: Row, into batch: inout RecordBatch, _ look: (borrowing Record) -> Void
  ) {
    guard isRecord(row) else { return reportUnread(row, in: &batch) }
    readRecords(in: row, into: &batch, look)
  }

  private func isRecord(_ row: Row) -> Bool {
    row.cells.indices.contains { makesRecord[row.cells[$0].column] }
  }

  /// Reports what can only be said when all rows have been read.
  ///
  /// - Parameters:
  ///   - merges: The merged ranges of the sheet, which are known at its end.
  ///   - look: Sees the last record, where its rows were not known to be all.
  package mutating func finish(
    into batch: inout RecordBatch, merges: [CellRange], look: (borrowing Record) -> Void = { _ in }
  ) {
    if !isStarted { start(&batch) }
    if let left = stack.take() { readData(left, into: &batch, look) }
    batch.findings += MergesAcross.findings(on: merges, of: plan, among: recordRows, at: place)
    reportHiddenRows(in: &batch)
    if let finding = hiddenColumns?.finding(at: place) { batch.findings.append(finding) }
    batch.findings += repeatedProblems.findings()
    for missing in plan.missingColumns {
      var finding = missing.finding
      if missing.tellsConsequence {
        finding.arguments["consequence"] = Phrase(
          indonesian: " Akibatnya \(recordsWithoutColumn) baris tanpa isian ini.",
          english: " So \(recordsWithoutColumn) rows are without this field.")
      }
      batch.findings.append(shown(finding))
    }
  }

  /// A finding with what may be shown of the texts of cells in it.
  private func shown(_ finding: Finding) -> Finding {
    plan.personalData == .remove ? finding.withoutPersonalData() : finding
  }

  // MARK: Rows that are no records

  private mutating func start(_ batch: inout RecordBatch) {
    isStarted = true
    batch.findings += plan.findings.map(shown)
    batch.findings += rowFields.findings
    for group in groups { batch.findings += group.findings }
  }

  private mutating func account(forRowAboveTable row: Row, in batch: inout RecordBatch) {
    for cell in row.cells {
      let at = CellReference(row: row.number, column: cell.column)
      if documentCells.contains(at) || plan.labelCells.contains(at) || plan.isLabel(at) {
        batch.ledger.add(plan.dispositions[cell.column] ?? .mapped)
        if row.hasStruckText {
          batch.findings += struckTexts.findings(at: at, in: row).map(shown)
        }
      } else if plan.header.isGroupLabel(at) {
        batch.ledger.mapped += 1
      } else {
        // Titles and instructions: the header's own line says that the table begins below them.
        batch.ledger.ignored += 1
      }
    }
  }

  private mutating func enter(_ heading: SectionHeading, in batch: inout RecordBatch) {
    let problems =
      rowFields.enter(heading) + groups.indices.flatMap { groups[$0].enter(heading) }
    for problem in problems {
      var finding = problem.problem.finding(at: place.at(heading.cell))
      finding.field = schema.fields[problem.field].name
      batch.findings.append(finding)
    }
  }

  private func reportHiddenRows(in batch: inout RecordBatch) {
    guard let first = hiddenRows.first else { return }
    let action =
      plan.block.readsHiddenRows
      ? Phrase(indonesian: "ikut dibaca", english: "were read too")
      : Phrase(indonesian: "tidak dibaca", english: "were not read")
    batch.findings.append(
      Finding(
        .rowsHidden, at: place.atRow(first),
        ["rows": Phrase(hiddenRows.spelled), "n": "\(hiddenRows.count)", "action": action]))
  }

  private mutating func reportBlankRows(before row: Int, in batch: inout RecordBatch) {
    guard let lastRow, row > lastRow + 1 else { return }
    let blank = lastRow + 1...row - 1
    batch.findings.append(
      Finding(.blankRow, at: place.atRow(blank.lowerBound), ["rows": Phrase(blank.spelled)]))
  }

  private func reportUnread(_ row: Row, in batch: inout RecordBatch) {
    let cells = row.cells.map { row.reference(ofColumn: $0.column).description }
    let finding = Finding(
      .cellsUnread, at: place.at(row.reference(ofColumn: row.cells[0].column)),
      value: row.cells[0].value.text,
      [
        "n": "\(cells.count)", "cells": Phrase(cells.joined(separator: ", ")),
        "reason": Phrase(
          indonesian: "baris \(row.number) tidak berisi indikator maupun jawaban",
          english: "row \(row.number) holds neither an indicator nor an answer"),
      ])
    batch.findings.append(shown(finding))
    batch.ledger.reported += row.cells.count
  }

  /// Reports the cells that can't be read, wherever they are: what they hold may matter.
  private func reportDefects(in row: Row, _ batch: inout RecordBatch) {
    for cell in row.cells {
      guard case .unreadable(let defect) = cell.value else { continue }
      let at = place.at(CellReference(row: row.number, column: cell.column))
      batch.findings.append(defect.finding(at: at))
    }
  }

  // MARK: Records

  private mutating func readRecords(
    in row: Row, into batch: inout RecordBatch, _ look: (borrowing Record) -> Void
  ) {
    var findings: [Finding] = []
    let extra = account(forRecordsIn: row, in: &batch, findings: &findings)
    let struck = row.hasStruckText ? struckTexts.findings(in: row) : []
    recordRows.append(row.number)
    var problems: [FieldProblem] = []
    let record = rowFields.record(
      of: row, from: template.record, extra: extra, problems: &problems)
    batch.findings += rowFields.fillFindings()
    if !struck.isEmpty { report(struck, ofGroup: nil, in: record, &batch) }
    if !findings.isEmpty {
      let subject = schema.subject(of: record)
      for index in findings.indices { findings[index].subject = subject }
    }
    guard !groups.isEmpty else {
      complete(consume record, problems: problems, into: &batch, look)
      batch.findings += findings
      return
    }
    for index in groups.indices {
      var grouped = record
      guard let more = groups[index].read(row, into: &grouped) else { continue }
      batch.findings += groups[index].fillFindings()
      if !struck.isEmpty { report(struck, ofGroup: index, in: grouped, &batch) }
      complete(grouped, problems: problems + more, into: &batch, look)
      problems = []
    }
    for problem in problems { batch.findings.append(finding(of: problem, in: record)) }
    batch.findings += findings
  }

  private mutating func complete(
    _ record: consuming Record, problems: [FieldProblem], into batch: inout RecordBatch,
    _ look: (borrowing Record) -> Void
  ) {
    for problem in problems {
      let finding = finding(of: problem, in: record)
      if !repeatedProblems.take(finding, of: problem.field) { batch.findings.append(finding) }
    }
    if !plan.missingColumns.isEmpty { recordsWithoutColumn += 1 }
    totals.count(record)
    look(record)
    batch.records.append(record)
  }

  /// Reports what is struck through in the cells that all records of a row share, or in those of a group.
  private func report(
    _ struck: [StruckTextReport.Found], ofGroup group: Int?, in record: borrowing Record,
    _ batch: inout RecordBatch
  ) {
    for found in struck where found.group == group {
      var finding = shown(found.finding)
      finding.subject = schema.subject(of: copy record)
      batch.findings.append(finding)
    }
  }

  private func finding(of problem: FieldProblem, in record: Record) -> Finding {
    var finding = problem.problem.finding(at: record.place(of: problem.field, file: place.file))
    finding.field = schema.fields[problem.field].name
    finding.subject = schema.subject(of: record)
    return finding
  }

  /// Puts the cells of a row to their accounts, and gives those that are kept.
  private func account(
    forRecordsIn row: Row, in batch: inout RecordBatch, findings: inout [Finding]
  ) -> [Record.Extra] {
    var extra: [Record.Extra] = []
    var ledger = Ledger()
    for cell in row.cells {
      let disposition = dispositions[cell.column]
      ledger.add(disposition)
      guard disposition == .kept else { continue }
      // What nobody asked for is kept as it stands.
      let whole = row.struckText(inColumn: cell.column)?.part.map { CellValue.string($0.whole) }
      var kept = cell
      kept.value = whole ?? cell.value
      extra.append(keptColumns.extra(of: kept, in: row, at: place, findings: &findings))
    }
    batch.ledger += ledger
    return extra
  }
}

extension Ledger {
  /// Puts one cell to its account.
  mutating func add(_ disposition: TablePlan.Disposition) {
    switch disposition {
    case .mapped: mapped += 1
    case .kept: kept += 1
    case .ignored: ignored += 1
    case .reported: reported += 1
    }
  }
}
