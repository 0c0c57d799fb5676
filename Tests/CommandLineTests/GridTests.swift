import Findings
import RekapKit
import Testing
import _TestSupport

@Suite("The grid of a sheet")
struct GridTests {
  /// A sheet's rows and its grid.
  struct Case: Sendable {
    let name: String
    let rows: String
    let grid: [String]
  }

  private static func row(_ number: Int, _ columns: String...) -> String {
    let cells = columns.map { "<c r=\"\($0)\(number)\"><v>\(number)</v></c>" }.joined()
    return "<row r=\"\(number)\">\(cells)</row>"
  }

  /// Rows enough that they come in more than one batch.
  private static let many = (1...4_000).map { row($0, "A", "B") }.joined()
  private static let manyLines = (1...4_000).map { "\($0),\($0)" }

  static let cases = [
    Case(name: "no rows", rows: "", grid: []),
    Case(
      name: "gaps", rows: row(2, "B", "D") + row(4, "A"), grid: [",,,", ",2,,2", ",,,", "4,,,"]),
    Case(name: "many rows", rows: many, grid: manyLines),
    Case(
      name: "a wide row at the end", rows: many + row(4_001, "C"),
      grid: manyLines.map { $0 + "," } + [",,4001"]),
    Case(
      name: "a row that comes too late", rows: many + row(4_002, "A") + row(4_001, "B"),
      grid: manyLines + [",4001", "4002,"]),
    Case(
      name: "a part of a row that comes too late",
      rows: many + "<row r=\"4001\"><c r=\"A4001\"><v>1</v></c><c r=\"C7\"><v>8</v></c></row>",
      grid: manyLines.enumerated().map { $0 == 6 ? $1 + ",8" : $1 + "," } + ["1,,"]),
  ]

  private static func package(_ rows: String) -> PackageBuilder {
    PackageBuilder(
      sheet: """
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
        <sheetData>\(rows)</sheetData></worksheet>
        """)
  }

  /// What is written of a sheet to an output that can start over, or to one that can't.
  private func grid(_ rows: String, canStartOver: Bool) throws -> (text: String, restarts: Int) {
    try Self.package(rows).withFile { path in
      var listing = try CellListing(path: path)
      var bytes: [UInt8] = []
      var restarts = 0
      let output = GridOutput(
        write: { piece in for index in piece.indices { bytes.append(piece[index]) } },
        startOver: canStartOver
          ? {
            bytes = []
            restarts += 1
          } : nil)
      try listing.writeCSV(of: #require(listing.sheet("1")), to: output)
      return (String(decoding: bytes, as: UTF8.self), restarts)
    }
  }

  @Test("has lines of one length, wherever it is written to", arguments: cases, [true, false])
  func lines(sheet: Case, canStartOver: Bool) throws {
    let text = try grid(sheet.rows, canStartOver: canStartOver).text
    #expect(text == sheet.grid.map { $0 + "\r\n" }.joined())
  }

  @Test("is written once where the first rows are as wide as any")
  func once() throws {
    #expect(try grid(Self.many, canStartOver: true).restarts == 0)
    #expect(try grid(Self.many + Self.row(4_001, "C"), canStartOver: true).restarts == 1)
  }

  @Test("of a few cells far away is refused, and nothing of it is left", arguments: [true, false])
  func sparse(canStartOver: Bool) throws {
    #expect(throws: SparseGrid.self) {
      try grid(Self.many + Self.row(1_000_000, "XFD"), canStartOver: canStartOver)
    }
  }
}
