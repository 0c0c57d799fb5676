import Indicators
import Spreadsheets
import _TestSupport

/// Records made at random that a mapping could have read: every value is one that reading leaves as
/// it is.
struct AnyRecords {
  let mapping: Mapping
  private let schema: Schema
  private let placed: [FieldMapping]
  private var random: SeededGenerator

  init(for mapping: Mapping, seed: Int) {
    self.mapping = mapping
    schema = mapping.schema
    placed = mapping.document + mapping.blocks.flatMap { $0.fields + ($0.group?.fields ?? []) }
    random = SeededGenerator(seed: UInt64(seed))
  }

  /// Texts that have gone wrong in other programs.
  private static let texts = [
    "Perda Provinsi Jawa Tengah No. 8 Tahun 2015", "=1+1", "+62 812", "-12", "@petugas", "0812",
    "1.500", "1,5", "3E5", "007", "true", "TRUE", "2023-09-18", "18 September 2023", "ya",
    "baris satu\nbaris dua", "tab\tdi dalam", "<a href=\"x\">&amp;</a>", "]]>", "_x0041_",
    "_x000D_",
    "_", "_x_", "'kutip", "\"dua\"", "; titik koma; ", "é", "o\u{308}", "🧭🏽", "مهاجر", "#N/A!",
    "#REF!", "{domain}", "50 %", "a  b", "\\n", "A1", "Jumlah penduduk", "x/y:z*?[1]",
    String(repeating: "panjang ", count: 60), "\u{FFFD}", "Alamat: Jalan Pahlawan 9", "✓",
  ]

  /// What a column is called that no mapping knows.
  private static let extraLabels = ["PIC", "Nomor Telepon Petugas", "=Rumus?"]

  /// Some records: of one or more respondents, some indicators each.
  mutating func make() -> [Record] {
    var records: [Record] = []
    for document in 0..<Int.random(in: 1...3, using: &random) {
      let held = values(of: mapping.document, number: document)
      for group in 0..<Int.random(in: 1...2, using: &random) {
        for _ in 0..<Int.random(in: 1...8, using: &random) {
          records.append(record(holding: held, number: document * 2 + group))
        }
      }
    }
    return records
  }

  private mutating func record(holding held: [Int: FieldValue], number: Int) -> Record {
    var values = schema.fields.map { field -> FieldValue in
      field.constant.map { .text($0) } ?? .missing(.blank)
    }
    if let block = mapping.blocks.randomElement(using: &random) {
      for (field, value) in self.values(of: block.fields, number: number) { values[field] = value }
      for (field, value) in self.values(of: block.group?.fields ?? [], number: number) {
        values[field] = value
      }
    }
    for (field, value) in held { values[field] = value }
    var extra: [Record.Extra] = []
    if mapping.blocks.allSatisfy({ $0.group == nil }), Bool.random(using: &random) {
      for label in Self.extraLabels where Bool.random(using: &random) {
        let value: CellValue =
          Bool.random(using: &random) ? .number(Double(number) / 8) : .string("a, b")
        extra.append(Record.Extra(label: label, value: value))
      }
    }
    return Record(
      values: values, origins: [], extra: extra,
      source: Record.RowSource(file: "any", sheet: "", row: 1))
  }

  private mutating func values(of fields: [FieldMapping], number: Int) -> [Int: FieldValue] {
    var values: [Int: FieldValue] = [:]
    for field in fields where schema.fields[field.field].isWritten {
      values[field.field] = value(of: field, number: number)
    }
    return values
  }

  private mutating func value(of mapping: FieldMapping, number: Int) -> FieldValue {
    let field = schema.fields[mapping.field]
    // Whose answer to what it is must be there, and so must an answer where it is all that a group of
    // columns surely has.
    let isWide = self.mapping.blocks.contains { $0.group != nil }
    // What a sheet's name tells is always there.
    let isInName = mapping.sources.contains { if case .sheet = $0 { true } else { false } }
    let mustBe = isInName || field.isRequired && (field.name != "answer" || isWide)
    if !mustBe, Int.random(in: 0..<3, using: &random) == 0 { return missing(in: mapping) }
    for case .constant(let text) in mapping.sources { return .text(text) }
    let normaliser = FieldNormaliser(
      field: field, mapping: mapping, schema: schema, isStrict: false)
    for _ in 0..<100 {
      let value = candidate(for: field, number: number, isInName: isInName)
      guard let cell = cell(of: value) else { continue }
      // A label has a letter or a digit.
      let isLabel = mapping.sources.contains { if case .header = $0 { true } else { false } }
      if isLabel, !cell.text.contains(where: { $0.isLetter || $0.isNumber }) { continue }
      if normaliser.normalise(Cell(column: 1, value: cell)).value == value { return value }
    }
    return .missing(.blank)
  }

  private mutating func missing(in mapping: FieldMapping) -> FieldValue {
    let kinds: [MissingKind] = [.blank, .notStated, .unknown, .notApplicable]
    for case .oneHot in mapping.sources { return .missing(.blank) }
    return .missing(kinds.randomElement(using: &random) ?? .blank)
  }

  private mutating func candidate(
    for field: Field, number: Int, isInName: Bool
  ) -> FieldValue {
    if let list = field.list.flatMap({ schema.lists[$0] }) {
      if field.unknown == .keep, Bool.random(using: &random) {
        return .text("Paguyuban \(number) \(Self.texts.randomElement(using: &random) ?? "")")
      }
      guard let code = list.entries.randomElement(using: &random)?.code else {
        return .missing(.blank)
      }
      return field.type == .integer ? Int(code).map { .integer($0) } ?? .text(code) : .text(code)
    }
    if isInName { return .text(String(Int.random(in: 2020...2030, using: &random))) }
    switch field.type {
    case .text, .code: return .text(Self.texts.randomElement(using: &random) ?? "")
    case .integer:
      let range = Int(field.minimum ?? -1e6)...Int(field.maximum ?? 1e6)
      return .integer(Int.random(in: range, using: &random))
    case .number:
      let least = field.minimum ?? -1e12
      let number = Double.random(in: least...(field.maximum ?? 1e12), using: &random)
      return .number(Bool.random(using: &random) ? number : number.rounded())
    case .date:
      var date = CalendarDateTime(
        year: Int.random(in: 2021...2034, using: &random),
        month: Int.random(in: 1...12, using: &random), day: Int.random(in: 1...28, using: &random))
      if Int.random(in: 0..<4, using: &random) == 0 { date.millisecond = 52_200_000 }
      return .date(date)
    }
  }

  private func cell(of value: FieldValue) -> CellValue? {
    switch value {
    case .missing: nil
    case .text(let text): .string(text)
    case .integer(let number): .number(Double(number))
    case .number(let number): .number(number)
    case .date(let date): .date(date)
    }
  }
}
