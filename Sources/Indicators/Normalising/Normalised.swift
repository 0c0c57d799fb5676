/// The value that a cell gives a field, with what was done to it and what was wrong.
package struct Normalised: Hashable, Sendable {
  /// The value.
  package var value: FieldValue
  /// What was done, in order, such as `trim` and `lookup:answers~1`.
  package var steps: [String]
  /// What was wrong.
  package var problems: [Problem]

  /// Makes one.
  package init(_ value: FieldValue, steps: [String] = [], problems: [Problem] = []) {
    self.value = value
    self.steps = steps
    self.problems = problems
  }

  /// Whether what stands in the cell held personal data, which the value does not.
  var hidesPersonalData: Bool { steps.contains(PersonalData.step) }
}
