extension Span<UInt8> {
  /// Gives all bytes, eight at a time in one number, the first of them lowest.
  ///
  /// Most texts of cells are too short for what a processor takes sixteen bytes at once with.
  ///
  /// - Parameter filler: What stands in the place of bytes that there are not, in the last eight.
  @inline(__always)
  func forEachEight(filler: UInt8, _ body: (UInt64) -> Void) {
    let bytes = unsafe self.bytes
    var offset = 0
    while offset + 8 <= count {
      let eight = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      body(UInt64(littleEndian: eight))
      offset += 8
    }
    let left = count - offset
    guard left > 0 else { return }
    if count >= 8 {
      // The last eight again, without those that have been given.
      let last = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      let given = UInt64(8 - left) * 8
      body(UInt64(littleEndian: last) >> given | UInt64(eightTimes: filler) << (64 - given))
    } else {
      var eight = UInt64(eightTimes: filler)
      for index in indices.reversed() { eight = eight << 8 | UInt64(self[index]) }
      body(eight)
    }
  }
}

extension Span<UInt8> {
  /// A hash that is quickly made, for tables in which no harm is done by texts that share a place.
  var quickHash: Int {
    var hash = UInt64(count)
    forEachEight(filler: 0) { hash = hash.mixed(with: $0) }
    return Int(truncatingIfNeeded: hash)
  }
}

extension UInt64 {
  /// A number made of this one and eight more bytes: each of its bits depends on all of theirs.
  func mixed(with eight: UInt64) -> UInt64 {
    let product = (self ^ eight).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  /// A byte eight times.
  init(eightTimes byte: UInt8) { self = UInt64(byte) &* 0x0101_0101_0101_0101 }
}
