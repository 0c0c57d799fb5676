/// The namespaces of Office Open XML, transitional (ECMA-376 Part 4) and strict (Part 1).
///
/// A strict document says the same with other names, so a vocabulary takes both.
enum Namespaces {
  static let spreadsheet = [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
  ]
  static let officeRelationships = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
  ]
  static let packageRelationships = [
    "http://schemas.openxmlformats.org/package/2006/relationships"
  ]
  static let contentTypes = ["http://schemas.openxmlformats.org/package/2006/content-types"]
  /// Extensions of Excel 2010 and later ([MS-XLSX]).
  static let spreadsheet2009 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
  static let threadedComments =
    "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
  static let drawing = [
    "http://schemas.openxmlformats.org/drawingml/2006/main",
    "http://purl.oclc.org/ooxml/drawingml/main",
  ]
  static let spreadsheetDrawing = [
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
    "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
  ]
  static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
}
