import Findings

extension Problem {
  /// A number or date that is less than the least, or more than the most, that a field may hold.
  static func outOfRange(_ raw: String, from least: String?, to most: String?) -> Problem {
    let beyond: Phrase =
      switch (least, most) {
      case (let least?, let most?):
        Phrase(
          indonesian: "di luar rentang \(least) sampai \(most)",
          english: "is outside the range \(least) to \(most)")
      case (let least?, nil):
        Phrase(indonesian: "kurang dari \(least)", english: "is less than \(least)")
      case (nil, let most?):
        Phrase(indonesian: "lebih dari \(most)", english: "is more than \(most)")
      case (nil, nil): ""
      }
    return Problem(.outOfRange, value: raw, arguments: ["beyond": beyond])
  }
}
