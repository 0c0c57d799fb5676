/// What one look at the bytes of a text tells: of most texts, all that need be known.
///
/// It takes eight bytes at a time. In each of the eight the high bit says what was found, and no sum
/// goes over from one to the next.
struct TextLook {
  /// Whether all of it is printable ASCII.
  let isPrintable: Bool
  /// Whether it has an `@`.
  let hasAt: Bool
  /// How many digits it has; of a long text more than it can have.
  let digits: Int

  /// The bytes of a text whose digits are counted: one in eight goes to each byte of the count, which
  /// has room for 255.
  private static let mostCounted = 2_000

  init(_ text: Span<UInt8>) {
    var (odd, signs, digits) = (UInt64(0), UInt64(0), UInt64(0))
    text.forEachEight(filler: UInt8(ascii: " ")) { eight in
      let low = eight & UInt64(eightTimes: 0x7F)
      // Beyond ASCII, below the space, and 0x7F.
      odd |= eight | ~(low &+ UInt64(eightTimes: 0x60)) | (low &+ UInt64(eightTimes: 0x01))
      signs |= ~((low ^ UInt64(eightTimes: UInt8(ascii: "@"))) &+ UInt64(eightTimes: 0x7F))
      // Digits become 0 to 9, and all others more.
      let digit = low ^ UInt64(eightTimes: UInt8(ascii: "0"))
      let isNone = (digit &+ UInt64(eightTimes: 0x80 - 10)) | eight
      digits &+= (~isNone & Self.high) >> 7
    }
    isPrintable = odd & Self.high == 0
    hasAt = signs & Self.high != 0
    // Bytes are added to their neighbours, and the pairs all at once.
    let even: UInt64 = 0x00FF_00FF_00FF_00FF
    let pairs = (digits & even) &+ (digits >> 8 & even)
    self.digits =
      text.count > Self.mostCounted ? .max : Int((pairs &* 0x0001_0001_0001_0001) >> 48)
  }

  private static var high: UInt64 { UInt64(eightTimes: 0x80) }
}
