import Findings

/// What the fields of a row give, one after the other.
struct FieldReadings {
  /// The values.
  private(set) var values: [FieldValue] = []
  /// What was done to values that come from the field's column, where that is kept.
  private(set) var steps: [(field: Int, steps: [String])] = []
  /// Where the other values come from.
  private(set) var origins: [(field: Int, origin: Origin)] = []
  /// What is wrong with them.
  var problems: [FieldProblem] = []
  /// Whether cells that were read hold personal data, which the values do not.
  private(set) var hidesPersonalData = false

  private let keepsSteps: Bool

  /// Makes room for so many fields.
  ///
  /// - Parameter keepsSteps: Whether anybody asks what was done to the values; to keep that takes a
  ///   fortieth of the time of a run.
  init(capacity: Int, keepsSteps: Bool) {
    self.keepsSteps = keepsSteps
    values.reserveCapacity(capacity)
    if keepsSteps { steps.reserveCapacity(capacity / 2) }
  }

  /// Adds what is known without reading.
  mutating func append(_ value: FieldValue) { values.append(value) }

  /// Adds what a field's column gives.
  mutating func append(_ normalised: Normalised, of field: Int) {
    values.append(normalised.value)
    note(steps: normalised.steps, of: field)
    note(normalised.problems, of: field)
  }

  /// Adds what a text in a field's column gives.
  mutating func append(_ text: NormalisedText, of field: Int) {
    values.append(text.normalised.value)
    // Looked at where they lie: to hand them on would copy them.
    if keepsSteps, text.hasSteps { note(steps: text.normalised.steps, of: field) }
    if text.hasProblems { note(text.normalised.problems, of: field) }
  }

  /// Adds what a field finds elsewhere.
  mutating func append(_ normalised: Normalised, of field: Int, from origin: Origin) {
    values.append(normalised.value)
    origins.append((field, origin))
    note(normalised.problems, of: field)
  }

  private mutating func note(steps done: [String], of field: Int) {
    if keepsSteps, !done.isEmpty { steps.append((field, done)) }
  }

  private mutating func note(_ problems: [Problem], of field: Int) {
    for problem in problems {
      self.problems.append(FieldProblem(field: field, problem: problem))
      if problem.code == .personalData { hidesPersonalData = true }
    }
  }
}

/// A problem with the value of one field of a record.
struct FieldProblem {
  var field: Int
  var problem: Problem
}
