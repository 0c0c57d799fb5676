/// Tells of workbooks that are done side by side in the order of the inputs.
actor OrderedProgress<News: Sendable> {
  private var front = 0
  private var waiting: [Int: News] = [:]
  private let hear: @Sendable (News) -> Void

  /// - Parameter hear: Takes the news of each workbook, in order.
  init(_ hear: @escaping @Sendable (News) -> Void) { self.hear = hear }

  /// Of how many workbooks has been told.
  var told: Int { front }

  /// Takes the news of a workbook, and tells what is next.
  func tell(_ news: News, of index: Int) {
    waiting[index] = news
    while let next = waiting.removeValue(forKey: front) {
      hear(next)
      front += 1
    }
  }
}
