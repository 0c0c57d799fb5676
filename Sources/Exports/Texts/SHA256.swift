/// The secure hash of 256 bits (FIPS 180-4): what files are told apart by, and by which a page names
/// the style and the script that a browser may use.
package struct SHA256: Sendable {
  /// The state of the hash, as FIPS 180-4, 6.2 names its eight words.
  private var state = initialState
  /// The words of the block at hand, and those that follow from them.
  private var words = [UInt32](repeating: 0, count: 64)
  /// What is left until a block of 64 bytes is full.
  private var rest: [UInt8] = []
  private var count: UInt64 = 0

  /// Begins a hash of no bytes.
  package init() {}

  /// The 32 bytes of the hash of some bytes.
  static func hash(of bytes: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.add(bytes.span)
    return hash.finished()
  }

  /// Adds bytes.
  package mutating func add(_ bytes: Span<UInt8>) {
    count += UInt64(bytes.count)
    var start = 0
    if !rest.isEmpty {
      start = min(64 - rest.count, bytes.count)
      for index in 0..<start { rest.append(bytes[index]) }
      guard rest.count == 64 else { return }
      let block = rest
      mix(block.span, at: 0)
      rest = []
    }
    while bytes.count - start >= 64 {
      mix(bytes, at: start)
      start += 64
    }
    for index in start..<bytes.count { rest.append(bytes[index]) }
  }

  /// The 32 bytes of the hash of all that was added.
  package consuming func finished() -> [UInt8] {
    let bitCount = count * 8
    var end: [UInt8] = [0x80]
    while (rest.count + end.count) % 64 != 56 { end.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      end.append(UInt8(truncatingIfNeeded: bitCount >> UInt64(shift)))
    }
    add(end.span)
    return state.flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  /// The hash of all that was added, in 64 digits of base 16.
  package consuming func finishedText() -> String {
    let digits = Array("0123456789abcdef")
    return String(finished().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  /// Mixes a block of 64 bytes into the state (FIPS 180-4, 6.2.2).
  private mutating func mix(_ bytes: Span<UInt8>, at start: Int) {
    for index in 0..<16 {
      let place = start + index * 4
      words[index] =
        UInt32(bytes[place]) << 24 | UInt32(bytes[place + 1]) << 16
        | UInt32(bytes[place + 2]) << 8 | UInt32(bytes[place + 3])
    }
    for index in 16..<64 {
      let (late, early) = (words[index - 2], words[index - 15])
      let first = Self.rotated(early, 7) ^ Self.rotated(early, 18) ^ early >> 3
      let second = Self.rotated(late, 17) ^ Self.rotated(late, 19) ^ late >> 10
      words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    let constants = Self.constants.span
    for index in 0..<64 {
      let choice = e & f ^ ~e & g
      let first = Self.rotated(e, 6) ^ Self.rotated(e, 11) ^ Self.rotated(e, 25)
      let one = h &+ first &+ choice &+ constants[index] &+ words[index]
      let majority = a & b ^ a & c ^ b & c
      let two = (Self.rotated(a, 2) ^ Self.rotated(a, 13) ^ Self.rotated(a, 22)) &+ majority
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ one, c, b, a, one &+ two)
    }
    for (index, word) in [a, b, c, d, e, f, g, h].enumerated() {
      state[index] = state[index] &+ word
    }
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
