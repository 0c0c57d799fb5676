import Testing
import _TestSupport

@testable import Indicators

@Suite("Keys that have been seen")
struct SeenKeysTests {
  /// How the keys of a sheet follow one another.
  enum Order: String, CaseIterable, Sendable {
    /// One group after the other, as in a register.
    case byGroup
    /// All groups in each row, as in a wide recap.
    case byNumber
    /// In any order.
    case mixed
    /// One group after the other, with keys that come again now and then.
    case withRepetitions
  }

  @Test("are found again where they were first seen", arguments: Order.allCases, 1...20)
  func firstPlaces(order: Order, seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var keys = SeenKeys()
    var places: [[Int32]: SeenKeys.Place] = [:]
    for (row, key) in Self.keys(in: order, using: &random).enumerated() {
      let place = SeenKeys.Place(
        sheet: Int32(row / 400), row: Int32(row % 400 + 2), column: 3,
        // Mostly one of few, sometimes one that takes more than half a byte.
        answer: Int32.random(in: -1...3, using: &random) + (row % 97 == 0 ? 300 : 0))
      let first = keys.firstPlace(of: key[1], in: key[0], seenAt: place)
      #expect(first.map(Self.parts) == places[key].map(Self.parts))
      if places[key] == nil { places[key] = place }
    }
  }

  private static func keys(in order: Order, using random: inout SeededGenerator) -> [[Int32]] {
    let all = (Int32(0)..<8).flatMap { group in (Int32(0)..<90).map { [group, $0] } }
    switch order {
    case .byGroup: return all
    case .byNumber: return all.sorted { ($0[1], $0[0]) < ($1[1], $1[0]) }
    case .mixed: return (all + all).shuffled(using: &random)
    case .withRepetitions:
      return all.flatMap { key in
        Int.random(in: 0..<9, using: &random) == 0 ? [key, all[Int(key[1])]] : [key]
      }
    }
  }

  private static func parts(_ place: SeenKeys.Place) -> [Int32] {
    [place.sheet, place.row, place.column, place.answer]
  }
}

@Suite("What fields hold together")
struct CombinationNumbersTests {
  @Test("has one number, however many fields there are", arguments: 1...6)
  func numbers(fieldCount: Int) {
    var random = SeededGenerator(seed: UInt64(fieldCount))
    var numbers = CombinationNumbers(of: Array(0..<fieldCount))
    var known: [[FieldValue]: Int32] = [:]
    for _ in 0..<2_000 {
      let values = (0..<fieldCount).map { _ in
        FieldValue.text(String(Int.random(in: 0..<4, using: &random)))
      }
      let number = numbers.number(of: Self.record(values))
      #expect(number == known[values] ?? Int32(known.count))
      known[values] = number
    }
    for (values, number) in known {
      #expect(numbers.fields.map { numbers.text(of: $0, in: number) } == values.map(\.text))
    }
  }

  private static func record(_ values: [FieldValue]) -> Record {
    Record(
      values: values, origins: RecordOrigins(values.map { _ in Origin(.none) }),
      source: Record.RowSource(file: "a.xlsx", sheet: "A", row: 2))
  }
}
