import Findings
import Spreadsheets

/// Reads some fields of a row: those of the table, or those of one column group.
struct RowFieldReader {
  /// The readers in the schema's order; their findings follow the mapping's.
  private var readers: [FieldReader]
  /// Where the values of all fields come from.
  private let sources: [RecordOrigins.Source]
  private let fills: Bool
  /// The columns of fields that may have personal data.
  private let personalColumns: [Int]
  private let keepsSteps: Bool
  /// What was found wrong with values that are the same for every row, such as a group's label.
  let findings: [Finding]

  init(
    _ plans: [TablePlan.FieldPlan], of template: Record, schema: Schema, merges: [CellRange],
    place: Place, keepsSteps: Bool
  ) {
    self.keepsSteps = keepsSteps
    let inOrder = plans.enumerated().map { rank, plan in
      FieldReader(plan, rank: rank, schema: schema, merges: merges, place: place)
    }
    readers = inOrder.sorted { $0.field < $1.field }
    fills = inOrder.contains(where: \.fills)
    personalColumns = inOrder.compactMap { $0.removesPersonalData ? nil : $0.onlyColumn }
    findings = inOrder.flatMap(\.fixedFindings)
    var sources = template.values.indices.map {
      RecordOrigins.Source.given(template.origins[$0])
    }
    for reader in readers { sources[reader.field] = reader.source }
    self.sources = sources
  }

  /// The record of a row: the template with the fields that are read.
  ///
  /// It is put together field by field, which takes half the time of changing a copy.
  mutating func record(
    of row: Row, from template: Record, extra: [Record.Extra], problems: inout [FieldProblem]
  ) -> Record {
    var readings = FieldReadings(capacity: template.values.count, keepsSteps: keepsSteps)
    var next = 0
    for field in template.values.indices {
      if next < readers.count, readers[next].field == field {
        readers[next].read(row, into: &readings)
        next += 1
      } else {
        readings.append(template.values[field])
      }
    }
    if readings.problems.count > 1 {
      readings.problems.sort { rank(of: $0.field) < rank(of: $1.field) }
    }
    var source = template.source
    source.row = row.number
    let seen = readings.hidesPersonalData ? row.withoutPersonalData(except: personalColumns) : row
    let origins = RecordOrigins(
      sources, of: seen, steps: readings.steps, own: readings.origins)
    problems = readings.problems
    return Record(values: readings.values, origins: origins, extra: extra, source: source)
  }

  /// The place of a field in the mapping's order.
  private func rank(of field: Int) -> Int {
    readers.first { $0.field == field }?.rank ?? readers.count
  }

  /// Reads the fields of a row into a record, and gives what is wrong with them.
  ///
  /// `nil` where the row has no cell in any of the columns.
  mutating func read(_ row: Row, into record: inout Record) -> [FieldProblem]? {
    guard readers.contains(where: { $0.hasCell(in: row) }) else { return nil }
    var problems: [FieldProblem] = []
    for index in readers.indices {
      let (normalised, origin) = readers[index].read(row)
      let field = readers[index].field
      record.values[field] = normalised.value
      record.origins[field] = origin
      problems += normalised.problems.map { FieldProblem(field: field, problem: $0) }
    }
    return problems.sorted { rank(of: $0.field) < rank(of: $1.field) }
  }

  /// Takes what the heading of a section gives; tells what is wrong with it, field by field.
  mutating func enter(_ section: SectionHeading) -> [FieldProblem] {
    readers.indices.flatMap { index in
      let field = readers[index].field
      return readers[index].enter(section).map { FieldProblem(field: field, problem: $0) }
    }
  }

  /// What cells without a value took from others since the last call, in the mapping's order.
  mutating func fillFindings() -> [Finding] {
    guard fills else { return [] }
    var found: [(rank: Int, finding: Finding)] = []
    for index in readers.indices {
      if let finding = readers[index].takeFillFinding() {
        found.append((readers[index].rank, finding))
      }
    }
    return found.sorted { $0.rank < $1.rank }.map(\.finding)
  }
}
