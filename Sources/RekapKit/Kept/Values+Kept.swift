extension Int: Kept {
  func keep(in encoder: inout ByteEncoder) {
    // Small numbers of either sign are small so.
    encoder.encode(UInt64(bitPattern: Int64(self << 1 ^ self >> (Int.bitWidth - 1))))
  }

  init(from decoder: inout ByteDecoder) throws(KeptFault) {
    let bits = try decoder.number()
    self = Int(truncatingIfNeeded: Int64(bitPattern: bits >> 1 ^ (0 &- bits & 1)))
  }
}

extension Int32: Kept {
  func keep(in encoder: inout ByteEncoder) { Int(self).keep(in: &encoder) }

  init(from decoder: inout ByteDecoder) throws(KeptFault) {
    guard let number = Int32(exactly: try Int(from: &decoder)) else { throw KeptFault() }
    self = number
  }
}

extension UInt64: Kept {
  func keep(in encoder: inout ByteEncoder) { encoder.encode(self) }

  init(from decoder: inout ByteDecoder) throws(KeptFault) { self = try decoder.number() }
}

extension Bool: Kept {
  func keep(in encoder: inout ByteEncoder) { encoder.encode(UInt64(self ? 1 : 0)) }

  init(from decoder: inout ByteDecoder) throws(KeptFault) {
    switch try decoder.number() {
    case 0: self = false
    case 1: self = true
    default: throw KeptFault()
    }
  }
}

extension String: Kept {
  func keep(in encoder: inout ByteEncoder) { encoder.encode(bytes: Array(utf8)) }

  init(from decoder: inout ByteDecoder) throws(KeptFault) { self = try decoder.text() }
}

extension Optional: Kept where Wrapped: Kept {
  func keep(in encoder: inout ByteEncoder) {
    (self != nil).keep(in: &encoder)
    self?.keep(in: &encoder)
  }

  init(from decoder: inout ByteDecoder) throws(KeptFault) {
    self = try Bool(from: &decoder) ? try Wrapped(from: &decoder) : nil
  }
}

extension Array: Kept where Element: Kept {
  func keep(in encoder: inout ByteEncoder) {
    encoder.encode(UInt64(count))
    for element in self { element.keep(in: &encoder) }
  }

  init(from decoder: inout ByteDecoder) throws(KeptFault) {
    let count = try decoder.count()
    self = []
    for _ in 0..<count { append(try Element(from: &decoder)) }
  }
}

extension Set<Int>: Kept {
  func keep(in encoder: inout ByteEncoder) { sorted().keep(in: &encoder) }

  init(from decoder: inout ByteDecoder) throws(KeptFault) {
    self.init(try [Int](from: &decoder))
  }
}
