package import Findings
import Spreadsheets

/// The fields that are the same for a whole workbook, such as the respondent on the title block.
package struct DocumentValues: Sendable {
  /// The name of the workbook's file.
  let file: String
  /// The values and origins, by the position of the field.
  var values: [Int: (value: FieldValue, origin: Origin)] = [:]
  /// The cells that were read, by sheet: the labels and the values beside them.
  var cells: [String: Set<CellReference>] = [:]
  /// What was found wrong.
  package var findings: [Finding] = []

  /// Reads the document fields of a mapping.
  ///
  /// Label cells are looked for above the header of each table, sheet by sheet.
  package init(of plan: SubmissionPlan, heads: [SheetHead], file: String) {
    self.file = file
    let mapping = plan.mapping
    let tables = plan.tables
    let schema = mapping.schema
    let search = LabelSearch(
      labels: mapping.document.flatMap { $0.sources.flatMap(\.cellLabels) }, heads: heads,
      tables: tables, patterns: plan.patterns)
    for (description, normaliser) in zip(mapping.document, plan.documentNormalisers) {
      let field = schema.fields[description.field]
      guard let found = search.first(of: description, file: file) else {
        if field.isRequired || !description.isOptional {
          reportMissing(description, field: field, file: file, sheet: tables.first?.sheet.name)
        }
        continue
      }
      let normalised =
        found.cell.map { normaliser.normalise($0) } ?? normaliser.normalise(text: found.text)
      var origin = Origin(found.place, steps: normalised.steps)
      origin.raw = found.cell?.value ?? .string(found.text)
      values[description.field] = (normalised.value, origin)
      var place = Place(file: file, sheet: found.sheet)
      if case .otherSheet(_, let cell) = found.place { place = place.at(cell) }
      for problem in normalised.problems {
        var finding = problem.finding(at: place)
        finding.field = field.name
        findings.append(finding)
      }
      if let sheet = found.sheet { cells[sheet, default: []].formUnion(found.cells) }
    }
    cells.merge(search.cellsBesideLabels()) { $0.union($1) }
  }

  private mutating func reportMissing(
    _ description: FieldMapping, field: Field, file: String, sheet: String?
  ) {
    let labels = description.sources.flatMap(\.cellLabels)
    guard let label = labels.first else { return }
    var finding = Finding(
      .columnMissing, at: Place(file: file, sheet: sheet),
      [
        "label": Phrase(label),
        "near": Phrase(
          indonesian: " Tulis \"\(label):\" di atas tabel dan isinya di sebelah kanan.",
          english: " Write \"\(label):\" above the table and the value to its right."),
        "consequence": "",
      ])
    finding.field = field.name
    finding.severity = field.isRequired ? .error : .warning
    finding.expected = labels
    findings.append(finding)
  }
}

/// Looks for label cells above the tables of a workbook.
private struct LabelSearch {
  /// The rows above the header, or all first rows where a sheet has no table.
  private let rows: [(sheet: String, rows: [FoldedRow])]
  /// Every label that the mapping looks for, so that a label is never taken for a value.
  private let labels: Set<FoldedLabel>
  private let patterns: CompiledPatterns

  /// A row with its texts as labels, folded once for all that are looked for.
  struct FoldedRow {
    let row: Row
    let texts: [FoldedLabel?]

    init(_ row: Row) {
      self.row = row
      texts = row.cells.map { cell in
        guard case .string(let text) = cell.value else { return nil }
        return FoldedLabel(text)
      }
    }
  }

  struct Found {
    var cell: Cell?
    var text: String
    var place: Origin.Place
    var sheet: String?
    var cells: [CellReference]
  }

  init(
    labels: [String], heads: [SheetHead], tables: [TablePlan], patterns: CompiledPatterns
  ) {
    self.patterns = patterns
    self.labels = Set(labels.map { FoldedLabel($0) })
    rows = heads.compactMap { head in
      guard let table = tables.first(where: { $0.sheet == head.sheet }) else { return nil }
      let above = head.rows.filter { $0.number < table.header.rows.lowerBound }
      return (head.sheet.name, above.map { FoldedRow($0) })
    }
  }

  /// The first source that has a value.
  func first(of description: FieldMapping, file: String) -> Found? {
    for source in description.sources {
      switch source {
      case .rightOf(let labels):
        if let found = beside(labels, below: false) { return found }
      case .below(let labels):
        if let found = beside(labels, below: true) { return found }
      case .cell(let row, let column):
        if let found = fixedCell(CellReference(row: row, column: column)) { return found }
      case .file(let pattern):
        if let text = patterns[pattern].groups(in: stem(of: file))?["value"], !text.isEmpty {
          return Found(text: text, place: .fileName, cells: [])
        }
      case .constant(let text):
        return Found(text: text, place: .mapping(line: description.line), cells: [])
      case .column, .header, .section, .sheet, .oneHot:
        continue
      }
    }
    return nil
  }

  /// The cells of every sheet that hold a label or the value beside it.
  func cellsBesideLabels() -> [String: Set<CellReference>] {
    var cells: [String: Set<CellReference>] = [:]
    for (sheet, rows) in rows {
      for found in matches(of: labels, in: rows, sheet: sheet, below: false) {
        cells[sheet, default: []].formUnion(found.cells)
      }
    }
    return cells
  }

  private func beside(_ labels: [String], below: Bool) -> Found? {
    let folded = Set(labels.map { FoldedLabel($0) })
    for (sheet, rows) in rows {
      if let found = matches(of: folded, in: rows, sheet: sheet, below: below).first {
        return found
      }
    }
    return nil
  }

  private func matches(
    of folded: Set<FoldedLabel>, in rows: [FoldedRow], sheet: String, below: Bool
  ) -> [Found] {
    var found: [Found] = []
    for (index, foldedRow) in rows.enumerated() {
      let row = foldedRow.row
      for (position, cell) in row.cells.enumerated() {
        guard case .string(let text) = cell.value, let label = foldedRow.texts[position] else {
          continue
        }
        let at = CellReference(row: row.number, column: cell.column)
        if let value = valueAfterColon(in: text, labels: folded) {
          found.append(
            Found(text: value, place: .otherSheet(sheet, at), sheet: sheet, cells: [at]))
          continue
        }
        guard folded.contains(label) else { continue }
        var beside: (row: Int, cell: Cell)?
        if below {
          if index + 1 < rows.count, let cell = rows[index + 1].row[column: cell.column] {
            beside = (rows[index + 1].row.number, cell)
          }
        } else {
          beside = row.cells[(position + 1)...].first { !$0.isColon }.map { (row.number, $0) }
        }
        guard let beside, !labels.contains(FoldedLabel(beside.cell.value.text)) else { continue }
        let value = beside.cell.withoutLeadingColon
        let valueAt = CellReference(row: beside.row, column: value.column)
        found.append(
          Found(
            cell: value, text: value.value.text,
            place: .otherSheet(sheet, valueAt), sheet: sheet, cells: [at, valueAt]))
      }
    }
    return found
  }

  /// The value of a cell that holds label and value together, as in `Instansi: Dinas Sosial`.
  private func valueAfterColon(in text: String, labels: Set<FoldedLabel>) -> String? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let value = text[text.index(after: colon)...].drop { $0.isWhitespace }
    guard !value.isEmpty, labels.contains(FoldedLabel(String(text[..<colon]))) else { return nil }
    return String(value)
  }

  private func fixedCell(_ reference: CellReference) -> Found? {
    for (sheet, rows) in rows {
      let row = rows.first { $0.row.number == reference.row }?.row
      guard let cell = row?[column: reference.column] else { continue }
      return Found(
        cell: cell, text: cell.value.text, place: .otherSheet(sheet, reference), sheet: sheet,
        cells: [reference])
    }
    return nil
  }

  private func stem(of file: String) -> String {
    let name = file.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return String(name) }
    return String(name[..<dot])
  }
}

extension Cell {
  /// Whether the cell holds a colon alone, as between a label and its value.
  fileprivate var isColon: Bool {
    guard case .string(let text) = value else { return false }
    return text.allSatisfy { $0 == ":" || $0.isWhitespace }
  }

  /// The cell without the colon that some write before the value: `: Dinas Sosial`.
  fileprivate var withoutLeadingColon: Cell {
    guard case .string(let text) = value, text.hasPrefix(":") else { return self }
    var cell = self
    cell.value = .string(String(text.dropFirst().drop { $0.isWhitespace }))
    return cell
  }
}

extension Source {
  /// The labels of cells that the value stands beside.
  fileprivate var cellLabels: [String] {
    switch self {
    case .rightOf(let labels), .below(let labels): labels
    default: []
    }
  }
}
