import Findings
import Indicators
import Spreadsheets

/// Reads workbooks that were written, and tells which records are not what they were.
struct RecordsAgain {
  private let mapping: Mapping
  /// The fields that are compared.
  private let fields: [Int]

  /// How many records are told of one by one.
  private static let mostTold = 20

  /// - Parameter ignoring: Fields that had no place; that has been told.
  init(mapping: Mapping, ignoring: Set<Int>) {
    self.mapping = mapping
    fields = mapping.schema.fields.indices.filter { field in
      mapping.schema.fields[field].isWritten && !ignoring.contains(field)
    }
  }

  /// What differs, each at the record that was written.
  func differences(of records: [Record], in paths: [String]) async throws -> [Finding] {
    var read: [[FieldValue]: Int] = [:]
    var readRecords: [[FieldValue]] = []
    for path in paths {
      for record in try await self.records(at: path) {
        let values = compared(record)
        read[values, default: 0] += 1
        readRecords.append(values)
      }
    }
    var lost: [Record] = []
    for record in records {
      let values = compared(record)
      if let count = read[values], count > 0 {
        read[values] = count - 1
      } else {
        lost.append(record)
      }
    }
    let others = readRecords.filter { read[$0] ?? 0 > 0 }
    let workbook =
      paths.count == 1 ? InputFiles.lastComponent(of: paths[0]) : "\(paths.count) workbooks"
    var findings = lost.prefix(Self.mostTold).map { finding(on: $0, among: others, workbook) }
    if lost.count > Self.mostTold, let last = lost.last {
      findings.append(
        Finding(
          .readsDifferently, at: place(of: last),
          [
            "workbook": Phrase(workbook),
            "difference": Phrase(
              indonesian: "dan \(lost.count - Self.mostTold) rekaman lain juga tidak",
              english: "and \(lost.count - Self.mostTold) others are not either"),
          ]))
    }
    return findings
  }

  private func records(at path: String) async throws -> [Record] {
    let reader = SubmissionReader(
      chooser: MappingChooser(among: [mapping], isStrict: false), limits: WorkbookLimits(),
      parallelism: Parallelism(threads: 1), keepsSteps: false)
    let workbook = InputFiles.Workbook(path: path, name: InputFiles.lastComponent(of: path))
    var records: [Record] = []
    _ = try await reader.read(workbook) { batch, _ in records += batch.records }
    return records
  }

  /// The values that are compared; for what is not there it does not matter whether there is a column.
  private func compared(_ record: Record) -> [FieldValue] {
    fields.map { field in
      switch record.values[field] {
      case .missing(.noColumn), .missing(.invalid): .missing(.blank)
      case let value: value
      }
    }
  }

  private func place(of record: Record) -> Place {
    Place(file: record.source.file).atLine(record.source.row)
  }

  private static func spelled(_ value: FieldValue) -> Phrase {
    if case .missing(let kind) = value { return kind.name }
    let text = value.text ?? ""
    return Phrase("\"\(text.count > 60 ? text.prefix(60) + "…" : text[...])\"")
  }

  private func finding(
    on record: Record, among others: [[FieldValue]], _ workbook: String
  ) -> Finding {
    let values = compared(record)
    let key = fields.indices.filter { mapping.schema.key.contains(fields[$0]) }
    let twin = others.first { other in key.allSatisfy { other[$0] == values[$0] } }
    let difference: Phrase
    if let twin, let index = fields.indices.first(where: { twin[$0] != values[$0] }) {
      let name = mapping.schema.fields[fields[index]].name
      let (was, now) = (Self.spelled(values[index]), Self.spelled(twin[index]))
      difference = Phrase(
        indonesian: "\(name) \(was[.indonesian]) menjadi \(now[.indonesian])",
        english: "\(name) \(was[.english]) becomes \(now[.english])")
    } else {
      difference = Phrase(
        indonesian: "tidak ada rekaman dengan kunci yang sama",
        english: "there is no record with the same key")
    }
    var finding = Finding(
      .readsDifferently, at: place(of: record),
      ["workbook": Phrase(workbook), "difference": difference])
    finding.subject = mapping.schema.subject(of: record)
    return finding
  }
}
