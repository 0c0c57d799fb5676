/// Texts, each kept once and known by a number; 0 stands for none.
///
/// Hundreds of thousands of records repeat a few thousand texts. The bytes of all lie one after the
/// other, so that a text costs no object of its own.
package struct TextTable: Sendable {
  private var bytes: [UInt8] = []
  /// Where each text ends; that of number 0 is empty.
  private var ends: [Int] = [0]
  /// Numbers by hash, 0 where a place is free; there is always a free one.
  private var slots = [UInt32](repeating: 0, count: 1 << 10)

  /// Makes a table of no texts.
  package init() {}

  /// How many numbers there are, that of no text among them.
  package var count: Int { ends.count }

  /// The number of a text in UTF-8.
  ///
  /// - Parameter guess: A number that it may well be, such as that of the record before.
  package mutating func number(of text: Span<UInt8>, guess: UInt32 = 0) -> UInt32 {
    if guess != 0, isSame(text, guess) { return guess }
    let mask = slots.count - 1
    var slot = Self.hash(text) & mask
    while slots[slot] != 0 {
      if isSame(text, slots[slot]) { return slots[slot] }
      slot = (slot + 1) & mask
    }
    let number = UInt32(ends.count)
    for index in text.indices { bytes.append(text[index]) }
    ends.append(bytes.count)
    slots[slot] = number
    if ends.count * 2 > slots.count { slots = largerSlots() }
    return number
  }

  /// The number of a text.
  package mutating func number(of text: String) -> UInt32 { number(of: text.utf8.span) }

  /// The text of a number; `nil` for 0.
  package subscript(number: UInt32) -> String? {
    guard number != 0 else { return nil }
    return String(decoding: bytes[range(of: number)], as: UTF8.self)
  }

  /// The bytes of a number's text.
  package func utf8(of number: UInt32) -> ArraySlice<UInt8> { bytes[range(of: number)] }

  private func range(of number: UInt32) -> Range<Int> {
    guard number != 0 else { return 0..<0 }
    return ends[Int(number) - 1]..<ends[Int(number)]
  }

  private func isSame(_ text: Span<UInt8>, _ number: UInt32) -> Bool {
    let range = range(of: number)
    guard range.count == text.count else { return false }
    let mine = bytes.span
    for index in text.indices where mine[range.lowerBound + index] != text[index] { return false }
    return true
  }

  /// Takes eight bytes at a time; multipliers as in Knuth's multiplicative hashing.
  private static func hash(_ text: Span<UInt8>) -> Int {
    var hash = UInt64(text.count) &* 0x9E37_79B9_7F4A_7C15
    var word: UInt64 = 0
    for index in text.indices {
      word = word << 8 | UInt64(text[index])
      if index & 7 == 7 {
        hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
        word = 0
      }
    }
    hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0x7FFF_FFFF_FFFF_FFFF)
  }

  /// The numbers by hash, in four times the room.
  private func largerSlots() -> [UInt32] {
    var larger = [UInt32](repeating: 0, count: slots.count * 4)
    let mask = larger.count - 1
    let all = bytes.span
    for number in 1..<UInt32(ends.count) {
      var slot = Self.hash(all.extracting(range(of: number))) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = number
    }
    return larger
  }
}
