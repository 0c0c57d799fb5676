import Testing
import _TestSupport

@testable import Indicators

@Suite("A look at a text")
struct TextLookTests {
  /// What its bytes say, one by one.
  private static func expect(_ text: String) {
    let bytes = Array(text.utf8)
    let look = TextLook(bytes.span)
    #expect(look.isPrintable == bytes.allSatisfy { 0x20...0x7E ~= $0 }, "\(text)")
    #expect(look.hasAt == bytes.contains(UInt8(ascii: "@")), "\(text)")
    #expect(look.digits == bytes.count { 0x30...0x39 ~= $0 }, "\(text)")
  }

  @Test("tells every byte of ASCII from its neighbours, wherever it stands")
  func everyByte() {
    for byte in UInt8.min...0x7F {
      for place in 0..<17 {
        let around = [UInt8](repeating: UInt8(ascii: "x"), count: place)
        Self.expect(String(decoding: around + [byte] + around, as: UTF8.self))
        Self.expect(String(decoding: around + [byte], as: UTF8.self))
      }
    }
  }

  @Test("counts what the bytes say, whatever the text and its length")
  func anyText() {
    var random = SeededGenerator(seed: 21)
    let signs = Array("0123456789@ab .-/:é\u{A0}—𝕊\t\n")
    for length in 0..<200 {
      let text = String((0..<length).map { _ in signs.randomElement(using: &random) ?? " " })
      Self.expect(text)
    }
  }

  @Test("of a text whose digits it can't count says that they may be many")
  func longText() {
    #expect(TextLook(Array(String(repeating: "8", count: 2_000).utf8).span).digits == 2_000)
    #expect(TextLook(Array(String(repeating: "a", count: 2_001).utf8).span).digits == .max)
  }
}

@Suite("What is known of texts")
struct KnownTextsTests {
  @Test("is what was found out, however often and in which order they come")
  func finds() {
    var random = SeededGenerator(seed: 7)
    var known = KnownTexts<String>(most: 128)
    for _ in 0..<20_000 {
      let text = "ILL-\(Int.random(in: 0..<300, using: &random))"
      #expect(known.value(of: text) { text + "!" } == text + "!")
    }
  }

  @Test("need not be found out again while few others have come")
  func remembers() {
    var known = KnownTexts<Int>(most: 4_096)
    var asked = 0
    // Codes that differ in their last letters alone, as those of a catalogue.
    let codes = (1...6).flatMap { domain in (1...20).map { "ILL-\(domain).\($0 / 10)\($0 % 10)" } }
    for _ in 0..<10 {
      for code in codes {
        _ = known.value(of: code) {
          asked += 1
          return asked
        }
      }
    }
    #expect(asked < codes.count * 3)
  }
}

@Suite("The outline of a label")
struct LabelOutlineTests {
  @Test("is that of the folded label, without folding it")
  func unfolded() {
    var random = SeededGenerator(seed: 3)
    let signs = Array("abcXYZ019 .:-_()/@\té\u{A0}—")
    for length in 0..<120 {
      let label = String((0..<length).map { _ in signs.randomElement(using: &random) ?? " " })
      #expect(LabelOutline(ofUnfolded: label) == FoldedLabel(label).outline, "\(label)")
      let plain = label.filter(\.isASCII)
      #expect(LabelOutline(ofUnfolded: plain) == FoldedLabel(plain).outline, "\(plain)")
    }
  }

  @Test("has the length of a label that is misspelt among those near to its own")
  func lengths() {
    for length in 1...70 {
      let outline = LabelOutline(of: String(repeating: "a", count: length))
      for other in max(1, length - 2)...length + 2 {
        let near = LabelOutline(of: String(repeating: "a", count: other))
        #expect(outline.nearLengthBits & near.lengthBit != 0)
      }
    }
  }
}

@Suite("A table of texts")
struct TextTableTests {
  @Test("says of each text what was said first, and nothing of others")
  func finds() {
    let pairs = (0..<500).map { ("ILL-\($0)", $0) }
    let table = TextTable(pairs + [("ILL-7", -1)])
    for (text, value) in pairs { #expect(table[text] == value) }
    for other in ["", "ILL-", "ILL-500", "ill-7", "ILL-07"] { #expect(table[other] == nil) }
    #expect(TextTable<Int>([])["ILL-7"] == nil)
  }
}
