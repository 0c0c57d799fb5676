/// Numbers as Indonesian offices type them: a dot between thousands, a comma before
/// decimals, `Rp` before and `ribu`, `juta`, `miliar` or `triliun` behind.
package enum IndonesianNumber {
  /// The number that a text stands for, or nothing where it is none.
  ///
  /// `1.234` is 1234. The English way is read where it can mean nothing else:
  /// `1,234.5` and `1,250,000`. A dot that can't part thousands is a decimal point.
  package static func read(_ text: String) -> Double? {
    // Plain digits are most of them; 15 of them a double always holds.
    if text.utf8.count <= 15, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return Int(text).map(Double.init)
    }
    var rest = TextCleaning.squashed(text).lowercased()[...]
    let isNegative = takeSign(&rest)
    let isMoney = takeCurrency(&rest)
    // The sign may stand on either side of the currency, once.
    let isNegativeAmount = !isNegative && isMoney && takeSign(&rest)
    var exponent = 0
    if rest.last?.isLetter == true {
      if rest.hasSuffix("rupiah") { rest = trimmed(rest.dropLast(6)) }
      exponent = takeMagnitude(&rest)
    }
    // `Rp 1.250.000,-`: no sen.
    if exponent == 0, rest.last?.isASCIIDigit == false {
      for ending in [",-", ",--", ".-", ".", ","] where rest.hasSuffix(ending) {
        rest = rest.dropLast(ending.utf8.count)
        break
      }
    }
    guard let plain = plain(rest) else { return nil }
    guard let number = Double("\(plain)e\(exponent)"), number.isFinite else { return nil }
    return isNegative || isNegativeAmount ? -number : number
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }

  private static func takeSign(_ rest: inout Substring) -> Bool {
    guard let first = rest.first, first == "-" || first == "−" || first == "+" else { return false }
    rest = trimmed(rest.dropFirst())
    return first != "+"
  }

  private static func takeCurrency(_ rest: inout Substring) -> Bool {
    guard rest.first?.isLetter == true else { return false }
    for currency in ["rp.", "rp", "idr"] where rest.hasPrefix(currency) {
      rest = trimmed(rest.dropFirst(currency.utf8.count))
      return true
    }
    return false
  }

  /// The power of ten of a magnitude word, which it takes off.
  private static func takeMagnitude(_ rest: inout Substring) -> Int {
    let magnitudes = [
      ("triliun", 12), ("trilyun", 12), ("miliar", 9), ("milyar", 9), ("juta", 6), ("jt", 6),
      ("ribu", 3), ("rb", 3),
    ]
    for (word, exponent) in magnitudes where rest.hasSuffix(word) {
      rest = trimmed(rest.dropLast(word.utf8.count))
      return exponent
    }
    return 0
  }

  /// Digits with at most one decimal point, from digits with separators.
  private static func plain(_ text: Substring) -> String? {
    guard let first = text.first, first.isASCIIDigit, let end = text.last, end.isASCIIDigit else {
      return nil
    }
    guard text.allSatisfy({ $0.isASCIIDigit || isSeparator($0) }) else { return nil }
    guard let last = text.lastIndex(where: isSeparator) else { return String(text) }
    let separator = text[last]
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    let others = text.contains { isSeparator($0) && $0 != separator }
    if others {
      // The last separator is the decimal one, and another groups the thousands before it.
      guard parts.count == 2, separator != " ", let whole = ungrouped(parts[0]) else { return nil }
      return "\(whole).\(parts[1])"
    }
    let canGroup = ungrouped(text) != nil
    switch separator {
    case ",":
      if parts.count == 2 { return "\(parts[0]).\(parts[1])" }
      return ungrouped(text)
    case ".":
      if canGroup { return ungrouped(text) }
      return parts.count == 2 ? String(text) : nil
    default: return ungrouped(text)
    }
  }

  /// The digits of a number whose only separator stands between groups of three.
  private static func ungrouped(_ text: Substring) -> String? {
    guard let separator = text.first(where: isSeparator) else { return String(text) }
    let groups = text.split(separator: separator, omittingEmptySubsequences: false)
    guard (1...3).contains(groups[0].count), groups[0].first != "0",
      groups.dropFirst().allSatisfy({ $0.count == 3 && $0.allSatisfy(\.isASCIIDigit) }),
      groups[0].allSatisfy(\.isASCIIDigit)
    else { return nil }
    return groups.joined()
  }

  private static func isSeparator(_ character: Character) -> Bool {
    character == "." || character == "," || character == " "
  }
}

extension Character {
  /// Whether it is one of 0 to 9.
  var isASCIIDigit: Bool { ("0"..."9").contains(self) && isASCII }
}
