/// What was found out about texts, to be used when they come again: forms repeat themselves.
///
/// A text has one place, which its bytes tell, and the next text with that place puts it out. So it takes
/// little memory, and texts that were made to share a place cost no more than others. A dictionary
/// guards against those with a hash that takes five times as long.
struct KnownTexts<Value> {
  private var places: [(text: String, value: Value)?] = []
  /// How many places have been filled, one or the other more than once.
  private var filled = 0
  /// How many places there are at most: a power of two.
  private let most: Int

  private static var fewest: Int { 64 }

  /// - Parameter most: How many texts are known at most: a power of two.
  init(most: Int = 4_096) { self.most = most }

  /// What is known of a text, or is found out now.
  mutating func value(of text: String, findOut: () -> Value) -> Value {
    let hash = text.utf8.span.quickHash
    if !places.isEmpty, let known = places[hash & (places.count - 1)], known.text == text {
      return known.value
    }
    let value = findOut()
    if filled >= places.count / 2, places.count < most { grow() }
    filled += 1
    places[hash & (places.count - 1)] = (text, value)
    return value
  }

  private mutating func grow() {
    let former = places
    places = Array(repeating: nil, count: max(Self.fewest, former.count * 2))
    for case let known? in former {
      places[known.text.utf8.span.quickHash & (places.count - 1)] = known
    }
  }
}
