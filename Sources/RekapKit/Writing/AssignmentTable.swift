import Assessments
import Findings
import Indicators
import Spreadsheets

/// Reads a table of assignments: a row for each respondent and indicator, in columns that are
/// labelled with the names or labels of these fields.
struct AssignmentTable {
  private let schema: Schema
  private let limits: WorkbookLimits

  init(of schema: Schema, limits: WorkbookLimits) {
    self.schema = schema
    self.limits = limits
  }

  /// The assignments of the first sheet of a file.
  func assignments(at path: String) throws -> Assignments {
    let subject = schema.subjectFields
    guard let respondent = subject.respondent, let indicator = subject.indicator else {
      throw RunError.noMappings
    }
    let file = InputFiles.lastComponent(of: path)
    var assignments = Assignments()
    do {
      let reader = try WorkbookReader(path: path, name: file, limits: limits)
      guard let sheet = reader.ownSheets.first else { return assignments }
      let normalisers = [respondent, indicator].map { field in
        FieldNormaliser(
          field: schema.fields[field], mapping: nil, schema: schema, isStrict: true,
          personalData: .keep)
      }
      var columns: [Int]?
      let rows = try reader.rows(of: sheet)
      while let batch = try rows.next() {
        for row in batch {
          guard let columns else {
            columns = try header(row, of: [respondent, indicator], file: path)
            continue
          }
          var codes: [String] = []
          for (column, normaliser) in zip(columns, normalisers) {
            let normalised = normaliser.normalise(row[column: column])
            guard let code = normalised.value.text else {
              throw unreadable(row[column: column], row: row.number, file: path)
            }
            codes.append(code)
          }
          if assignments.indicators[codes[0]] == nil { assignments.respondents.append(codes[0]) }
          assignments.indicators[codes[0], default: []].insert(codes[1])
        }
      }
    } catch let error as WorkbookError {
      throw RunError.input(file: path, error)
    }
    return assignments
  }

  private func header(_ row: Row, of fields: [Int], file: String) throws(RunError) -> [Int] {
    var columns: [Int] = []
    for position in fields {
      let field = schema.fields[position]
      let spellings = [field.name, field.label[.indonesian], field.label[.english]]
      let folded = Set(spellings.map { FoldedLabel($0) })
      guard let cell = row.cells.first(where: { folded.contains(FoldedLabel($0.value.text)) })
      else {
        let label = field.label
        throw .input(
          file: file, line: row.number,
          reason: Phrase(
            indonesian:
              "tidak ada kolom \"\(label[.indonesian])\"; baris pertama harus memuat judul kolom",
            english:
              "there is no column \"\(label[.english])\"; the first row must hold the labels"))
      }
      columns.append(cell.column)
    }
    return columns
  }

  private func unreadable(_ cell: Cell?, row: Int, file: String) -> RunError {
    let text = cell?.value.text ?? ""
    return .input(
      file: file, line: row,
      reason: Phrase(
        indonesian: "\"\(text)\" tidak ada dalam daftar", english: "\"\(text)\" is not in the list")
    )
  }
}
