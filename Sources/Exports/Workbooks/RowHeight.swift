/// How high a row must be for its texts to be seen.
enum RowHeight {
  /// The height of a line of text of 11 points.
  private static let line = 15.0
  /// Excel has no higher rows (in points).
  private static let most = 409.0

  /// How many lines a text takes in a column of some characters' width.
  static func lines(of text: String, width: Double) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { paragraph in
      // Words are not cut, so a line is seldom full.
      max(1, Int((Double(paragraph.count) * 1.08 / width).rounded(.up)))
    }.reduce(0, +)
  }

  /// The height for some lines, in points; `nil` for one, which every row has.
  ///
  /// - Parameter fontSize: The size of the text, in points.
  static func points(forLines lines: Int, fontSize: Double = 11) -> Double? {
    lines <= 1 ? nil : min(most, (Double(lines) * line * fontSize / 11).rounded(.up))
  }
}
