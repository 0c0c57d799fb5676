/// Numbers for what some fields of a record hold together, from 0, in the order in which the
/// combinations come.
struct CombinationNumbers: Sendable {
  /// The positions of the fields.
  let fields: [Int]
  private var texts: [TextNumbers]
  /// What the record before held, in numbers, and the number of that.
  private var last: [Int32]
  private var lastNumber: Int32 = -1
  /// The numbers of beginnings of combinations, by the number of what comes before and the last
  /// text's.
  private var beginnings: [NumberPair: Int32] = [:]
  private var numbers: [NumberPair: Int32] = [:]
  /// The numbers of the texts of all combinations, one after the other.
  private var parts: [Int32] = []

  init(of fields: [Int]) {
    self.fields = fields
    texts = Array(repeating: TextNumbers(), count: fields.count)
    last = Array(repeating: -1, count: fields.count)
  }

  /// The number of what a record holds; a value that is missing counts as an empty text.
  mutating func number(of record: Record) -> Int32 {
    var isSame = lastNumber >= 0
    for index in fields.indices {
      let number = texts[index].number(of: record.values[fields[index]].text ?? "")
      if last[index] != number {
        last[index] = number
        isSame = false
      }
    }
    if !isSame { lastNumber = numberOfLast() }
    return lastNumber
  }

  /// What a combination holds in a field; `nil` where that is nothing, or where the field is none of
  /// those that are combined.
  func text(of field: Int, in combination: Int32) -> String? {
    guard let index = fields.firstIndex(of: field) else { return nil }
    let text = texts[index][parts[Int(combination) * fields.count + index]]
    return text.isEmpty ? nil : text
  }

  private mutating func numberOfLast() -> Int32 {
    var beginning: Int32 = -1
    for number in last.dropLast() {
      beginning = Self.number(of: NumberPair(beginning, number), in: &beginnings)
    }
    let number = Self.number(of: NumberPair(beginning, last.last ?? 0), in: &numbers)
    if Int(number) * fields.count == parts.count { parts += last }
    return number
  }

  private static func number(of pair: NumberPair, in numbers: inout [NumberPair: Int32]) -> Int32 {
    if let number = numbers[pair] { return number }
    let number = Int32(numbers.count)
    numbers[pair] = number
    return number
  }
}
