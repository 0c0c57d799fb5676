import Exports
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

  /// Whether columns that no field has are compared.
  private let comparesExtra: Bool

  /// What is compared of a record.
  private struct Compared: Hashable {
    var values: [FieldValue]
    /// By their labels.
    var extra: [Record.Extra]
  }

  /// Prepares to compare what had a place; that the rest had none has been told.
  init(mapping: Mapping, placement: RecordPlacement) {
    self.mapping = mapping
    fields = mapping.schema.fields.indices.filter { field in
      mapping.schema.fields[field].isWritten && !placement.unplacedFields.contains(field)
    }
    comparesExtra = !placement.dropsExtra
  }

  /// What differs, each at the record that was written.
  func differences(of records: [Record], in paths: [String]) async throws -> [Finding] {
    var read: [Compared: Int] = [:]
    var inOrder: [Compared] = []
    for path in paths {
      for record in try await self.records(at: path) {
        let compared = compared(record)
        read[compared, default: 0] += 1
        inOrder.append(compared)
      }
    }
    var lost: [Record] = []
    for record in records {
      let compared = compared(record)
      if let count = read[compared], count > 0 {
        read[compared] = count - 1
      } else {
        lost.append(record)
      }
    }
    let others = lost.isEmpty ? [] : inOrder.filter { read[$0] ?? 0 > 0 }
    let workbook: Phrase =
      paths.count == 1
      ? Phrase(InputFiles.lastComponent(of: paths[0]))
      : Phrase(
        indonesian: "\(paths.count) buku kerja", english: "\(paths.count) workbooks")
    var findings = lost.prefix(Self.mostTold).map { finding(on: $0, among: others, workbook) }
    if lost.count > Self.mostTold, let last = lost.last {
      findings.append(
        Finding(
          .readsDifferently, at: place(of: last),
          [
            "workbook": workbook,
            "difference": Phrase(
              indonesian: "dan \(lost.count - Self.mostTold) rekaman lain juga tidak",
              english: "and \(lost.count - Self.mostTold) others are not either"),
          ]))
    }
    return findings
  }

  private func records(at path: String) async throws -> [Record] {
    let reader = SubmissionReader(
      chooser: MappingChooser(among: [mapping], isStrict: false, personalData: .keep),
      limits: WorkbookLimits(),
      parallelism: Parallelism(threads: 1), keepsSteps: false)
    let workbook = InputFiles.Workbook(path: path, name: InputFiles.lastComponent(of: path))
    var records: [Record] = []
    _ = try await reader.read(workbook) { batch, _ in records += batch.records }
    return records
  }

  /// What is compared; for a value that is not there it does not matter whether there is a column.
  private func compared(_ record: Record) -> Compared {
    let values = fields.map { field -> FieldValue in
      switch record.values[field] {
      case .missing(.noColumn), .missing(.invalid): .missing(.blank)
      // What no cell can hold has been told of where it was cut.
      case .text(let text): .text(TextLimit.kept(of: text))
      case let value: value
      }
    }
    return Compared(
      values: values, extra: comparesExtra ? record.extra.sorted { $0.label < $1.label } : [])
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
    on record: Record, among others: [Compared], _ workbook: Phrase
  ) -> Finding {
    let values = compared(record).values
    let key = fields.indices.filter { mapping.schema.key.contains(fields[$0]) }
    let twin = others.first { other in key.allSatisfy { other.values[$0] == values[$0] } }?.values
    let difference: Phrase
    if let twin, twin == values {
      difference = Phrase(
        indonesian: "kolom yang disimpan di bawah \"extra\"",
        english: "the columns that are kept under \"extra\"")
    } else if let twin, let index = fields.indices.first(where: { twin[$0] != values[$0] }) {
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
      ["workbook": workbook, "difference": difference])
    finding.subject = mapping.schema.subject(of: record)
    return finding
  }
}
