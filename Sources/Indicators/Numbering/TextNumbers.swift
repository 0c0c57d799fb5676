/// Numbers for texts, from 0, in the order in which they come.
package struct TextNumbers: Sendable {
  private var numbers: [String: Int32] = [:]
  private var texts: [String] = []
  private var last: Int32 = -1

  /// Makes numbers for no texts yet.
  package init() {}

  /// Makes room for so many texts: to grow bit by bit takes as long again as to number them.
  package init(expecting count: Int) {
    numbers.reserveCapacity(count)
    texts.reserveCapacity(count)
  }

  /// The number of a text.
  package mutating func number(of text: String) -> Int32 {
    // Often it is the text of the record before, or the one that came after that last time.
    for guess in last...(last + 1) where texts.indices.contains(Int(guess)) {
      if texts[Int(guess)] == text {
        last = guess
        return guess
      }
    }
    if let number = numbers[text] {
      last = number
    } else {
      last = Int32(texts.count)
      numbers[text] = last
      texts.append(text)
    }
    return last
  }

  /// The text with a number.
  package subscript(number: Int32) -> String { texts[Int(number)] }
}
