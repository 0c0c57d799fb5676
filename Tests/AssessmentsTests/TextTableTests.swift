import Testing
import _TestSupport

@testable import Assessments

@Suite("A table of texts")
struct TextTableTests {
  @Test("gives each text one number, and each number its text", arguments: 1...4)
  func numbers(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var table = TextTable()
    var known: [String: UInt32] = [:]
    for _ in 0..<6_000 {
      let length = Int.random(in: 1...20, using: &random)
      let text = String((0..<length).map { _ in "abé🧭".randomElement(using: &random) ?? "a" })
      let guess = known.isEmpty ? 0 : UInt32.random(in: 0..<UInt32(table.count), using: &random)
      let number = table.number(of: text.utf8.span, guess: guess)
      #expect(number > 0)
      #expect(known[text, default: number] == number)
      known[text] = number
    }
    #expect(Set(known.values).count == known.count)
    #expect(known.allSatisfy { table[$0.value] == $0.key })
    #expect(table[0] == nil)
  }
}
