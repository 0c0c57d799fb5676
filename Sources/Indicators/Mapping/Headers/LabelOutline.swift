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

  /// The outline of a label that isn't folded; the same as that of what ``FoldedLabel`` makes of it.
  ///
  /// Most cells near the top of a sheet are no labels, and their outlines tell so: nothing need be made
  /// of them.
  init(ofUnfolded label: String) {
    let bytes = label.utf8.span
    var length = 0
    var letters: UInt64 = 0
    var pendingSpace = false
    for index in bytes.indices {
      var byte = bytes[index]
      if byte | 0x20 &- 0x61 < 26 {
        byte |= 0x20
      } else if byte >= 0x80 {
        self = FoldedLabel(label).outline
        return
      } else if byte &- 0x30 >= 10 {
        pendingSpace = length > 0
        continue
      }
      if pendingSpace {
        length += 1
        letters |= 1 << UInt64(UInt8(ascii: " "))
        pendingSpace = false
      }
      length += 1
      letters |= 1 << UInt64(byte & 63)
    }
    self.init(length: length, letters: letters)
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

  /// The length as one of 64 bits; those of 63 and more share the last.
  var lengthBit: UInt64 { 1 << UInt64(min(length, 63)) }

  /// The bits of the lengths that a label may have that is the same, or one misspelt.
  var nearLengthBits: UInt64 {
    (max(0, length - 2)...(length + 2)).reduce(0) { $0 | 1 << UInt64(min($1, 63)) }
  }

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
}
