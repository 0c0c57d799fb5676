/// What the fields of a row give, one after the other.
struct FieldReadings {
  /// The values.
  private(set) var values: [FieldValue] = []
  /// Where each value comes from.
  private(set) var origins: [Origin] = []
  /// What is wrong with them.
  var problems: [FieldProblem] = []

  /// Makes room for so many fields.
  init(capacity: Int) {
    values.reserveCapacity(capacity)
    origins.reserveCapacity(capacity)
  }

  /// Adds what the next field gives.
  mutating func append(_ value: consuming FieldValue, _ origin: consuming Origin) {
    values.append(value)
    origins.append(origin)
  }
}

/// A problem with the value of one field of a record.
struct FieldProblem {
  var field: Int
  var problem: Problem
}
