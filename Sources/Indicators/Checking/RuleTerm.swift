import Findings
import Spreadsheets

/// One side of a comparison, ready for records.
enum RuleTerm: Sendable {
  case field(Int)
  case constant(FieldValue)
  /// A column of a list, by code.
  case property(field: Int, table: TextTable<FieldValue>)

  init(_ operand: Rule.Operand, comparedWith other: Rule.Operand, schema: Schema) {
    switch operand {
    case .field(let field): self = .field(field)
    case .literal(let text):
      self = .constant(Self.value(text, as: Self.type(of: other, schema: schema)))
    case .property(let list, let field, let name):
      let type = Self.type(of: other, schema: schema)
      var table: [String: FieldValue] = [:]
      for entry in schema.lists[list]?.entries ?? [] {
        guard let text = entry.properties[name], !text.isEmpty else { continue }
        table[entry.code] = Self.value(text, as: type)
      }
      self = .property(field: field, table: TextTable(table.map { ($0.key, $0.value) }))
    }
  }

  /// What the values of a side are; that of a literal or a column follows the other side.
  static func type(of operand: Rule.Operand, schema: Schema) -> FieldType {
    if case .field(let field) = operand { schema.fields[field].type } else { .text }
  }

  /// A text as a value that compares with values of a type.
  static func value(_ text: String, as type: FieldType) -> FieldValue {
    switch type {
    case .integer, .number: WrittenNumber.value(of: text).map { .number($0) } ?? .text(text)
    case .date: WrittenNumber.day(of: text).map { .date($0) } ?? .text(text)
    case .text, .code: .text(text)
    }
  }

  func value(in values: Span<FieldValue>) -> FieldValue {
    switch self {
    case .field(let field): return values[field]
    case .constant(let value): return value
    case .property(let field, let table):
      switch values[field] {
      case .text(let code): return table[code] ?? .missing(.blank)
      case .integer(let code): return table[String(code)] ?? .missing(.blank)
      case .missing(let kind): return .missing(kind)
      case .number, .date: return .missing(.blank)
      }
    }
  }

  /// The field whose value can't be read, where that is so.
  func blocker(in values: Span<FieldValue>) -> Int? {
    switch self {
    case .field(let field), .property(let field, _):
      if case .missing(let kind) = values[field], kind.blocks { field } else { nil }
    case .constant: nil
    }
  }
}

extension Rule.Comparison {
  /// Whether it holds between two values.
  ///
  /// Values of different types are not equal, and have no order.
  func truth(_ left: FieldValue, _ right: FieldValue) -> Truth {
    switch (left, right) {
    case (.missing(let one), .missing(let other)):
      return one.blocks || other.blocks ? .blocked : .silent
    case (.missing(let kind), _), (_, .missing(let kind)):
      return kind.blocks ? .blocked : .silent
    case (.integer(let left), .integer(let right)): return truth(left, right)
    case (.number(let left), .number(let right)): return truth(left, right)
    case (.integer(let left), .number(let right)): return truth(Double(left), right)
    case (.number(let left), .integer(let right)): return truth(left, Double(right))
    case (.date(let left), .date(let right)):
      // A date in a rule is a day; the hour of a cell does not matter.
      return truth(
        (left.year * 12 + left.month) * 31 + left.day,
        (right.year * 12 + right.month) * 31 + right.day)
    case (.text(let left), .text(let right)) where self == .equal:
      return left == right ? .true : .false
    case (.text(let left), .text(let right)) where self == .notEqual:
      return left != right ? .true : .false
    case (.text(let text), .number(let number)):
      return WrittenNumber.value(of: text).map { truth($0, number) } ?? ofDifferentTypes
    case (.number(let number), .text(let text)):
      return WrittenNumber.value(of: text).map { truth(number, $0) } ?? ofDifferentTypes
    case (.text(let text), .integer(let number)):
      return WrittenNumber.value(of: text).map { truth($0, Double(number)) } ?? ofDifferentTypes
    case (.integer(let number), .text(let text)):
      return WrittenNumber.value(of: text).map { truth(Double(number), $0) } ?? ofDifferentTypes
    default: return ofDifferentTypes
    }
  }

  private func truth<Value: Comparable>(_ left: Value, _ right: Value) -> Truth {
    let holds =
      switch self {
      case .equal: left == right
      case .notEqual: left != right
      case .less: left < right
      case .greater: left > right
      }
    return holds ? .true : .false
  }

  private var ofDifferentTypes: Truth {
    switch self {
    case .equal: .false
    case .notEqual: .true
    case .less, .greater: .silent
    }
  }
}
