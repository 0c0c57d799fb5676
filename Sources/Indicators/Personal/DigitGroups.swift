/// Digits of a text that belong together: groups of them with nothing between but what groups digits,
/// such as `0812-3456-7890` and `19780101 200501 1 001`.
struct DigitGroups {
  /// A group of digits.
  struct Group {
    /// Where it stands among the text's bytes.
    let range: Range<Int>
    /// Whether white space or a bracket stands between it and the group before.
    let isApart: Bool

    var count: Int { range.count }
  }

  /// The groups, in order; at least one.
  private(set) var groups: [Group]
  private let bytes: [UInt8]

  /// Gathers the groups from a digit on.
  init(in bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    groups = []
    var position = start
    var isApart = true
    while position < bytes.count, bytes[position].isDigit {
      let first = position
      while position < bytes.count, bytes[position].isDigit { position += 1 }
      groups.append(Group(range: first..<position, isApart: isApart))
      let gap = Gap(in: bytes, from: position)
      isApart = gap.isApart
      position = gap.end
    }
  }

  /// Where the last group ends.
  var end: Int { groups[groups.count - 1].range.upperBound }

  /// Where some groups stand.
  func range(of groups: Range<Int>) -> Range<Int> {
    self.groups[groups.lowerBound].range
      .lowerBound..<self.groups[groups.upperBound - 1].range.upperBound
  }

  /// The digits of some groups, as numbers from 0 to 9.
  func digits(of groups: Range<Int>) -> [Int] {
    self.groups[groups].flatMap { group in bytes[group.range].map { Int($0 & 0x0F) } }
  }

  /// How many groups from one on have a number of digits in all; `nil` where none have just as many.
  func groups(from first: Int, holding count: Int) -> Range<Int>? {
    var sum = 0
    for index in first..<groups.count {
      sum += groups[index].count
      if sum >= count { return sum == count ? first..<index + 1 : nil }
    }
    return nil
  }

  /// As many groups from one on as have no more digits in all than is allowed; `nil` where they have
  /// too few, or the first has too many.
  func groups(from first: Int, holding counts: ClosedRange<Int>) -> Range<Int>? {
    var sum = 0
    var last = first
    while last < groups.count, sum + groups[last].count <= counts.upperBound {
      sum += groups[last].count
      last += 1
    }
    return last > first && sum >= counts.lowerBound ? first..<last : nil
  }

  // MARK: What is no number of a person

  /// Whether they look like an amount: `15.000.000`.
  func areAmount(_ range: Range<Int>) -> Bool {
    guard range.count > 1, bytes[groups[range.lowerBound].range.lowerBound] != UInt8(ascii: "0")
    else { return false }
    return groups[range.lowerBound].count <= 3
      && groups[range.dropFirst()].allSatisfy { group in
        group.count == 3 && bytes[group.range.lowerBound - 1] == UInt8(ascii: ".")
      }
  }

  /// Whether they are years, or the parts of a date: `2019-2023`, `18-09-2023`.
  func areDates(_ range: Range<Int>) -> Bool {
    var hasYear = false
    for group in groups[range] {
      if isYear(group) {
        hasYear = true
      } else if group.count > 2 {
        return false
      }
    }
    return hasYear
  }

  private func isYear(_ group: Group) -> Bool {
    guard group.count == 4 else { return false }
    let century = bytes[group.range.lowerBound...].prefix(2)
    return century.elementsEqual("19".utf8) || century.elementsEqual("20".utf8)
  }
}

/// What stands between two groups of digits.
private struct Gap {
  /// How many characters it may have.
  private static let longest = 3

  /// Where it ends; where it begins, if what stands there groups no digits.
  private(set) var end: Int
  /// Whether there is white space or a bracket in it.
  private(set) var isApart = false

  init(in bytes: [UInt8], from start: Int) {
    end = start
    for _ in 0..<Self.longest {
      guard let length = length(in: bytes) else { break }
      end += length
    }
    // A gap is one only where digits follow.
    if end >= bytes.count || !bytes[end].isDigit { end = bytes.count }
  }

  /// The bytes of the next character of the gap.
  private mutating func length(in bytes: [UInt8]) -> Int? {
    guard end < bytes.count else { return nil }
    func byte(_ offset: Int) -> UInt8 { end + offset < bytes.count ? bytes[end + offset] : 0 }
    switch bytes[end] {
    case UInt8(ascii: "."), UInt8(ascii: "-"): return 1
    case UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ")"):
      isApart = true
      return 1
    // U+00A0 no-break space, U+00AD soft hyphen.
    case 0xC2 where byte(1) == 0xA0 || byte(1) == 0xAD:
      if byte(1) == 0xA0 { isApart = true }
      return 2
    // U+2000…200F spaces and what nobody sees, U+2010…2015 dashes, U+202F narrow space.
    case 0xE2 where byte(1) == 0x80 && (0x80...0x95).contains(byte(2)) || byte(2) == 0xAF:
      guard byte(1) == 0x80 else { return nil }
      if byte(2) < 0x8B || byte(2) == 0xAF { isApart = true }
      return 3
    // U+FEFF.
    case 0xEF where byte(1) == 0xBB && byte(2) == 0xBF: return 3
    default: return nil
    }
  }
}

extension UInt8 {
  /// Whether it is one of the digits 0 to 9.
  var isDigit: Bool { self &- 0x30 < 10 }

  /// Whether it is one of the letters A to Z, in either case.
  var isLetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }
}
