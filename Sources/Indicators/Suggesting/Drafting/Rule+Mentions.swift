extension Rule.Expression {
  /// Whether a field decides.
  func mentions(_ field: Int) -> Bool {
    switch self {
    case .present(let position), .says(let position, _): position == field
    case .compare(let left, _, let right): left.mentions(field) || right.mentions(field)
    case .among(let operand, _): operand.mentions(field)
    case .not(let part): part.mentions(field)
    case .and(let one, let other), .or(let one, let other):
      one.mentions(field) || other.mentions(field)
    }
  }
}

extension Rule.Operand {
  fileprivate func mentions(_ field: Int) -> Bool {
    switch self {
    case .field(let position), .property(_, let position, _): position == field
    case .literal: false
    }
  }
}
