/// A value of a row that is read.
package enum DatabaseValue: Hashable, Sendable {
  /// There is none.
  case null
  /// A whole number.
  case integer(Int)
  /// A number.
  case real(Double)
  /// A text.
  case text(String)
}
