import Findings

/// The words that dates are made of, in Indonesian and English, with the spellings that
/// offices use: old ones (`Pebruari`, `Nopember`), both abbreviations of August (`Agu` now,
/// `Agt` before), Roman numerals.
enum DateWords {
  /// The number of a month, 1 to 12, by a word in small letters.
  static func month(named word: String) -> Int? { months[word] }

  /// The number of a weekday, Sunday 0, by a word in small letters without an apostrophe.
  static func weekday(named word: String) -> Int? { weekdays[word] }

  /// Whether a word is a month as a Roman numeral.
  static func isRoman(_ word: String) -> Bool { romans.contains(word) }

  /// What a month is called.
  static func name(ofMonth month: Int) -> Phrase {
    Phrase(
      indonesian: capitalised(monthSpellings[month - 1][0]),
      english: capitalised(monthSpellings[month - 1][1]))
  }

  private static func capitalised(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  private static let monthSpellings = [
    ["januari", "january", "jan", "januar"],
    ["februari", "february", "feb", "pebruari", "peb", "febuari", "pebuari"],
    ["maret", "march", "mar", "mrt"],
    ["april", "april", "apr"],
    ["mei", "may"],
    ["juni", "june", "jun"],
    ["juli", "july", "jul"],
    ["agustus", "august", "agu", "agt", "ags", "agst", "agus", "agust", "aug"],
    ["september", "september", "sep", "sept"],
    ["oktober", "october", "okt", "oct"],
    ["november", "november", "nov", "nopember", "nop"],
    ["desember", "december", "des", "dec"],
  ]

  private static let romans = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
  ]

  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for (index, spellings) in monthSpellings.enumerated() {
      for spelling in spellings { months[spelling] = index + 1 }
      months[romans[index]] = index + 1
    }
    return months
  }()

  private static let weekdays: [String: Int] = {
    let spellings = [
      ["minggu", "ahad", "min", "mgg", "sunday", "sun"],
      ["senin", "sen", "monday", "mon"],
      ["selasa", "sel", "tuesday", "tue"],
      ["rabu", "rab", "wednesday", "wed"],
      ["kamis", "kam", "thursday", "thu"],
      ["jumat", "jum", "friday", "fri"],
      ["sabtu", "sab", "saturday", "sat"],
    ]
    var weekdays: [String: Int] = [:]
    for (index, spellings) in spellings.enumerated() {
      for spelling in spellings { weekdays[spelling] = index }
    }
    return weekdays
  }()
}
