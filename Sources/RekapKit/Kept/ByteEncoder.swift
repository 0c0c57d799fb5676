/// Turns values into bytes that another run reads back.
///
/// Numbers take as few bytes as they need (LEB128), with a sign folded into the last bit.
struct ByteEncoder: Sendable {
  /// The bytes so far.
  private(set) var bytes: [UInt8] = []

  mutating func encode(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func encode(_ value: some Kept) { value.keep(in: &self) }

  /// Encodes a number in eight bytes, since hashes are seldom small.
  mutating func encode(hash: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: hash >> UInt64(shift)))
    }
  }

  /// Encodes bytes, and how many there are.
  mutating func encode(bytes other: [UInt8]) {
    encode(UInt64(other.count))
    bytes += other
  }
}

/// What can be kept from one run to another.
protocol Kept {
  /// Writes all that there is to it.
  func keep(in encoder: inout ByteEncoder)
  /// Reads it back, in the order in which it was written.
  init(from decoder: inout ByteDecoder) throws(KeptFault)
}

/// That bytes are not what was kept: they are torn, or another program's.
struct KeptFault: Error {}
