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
      tables: tables, patterns: plan.patterns, foldedBy: plan.labels)
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
      var place = Place(file: file, sheet: found.sheet)
      if case .otherSheet(_, let cell) = found.place {
        place = place.at(cell)
        let head = heads.first { $0.sheet.name == found.sheet }
        let row = head?.rows.first { $0.number == cell.row }
        if let row, row.hasStruckText { row.restoreStruckText(of: cell.column, in: &origin) }
      }
      if normalised.hidesPersonalData { origin.raw = origin.raw?.withoutPersonalData() }
      values[description.field] = (normalised.value, origin)
      for problem in normalised.problems {
        var finding = problem.finding(at: place)
        finding.field = field.name
        findings.append(finding)
      }
      if let sheet = found.sheet { cells[sheet, default: []].formUnion(found.cells) }
    }
    cells.merge(search.cellsBesideLabels()) { $0.union($1) }
  }

  /// What to do where a label is missing.
  static func advice(for label: String) -> Phrase {
    Phrase(
      indonesian: " Tulis \"\(label):\" di atas tabel dan isinya di sebelah kanan.",
      english: " Write \"\(label):\" above the table and the value to its right.")
  }

  private mutating func reportMissing(
    _ description: FieldMapping, field: Field, file: String, sheet: String?
  ) {
    let labels = description.sources.flatMap(\.cellLabels)
    guard let label = labels.first else { return }
    var finding = Finding(
      .columnMissing, at: Place(file: file, sheet: sheet),
      ["what": FindingWords.label, "label": Phrase(label), "near": Self.advice(for: label)])
    finding.field = field.name
    finding.severity = field.isRequired ? .error : .warning
    finding.expected = labels
    findings.append(finding)
  }
}
