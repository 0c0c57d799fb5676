import Assessments
import Testing
import _TestSupport

@testable import Exports

@Suite("A record that is taken apart")
struct RecordScannerTests {
  private static let fields = ["round", "answer", "note"]

  private static func scan(_ text: String) throws(RecordScanner.Failure) -> RecordParts {
    var scanner = RecordScanner(fields: fields, values: [0, 1, 2], places: [1, 2], raws: [1])
    var parts = RecordParts(fields: fields.count)
    _ = try scanner.scan(Array(text.utf8).span, into: &parts)
    return parts
  }

  static let sound = #"""
    {"round":"2023-09","answer":"y\u0061","note":"a\n\"b\" \ud83e\udded é","extra":{"x":[1,-2.5e+3,true,[]]},"catalogue":{"id":"c"},"_missing":{"note":"unknown"},"_source":{"file":"a.xlsx","sheet":"D 1","row":12,"answer":{"at":"E12","raw":1,"steps":["trim"]},"note":{"at":"F12","raw":"x"},"more":null}}
    """#

  @Test("has its values, places, and what stood there")
  func parts() throws {
    let parts = try Self.scan(Self.sound)
    #expect(parts.values.map { parts.text(of: $0) } == ["2023-09", "ya", "a\n\"b\" 🧭 é"])
    #expect(parts.text(of: parts.missing[2]) == "unknown")
    #expect(parts.text(of: parts.places[1]) == "E12")
    #expect(parts.text(of: parts.raws[1]) == "1")
    #expect(parts.text(of: parts.places[2]) == "F12")
    // It was not asked for.
    #expect(parts.raws[2].kind == .absent)
    #expect(parts.text(of: parts.file) == "a.xlsx")
    #expect(parts.text(of: parts.sheet) == "D 1")
    #expect(parts.text(of: parts.row) == "12")
  }

  @Test("may have its members in any order, and none of them")
  func anyOrder() throws {
    let parts = try Self.scan(#" { "note" : null , "answer" : "" , "round" : 7 } "#)
    #expect(parts.text(of: parts.values[0]) == "7")
    #expect(parts.values[1].kind == .null && parts.values[2].kind == .null)
    #expect(try Self.scan("{}").values[0].kind == .absent)
    #expect(try Self.scan(#"{"answer":["ya"]}"#).values[1].kind == .other)
  }

  @Test(
    "is refused where it is no record",
    arguments: [
      (#"{"jawab":"ya"}"#, RecordScanner.Failure.unknownField("jawab")), ("[1]", .notObject),
      ("\"a\"", .notObject), (#"{"answer":}"#, .notJSON(offset: 10)), ("", .notJSON(offset: 0)),
    ])
  func refused(text: String, failure: RecordScanner.Failure) {
    #expect(throws: failure) { try Self.scan(text) }
  }

  @Test("may have names with escapes, and numbers in any spelling")
  func spellings() throws {
    let parts = try Self.scan(
      #"{"\u0061nswer":1.50e+1,"round":-0,"note":12345678901234567890123,"\u005fsource":{"ro\u0077":7.0}}"#
    )
    #expect(parts.values.map { parts.text(of: $0) } == ["0", "15", "1.2345678901234568e+22"])
    #expect(parts.text(of: parts.row) == "7")
  }

  @Test("has the first of members with one name, as a tree of it has")
  func twice() throws {
    let parts = try Self.scan(
      #"{"answer":"ya","answer":"tidak","_missing":{"note":"blank"},"_missing":{"note":"unknown","round":"x"},"_source":{"file":"a","file":"b","answer":{"at":"A1"},"answer":{"at":"B2","raw":"?"}},"_source":{"sheet":"s"}}"#
    )
    #expect(parts.text(of: parts.values[1]) == "ya")
    #expect(parts.text(of: parts.missing[2]) == "blank" && parts.missing[0].kind == .absent)
    #expect(parts.text(of: parts.file) == "a" && parts.sheet.kind == .absent)
    #expect(parts.text(of: parts.places[1]) == "A1" && parts.raws[1].kind == .absent)
  }

  @Test("is refused where the parser of JSON refuses it, at the same byte", arguments: 1...300)
  func sameAsParser(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var bytes = Array(Self.sound.utf8)
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes.remove(at: place)
      case 1:
        bytes[place] = Array("{}[]\",:0-.eE\\u \n\u{1}".utf8).randomElement(using: &random) ?? 0
      default: bytes.removeLast(bytes.count - place)
      }
      if bytes.isEmpty { return }
    }
    var scanner = RecordScanner(fields: Self.fields, values: [0, 1, 2], places: [1], raws: [1])
    var parts = RecordParts(fields: 3)
    var refused: Int?
    do throws(RecordScanner.Failure) {
      _ = try scanner.scan(bytes.span, into: &parts)
    } catch {
      if case .notJSON(let offset) = error { refused = offset }
    }
    var wanted: Int?
    do throws(JSONParser.Failure) {
      _ = try JSONParser.value(of: bytes)
    } catch {
      wanted = error.offset
    }
    #expect(refused == wanted, "\(String(decoding: bytes, as: UTF8.self))")
  }
}
