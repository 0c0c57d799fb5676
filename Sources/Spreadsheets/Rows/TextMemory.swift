internal import Markup

/// Strings that were made of bytes, to be used again, since tables repeat themselves.
///
/// To find one takes a fifth of the time that it takes to make and free one.
package struct TextMemory: Sendable {
  private var texts: [String]

  private static let slotCount = 512
  /// How many bytes a text has that is worth it: up to 15 are no memory of their own, and long ones
  /// seldom come again.
  private static let sizes = 16...256
  /// How many of its bytes tell where a text is kept.
  private static let sampleCount = 16

  /// Makes a memory of no texts.
  package init() { texts = Array(repeating: "", count: Self.slotCount) }

  private init(texts: [String]) { self.texts = texts }

  /// What remembers nothing.
  package static let none = TextMemory(texts: [])

  /// The string that some bytes of UTF-8 are.
  mutating func string(_ bytes: Span<UInt8>) -> String {
    guard Self.sizes.contains(bytes.count), !texts.isEmpty else { return String(bytes) }
    let slot = Self.slot(of: bytes)
    if Self.areEqual(texts[slot].utf8.span, bytes) { return texts[slot] }
    let string = String(bytes)
    texts[slot] = string
    return string
  }

  private static func slot(of bytes: Span<UInt8>) -> Int {
    var hash = UInt(bytes.count)
    // The step from sample to sample, in 256ths: a division for each would take most of the time.
    let step = ((bytes.count - 1) << 8) / (sampleCount - 1)
    for sample in 0..<sampleCount {
      let index = sample * step >> 8
      // FNV-1a.
      hash = (hash ^ UInt(bytes[index])) &* 0x100_0000_01B3
    }
    return Int((hash ^ hash >> 32) % UInt(slotCount))
  }

  private static func areEqual(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
    guard one.count == other.count else { return false }
    // Not to leave early lets the loop take many bytes at once.
    var difference: UInt8 = 0
    for index in one.indices { difference |= one[index] ^ other[index] }
    return difference == 0
  }
}
