import Findings
import Spreadsheets

/// Turns numbers, and texts that stand for numbers, into the value of a number field.
struct NumberReader: Sendable {
  // Not the field itself, which would be copied for each value.
  private let isInteger: Bool
  private let minimum: Double?
  private let maximum: Double?

  init(field: Field) {
    isInteger = field.type == .integer
    minimum = field.minimum
    maximum = field.maximum
  }

  /// The value of a number cell.
  ///
  /// - Parameter raw: The number as text, which is made where there is something to say of it.
  func value(of number: Double, raw: @autoclosure () -> String) -> Normalised {
    guard isInteger else { return inRange(.number(number), number, raw()) }
    guard let whole = Int(exactly: number) else { return notNumber(raw()) }
    return inRange(.integer(whole), number, raw())
  }

  /// The value of a text.
  func value(of text: CleanedText) -> Normalised {
    guard let number = IndonesianNumber.read(text.text) else {
      var result = notNumber(text.raw)
      result.steps = text.steps
      result.problems = text.problems + result.problems
      return result
    }
    var result = value(of: number, raw: text.raw)
    let plain = PlainNumber.text(of: number)
    result.steps = text.steps
    var problems = text.problems
    if plain != text.text { result.steps.append("number") }
    // A number that is plain as it stands needs no word: all cells of a text file are texts.
    if result.problems.isEmpty, plain != text.visible {
      problems.append(Problem(.normalised, value: text.raw, fix: Fix(.safe, new: plain)))
    }
    result.problems = problems + result.problems
    return result
  }

  /// What is said of a value that is no number, such as a date.
  func notNumber(_ raw: String) -> Normalised {
    Normalised(
      .missing(.invalid),
      problems: [
        Problem(
          .notNumber, value: raw,
          arguments: [
            "kind": isInteger
              ? Phrase(indonesian: "bilangan bulat", english: "whole number")
              : Phrase(indonesian: "bilangan", english: "number"),
            "example": Phrase(example),
          ])
      ])
  }

  /// A number that the field could hold.
  private var example: String {
    let usual = isInteger ? 2021.0 : 1_250_000
    let least = max(usual, minimum ?? usual)
    return PlainNumber.text(of: min(least, maximum ?? least))
  }

  private func inRange(
    _ value: FieldValue, _ number: Double, _ raw: @autoclosure () -> String
  ) -> Normalised {
    if let minimum, number < minimum { return outOfRange(raw()) }
    if let maximum, number > maximum { return outOfRange(raw()) }
    return Normalised(value)
  }

  private func outOfRange(_ raw: String) -> Normalised {
    Normalised(
      .missing(.invalid),
      problems: [
        .outOfRange(
          raw, from: minimum.map(PlainNumber.text), to: maximum.map(PlainNumber.text))
      ])
  }
}
