/// What of a folded label can be compared at once: how long it is, and which letters it has.
///
/// A sheet's first rows hold hundreds of texts, and mappings a hundred labels; of nearly every pair
/// the outlines tell that they differ.
struct LabelOutline: Hashable, Sendable {
  /// How many Unicode scalars the label has.
  let length: Int
  /// Which scalars, each as one of 64 bits.
  private let letters: UInt64

  init(of text: String) {
    var length = 0
    var letters: UInt64 = 0
    for scalar in text.unicodeScalars {
      length += 1
      letters |= 1 << UInt64(scalar.value % 64)
    }
    self.length = length
    self.letters = letters
  }

  /// The outline of a label under a wider label, with a space between.
  init(_ label: LabelOutline, under group: LabelOutline) {
    length = group.length + 1 + label.length
    letters = group.letters | label.letters | 1 << UInt64(UInt8(ascii: " ") % 64)
  }

  private init(length: Int, letters: UInt64) {
    self.length = length
    self.letters = letters
  }

  /// That of a text too long to be compared, which is like no label.
  static let endless = LabelOutline(length: .max / 2, letters: .max)

  /// How many typing errors two labels may lie apart and still be one word misspelt; `nil` where
  /// they are sure not to be.
  func typingErrorsAllowed(from other: LabelOutline) -> Int? {
    let longer = max(length, other.length)
    let limit = min(2, longer / 4)
    guard longer >= 5, abs(length - other.length) <= limit else { return nil }
    // A typing error adds a letter, or takes one away, or both.
    guard (letters ^ other.letters).nonzeroBitCount <= 2 * limit else { return nil }
    return limit
  }

  /// Whether the label may be the same as another, or one misspelt.
  func mayBeSame(as other: LabelOutline) -> Bool {
    self == other || typingErrorsAllowed(from: other) != nil
  }

  /// Whether the label may be the end of another.
  func mayEnd(_ other: LabelOutline) -> Bool {
    length < other.length && letters & ~other.letters == 0
  }
}
