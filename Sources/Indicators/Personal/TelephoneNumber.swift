/// Telephone numbers as they are written in Indonesia: `0812-3456-7890`, `+62 812 3456 7890`,
/// `(024) 8311729`, and what follows a word such as `Telp.`.
enum TelephoneNumber {
  /// The area codes of three digits; all others have four.
  private static let shortAreas: Set<[Int]> = [
    [0, 2, 1], [0, 2, 2], [0, 2, 4], [0, 3, 1], [0, 6, 1],
  ]

  /// The groups of digits from one on that are a telephone number; `nil` where they are none.
  static func groups(
    at index: Int, of digits: DigitGroups, in bytes: [UInt8], label: NumberLabel?
  ) -> Range<Int>? {
    let isLabelled = label == .telephone
    guard
      let groups = international(at: index, of: digits, in: bytes)
        ?? mobile(at: index, of: digits)
        ?? withoutPlus(at: index, of: digits)
        ?? landline(at: index, of: digits, in: bytes, isNumbered: label == .number)
        ?? (isLabelled ? digits.groups(from: index, holding: 7...15) : nil)
    else { return nil }
    // Where a number goes on after a point or a hyphen, it began there too.
    guard index == 0 || digits.groups[index].isApart, !digits.areAmount(groups),
      !digits.areDates(groups)
    else { return nil }
    return groups
  }

  /// `+62 812-3456-7890`, and the like of any country.
  private static func international(
    at index: Int, of digits: DigitGroups, in bytes: [UInt8]
  ) -> Range<Int>? {
    let start = digits.groups[index].range.lowerBound
    guard start > 0, bytes[start - 1] == UInt8(ascii: "+") else { return nil }
    return digits.groups(from: index, holding: 9...15)
  }

  /// `0812-3456-7890`: after 08 neither 0 nor 4.
  private static func mobile(at index: Int, of digits: DigitGroups) -> Range<Int>? {
    let first = digits.digits(of: index..<index + 1).prefix(3)
    guard first.count == 3, first.starts(with: [0, 8]), first[2] != 0, first[2] != 4 else {
      return nil
    }
    return digits.groups(from: index, holding: 10...13)
  }

  /// `62812-3456-7890` and `62 812 3456 7890`.
  private static func withoutPlus(at index: Int, of digits: DigitGroups) -> Range<Int>? {
    guard let groups = digits.groups(from: index, holding: 11...14) else { return nil }
    let (first, all) = (digits.groups[index].count, digits.digits(of: groups))
    guard all.starts(with: [6, 2, 8]), first == 2 || first >= 5 else { return nil }
    // A round number is an amount.
    return all.suffix(5).allSatisfy { $0 == 0 } ? nil : groups
  }

  /// `(024) 8311729`, `0291-438123`: an area that there is, and a number of its own.
  private static func landline(
    at index: Int, of digits: DigitGroups, in bytes: [UInt8], isNumbered: Bool
  ) -> Range<Int>? {
    let area = digits.digits(of: index..<index + 1)
    guard !isNumbered, isArea(area) else { return nil }
    let start = digits.groups[index].range.lowerBound
    let isBracketed = start > 0 && bytes[start - 1] == UInt8(ascii: "(")
    guard
      let number = digits.groups(from: index + 1, holding: (isBracketed ? 5 : 6)...8),
      !digits.areDates(number), !digits.areAmount(number)
    else { return nil }
    return index..<number.upperBound
  }

  private static func isArea(_ digits: [Int]) -> Bool {
    if digits.count == 3 { return shortAreas.contains(digits) }
    guard digits.count == 4, digits[0] == 0, digits[2] != 0 else { return false }
    return [2, 3, 4, 5, 6, 7, 9].contains(digits[1])
      && !shortAreas.contains(Array(digits.prefix(3)))
  }
}
