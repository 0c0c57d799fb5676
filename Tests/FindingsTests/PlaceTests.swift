import Findings
import Testing

@Suite("Places")
struct PlaceTests {
  @Test(
    "are read from Excel's addresses",
    arguments: [
      ("A1", 1, 1), ("D12", 12, 4), ("$D$12", 12, 4), ("d12", 12, 4), ("Z9", 9, 26),
      ("AA1", 1, 27), ("XFD1048576", 1_048_576, 16_384),
    ])
  func reference(text: String, row: Int, column: Int) {
    #expect(CellReference(text) == CellReference(row: row, column: column))
  }

  @Test(
    "are refused where they are none",
    arguments: ["", "12", "D", "D0", "12D", "D1E", "D-1", "Ä1", "A99999999999999999999", "D 1"])
  func noReference(text: String) {
    #expect(CellReference(text) == nil)
  }

  @Test("write every column as Excel does, and read it back")
  func lettersRoundTrip() {
    for column in 1...16_384 {
      let reference = CellReference(row: 7, column: column)
      #expect(CellReference(reference.description) == reference)
    }
  }

  @Test(
    "have ranges whose corners may come in any order",
    arguments: [("A6:A20", "A6:A20"), ("A20:A6", "A6:A20"), ("B5:A1", "A1:B5"), ("C3", "C3")])
  func ranges(text: String, normal: String) {
    #expect(CellRange(text)?.description == normal)
  }

  @Test("know what lies in a range")
  func contains() throws {
    let range = try #require(CellRange("B2:C4"))
    #expect(range.contains(CellReference(row: 4, column: 3)))
    #expect(!range.contains(CellReference(row: 5, column: 3)))
    #expect(!range.contains(CellReference(row: 4, column: 4)))
  }

  @Test("are named as finely as they are known")
  func within() throws {
    let sheet = Place(file: "a.xlsx", sheet: "Data")
    #expect(Place(file: "a.xlsx").within == nil)
    #expect(sheet.within == "Data")
    #expect(sheet.atRow(3).within == "Data!3")
    #expect(sheet.at(CellReference(row: 3, column: 2)).within == "Data!B3")
    #expect(sheet.at(try #require(CellRange("A6:A20"))).within == "Data!A6:A20")
  }
}
