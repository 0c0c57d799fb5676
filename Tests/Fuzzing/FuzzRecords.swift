import Exports
import Findings
import Indicators

/// Reads the input as records, as `rekap export` does; what was read, written and read again is the
/// same.
func fuzzRecords(_ bytes: [UInt8]) {
  guard let schema else { return }
  let reader = RecordReader(schema: schema)
  let writer = NDJSONRecordWriter(schema: schema, provenance: .none)
  let written: [WrittenRecord]
  do {
    written = try RecordJSON.records(in: bytes)
  } catch {
    mustHold(error.line >= 1, "A line is counted from 1.")
    return
  }
  for record in written.prefix(50) {
    _ = reader.mayHold(record)
    let (read, findings) = reader.record(of: record, file: "any")
    mustHold(read.values.count == schema.fields.count, "A record has a value for each field.")
    for finding in findings { _ = finding.message(in: .english) }
    var line: [UInt8] = []
    writer.write(read, into: &line)
    guard let again = try? RecordJSON.records(in: line), again.count == 1 else {
      mustHold(false, "What is written can be read.")
      return
    }
    mustHold(
      reader.record(of: again[0], file: "any").record.values == read.values,
      "What is read, written and read again is the same.")
  }
}

/// A schema with a field of each type.
private let schema = try? Schema(
  yaml: """
    version: 1
    id: small
    title: Small
    catalogue: {id: small, status: official}
    record:
      key: [agency]
      fields:
        agency: {type: code, list: agencies, unknown: keep}
        answer: {type: code, list: answers}
        level: {type: integer, list: levels}
        year: {type: integer, min: 1945, max: 2035}
        amount: {type: number, min: 0}
        day: {type: date}
        reason: {type: text}
    lists:
      agencies: {a: Dinas}
      answers: {ya: {label: Ya, synonyms: [y]}, tidak: {label: Tidak}}
      levels: {"1": Satu, "2": Dua}
    placeholders: {not_stated: ["-"]}
    """, file: "small.yaml")
