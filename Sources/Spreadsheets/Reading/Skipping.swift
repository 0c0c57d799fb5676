/// Counts how deep the parser is in an element that a part's reader passes over.
///
/// What stands where it isn't expected, such as extensions, alternate content or phonetic
/// text, is passed over with everything in it, so that it is never taken for something else.
struct Skipping {
  private var depth = 0

  /// Whether the parser is in an element to pass over.
  var isOn: Bool { depth > 0 }

  /// An element begins that is to be passed over, or is in one.
  mutating func begin() { depth += 1 }

  /// Nothing that follows is to be read.
  mutating func beginForGood() { depth = .max / 2 }

  /// An element ends; gives whether it was one to pass over.
  mutating func end() -> Bool {
    guard depth > 0 else { return false }
    depth -= 1
    return true
  }
}
