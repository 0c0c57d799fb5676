import Archives
import Testing

@Suite("Compressing a part")
struct DeflaterTests {
  /// Small parts, as packages have them.
  private static let parts = (1...5).map { count in
    let relationships = (1...count).map {
      "<Relationship Id=\"rId\($0)\" Target=\"worksheets/sheet\($0).xml\" "
        + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\"/>"
    }
    return Array("<Relationships>\(relationships.joined())</Relationships>".utf8)
  }

  @Test("gives the same bytes wherever in memory that happens, and they are inflated to the part")
  func sameBytes() throws {
    // Each is kept, so that the next lies elsewhere.
    var deflaters: [Deflater] = []
    var made: [Set<[UInt8]>] = Self.parts.map { _ in [] }
    for number in 0..<2_000 {
      let deflater = Deflater()
      let part = number % Self.parts.count
      deflater.append(Self.parts[part][...])
      made[part].insert(deflater.finished().compressed)
      deflaters.append(deflater)
    }
    #expect(made.map(\.count) == Self.parts.map { _ in 1 })
    for part in Self.parts {
      let deflater = Deflater()
      deflater.append(part[...])
      #expect(try deflater.finished().inflated() == part)
    }
  }
}
