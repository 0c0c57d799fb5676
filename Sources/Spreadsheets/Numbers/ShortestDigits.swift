/// The fewest digits that tell a double from all others, found from 16 or 17 digits that stand for
/// it and as many digits of fraction.
///
/// That is what programs write into workbooks. The digits are whole numbers of 128 bits at most,
/// so nothing is rounded, and no double is turned into text.
struct ShortestDigits {
  /// The digits, with as many digits of fraction as were asked for; some at their end may be 0.
  let digits: UInt64

  /// Finds them; `nil` where that takes more: next to a power of two, halfway between two doubles.
  ///
  /// - Parameters:
  ///   - written: A whole number from 10^15 to 10^17.
  ///   - fractionCount: How many of its digits are a fraction, 1 to 19.
  init?(_ written: UInt64, fractionCount: Int) {
    // A double near the number; division and powers are exact but for the last bit, or two.
    let near = Double(written) / Double(PowersOfTen[fractionCount])
    let exponent = Int(near.exponentBitPattern) - 1023 - 52
    var significand = near.significandBitPattern | 1 << 52

    // From here on one is 1 / 2^scale of the last digit: the double, the numbers halfway to the
    // doubles beside it, and what is written are all whole then.
    let scale = 1 - exponent - fractionCount
    guard (0...64).contains(scale) else { return nil }
    let halfway = UInt128(PowersOfTen[fractionCount] >> UInt64(fractionCount))
    let unit: UInt128 = 1 << UInt128(scale)
    var double = UInt128(significand) * halfway * 2
    let target = UInt128(written) << UInt128(scale)

    // The double that the digits stand for is the nearest one.
    if target > double + halfway {
      significand += 1
      double += 2 * halfway
    } else if double > target + halfway {
      significand -= 1
      double -= 2 * halfway
    }
    let distance = target > double ? target - double : double - target
    guard distance < halfway, significand > 1 << 52, significand < 1 << 53 else { return nil }

    // Of as few digits as possible those that are nearest to the double. Of 15 there is one number
    // at most that stands for it, of more there may be several.
    let whole = UInt64(truncatingIfNeeded: double >> UInt128(scale))
    let part = double & (unit - 1)
    var step: UInt64 = written < 10_000_000_000_000_000 ? 10 : 100
    while step > 0 {
      // By a constant it needs no division.
      let over = step == 10 ? whole % 10 : step == 100 ? whole % 100 : 0
      let below = UInt128(over) * unit + part
      let above = UInt128(step) * unit - below
      guard below != above else { return nil }
      if min(below, above) < halfway {
        digits = whole - over + (below < above ? 0 : step)
        return
      }
      step /= 10
    }
    return nil
  }
}
