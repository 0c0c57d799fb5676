/// How much one word is like another: typing errors and abbreviations.
enum WordLikeness {
  /// How alike two whole labels are: the share of their letters that no typing error touches, where
  /// the errors are few enough.
  static func ofWhole(_ one: String, _ other: String) -> Double {
    // Bytes are counted at once; where they differ by so much, letters do, too.
    guard abs(one.utf8.count - other.utf8.count) <= 12 else { return 0 }
    let longer = max(one.unicodeScalars.count, other.unicodeScalars.count)
    // One letter in four may be wrong; short labels such as `No` are near to anything.
    guard longer >= 4,
      let errors = EditDistance.between(one, other, atMost: min(3, max(1, longer / 4)))
    else { return 0 }
    return 1 - Double(errors) / Double(longer)
  }

  /// What an abbreviation is worth: there is hardly another word, but one can't be sure.
  static let abbreviated = 0.85

  /// How alike two words of labels are; 0 where they are two words.
  static func ofWords(_ one: String, _ other: String) -> Double {
    if one == other { return 1 }
    if min(one.utf8.count, other.utf8.count) >= 4, max(one.utf8.count, other.utf8.count) >= 5 {
      let likeness = ofWhole(one, other)
      if likeness > 0 { return likeness }
    }
    return isAbbreviation(one, of: other) ? abbreviated : 0
  }

  /// Whether a word is short for another, as Indonesian shortens: by its beginning, as *ket* is for
  /// *keterangan*, or by its consonants, as *kd* is for *kode* and *thn* for *tahun*.
  static func isAbbreviation(_ short: String, of word: String) -> Bool {
    let (count, whole) = (short.utf8.count, word.utf8.count)
    guard (2...5).contains(count), whole > count, short.utf8.allSatisfy({ $0 >= 0x61 }) else {
      return false
    }
    if count >= 3, word.hasPrefix(short) { return true }
    let consonants = String(word.filter { !"aeiou".contains($0) })
    if consonants.hasPrefix(short) { return true }
    // Some of the consonants, from the first to the last, as of *tanggal* in *tgl*.
    guard count >= 3, short.first == consonants.first, short.last == consonants.last else {
      return false
    }
    var rest = Substring(consonants)
    for letter in short {
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: place)...]
    }
    return true
  }
}
