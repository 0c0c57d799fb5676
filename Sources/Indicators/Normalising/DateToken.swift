/// One piece of a date as it is typed.
enum DateToken: Hashable {
  /// Digits, as a number and how many they are.
  case number(Int, Int)
  /// Letters, small.
  case word(String)
  /// A time of day, in milliseconds since midnight.
  case time(Int)

  /// Whether it is a time of day.
  var isTime: Bool {
    if case .time = self { true } else { false }
  }

  /// The pieces of a text, or nothing where a character stands in it that no date has.
  ///
  /// An apostrophe counts for nothing, so `Jum'at` is one word.
  static func all(in text: String) -> [DateToken]? {
    // The longest date is a sentence of some words; a text beyond that is no date.
    guard text.utf8.count <= 64 else { return nil }
    var tokens: [DateToken] = []
    var rest = text.lowercased()[...]
    while let first = rest.first {
      if first.isASCIIDigit {
        if let time = takeTime(&rest, after: tokens) {
          tokens.append(.time(time))
          takeZone(&rest)
          continue
        }
        let digits = rest.prefix(while: \.isASCIIDigit)
        guard digits.utf8.count <= 8, let number = Int(digits) else { return nil }
        tokens.append(.number(number, digits.utf8.count))
        rest = rest[digits.endIndex...]
      } else if first.isLetter {
        let word = rest.prefix { $0.isLetter || isApostrophe($0) }
        rest = rest[word.endIndex...]
        let letters = String(word.filter(\.isLetter))
        if isLink(letters, after: tokens) { continue }
        tokens.append(.word(letters))
      } else {
        guard first.isWhitespace || "/-.,–".contains(first) || isApostrophe(first) else {
          return nil
        }
        rest.removeFirst()
      }
    }
    return tokens
  }

  private static func isApostrophe(_ character: Character) -> Bool {
    character == "'" || character == "’" || character == "`"
  }

  /// Words between a date and its time: the T of ISO 8601, `pukul`, `jam`; and what English
  /// puts behind a day.
  private static func isLink(_ word: String, after tokens: [DateToken]) -> Bool {
    switch word {
    case "t", "pukul", "jam": tokens.count >= 3
    case "st", "nd", "rd", "th":
      tokens.last.map { if case .number = $0 { true } else { false } } ?? false
    default: false
    }
  }

  /// Takes a time of day off the front, such as `14:30`, `14.30` after a whole date, or
  /// `14:30:00.250`.
  private static func takeTime(_ rest: inout Substring, after tokens: [DateToken]) -> Int? {
    guard tokens.count >= 3, !tokens.contains(where: \.isTime) else { return nil }
    var scan = rest
    guard let hour = takeNumber(&scan, widths: 1...2), hour < 24,
      let separator = scan.first, separator == ":" || separator == "."
    else { return nil }
    scan.removeFirst()
    guard let minute = takeNumber(&scan, widths: 2...2), minute < 60 else { return nil }
    var millisecond = (hour * 60 + minute) * 60_000
    if scan.first == separator {
      scan.removeFirst()
      guard let second = takeNumber(&scan, widths: 2...2), second < 60 else { return nil }
      millisecond += second * 1000
      if scan.first == ".", separator == ":" {
        scan.removeFirst()
        let digits = scan.prefix(while: \.isASCIIDigit)
        guard (1...9).contains(digits.utf8.count) else { return nil }
        millisecond += Int((digits + "000").prefix(3)) ?? 0
        scan = scan[digits.endIndex...]
      }
    }
    rest = scan
    return millisecond
  }

  private static func takeNumber(_ scan: inout Substring, widths: ClosedRange<Int>) -> Int? {
    let digits = scan.prefix(while: \.isASCIIDigit)
    guard widths.contains(digits.utf8.count) else { return nil }
    scan = scan[digits.endIndex...]
    return Int(digits)
  }

  /// Takes the name of a zone off the front; the time stays the one that was typed.
  private static func takeZone(_ rest: inout Substring) {
    var scan = rest
    while scan.first == " " { scan.removeFirst() }
    let word = scan.prefix(while: \.isLetter)
    if ["z", "wib", "wita", "wit"].contains(String(word)) { rest = scan[word.endIndex...] }
  }
}
