import Findings
import Spreadsheets

/// Reads some fields of a row: those of the table, or those of one column group.
struct RowFieldReader {
  /// The readers in the mapping's order, which is that of their findings.
  private let readers: [FieldReader]
  /// The same in the schema's order.
  private let ordered: [FieldReader]
  /// Where the values of all fields come from.
  private let sources: [RecordOrigins.Source]
  private let filling: [FieldReader]
  /// What was found wrong with values that are the same for every row, such as a group's label.
  let findings: [Finding]

  init(
    _ plans: [TablePlan.FieldPlan], of template: Record, schema: Schema, merges: [CellRange],
    place: Place
  ) {
    readers = plans.map {
      FieldReader($0, schema: schema, merges: merges, place: place)
    }
    ordered = readers.sorted { $0.field < $1.field }
    var sources = template.values.indices.map {
      RecordOrigins.Source.given(template.origins[$0])
    }
    for reader in readers { sources[reader.field] = reader.source }
    self.sources = sources
    filling = readers.filter(\.fillsMerged)
    findings = readers.flatMap(\.fixedFindings)
  }

  /// The record of a row: the template with the fields that are read.
  ///
  /// It is put together field by field, which takes half the time of changing a copy.
  func record(
    of row: Row, from template: Record, extra: [Record.Extra], problems: inout [FieldProblem]
  ) -> Record {
    var readings = FieldReadings(capacity: template.values.count)
    var next = 0
    let readers = ordered.span
    for field in template.values.indices {
      if next < readers.count, readers[next].field == field {
        readers[next].read(row, into: &readings)
        next += 1
      } else {
        readings.append(template.values[field])
      }
    }
    if readings.problems.count > 1 {
      readings.problems.sort { place(of: $0.field) < place(of: $1.field) }
    }
    var source = template.source
    source.row = row.number
    let origins = RecordOrigins(
      sources, of: row, steps: readings.steps, own: readings.origins)
    problems = readings.problems
    return Record(values: readings.values, origins: origins, extra: extra, source: source)
  }

  /// The place of a field in the mapping's order.
  private func place(of field: Int) -> Int {
    readers.firstIndex { $0.field == field } ?? readers.count
  }

  /// Reads the fields of a row into a record, and gives what is wrong with them.
  ///
  /// `nil` where the row has no cell in any of the columns.
  func read(_ row: Row, into record: inout Record) -> [FieldProblem]? {
    guard readers.contains(where: { $0.hasCell(in: row) }) else { return nil }
    var problems: [FieldProblem] = []
    for reader in readers {
      let (normalised, origin) = reader.read(row)
      record.values[reader.field] = normalised.value
      record.origins[reader.field] = origin
      problems += normalised.problems.map { FieldProblem(field: reader.field, problem: $0) }
    }
    return problems
  }

  /// The ranges that values were filled from since the last call.
  func fillFindings() -> [Finding] {
    filling.compactMap { $0.takeFillFinding() }
  }
}
