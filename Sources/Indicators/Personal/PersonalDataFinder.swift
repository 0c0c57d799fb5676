/// Finds the personal data in a text.
///
/// Numbers of people have parts that are checked (dates, regions, area codes), so that amounts, codes,
/// dates, regulations and coordinates are none. What has no such parts is found by the word before it.
struct PersonalDataFinder {
  /// A piece of a text that is personal data.
  struct Piece: Hashable {
    /// Where it stands among the text's bytes.
    var range: Range<Int>
    /// What it is.
    var kind: PersonalData.Kind
  }

  /// The text's bytes; those of pieces that have been found are `@`, which belongs to no number.
  private var bytes: [UInt8]
  private var pieces: [Piece]
  /// What the label of the text's column says of numbers without a label of their own.
  private let columnLabel: NumberLabel?

  /// The pieces of a text, in order, none over another.
  ///
  /// - Parameter label: What the label of its column says of numbers in it.
  static func pieces(in bytes: [UInt8], under label: NumberLabel? = nil) -> [Piece] {
    var finder = PersonalDataFinder(bytes: bytes, columnLabel: label)
    finder.findNumbers()
    return finder.pieces.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private init(bytes: [UInt8], columnLabel: NumberLabel?) {
    self.columnLabel = columnLabel
    pieces = EmailAddresses.ranges(in: bytes).map { Piece(range: $0, kind: .email) }
    self.bytes = bytes
    for piece in pieces {
      for position in piece.range { self.bytes[position] = UInt8(ascii: "@") }
    }
  }

  private mutating func findNumbers() {
    var position = 0
    while position < bytes.count {
      guard bytes[position].isDigit else {
        position += 1
        continue
      }
      let digits = DigitGroups(in: bytes, from: position)
      find(in: digits)
      position = digits.end
    }
  }

  private mutating func find(in digits: DigitGroups) {
    let start = digits.groups[0].range.lowerBound
    let label = NumberLabel(in: bytes, before: start) ?? columnLabel
    if label == .money { return }
    var next = 0
    while next < digits.groups.count {
      let own = next == 0 ? label : nil
      guard let (groups, kind) = number(at: next, in: digits, label: own),
        own != nil && own != .number || isWhole(digits.range(of: groups))
      else {
        next += 1
        continue
      }
      pieces.append(Piece(range: withSigns(digits.range(of: groups)), kind: kind))
      next = groups.upperBound
    }
  }

  private func number(
    at index: Int, in digits: DigitGroups, label: NumberLabel?
  ) -> (Range<Int>, PersonalData.Kind)? {
    if let groups = digits.groups(from: index, holding: 18),
      CivilServantNumber.isPlausible(digits.digits(of: groups))
    {
      return (groups, .civilServant)
    }
    if let groups = digits.groups(from: index, holding: 16),
      IdentityCardNumber.isPlausible(digits, groups)
    {
      return (groups, .identityCard)
    }
    switch label {
    case .civilServant, .identityCard:
      // Whatever is wrong with it, the word says what it is.
      guard let groups = digits.groups(from: index, holding: 9...20), !isOther(groups, in: digits)
      else { break }
      return (groups, label == .civilServant ? .civilServant : .identityCard)
    case .telephone, .money, .number, nil: break
    }
    return TelephoneNumber.groups(at: index, of: digits, in: bytes, label: label)
      .map { ($0, .telephone) }
  }

  private func isOther(_ groups: Range<Int>, in digits: DigitGroups) -> Bool {
    digits.areAmount(groups) || digits.areDates(groups)
  }

  /// Whether a number is no part of a word, such as a file's name or a key in an address.
  private func isWhole(_ range: Range<Int>) -> Bool {
    func isWord(_ byte: UInt8) -> Bool { byte.isLetter || byte == UInt8(ascii: "%") }
    if range.lowerBound > 0, isWord(bytes[range.lowerBound - 1]) { return false }
    return range.upperBound == bytes.count || !isWord(bytes[range.upperBound])
  }

  /// A number with the plus sign before it, and with the bracket whose other half is in it.
  private func withSigns(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    if start > 0, bytes[start - 1] == UInt8(ascii: "+") { start -= 1 }
    if start > 0, bytes[start - 1] == UInt8(ascii: "("),
      let close = bytes[range].firstIndex(of: UInt8(ascii: ")")),
      !bytes[range.lowerBound..<close].contains(UInt8(ascii: "("))
    {
      start -= 1
    }
    return start..<range.upperBound
  }
}
