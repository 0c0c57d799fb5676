import Findings
package import Spreadsheets

/// Reads the values of one field: what a cell holds becomes a value, with what was done to it
/// and what was wrong.
///
/// Forms repeat themselves, so it remembers the texts that it has seen. All tables that a task reads
/// with a mapping share one, which is why it is a class; one task at a time.
package final class FieldNormaliser {
  private let field: Field
  private let cleaning: TextCleaning
  private let placeholders: PlaceholderIndex
  private let reader: Reader
  /// The bytes of the longest text that is plainly a value; -1 where no text is.
  private let longestPlain: Int
  /// The bytes of the longest text that is likely to come again.
  private let longestRepeated: Int
  /// Whether values are without personal data.
  let removesPersonalData: Bool
  /// What an empty cell gives.
  let blank: Normalised
  /// What texts that come again give: more of them than a form has spellings, and little enough memory.
  private var results = KnownTexts<NormalisedText>(most: 4_096)

  private enum Reader: Sendable {
    case text
    case code(CodeReader)
    case number(NumberReader)
    case date(DateReader)
  }

  /// Makes a reader of a field's values.
  ///
  /// - Parameters:
  ///   - field: The field.
  ///   - mapping: How its text is cleaned; a constant of the schema has none.
  ///   - schema: The schema that has the field's list and the placeholders.
  ///   - isStrict: Whether misspelt codes are reported and not accepted.
  ///   - personalData: What becomes of personal data; a field may keep them all the same.
  package init(
    field: Field, mapping: FieldMapping?, schema: Schema, isStrict: Bool,
    personalData: PersonalDataHandling = .remove
  ) {
    self.field = field
    removesPersonalData = personalData == .remove && field.personalData == .remove
    cleaning = TextCleaning(steps: mapping?.clean ?? [])
    let indexes = schema.indexes
    var placeholders = indexes.placeholders
    placeholders.add(blankTexts: mapping?.blankTexts ?? [])
    self.placeholders = placeholders
    reader = Self.reader(
      field: field, fuzzy: mapping?.fuzzy ?? 0, indexes: indexes, isStrict: isStrict)
    // Known now, since to ask the reader what it is would copy it for each cell.
    switch reader {
    case .text:
      longestPlain = cleaning.steps.isEmpty ? field.maximumLength ?? .max : -1
      longestRepeated = 24
    case .number:
      longestPlain = -1
      longestRepeated = field.type == .integer ? .max : -1
    case .code, .date:
      longestPlain = -1
      longestRepeated = .max
    }
    blank = Normalised(
      .missing(.blank), problems: field.isRequired ? [Self.empty(field, reader)] : [])
  }

  /// Makes a reader of the values that a mapping describes.
  convenience init(
    _ mapping: FieldMapping, schema: Schema, isStrict: Bool, personalData: PersonalDataHandling
  ) {
    self.init(
      field: schema.fields[mapping.field], mapping: mapping, schema: schema, isStrict: isStrict,
      personalData: personalData)
  }

  private static func reader(
    field: Field, fuzzy: Int, indexes: SchemaIndexes, isStrict: Bool
  ) -> Reader {
    if let name = field.list, let index = indexes.lists[name] {
      return .code(
        CodeReader(field: field, index: index, listName: name, fuzzy: fuzzy, isStrict: isStrict))
    }
    switch field.type {
    case .text, .code: return .text
    case .integer, .number: return .number(NumberReader(field: field))
    case .date: return .date(DateReader(field: field))
    }
  }

  /// What is said of an empty cell that must not be empty.
  private static func empty(_ field: Field, _ reader: Reader) -> Problem {
    var problem = Problem(.empty, arguments: ["field": field.label])
    if case .code(let codes) = reader, !codes.labels.isEmpty {
      let choices = codes.labels.joined(separator: ", ")
      problem.expected = codes.labels
      problem.arguments["choices"] = Phrase(
        indonesian: " Pilihan: \(choices).", english: " Choices: \(choices).")
    }
    return problem
  }

  /// The value of a cell; `nil` is an empty one.
  package func normalise(_ cell: Cell?) -> Normalised {
    cell.map { normalise($0) } ?? blank
  }

  /// The value of a cell that is not empty.
  func normalise(_ cell: Cell) -> Normalised {
    guard cell.isFormula else { return normalise(cell.value) }
    var result = normalise(cell.value)
    // An error value or an uncalculated formula has said enough.
    if result.problems.first?.code != .excelError,
      result.problems.first?.code != .formulaEmpty
    {
      result.problems.append(Problem(.formula, value: cell.value.text))
    }
    return result
  }

  /// The value of a text that is no cell's: a sheet's name, a file's name, a constant, a label.
  package func normalise(text: String) -> Normalised {
    if takesAsItIs(text) { return Normalised(.text(text)) }
    guard repeats(text) else { return value(ofText: text) }
    return known(text).normalised
  }

  /// Reads the text of a cell, and adds what it gives to what the fields before have given.
  func read(_ text: String, of field: Int, into readings: inout FieldReadings) {
    // Most cells of most tables are texts that are taken as they are, or come again.
    if takesAsItIs(text) { return readings.append(.text(text)) }
    guard repeats(text) else { return readings.append(value(ofText: text), of: field) }
    readings.append(known(text), of: field)
  }

  /// What a text gives that is likely to come again.
  private func known(_ text: String) -> NormalisedText {
    results.value(of: text) { NormalisedText(value(ofText: text)) }
  }

  private func normalise(_ value: CellValue) -> Normalised {
    switch value {
    case .string(let text): return normalise(text: text)
    case .uncalculated:
      return Normalised(.missing(.invalid), problems: [Problem(.formulaEmpty)])
    // The table's reader has reported it with its place.
    case .unreadable: return Normalised(.missing(.invalid))
    case .error(let text):
      return Normalised(.missing(.invalid), problems: [Problem(.excelError, value: text)])
    case .number(let number): return self.value(ofNumber: number)
    case .date(let date): return self.value(ofDate: date)
    case .boolean, .time, .duration: return self.value(ofOther: value.text)
    }
  }

  // MARK: Texts

  /// Whether a text is likely to come again: codes, dates, signs such as `-`, but neither
  /// long texts nor amounts.
  private func repeats(_ text: String) -> Bool { text.utf8.count <= longestRepeated }

  /// Whether a text is plainly the field's value, and nothing need be said of it.
  ///
  /// Most texts of most forms are so.
  func takesAsItIs(_ text: String) -> Bool {
    guard text.utf8.count <= longestPlain, !placeholders.mayHold(text) else { return false }
    let bytes = text.utf8.span
    let look = TextLook(bytes)
    return InvisibleCharacters.areSurelyAbsent(from: bytes, by: look)
      && (!removesPersonalData || PersonalData.isSurelyAbsent(from: bytes, by: look))
  }

  private func value(ofText raw: String) -> Normalised {
    if removesPersonalData, let removal = PersonalData.removal(from: raw) {
      return value(of: removal)
    }
    let text = cleaning.cleaned(raw)
    return value(of: text)
  }

  /// What is left of a text that held personal data.
  private func value(of removal: PersonalData.Removal) -> Normalised {
    var text = cleaning.cleaned(removal.text)
    text.steps.insert(PersonalData.step, at: 0)
    text.problems.insert(Problem(removal), at: 0)
    return value(of: text)
  }

  private func value(of text: CleanedText) -> Normalised {
    guard !text.trimmed.isEmpty else {
      var result = blank
      result.steps = text.steps
      result.problems = text.problems + result.problems
      return result
    }
    // What a column's own mapping calls empty is empty, whatever the list says.
    if placeholders.isBlank(text.trimmed) { return missing(.notStated, text) }
    if case .code(let codes) = reader, let listed = codes.listed(text) { return listed }
    if let kind = placeholders.kind(of: text.trimmed) { return missing(kind, text) }
    switch reader {
    case .text: return self.text(text)
    case .code(let codes): return codes.unlisted(text)
    case .number(let numbers): return numbers.value(of: text)
    case .date(let dates): return dates.value(of: text)
    }
  }

  /// A placeholder is never an answer; where there must be one, a sign for nothing is as
  /// good as an empty cell.
  private func missing(_ kind: MissingKind, _ text: CleanedText) -> Normalised {
    let isError = field.isRequired && kind == .notStated
    return Normalised(
      .missing(kind), steps: text.steps + ["missing:\(kind.rawValue)"],
      problems: text.problems + [
        Problem(
          .placeholder, severity: isError ? .error : nil, value: text.raw,
          arguments: ["kind": kind.name])
      ])
  }

  private func text(_ text: CleanedText) -> Normalised {
    var result = Normalised(.text(text.text), steps: text.steps, problems: text.problems)
    // Characters are never more than bytes, and counting bytes is quick.
    guard let maximum = field.maximumLength, text.text.utf8.count > maximum else { return result }
    let count = text.text.count
    guard count > maximum else { return result }
    result.problems.append(
      Problem(
        .tooLong, value: text.raw,
        arguments: ["n": Phrase("\(count)"), "max": Phrase("\(maximum)")]
      ))
    return result
  }

  // MARK: Other cells

  private func value(ofNumber number: Double) -> Normalised {
    if removesPersonalData, let removal = removal(from: number) { return value(of: removal) }
    switch reader {
    case .text: return text(CleanedText(plain: PlainNumber.text(of: number)))
    case .code(let codes):
      let text = CleanedText(plain: PlainNumber.text(of: number))
      return codes.listed(text, isNumber: true) ?? codes.unlisted(text)
    case .number(let numbers):
      return numbers.value(of: number, raw: PlainNumber.text(of: number))
    case .date(let dates): return dates.value(of: number, raw: PlainNumber.text(of: number))
    }
  }

  /// The personal number that a number is; in a field of numbers it is an amount.
  private func removal(from number: Double) -> PersonalData.Removal? {
    if case .number = reader { return nil }
    return PersonalData.removal(from: .number(number))
  }

  private func value(ofDate date: CalendarDateTime) -> Normalised {
    if case .date(let dates) = reader { return dates.value(of: date, raw: date.description) }
    return value(ofOther: date.description)
  }

  /// The value of a cell that is neither text nor number nor, in a date field, a date.
  private func value(ofOther plain: String) -> Normalised {
    let text = CleanedText(plain: plain)
    switch reader {
    case .text: return self.text(text)
    case .code(let codes): return codes.listed(text) ?? codes.unlisted(text)
    case .number(let numbers): return numbers.notNumber(plain)
    case .date(let dates): return dates.notDate(plain)
    }
  }
}
