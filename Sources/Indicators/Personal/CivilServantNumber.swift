/// The number of a civil servant: eighteen digits of the day of birth, the month of the appointment, the
/// sex and a number, `19780101 200501 1 001` (Peraturan Kepala BKN No. 22 Tahun 2007).
///
/// In the place of the month, those on a contract (PPPK) have a number from 21 on.
enum CivilServantNumber {
  /// Whether eighteen digits can be such a number.
  static func isPlausible(_ digits: [Int]) -> Bool {
    guard digits.count == 18 else { return false }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    let (birth, appointment) = (number(0..<4), number(8..<12))
    return (1930...2015).contains(birth) && (1...12).contains(number(4..<6))
      && (1...31).contains(number(6..<8))
      && (1950...2050).contains(appointment) && appointment - birth >= 15
      && ((1...12).contains(number(12..<14)) || (21...29).contains(number(12..<14)))
      && (1...2).contains(digits[14]) && number(15..<18) > 0
  }
}
