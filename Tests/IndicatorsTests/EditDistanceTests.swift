import Indicators
import Testing
import _TestSupport

@Suite("Edit distance")
struct EditDistanceTests {
  @Test(
    "counts typing errors",
    arguments: [
      ("ya", "ya", 0), ("", "", 0), ("", "abc", 3), ("sebagian", "sebagaian", 1),
      ("tidak", "tdiak", 1), ("tidak", "tidka", 1), ("sebagian", "sbgn", 4),
      ("kitten", "sitting", 3), ("ca", "abc", 3), ("abcd", "badc", 2), ("é", "e", 1),
      ("a cat", "an act", 2),
    ])
  func table(one: String, other: String, distance: Int) {
    #expect(EditDistance.between(one, other, atMost: 9) == distance)
    #expect(EditDistance.between(one, other, atMost: distance) == distance)
    #expect(EditDistance.between(one, other, atMost: distance - 1) == nil)
  }

  /// The definition, without the cut-off.
  private func plain(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var table = [[Int]](
      repeating: [Int](repeating: 0, count: other.count + 1), count: one.count + 1)
    for i in 0...one.count {
      for j in 0...other.count {
        if i == 0 || j == 0 {
          table[i][j] = max(i, j)
          continue
        }
        table[i][j] = min(
          table[i - 1][j] + 1, table[i][j - 1] + 1,
          table[i - 1][j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1))
        if i > 1, j > 1, one[i - 1] == other[j - 2], one[i - 2] == other[j - 1] {
          table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
        }
      }
    }
    return table[one.count][other.count]
  }

  @Test("is symmetric, zero for the same word alone, and the cut-off changes nothing below it")
  func properties() {
    var random = SeededGenerator(seed: 1)
    func word() -> String {
      String(
        (0..<Int.random(in: 0...7, using: &random)).map { _ in
          "abć".randomElement(using: &random) ?? "a"
        })
    }
    for _ in 0..<3000 {
      let (one, other) = (word(), word())
      let distance = plain(Array(one.unicodeScalars), Array(other.unicodeScalars))
      for limit in 0...8 {
        let expected = distance <= limit ? distance : nil
        #expect(EditDistance.between(one, other, atMost: limit) == expected, "\(one) \(other)")
        #expect(EditDistance.between(other, one, atMost: limit) == expected, "\(one) \(other)")
      }
      #expect((distance == 0) == (one == other))
    }
  }

  @Test(
    "finds the word that was meant",
    arguments: [
      ("fuzy", "fuzzy"), ("sheet", "sheets"), ("Colum", "column"), ("blokcs", "blocks"),
      ("matches", "match"), ("zzz", nil), ("", nil),
    ])
  func nearest(word: String, meant: String?) {
    let known = ["fuzzy", "sheets", "column", "blocks", "match"]
    #expect(NearestWord.to(word, among: known) == meant)
  }
}
