/// 10^0 to 10^19, all that fit; as doubles they are exact too.
enum PowersOfTen {
  /// How many there are.
  static let count = 20

  static subscript(exponent: Int) -> UInt64 { powers[exponent] }

  // Written out, they are data of the program; computed, each use would ask whether they are yet.
  private static let powers: InlineArray<20, UInt64> = [
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
    10_000_000_000, 100_000_000_000, 1_000_000_000_000, 10_000_000_000_000,
    100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000,
    100_000_000_000_000_000, 1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
  ]
}
