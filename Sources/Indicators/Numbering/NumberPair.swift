/// Two numbers of texts or of other things, as one key to look something up by.
package struct NumberPair: Hashable, Sendable {
  private let bits: UInt64

  /// Makes a pair.
  package init(_ first: Int32, _ second: Int32) {
    bits = UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }
}
