package import Findings
package import Indicators
internal import Spreadsheets

/// Makes records of what outputs hold, by their schema.
package struct RecordReader {
  private let schema: Schema
  private let positions: [String: Int]
  private let normalisers: [FieldNormaliser]

  /// Prepares to read the records of a schema.
  package init(schema: Schema) {
    self.schema = schema
    let names = schema.fields.enumerated().filter { $0.element.isWritten }
    positions = Dictionary(uniqueKeysWithValues: names.map { ($0.element.name, $0.offset) })
    normalisers = schema.fields.map {
      FieldNormaliser(
        field: $0, mapping: nil, schema: schema, isStrict: true, personalData: .keep)
    }
  }

  /// Whether a record may be one of the schema's: it has all the names, and the constants agree.
  package func mayHold(_ record: WrittenRecord) -> Bool {
    let names = record.fields
    guard names.contains(where: { positions[$0] != nil }) else { return false }
    return names.allSatisfy { name in
      guard let position = positions[name] else { return false }
      guard let constant = schema.fields[position].constant, let text = record[name]?.text else {
        return true
      }
      return constant == text
    }
  }

  /// The record, and what is wrong with it.
  ///
  /// - Parameter file: The file that it stands in.
  package func record(of written: WrittenRecord, file: String) -> (record: Record, [Finding]) {
    var values = schema.fields.map { field -> FieldValue in
      field.constant.map { .text($0) } ?? .missing(.blank)
    }
    var findings: [Finding] = []
    var raw: [Int: CellValue] = [:]
    let missing = written["_missing"]
    let source = written["_source"]
    for (name, value) in written.members {
      guard let position = positions[name] else { continue }
      if value.isEmpty {
        let kind = missing?[name]?.text.flatMap { MissingKind(rawValue: $0) } ?? .blank
        values[position] = .missing(kind)
        if kind == .invalid, let at = source?[name], let stood = at["raw"]?.cellValue,
          !Self.isError(stood)
        {
          raw[position] = stood
        }
        continue
      }
      let (read, problems) = read(value, of: position)
      values[position] = read
      for problem in problems {
        var finding = problem.finding(at: Place(file: file).atLine(written.line))
        finding.field = name
        findings.append(finding)
      }
    }
    // A table has no column for what is missing everywhere.
    for (name, kind) in missing?.members ?? [] {
      guard let position = positions[name], written[name] == nil,
        let kind = kind.text.flatMap({ MissingKind(rawValue: $0) })
      else { continue }
      values[position] = .missing(kind)
    }
    // Only a value that could not be read needs to know what stood there.
    let origins =
      raw.isEmpty && !values.contains(.missing(.invalid))
      ? [] : values.indices.map { Origin(.none, raw: raw[$0]) }
    let extra = (written["extra"]?.members ?? []).compactMap { member in
      member.value.cellValue.map { Record.Extra(label: member.key, value: $0) }
    }
    let record = Record(
      values: values, origins: RecordOrigins(origins), extra: extra,
      source: Record.RowSource(file: file, sheet: "", row: written.line))
    return (record, findings)
  }

  /// Whether something was one of Excel's error values, which can't be written as such.
  private static func isError(_ value: CellValue) -> Bool {
    guard case .string(let text) = value else { return false }
    return text.hasPrefix("#") && (text.hasSuffix("!") || text.hasSuffix("?") || text == "#N/A")
  }

  private func read(_ value: JSONValue, of position: Int) -> (FieldValue, [Problem]) {
    let field = schema.fields[position]
    let cell: CellValue
    switch value {
    case .text(let text):
      if field.type == .text { return (.text(text), []) }
      if field.type == .date, case .date(let date)? = ISODate.value(of: text) {
        cell = .date(date)
      } else if field.list == nil, field.type != .date, let number = Double(text),
        PlainNumber.text(of: number) == text
      {
        cell = .number(number)
      } else {
        cell = .string(text)
      }
    case .number(let number): cell = .number(Double(number))
    case .real(let number): cell = .number(number)
    case .truth(let isTrue): cell = .boolean(isTrue)
    case .null, .list, .object: return (.missing(.invalid), [])
    }
    let normalised = normalisers[position].normalise(Cell(column: 1, value: cell))
    return (normalised.value, normalised.problems.filter { $0.severity == .error })
  }
}

extension JSONValue {
  /// Whether it stands for no value.
  fileprivate var isEmpty: Bool {
    switch self {
    case .null: true
    case .text(let text): text.isEmpty
    default: false
    }
  }

  /// The value as a cell holds it; `nil` for what no cell can.
  fileprivate var cellValue: CellValue? {
    switch self {
    case .text(let text): text.isEmpty ? nil : .string(text)
    case .number(let number): .number(Double(number))
    case .real(let number): .number(number)
    case .truth(let isTrue): .boolean(isTrue)
    case .null, .list, .object: nil
    }
  }
}
