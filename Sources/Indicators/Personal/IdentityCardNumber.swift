/// The number of an identity card: sixteen digits of the region, the day of birth and a number,
/// `3374014101900001`; women have 40 added to the day (PP No. 37 Tahun 2007, Pasal 37).
///
/// The numbers of family cards are made alike, with the day of their issue.
enum IdentityCardNumber {
  /// The codes of the provinces (Kepmendagri No. 300.2.2-2138 Tahun 2025), with room for more in Papua.
  private static let provinces: Set<Int> = Set(11...19).union([21]).union(31...36).union(51...53)
    .union(61...65).union(71...76).union(81...82).union(91...97)

  /// How people group the digits. Codes of budgets and regions have other groups.
  private static let shapes: Set<[Int]> = [
    [16], [6, 6, 4], [4, 4, 4, 4], [2, 4, 6, 4], [2, 2, 2, 6, 4], [12, 4], [6, 10], [8, 8],
  ]

  /// Whether groups of sixteen digits in all can be such a number.
  static func isPlausible(_ digits: DigitGroups, _ groups: Range<Int>) -> Bool {
    guard groups.count <= 5, shapes.contains(digits.groups[groups].map(\.count)) else {
      return false
    }
    let digits = digits.digits(of: groups)
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    let day = number(6..<8)
    return provinces.contains(number(0..<2)) && (1...79).contains(number(2..<4))
      && number(4..<6) > 0
      && ((1...31).contains(day) || (41...71).contains(day)) && (1...12).contains(number(8..<10))
      && number(12..<16) > 0
  }
}
