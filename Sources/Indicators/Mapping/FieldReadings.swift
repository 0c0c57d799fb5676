/// What the fields of a row give, one after the other.
struct FieldReadings {
  /// The values.
  private(set) var values: [FieldValue] = []
  /// What was done to values that come from the field's column.
  private(set) var steps: [(field: Int, steps: [String])] = []
  /// Where the other values come from.
  private(set) var origins: [(field: Int, origin: Origin)] = []
  /// What is wrong with them.
  var problems: [FieldProblem] = []

  /// Makes room for so many fields.
  init(capacity: Int) {
    values.reserveCapacity(capacity)
    steps.reserveCapacity(capacity / 2)
  }

  /// Adds what is known without reading.
  mutating func append(_ value: FieldValue) { values.append(value) }

  /// Adds what a field's column gives.
  mutating func append(_ normalised: Normalised, of field: Int) {
    values.append(normalised.value)
    if !normalised.steps.isEmpty { steps.append((field, normalised.steps)) }
    note(normalised.problems, of: field)
  }

  /// Adds what a text in a field's column gives.
  mutating func append(_ text: NormalisedText, of field: Int) {
    values.append(text.normalised.value)
    guard !text.isPlain else { return }
    if !text.normalised.steps.isEmpty { steps.append((field, text.normalised.steps)) }
    note(text.normalised.problems, of: field)
  }

  /// Adds what a field finds elsewhere.
  mutating func append(_ normalised: Normalised, of field: Int, from origin: Origin) {
    values.append(normalised.value)
    origins.append((field, origin))
    note(normalised.problems, of: field)
  }

  private mutating func note(_ problems: [Problem], of field: Int) {
    for problem in problems { self.problems.append(FieldProblem(field: field, problem: problem)) }
  }
}

/// A problem with the value of one field of a record.
struct FieldProblem {
  var field: Int
  var problem: Problem
}
