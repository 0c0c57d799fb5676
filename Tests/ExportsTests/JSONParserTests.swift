import Testing

@testable import Exports

@Suite("A JSON text")
struct JSONParserTests {
  @Test(
    "is read and written again as it was, its members in their order",
    arguments: [
      "null", "true", "false", "0", "-7", "9007199254740993", "0.1", "-1.5", "1e+300", "\"\"",
      "\"a \\\"b\\\" \\\\ \\n é 🧭\"", "{}", "[]", "{\n  \"z\": 1,\n  \"a\": [\n    null\n  ]\n}",
    ])
  func survives(text: String) throws {
    let value = try JSONParser.value(of: Array(text.utf8))
    #expect(String(decoding: value.document, as: UTF8.self) == text + "\n")
  }

  @Test(
    "may have escapes, and space wherever the grammar lets it",
    arguments: [
      ("\"\\u0041\\u00e9\\ud83e\\udded\\/\\b\\f\\t\"", "Aé🧭/\u{8}\u{C}\t"),
      (" \t\r\n\"x\" ", "x"), ("\"\\ud83e\"", "\u{FFFD}"), ("\"\\ud83e\\u0041\"", "\u{FFFD}A"),
    ])
  func escapes(text: String, meaning: String) throws {
    #expect(try JSONParser.value(of: Array(text.utf8)).text == meaning)
  }

  @Test(
    "that is none is refused, at the byte where it goes wrong",
    arguments: [
      ("", 0), ("{", 1), ("{\"a\"}", 4), ("[1,]", 3), ("tru", 3), ("01", 0), ("+1", 0), (".5", 0),
      ("1 2", 2), ("\"a", 2), ("\"\n\"", 1), ("\"\\x\"", 3), ("\"\\u12\"", 3), ("1e999", 0),
      ("nul", 3), ("{'a':1}", 1), ("[1 2]", 3), ("1.", 0), ("1.e5", 0), ("1-2", 1), ("1e", 0),
      ("\"\\u+123\"", 3), ("--1", 0),
    ])
  func refused(text: String, offset: Int) {
    #expect(throws: JSONParser.Failure(offset: offset)) {
      _ = try JSONParser.value(of: Array(text.utf8))
    }
  }

  @Test("that lies deeper in itself than any record is refused, and ends nothing")
  func deep() {
    let text = String(repeating: "[", count: 100_000)
    #expect(throws: JSONParser.Failure.self) {
      _ = try JSONParser.value(of: Array(text.utf8))
    }
  }
}
