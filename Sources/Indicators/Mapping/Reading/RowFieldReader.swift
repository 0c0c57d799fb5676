import Findings
import Spreadsheets

/// Reads some fields of a row: those of the table, or those of one column group.
struct RowFieldReader {
  /// The readers in the schema's order; their findings follow the mapping's.
  private var readers: [FieldReader]
  /// Where the values of all fields come from.
  private let sources: [RecordOrigins.Source]
  /// Which of the readers fill cells, in the mapping's order.
  private let filling: [Int]
  /// The columns of fields that may have personal data.
  private let personalColumns: [Int]
  private let keepsSteps: Bool
  /// What was found wrong with values that are the same for every row, such as a group's label.
  let findings: [Finding]

  init(
    _ plans: [TablePlan.FieldPlan], of template: borrowing Record, schema: borrowing Schema,
    merges: [CellRange], place: Place, keepsSteps: Bool
  ) {
    self.keepsSteps = keepsSteps
    // They are put in order before they are made, and then looked at where they lie.
    let ranks = plans.indices.sorted { plans[$0].mapping.field < plans[$1].mapping.field }
    var readers: [FieldReader] = []
    readers.reserveCapacity(ranks.count)
    var sources = template.origins.sources
    var personalColumns: [Int] = []
    var filling: [Int] = []
    var findings: [(rank: Int, findings: [Finding])] = []
    for rank in ranks {
      let field = plans[rank].mapping.field
      let reader = FieldReader(
        plans[rank], rank: rank, name: schema.fields[field].name, merges: merges, place: place)
      sources[field] = reader.source
      if !reader.removesPersonalData, let column = reader.onlyColumn {
        personalColumns.append(column)
      }
      if reader.fills { filling.append(readers.count) }
      if !reader.fixedFindings.isEmpty { findings.append((rank, reader.fixedFindings)) }
      readers.append(reader)
    }
    self.filling = filling.sorted { readers[$0].rank < readers[$1].rank }
    self.readers = readers
    self.personalColumns = personalColumns
    self.findings = findings.sorted { $0.rank < $1.rank }.flatMap(\.findings)
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
    var found: [Finding] = []
    for index in filling {
      if let finding = readers[index].takeFillFinding() { found.append(finding) }
    }
    return found
  }
}
