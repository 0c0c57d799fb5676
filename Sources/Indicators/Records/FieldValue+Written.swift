extension FieldValue {
  /// The value that an output has written as a text.
  package init(written text: String, as type: FieldType) {
    switch type {
    case .text, .code: self = .text(text)
    case .integer: self = Int(text).map { .integer($0) } ?? .missing(.invalid)
    case .number: self = Double(text).map { .number($0) } ?? .missing(.invalid)
    case .date: self = WrittenNumber.day(of: text).map { .date($0) } ?? .missing(.invalid)
    }
  }
}
