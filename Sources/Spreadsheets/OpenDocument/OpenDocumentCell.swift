internal import Markup

/// What the attributes of a cell say, before its text is known (ODF 1.3 Part 3, 19.385 to 19.389).
struct OpenDocumentCell {
  /// The type of a value (19.387 `office:value-type`).
  enum ValueType { case none, number, string, boolean, date, time }

  private(set) var type = ValueType.none
  /// Whether LibreOffice says that the value is an error.
  private var isError = false
  /// Whether there is a formula.
  var isFormula = false
  /// The number of a number, a percentage or an amount of money.
  var number: Double?
  /// The value of any other type, if it stands in an attribute.
  var content: String?
  /// Whether the style makes of a time an elapsed one.
  var isElapsedTime = false

  /// How many attributes tell the type.
  private var typeCount = 0

  /// Whether LibreOffice wrote the cell: it tells the type twice, once in its own namespace.
  var isByLibreOffice: Bool { typeCount > 1 }

  /// Takes in a type as it is written, by the standard or by LibreOffice.
  mutating func setType(_ name: Span<UInt8>) {
    typeCount += 1
    guard !name.isEmpty else { return }
    switch (name[0], name.count) {
    case (UInt8(ascii: "f"), _), (UInt8(ascii: "p"), _), (UInt8(ascii: "c"), _): type = .number
    case (UInt8(ascii: "s"), _): type = .string
    case (UInt8(ascii: "d"), _): type = .date
    case (UInt8(ascii: "t"), _): type = .time
    case (UInt8(ascii: "b"), _): type = .boolean
    case (UInt8(ascii: "e"), _): isError = true
    default: break
    }
  }

  /// What the cell holds; `nil` for an empty one.
  func value(_ text: ParagraphText, limit: Int) -> CellValue? {
    if isError || isFormula {
      if let error = errorName(text) { return .error(error) }
    }
    switch type {
    case .number:
      if let number { return .number(number) }
    case .boolean:
      switch content?.lowercased() {
      case "true": return .boolean(true)
      case "false": return .boolean(false)
      default: break
      }
    case .date:
      if let value = content.flatMap({ OpenDocumentDate.value(of: $0) }) { return value }
    case .time:
      if let value = time { return value }
    case .string, .none: break
    }
    return string(text, limit: limit)
  }

  private var time: CellValue? {
    guard let milliseconds = content.flatMap({ TimeSpan.milliseconds(of: $0) }) else { return nil }
    // As Excel has it, what is less than no time is a number of days.
    guard milliseconds >= 0 else { return .number(Double(milliseconds) / 86_400_000) }
    return isElapsedTime || milliseconds >= 86_400_000
      ? .duration(milliseconds: milliseconds) : .time(milliseconds: milliseconds)
  }

  private func string(_ text: ParagraphText, limit: Int) -> CellValue? {
    // A value that can't be read is told by its text or, without one, as it is written.
    if let content, type == .string || text.isEmpty {
      let length = content.utf16.count
      if length > limit { return .unreadable(.tooLong(characters: length, limit: limit)) }
      return content.isEmpty ? nil : .string(content)
    }
    if let length = text.lengthOverLimit {
      return .unreadable(.tooLong(characters: length, limit: limit))
    }
    guard text.isEmpty else { return .string(text.string) }
    // A saved empty text is an empty cell; no saved value at all is a missing result.
    return isFormula && type != .string ? .uncalculated : nil
  }

  /// The name of an error, such as `#N/A` or `Err:502`.
  ///
  /// The standard has no type for errors: programs write them as the text of some other value.
  private func errorName(_ text: ParagraphText) -> String? {
    let shown = text.withText { Self.mayBeError($0) } ? text.string : ""
    if isError {
      guard text.lengthOverLimit == nil else { return nil }
      return text.isEmpty ? content.flatMap { $0.isEmpty ? nil : $0 } : text.string
    }
    if Self.isError(shown) { return shown }
    guard type == .string, let content, Self.isError(content) else { return nil }
    return content
  }

  private static func mayBeError(_ text: Span<UInt8>) -> Bool {
    guard !text.isEmpty, text.count < 16 else { return false }
    return text[0] == UInt8(ascii: "#") || text[0] == UInt8(ascii: "E")
  }

  private static func isError(_ text: String) -> Bool {
    if errors.contains(text) { return true }
    guard text.hasPrefix("Err:") else { return false }
    let number = text.utf8.dropFirst(4)
    return number.count == 3 && number.allSatisfy { (48...57).contains($0) }
  }

  private static let errors: Set = [
    "#DIV/0!", "#N/A", "#NAME?", "#NUM!", "#REF!", "#VALUE!", "#NULL!",
  ]
}
