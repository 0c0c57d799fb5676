/// Reads values back that ``ByteEncoder`` has turned into bytes; whatever the bytes are, it reads no
/// further than they go.
struct ByteDecoder {
  private let all: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { all = bytes }

  /// Whether all has been read.
  var isAtEnd: Bool { position == all.count }

  mutating func number() throws(KeptFault) -> UInt64 {
    var (number, shift) = (UInt64(0), UInt64(0))
    while position < all.count, shift < 64 {
      let byte = all[position]
      position += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    throw KeptFault()
  }

  mutating func decode<Value: Kept>(_: Value.Type = Value.self) throws(KeptFault) -> Value {
    try Value(from: &self)
  }

  /// Reads bytes of which it is written how many there are.
  mutating func bytes() throws(KeptFault) -> [UInt8] {
    let count = try count()
    defer { position += count }
    return Array(all[position..<(position + count)])
  }

  /// Reads a number of eight bytes.
  mutating func hash() throws(KeptFault) -> UInt64 {
    guard all.count - position >= 8 else { throw KeptFault() }
    defer { position += 8 }
    return all[position..<(position + 8)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  mutating func text() throws(KeptFault) -> String {
    let count = try count()
    defer { position += count }
    guard let text = String(validating: all[position..<(position + count)], as: UTF8.self) else {
      throw KeptFault()
    }
    return text
  }

  /// A number of things, each of which takes a byte at least.
  mutating func count() throws(KeptFault) -> Int {
    let count = try number()
    guard count <= all.count - position else { throw KeptFault() }
    return Int(count)
  }
}
