/// A list of numbers most of which are from 0 to 14: two of those take a byte.
struct SmallNumbers: Sendable {
  private static let large: UInt8 = 15

  /// The numbers, the first of two in the lower half of their byte; `large` where one is larger.
  private var bytes: [UInt8] = []
  private var largeNumbers: [Int32: Int32] = [:]
  /// How many numbers there are.
  private(set) var count: Int32 = 0

  /// Adds a number, which is not negative.
  mutating func append(_ number: Int32) {
    let isLarge = number >= Int32(Self.large)
    if isLarge { largeNumbers[count] = number }
    let half = isLarge ? Self.large : UInt8(number)
    if count % 2 == 0 {
      bytes.append(half)
    } else {
      bytes[bytes.count - 1] |= half << 4
    }
    count += 1
  }

  /// The number at a position, from 0.
  subscript(position: Int32) -> Int32 {
    let half = bytes[Int(position / 2)] >> (position % 2 * 4) & 15
    return half == Self.large ? largeNumbers[position, default: 0] : Int32(half)
  }
}
