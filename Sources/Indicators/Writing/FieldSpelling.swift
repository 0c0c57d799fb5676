import Spreadsheets

/// Spells the values of a field as a form holds them, so that they are read as what they are.
struct FieldSpelling {
  private let field: Field
  /// The spellings of the entries of the field's list, by code.
  private let spellings: [String: String]
  private let placeholders: [MissingKind: String]
  /// The code field whose entry this text repeats, and its entries' labels by code.
  private let described: (field: Int, labels: [String: String])?

  init(of mapping: FieldMapping, in schema: Schema) {
    field = schema.fields[mapping.field]
    placeholders = schema.placeholders.texts.compactMapValues(\.first)
    let spelled = mapping.spellings(in: schema).map { ($0.code, $0.text) }
    spellings = Dictionary(spelled) { first, _ in first }
    described = field.describes.map { described in
      let list = schema.fields[described].list.flatMap { schema.lists[$0] }
      let labels = list?.entries.map { ($0.code, $0.label) } ?? []
      return (described, Dictionary(labels) { first, _ in first })
    }
  }

  /// What a cell holds for a record; `nil` for an empty one.
  func cell(for record: borrowing Record, field position: Int) -> CellValue? {
    if let text = text(describedBy: record) { return .string(text) }
    return cell(for: record.values[position]) { record.origins[position].raw }
  }

  /// What a cell holds for a value.
  ///
  /// - Parameter raw: What stood there before, for a value that could not be read.
  func cell(for value: FieldValue, raw: () -> CellValue? = { nil }) -> CellValue? {
    switch value {
    case .text(let text): text.isEmpty ? nil : .string(spellings[text] ?? text)
    case .integer(let number):
      spellings[String(number)].map { .string($0) } ?? .number(Double(number))
    case .number(let number): .number(number)
    case .date(let date): .date(date)
    case .missing(.invalid): raw()
    case .missing(let kind): placeholders[kind].map { .string($0) }
    }
  }

  private func text(describedBy record: borrowing Record) -> String? {
    guard let described, let code = record.values[described.field].text else { return nil }
    return described.labels[code]
  }
}

extension FieldMapping {
  /// How the entries of the field's list are spelled where a workbook is written, in their order.
  ///
  /// A label that stands for several entries is none: the code stands in.
  package func spellings(in schema: Schema) -> [(code: String, text: String)] {
    guard let index = schema.fields[field].list.flatMap({ schema.indexes.lists[$0] }) else {
      return []
    }
    return index.list.entries.enumerated().map { position, entry in
      let isLabel =
        spelling == .label && !entry.label.isEmpty
        && index.exactMatch(of: entry.label)?.entries == [position]
      return (entry.code, isLabel ? entry.label : entry.code)
    }
  }
}
