import Findings
import Indicators
import Spreadsheets
import Testing

@testable import Exports

@Suite("Records as NDJSON and JSON")
struct JSONRecords {
  @Test(
    "A record tells as much about its source as is asked for",
    arguments: [
      (Provenance.none, "}\n"),
      (.row, ExpectedJSON.row + "}}\n"),
      (.cell, ExpectedJSON.row + ExpectedJSON.cells + "}}\n"),
    ])
  func provenance(_ provenance: Provenance, _ end: String) {
    let writer = NDJSONRecordWriter(
      schema: Samples.schema(Samples.fields), provenance: provenance)
    var bytes: [UInt8] = []
    writer.write(Samples.full, into: &bytes)
    #expect(bytes.text == ExpectedJSON.fields + ExpectedJSON.catalogue + ExpectedJSON.extra + end)
  }

  @Test("A missing value is null, and why it is missing is said unless the cell is blank")
  func missing() {
    let writer = NDJSONRecordWriter(
      schema: Samples.schema(Samples.fields, status: "official"), provenance: .cell)
    var bytes: [UInt8] = []
    writer.write(Samples.empty, into: &bytes)
    #expect(
      bytes.text
        == #"{"assessment":"local-mgi","respondent":null,"domain":null,"answer":null,"#
        + #""regulation":null,"budget":null,"date":null,"#
        + #""_missing":{"domain":"invalid","answer":"not_applicable"},"#
        + #""_source":{"file":"disnaker.xlsx","sheet":"Domain 1","row":13,"#
        + #""answer":{"at":"AB13","raw":"tidak berlaku"},"#
        + #""regulation":{"at":"E13"},"date":{"at":"G13"}}}"# + "\n")
  }

  @Test("One document names its catalogue once and puts commas between the records")
  func document() {
    let schema = Samples.schema([Samples.field("answer", .code)])
    var writer: any RecordWriter = JSONRecordWriter(schema: schema, provenance: .none)
    var joiner = TextJoiner(separator: JSONRecordWriter.separator)
    let source = Record.RowSource(file: "a", sheet: "b", row: 1)
    var bytes: [UInt8] = []
    writer.begin(schema, into: &bytes)
    for answer in ["ya", "tidak"] {
      joiner.appendSeparator(to: &bytes)
      writer.write(
        Record(values: [.text(answer)], origins: [Origin(.none)], source: source), into: &bytes)
    }
    writer.end(into: &bytes)
    #expect(
      bytes.text == """
        {"assessment":"local-mgi","catalogue":{"id":"stand-in-76","status":"illustrative",\
        "note":{"id":"Contoh","en":"Sample"}},"records":[
        {"answer":"ya"},
        {"answer":"tidak"}
        ]}

        """)
  }

  @Test("A document without records is one all the same")
  func emptyDocument() {
    let schema = Samples.schema([], status: "official")
    let writer = JSONRecordWriter(schema: schema, provenance: .cell)
    var bytes: [UInt8] = []
    writer.begin(schema, into: &bytes)
    writer.end(into: &bytes)
    #expect(
      bytes.text == """
        {"assessment":"local-mgi","catalogue":{"id":"stand-in-76","status":"official"},"records":[

        ]}

        """)
  }

  @Test("Workbooks written side by side join to the same bytes as one after another")
  func joining() {
    let writer = JSONRecordWriter(schema: Samples.schema(Samples.fields), provenance: .cell)
    let workbooks = [[Samples.full, Samples.empty], [], [Samples.full]]
    let pieces = workbooks.map { records in
      var piece: [UInt8] = []
      var joiner = TextJoiner(separator: JSONRecordWriter.separator)
      for record in records {
        joiner.appendSeparator(to: &piece)
        writer.write(record, into: &piece)
      }
      return piece
    }
    var together: [UInt8] = []
    var joiner = TextJoiner(separator: JSONRecordWriter.separator)
    for piece in pieces { joiner.append(piece, to: &together) }

    let lines = [Samples.full, Samples.empty, Samples.full].map { record in
      var line: [UInt8] = []
      writer.write(record, into: &line)
      return line.text
    }
    #expect(together.text == lines.joined(separator: ",\n"))
  }

  @Test(
    "What stands in a cell keeps its type",
    arguments: [
      (CellValue.string("ya"), #""ya""#),
      (.number(33.1), "33.1"),
      (.number(999_999_999_999_999), "999999999999999"), (.number(1e16), "1e+16"),
      (.number(.infinity), "null"),
      (.boolean(false), "false"),
      (.error("#N/A"), ##""#N/A""##),
      (
        .date(CalendarDateTime(year: 2023, month: 9, day: 18, millisecond: 52_200_500)),
        #""2023-09-18T14:30:00.500""#
      ),
      (.date(CalendarDateTime(year: 1900, month: 2, day: 29)), #""1900-02-29""#),
      (.time(milliseconds: 52_200_000), #""14:30:00""#),
      (.duration(milliseconds: 90_500), "90.5"),
      (.uncalculated, "null"),
    ])
  func cells(_ value: CellValue, _ expected: String) {
    var bytes: [UInt8] = []
    JSONText.append(value, to: &bytes)
    #expect(bytes.text == expected)
  }

  @Test("A cell that differs from the value only in how a letter is composed is shown")
  func composition() {
    let schema = Samples.schema([Samples.field("note", .text)], status: "official")
    let record = Record(
      values: [.text("caf\u{E9}")],
      origins: [
        Origin(.cell(CellReference(row: 1, column: 1)), raw: .string("cafe\u{301}"), steps: ["nfc"])
      ],
      source: Record.RowSource(file: "a", sheet: "b", row: 1))
    var bytes: [UInt8] = []
    NDJSONRecordWriter(schema: schema, provenance: .cell).write(record, into: &bytes)
    #expect(
      Array(bytes.text.utf8)
        == Array(
          (#"{"note":"caf"# + "\u{E9}" + #"","_source":{"file":"a","sheet":"b","row":1,"#
            + #""note":{"at":"A1","raw":"cafe"# + "\u{301}" + #"","steps":["nfc"]}}}"# + "\n").utf8
        ))
  }
}

/// What the parts of ``Samples/full`` look like.
enum ExpectedJSON {
  static let fields: String =
    #"{"assessment":"local-mgi","respondent":"disnaker","domain":1,"answer":"sebagian","#
    + #""regulation":"Perda \"8\", 2015","budget":1234.5,"date":"2023-09-18","#
  static let catalogue: String = #""catalogue":{"id":"stand-in-76","status":"illustrative"},"#
  static let extra: String = #""extra":{"Catatan":"a\nb","Catatan (2)":true}"#
  static let row: String = #","_source":{"file":"disnaker.xlsx","sheet":"Domain 1","row":12"#
  static let cells: String =
    #","respondent":{"at":"(file)","raw":"disnaker.xlsx","steps":["match"]},"#
    + #""domain":{"at":"Identitas!B3"},"#
    + #""answer":{"at":"D12","raw":"Sebagaian","steps":["lookup:answer~1"]},"#
    + #""regulation":{"at":"E6:E20","steps":["merge"]},"#
    + #""budget":{"at":"mapping:9"},"date":{"at":"(sheet)"}"#
}
