/// What is compared of texts that respondents write in their own words.
package enum OwnWords {
  /// How many letters and digits a text has that is worth comparing; shorter ones are alike by chance.
  package static let leastLength = 40

  /// A number for a text: the same for texts that differ in letter case, spaces and punctuation alone.
  ///
  /// `nil` where the text is too short. That two of millions of texts have one number by chance is
  /// less likely than one in a million.
  package static func number(of text: String) -> UInt64? {
    let bytes = text.utf8.span
    guard bytes.count >= leastLength else { return nil }
    var words = Words()
    var length = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte < 0x80 {
        // Without a branch, since which bytes are letters no processor can guess.
        let small = byte | 0x20
        let isLetter = small &- UInt8(ascii: "a") < 26
        let counts = isLetter || byte &- UInt8(ascii: "0") < 10
        words.add(isLetter ? small : byte, if: counts)
        length += counts ? 1 : 0
      } else if byte == 0xC2 || byte == 0xE2 {
        // U+0080…00BF and U+2000…2FFF: no-break spaces, dashes, quotation marks, signs.
        index += byte == 0xC2 ? 1 : 2
      } else {
        words.add(byte, if: true)
        // Not so the rest of a character beyond ASCII.
        if byte >= 0xC3 { length += 1 }
      }
    }
    return length >= leastLength ? words.number : nil
  }

  /// The bytes that count, gathered by eight: to make a number of each by itself takes twice as long.
  private struct Words {
    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    private var eight: UInt64 = 0
    private var count = 0

    @inline(__always) mutating func add(_ byte: UInt8, if counts: Bool) {
      eight = counts ? eight << 8 | UInt64(byte) : eight
      count += counts ? 1 : 0
      guard count == 8 else { return }
      hash = hash.mixed(with: eight)
      eight = 0
      count = 0
    }

    /// The number of all that was added.
    var number: UInt64 { hash.mixed(with: eight).mixed(with: UInt64(count)) }
  }
}

extension Schema {
  /// The positions of the fields whose texts respondents write in their own words.
  package var ownWordFields: [Int] { madeIndexes?.ownWordFields ?? findOwnWordFields() }

  /// Looks for them.
  func findOwnWordFields() -> [Int] { fields.indices.filter { fields[$0].isOwnWords } }
}
