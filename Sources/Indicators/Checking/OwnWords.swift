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
    var hash = StableHash()
    var length = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte.isLetter {
        hash.add(byte | 0x20)
      } else if byte.isDigit || byte >= 0xC3 && byte != 0xE2 {
        hash.add(byte)
      } else if byte == 0xC2 || byte == 0xE2 {
        // U+0080…00BF and U+2000…2FFF: no-break spaces, dashes, quotation marks, signs.
        index += byte == 0xC2 ? 1 : 2
        continue
      } else if byte < 0x80 {
        continue
      } else {
        // The rest of a character beyond ASCII.
        hash.add(byte)
        continue
      }
      length += 1
    }
    return length >= leastLength ? hash.value : nil
  }
}

extension Schema {
  /// The positions of the fields whose texts respondents write in their own words.
  package var ownWordFields: [Int] { madeIndexes?.ownWordFields ?? findOwnWordFields() }

  /// Looks for them.
  func findOwnWordFields() -> [Int] { fields.indices.filter { fields[$0].isOwnWords } }
}
