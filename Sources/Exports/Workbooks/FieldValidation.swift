internal import Findings
internal import Indicators
internal import Spreadsheets

/// What Excel itself checks of a field, and what it tells the person who types.
struct FieldValidation {
  private let schema: Schema
  private let language: Language
  /// Where the hidden sheet has the spellings of each list, as a formula.
  private let ranges: [String: String]

  init(schema: Schema, language: Language, ranges: [String: String]) {
    self.schema = schema
    self.language = language
    self.ranges = ranges
  }

  /// The rule of a field; `nil` where anything may be typed.
  func rule(of position: Int) -> CellValidation? {
    let field = schema.fields[position]
    if let name = field.list, let range = ranges[name] {
      var rule = CellValidation(.range(range))
      rule.isWarning = field.unknown == .keep
      let labels = schema.lists[name]?.entries.map(\.label) ?? []
      let choice = labels.count <= 6 ? labels.joined(separator: ", ") : ""
      rule.prompt =
        choice.isEmpty
        ? language.says("Pilih dari daftar.", "Choose from the list.")
        : language.says("Pilih: \(choice).", "Choose: \(choice).")
      rule.refusal =
        field.unknown == .keep
        ? language.says(
          "Tidak ada dalam daftar. Tetap dipakai?", "This is not in the list. Keep it all the same?"
        )
        : language.says("Pilih dari daftar.", "Choose from the list.")
      return named(rule, field)
    }
    switch field.type {
    case .text, .code: return field.maximumLength.map { named(length($0), field) }
    case .integer:
      let least = field.minimum ?? -1e9
      let most = field.maximum ?? 1e9
      var rule = CellValidation(.wholeNumber(least, most))
      rule.refusal = between(plain(least), plain(most), "bilangan bulat", "a whole number")
      rule.prompt = rule.refusal
      return named(rule, field)
    case .number:
      var rule = CellValidation(.number(field.minimum, field.maximum))
      rule.refusal = language.says(
        "Tulis angka saja, tanpa \"Rp\" dan tanpa satuan.",
        "Write the number alone, without a currency or a unit.")
      rule.prompt = rule.refusal
      return named(rule, field)
    case .date:
      // Excel knows no day before 1 March 1900 that other programs agree on.
      let first = field.earliest ?? CalendarDateTime(year: 1900, month: 3, day: 1)
      let last = field.latest ?? CalendarDateTime(year: 9999, month: 12, day: 31)
      var rule = CellValidation(.date(first, last))
      rule.refusal = between(first.description, last.description, "tanggal", "a date")
      rule.prompt = language.says(
        "Tulis tanggal, misalnya 18/09/2023.", "Write a date, such as 2023-09-18.")
      return named(rule, field)
    }
  }

  /// The rule of a box to tick.
  func tick(_ position: Int) -> CellValidation {
    var rule = CellValidation(.texts(["✓"]))
    rule.prompt = language.says(
      "Pilih ✓ di salah satu kolom saja.", "Choose ✓ in one of the columns only.")
    rule.refusal = rule.prompt
    return named(rule, schema.fields[position])
  }

  private func length(_ most: Int) -> CellValidation {
    var rule = CellValidation(.length(min(most, TextLimit.characters)))
    let number = GroupedNumber.text(of: most, in: language)
    rule.refusal = language.says(
      "Paling banyak \(number) karakter. Ringkas teksnya.",
      "At most \(number) characters. Shorten the text.")
    return rule
  }

  private func named(_ rule: CellValidation, _ field: Field) -> CellValidation {
    var rule = rule
    if !rule.prompt.isEmpty { rule.promptTitle = field.label[language] }
    return rule
  }

  private func between(
    _ least: String, _ most: String, _ indonesian: String, _ english: String
  ) -> String {
    language.says(
      "Tulis \(indonesian) dari \(least) sampai \(most).",
      "Write \(english) from \(least) to \(most).")
  }

  private func plain(_ number: Double) -> String { PlainNumber.text(of: number) }
}
