/// Times as OpenDocument writes them: an elapsed time since midnight, or any other
/// (XML Schema Part 2, 3.2.6 `duration`), such as `PT14H30M00S`.
enum TimeSpan {
  /// The milliseconds of an elapsed time in days, hours, minutes and seconds; `nil` for
  /// anything else, for years and months, and for more than Excel's calendar has.
  static func milliseconds(of text: String) -> Int? {
    var rest = Substring(text)
    let isNegative = rest.first == "-"
    if isNegative { rest.removeFirst() }
    guard rest.popFirst() == "P", !rest.isEmpty else { return nil }
    var units: [(Character, Double)] = [("D", 86_400_000)]
    var total = 0.0
    while let first = rest.first {
      if first == "T" {
        guard units.first?.0 != "H" else { return nil }
        units = [("H", 3_600_000), ("M", 60_000), ("S", 1000)]
        rest.removeFirst()
        guard !rest.isEmpty else { return nil }
        continue
      }
      let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      rest = rest.dropFirst(digits.count)
      guard digits.first != ".", let number = Double(digits), let unit = rest.popFirst(),
        let place = units.firstIndex(where: { $0.0 == unit })
      else { return nil }
      total += number * units[place].1
      units.removeFirst(place + 1)
    }
    guard total < Double(limit) else { return nil }
    let milliseconds = Int(total.rounded())
    return isNegative ? -milliseconds : milliseconds
  }

  /// Ten thousand years.
  private static let limit = 3_652_500 * 86_400_000
}
