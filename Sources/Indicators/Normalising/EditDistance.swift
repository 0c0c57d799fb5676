/// How many typing errors lie between two words.
///
/// An error is a letter too many, a letter too few, a wrong letter, or two neighbours
/// swapped: the Damerau–Levenshtein distance in its restricted form, optimal string
/// alignment, in which no piece of the text is changed twice. Letters are Unicode scalars.
package enum EditDistance {
  /// The distance between two words, or `nil` where it is more than a limit.
  ///
  /// The limit makes it cheap: rows that can only lead beyond it end the search.
  package static func between(_ one: String, _ other: String, atMost limit: Int) -> Int? {
    if one == other { return limit >= 0 ? 0 : nil }
    let one = Array(one.unicodeScalars)
    let other = Array(other.unicodeScalars)
    guard limit >= 0, abs(one.count - other.count) <= limit else { return nil }
    if one.isEmpty || other.isEmpty { return max(one.count, other.count) }

    // Three rows of the table of distances between the beginnings of both words;
    // a swap looks back two rows.
    var beforeLast = [Int](repeating: 0, count: other.count + 1)
    var last = Array(0...other.count)
    var current = beforeLast
    for i in 1...one.count {
      current[0] = i
      var least = i
      for j in 1...other.count {
        var distance = min(
          last[j] + 1,
          current[j - 1] + 1,
          last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1))
        if i > 1, j > 1, one[i - 1] == other[j - 2], one[i - 2] == other[j - 1] {
          distance = min(distance, beforeLast[j - 2] + 1)
        }
        current[j] = distance
        least = min(least, distance)
      }
      // A swap reaches back over one row, at the price of 1, so the row before counts too.
      if least > limit, (last.min() ?? 0) + 1 > limit { return nil }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[other.count] <= limit ? last[other.count] : nil
  }
}
