package import Findings

extension Record {
  /// Where a field of the record stands, for a finding about it; the row, where the field has no
  /// place of its own.
  package func place(of field: Int, file: String) -> Place {
    let place = Place(file: file, sheet: source.sheet)
    switch origins.place(of: field) {
    case .cell(let cell): return place.at(cell)
    case .otherSheet(let sheet, let cell): return Place(file: file, sheet: sheet).at(cell)
    case .range(let range) where range.rows.contains(source.row): return place.at(range)
    case .range, .sheetName, .fileName, .mapping, .none: return place.atRow(source.row)
    }
  }

  /// The cell of that place; `nil` where it is the row.
  package func cell(of field: Int) -> CellReference? {
    switch origins.place(of: field) {
    case .cell(let cell), .otherSheet(_, let cell): cell
    case .range(let range) where range.rows.contains(source.row): range.first
    case .range, .sheetName, .fileName, .mapping, .none: nil
    }
  }
}

extension Schema {
  /// The answer that a record gives: respondent, round, domain and indicator, as far as it has them.
  package func subject(of record: Record) -> Finding.Subject {
    record.subject(by: subjectFields)
  }
}

extension Record {
  /// The answer that the record gives, by the fields that say so.
  func subject(by fields: Schema.SubjectFields) -> Finding.Subject {
    func text(_ field: Int?) -> String? { field.flatMap { values[$0].text } }
    return Finding.Subject(
      respondent: text(fields.respondent), round: text(fields.round),
      domain: text(fields.domain), indicator: text(fields.indicator))
  }
}
