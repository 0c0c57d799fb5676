import Testing

@testable import Spreadsheets

@Suite("Number formats")
struct NumberFormatTests {
  @Test(
    "A format code that shows days or hours makes a date",
    arguments: [
      "dd/mm/yyyy", "d-mmm-yy", "yyyy", "h:mm", "mm:ss.0", "h:mm AM/PM", "[$-421]d mmmm yyyy;@",
      "[$-F800]dddd, mmmm dd, yyyy", "\"Tanggal\" d", "\\ yyyy", "[Red]yyyy-mm-dd", "A/P",
      "[>40000]dd/mm/yyyy;General", "yyyy\"年\"m\"月\"d\"日\"", "DD.MM.YYYY", "_-d",
      "[$-409]h:mm\\ AM/PM;@", "d.m.", "yyyy年m月d日", "[$-411]ggge\"年\"m\"月\"d\"日\"", "b1yy", "e/m/d",
      "[<1]h:mm;d/m/yyyy", "[$-x-systime]h:mm:ss", "[$-id-ID]d mmmm yyyy", "[ENG][$-409]d/m/yyyy",
      "yyyy-mm-ddThh:mm:ss", "[DBNum2]d", "d;@", "0.0 m", "a/p",
    ])
  func dates(code: String) {
    #expect(NumberFormat(code: code) == .date)
  }

  @Test(
    "A format code of digits, money or text makes a number",
    arguments: [
      "General", "0.00", "#,##0", "0%", "0.00E+00", "@", "", "\"hari\"0", "0\\d", "_d0", "*d0",
      "[Red]0", "[$Rp-421] #,##0", "[$-409]0", "#,##0\" m\"", "0;dd/mm/yyyy", "\"a;d\"0",
      "General\" hari\"", "[$USD] #,##0.00", "[$Rp-id-ID]#,##0", "[$-D000421]0", "[=1]\"Ya\";0",
      "[Color10]0", "[Grün]0", "0E0", "E-0", "e", "ggg", "\"d", "\\d0", "0*y", ";;d", ";;;", "[d]",
      "[yy]",
      "[DBNum1]General", "# ?/?",
      "_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_)",
    ])
  func plain(code: String) {
    #expect(NumberFormat(code: code) == .plain)
  }

  @Test(
    "Hours, minutes or seconds in brackets make an elapsed time",
    arguments: [
      "[h]:mm", "[hh]:mm:ss", "[mm]:ss", "[s]", "[H]:MM", "\"jam\" [h]", "[Red][h]:mm",
      "[ss].000", "[h]\"h\"mm", "[mm]:ss.0", "[h]:mm;@",
    ])
  func durations(code: String) {
    #expect(NumberFormat(code: code) == .duration)
  }

  @Test(
    "Built-in formats are known by number",
    arguments: [
      (0, .plain), (9, .plain), (13, .plain), (14, .date), (22, .date), (23, .plain), (27, .date),
      (36, .date), (37, .plain), (44, .plain), (45, .date), (46, .duration), (47, .date),
      (48, .plain), (49, .plain), (50, .date), (58, .date), (59, .plain),
    ] as [(Int, NumberFormat)])
  func builtIn(number: Int, expected: NumberFormat) {
    #expect(NumberFormat(builtIn: number) == expected)
  }
}
