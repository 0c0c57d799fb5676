import Indicators
import Spreadsheets
import Testing

@testable import Exports

@Suite("Records as CSV")
struct CSVRecords {
  static let header: String =
    "assessment,respondent,domain,answer,regulation,budget,date,catalogue_id,catalogue_status,"
    + "missing,extra"
  static let full: String =
    #"local-mgi,disnaker,1,sebagian,"Perda ""8"", 2015",1234.5,2023-09-18,"#
    + #"stand-in-76,illustrative,,"{""Catatan"":""a\nb"",""Catatan (2)"":true}""#
  static let empty: String =
    "local-mgi,,,,,,,stand-in-76,illustrative,domain=invalid; answer=not_applicable,"

  @Test(
    "Columns are the fields, then what goes with them, then the source if asked for",
    arguments: [
      (Provenance.none, "", "", ""),
      (
        .row, ",source_file,source_sheet,source_row", ",disnaker.xlsx,Domain 1,12",
        ",disnaker.xlsx,Domain 1,13"
      ),
      (
        .cell, ",source_file,source_sheet,source_row", ",disnaker.xlsx,Domain 1,12",
        ",disnaker.xlsx,Domain 1,13"
      ),
    ])
  func columns(_ provenance: Provenance, _ names: String, _ first: String, _ second: String) {
    let schema = Samples.schema(Samples.fields)
    var writer = CSVRecordWriter(schema: schema, provenance: provenance, isForExcel: false)
    var bytes: [UInt8] = []
    writer.begin(schema, into: &bytes)
    writer.write(Samples.full, into: &bytes)
    writer.write(Samples.empty, into: &bytes)
    writer.end(into: &bytes)
    #expect(
      bytes.text == Self.header + names + "\r\n" + Self.full + first + "\r\n" + Self.empty + second
        + "\r\n")
    #expect(writer.guarded == 0)
  }

  @Test("Excel gets a byte-order mark, semicolons and no formulas but negative numbers")
  func excel() {
    let schema = Samples.schema([
      Samples.field("note", .text), Samples.field("answer", .text),
      Samples.field("budget", .number),
    ])
    var writer = CSVRecordWriter(schema: schema, provenance: .row, isForExcel: true)
    let record = Record(
      values: [.text("=1+\"2\""), .text("a; b, c"), .number(-5)],
      origins: [Origin(.none), Origin(.none), Origin(.none)],
      source: Record.RowSource(file: "@x.xlsx", sheet: "D1", row: 2))
    var bytes: [UInt8] = []
    writer.begin(schema, into: &bytes)
    writer.write(record, into: &bytes)
    #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(
      Array(bytes.dropFirst(3)).text
        == "note;answer;budget;catalogue_id;catalogue_status;missing;extra;"
        + "source_file;source_sheet;source_row\r\n"
        + #""'=1+""2""";"a; b, c";-5;stand-in-76;illustrative;;;'@x.xlsx;D1;2"# + "\r\n")
    #expect(writer.guarded == 2)
  }

  @Test(
    "A spreadsheet takes texts with certain first characters for formulas",
    arguments: [
      ("=1", true), ("+62 24", true), ("-", true), ("@sum", true), ("\t=1", true), ("\r=1", true),
      ("", false), ("1=1", false), (" =1", false), ("'=1", false), ("ya", false), ("é=", false),
    ])
  func formulas(_ text: String, _ isFormulaLike: Bool) {
    #expect(CSVRecordWriter.isFormulaLike(text) == isFormulaLike)
  }
}
