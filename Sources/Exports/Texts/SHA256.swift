/// The hash by which a page names the style and the script that a browser may use (FIPS 180-4).
struct SHA256 {
  /// The 32 bytes of the hash.
  let bytes: [UInt8]

  /// Hashes some bytes.
  init(of message: some Collection<UInt8>) {
    var padded = Array(message)
    let bitCount = UInt64(padded.count) * 8
    padded.append(0x80)
    while padded.count % 64 != 56 { padded.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      padded.append(UInt8(truncatingIfNeeded: bitCount >> UInt64(shift)))
    }
    var state = Self.initialState
    for start in stride(from: 0, to: padded.count, by: 64) {
      Self.mix(padded[start..<(start + 64)], into: &state)
    }
    bytes = state.flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  /// The hash in base64 (RFC 4648, section 4).
  var base64: String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for position in 0..<4 {
        let sextet = Int(bits >> UInt32(18 - 6 * position) & 63)
        text += position > group.count ? "=" : String(Unicode.Scalar(alphabet[sextet]))
      }
    }
    return text
  }

  private static func mix(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
    var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { start in
      block[start..<(start + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for index in 16..<64 {
      let (late, early) = (words[index - 2], words[index - 15])
      let first = rotated(early, 7) ^ rotated(early, 18) ^ early >> 3
      let second = rotated(late, 17) ^ rotated(late, 19) ^ late >> 10
      words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
    }
    var letters = state
    for index in 0..<64 {
      let (a, e) = (letters[0], letters[4])
      let choice = e & letters[5] ^ ~e & letters[6]
      let first = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
      let one = letters[7] &+ first &+ choice &+ constants[index] &+ words[index]
      let majority = a & letters[1] ^ a & letters[2] ^ letters[1] & letters[2]
      let two = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) &+ majority
      letters = [one &+ two] + letters[0..<3] + [letters[3] &+ one] + letters[4..<7]
    }
    for index in state.indices { state[index] = state[index] &+ letters[index] }
  }

  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  /// The first 32 bits of the fractions of the square roots of the first 8 primes.
  private static let initialState: [UInt32] = primes.prefix(8).map { prime in
    fraction(of: Double(prime).squareRoot())
  }

  /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = primes.map { prime in
    fraction(of: cubeRoot(of: Double(prime)))
  }

  private static func fraction(of number: Double) -> UInt32 {
    UInt32((number - number.rounded(.down)) * 4_294_967_296)
  }

  /// The cube root by Newton's method.
  private static func cubeRoot(of number: Double) -> Double {
    var root = number
    for _ in 0..<64 { root -= (root * root * root - number) / (3 * root * root) }
    return root
  }

  private static let primes: [Int] = {
    var primes: [Int] = []
    var candidate = 2
    while primes.count < 64 {
      if primes.allSatisfy({ !candidate.isMultiple(of: $0) }) { primes.append(candidate) }
      candidate += 1
    }
    return primes
  }()
}
