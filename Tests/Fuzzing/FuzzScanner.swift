import Assessments
import Exports

/// Takes each line of the input apart as a record, as `rekap summary` does, and reads it as a tree, as
/// `rekap export` does; both find the same, and refuse the same at the same place.
func fuzzScanner(_ bytes: [UInt8]) {
  let all = Array(fields.indices)
  var scanner = RecordScanner(fields: fields, values: all, places: all, raws: all)
  var parts = RecordParts(fields: fields.count)
  for line in bytes.split(separator: 0x0A).prefix(50).map(Array.init) {
    parts.clear()
    let tree = Result { () throws(WrittenRecordError) in try RecordJSON.record(in: line, line: 1) }
    do throws(RecordScanner.Failure) {
      _ = try scanner.scan(line.span, into: &parts)
      compare(parts, with: try? tree.get())
    } catch {
      mustHold(error == refusal(of: tree), "What one refuses the other refuses, there: \(error)")
    }
  }
}

/// Why a tree is no record with these fields; `nil` where it is one.
private func refusal(
  of tree: Result<WrittenRecord, WrittenRecordError>
) -> RecordScanner.Failure? {
  switch tree {
  case .success(let record):
    record.fields.first { !fields.contains($0) }.map { .unknownField($0) }
  case .failure(let error):
    if case .notJSON(let column) = error.reason { .notJSON(offset: column - 1) } else { .notObject }
  }
}

private func compare(_ parts: RecordParts, with record: WrittenRecord?) {
  guard let record, record.fields.allSatisfy(fields.contains) else {
    mustHold(false, "What one reads the other reads.")
    return
  }
  for (position, field) in fields.enumerated() {
    let pieces = [parts.values, parts.missing, parts.places, parts.raws].map { $0[position] }
    let paths = [
      [field], ["_missing", field], ["_source", field, "at"], ["_source", field, "raw"],
    ]
    for (piece, path) in zip(pieces, paths) {
      mustHold(plain(piece, of: parts) == found(path, in: record), "\(path) is the same.")
    }
  }
  for (piece, key) in [(parts.file, "file"), (parts.sheet, "sheet"), (parts.row, "row")] {
    let value = found(["_source", key], in: record)
    // An object there is the source of a field of that name.
    if value != .other { mustHold(plain(piece, of: parts) == value, "\(key) is the same.") }
  }
}

private func found(_ path: [String], in record: WrittenRecord) -> WrittenRecord.Plain {
  let value = record.value(at: path)
  return value == .text("") ? .null : value
}

private func plain(_ piece: RecordParts.Piece, of parts: RecordParts) -> WrittenRecord.Plain {
  switch piece.kind {
  case .absent: .absent
  case .null: .null
  case .text: .text(parts.text(of: piece) ?? "")
  case .other: .other
  }
}

/// Some fields of the bundled assessment.
private let fields = ["assessment", "round", "respondent", "domain", "indicator", "answer", "note"]
