import Findings
import Testing

@testable import Exports

@Suite("Findings as NDJSON, JSON, CSV and lines")
struct FindingFormats {
  @Test(
    "A finding is one object with the keys of the contract",
    arguments: [
      (FindingSamples.typo, FindingSamples.object),
      (
        FindingSamples.range,
        #"{"code":"V303","slug":"normalised","severity":"info","file":"a.xlsx","sheet":"D1","#
          + #""cell":"A6","row":6,"column":1,"range":"A6:A20","respondent":null,"#
          + #""indicator":null,"field":null,"value":null,"message":{"#
          + #""id":"D1!A6:A20: \"\" dibaca sebagai \"\".","en":"D1!A6:A20: \"\" was read as \"\"."},"#
          + #""fingerprint":"V303:a.xlsx:D1!A6:A20","state":"open"}"#
      ),
      (
        FindingSamples.mapping,
        #"{"code":"M801","slug":"mapping-syntax","severity":"error","file":"x.yaml","#
          + #""sheet":null,"cell":null,"row":null,"column":null,"line":7,"respondent":null,"#
          + #""indicator":null,"field":null,"value":null,"#
          + #""message":{"id":"x.yaml:7: tab","en":"x.yaml:7: tab"},"#
          + #""fingerprint":"M801:x.yaml:7","state":"open"}"#
      ),
    ])
  func ndjson(_ finding: Finding, _ expected: String) {
    var bytes: [UInt8] = []
    FindingNDJSON().write(finding, into: &bytes)
    #expect(bytes.text == expected + "\n")
  }

  @Test("A document counts its findings by severity")
  func document() {
    let writer = FindingJSON()
    var joiner = TextJoiner(separator: FindingJSON.separator)
    var bytes: [UInt8] = []
    writer.begin(into: &bytes)
    for finding in [FindingSamples.typo, FindingSamples.typo] {
      joiner.appendSeparator(to: &bytes)
      writer.write(finding, into: &bytes)
    }
    writer.end(
      FindingCounts([FindingSamples.typo, FindingSamples.typo]), isComplete: true, into: &bytes)
    #expect(
      bytes.text == "{\"findings\":[\n\(FindingSamples.object),\n\(FindingSamples.object)\n],"
        + "\"counts\":{\"error\":0,\"warning\":2,\"info\":0,\"accepted\":0,\"ignored\":0,"
        + "\"unselected\":0}}\n")
  }

  @Test("A finding is one row of a table")
  func csv() {
    var writer = FindingCSV()
    var bytes: [UInt8] = []
    writer.begin(into: &bytes)
    writer.write(FindingSamples.typo, into: &bytes)
    #expect(
      bytes.text
        == "code,slug,severity,file,sheet,cell,row,column,respondent,round,indicator,field,value,"
        + "expected,fix,message_id,message_en,fingerprint,state,accepted_by,accepted_why,"
        + "accepted_until\r\n"
        + "V304,typo,warning,disnaker.xlsx,Domain 1,D12,12,4,disnaker,2023-09,ILL-1.03,answer,"
        + "sebagaian,ya; tidak; sebagian,sebagian,"
        + #""Domain 1!D12: ""sebagaian"" mungkin maksudnya ""sebagian"". "#
        + #"Ganti menjadi ""sebagian"".","#
        + #""Domain 1!D12: ""sebagaian"" is probably ""sebagian"". "#
        + #"Change it to ""sebagian"".","# + "V304:disnaker:2023-09:ILL-1.03:answer,open,,,\r\n")
  }

  @Test(
    "A line names the place once, then the severity and the code",
    arguments: [
      (
        FindingSamples.typo,
        #"disnaker.xlsx:Domain 1!D12: warning V304: "sebagaian" mungkin maksudnya "sebagian". "#
          + #"Ganti menjadi "sebagian"."#
      ),
      (FindingSamples.mapping, "x.yaml:7: error M801: tab"),
      (
        Finding(
          .excelError, at: Place(file: "a.xlsx", sheet: "D1").at(CellReference(row: 2, column: 1)),
          value: "#REF!"),
        "a.xlsx:D1!A2: error V314: Sel ini menampilkan #REF!. Perbaiki rumusnya atau ketik nilainya."
      ),
    ])
  func lines(_ finding: Finding, _ expected: String) {
    var bytes: [UInt8] = []
    FindingLines(language: .indonesian).write(finding, into: &bytes)
    #expect(bytes.text == expected + "\n")
  }

  @Test("What a cell holds can neither break a line nor command a terminal")
  func controls() {
    var finding = FindingSamples.typo
    finding.value = "a\r\nb\u{1B}[31m\u{9B}\u{7F}"
    var bytes: [UInt8] = []
    FindingLines(language: .english).write(finding, into: &bytes)
    #expect(
      bytes.text
        == "disnaker.xlsx:Domain 1!D12: warning V304: \"a␍␊b␛[31m\u{FFFD}␡\" is probably "
        + "\"sebagian\". Change it to \"sebagian\".\n")
  }
}

/// Findings about a cell, a range and a line, and what the first looks like.
enum FindingSamples {
  static let typo: Finding = {
    var finding = Finding(
      .typo,
      at: Place(file: "disnaker.xlsx", sheet: "Domain 1").at(CellReference(row: 12, column: 4)),
      value: "sebagaian")
    finding.subject = Finding.Subject(
      respondent: "disnaker", round: "2023-09", indicator: "ILL-1.03")
    finding.field = "answer"
    finding.expected = ["ya", "tidak", "sebagian"]
    finding.fix = Fix(.safe, new: "sebagian")
    return finding
  }()
  static let range: Finding = Finding(
    .normalised,
    at: Place(file: "a.xlsx", sheet: "D1").at(
      CellRange(CellReference(row: 6, column: 1), CellReference(row: 20, column: 1))))
  static let mapping: Finding = Finding(
    .mappingSyntax, at: Place(file: "x.yaml").atLine(7), ["message": "tab"])
  static let message: String =
    #""message":{"id":"Domain 1!D12: \"sebagaian\" mungkin maksudnya \"sebagian\". "#
    + #"Ganti menjadi \"sebagian\".","#
    + #""en":"Domain 1!D12: \"sebagaian\" is probably \"sebagian\". Change it to \"sebagian\"."}"#
  static let object: String =
    #"{"code":"V304","slug":"typo","severity":"warning","file":"disnaker.xlsx","#
    + #""sheet":"Domain 1","cell":"D12","row":12,"column":4,"respondent":"disnaker","#
    + #""round":"2023-09","indicator":"ILL-1.03","field":"answer","value":"sebagaian","#
    + #""expected":["ya","tidak","sebagian"],"fix":{"class":"safe","new":"sebagian"},"#
    + message + #","fingerprint":"V304:disnaker:2023-09:ILL-1.03:answer","state":"open"}"#
}
