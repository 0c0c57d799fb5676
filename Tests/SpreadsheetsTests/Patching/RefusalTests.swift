import Findings
import Foundation
import Spreadsheets
import Testing
import _TestSupport

@Suite("Workbooks that can't be marked")
struct RefusalTests {
  private func refusal(_ path: String, limits: WorkbookLimits = WorkbookLimits()) -> WorkbookError?
  {
    let output = path + ".copy"
    defer { try? FileManager.default.removeItem(atPath: output) }
    do {
      _ = try AnnotatedWorkbook.annotate(
        path, marks: [:], summary: MarkedCopy.summary(of: [:]), limits: limits, to: output)
      return nil
    } catch {
      #expect(!FileManager.default.fileExists(atPath: output))
      return error
    }
  }

  @Test("A digital signature would no longer be valid")
  func signed() throws {
    var package = PatchedPackages.all[0].package
    package.add("_xmlsignatures/sig1.xml", "<Signature/>")
    let error = try package.withFile { refusal($0) }
    #expect(error?.kind == .unmarkable)
    #expect(error?.detail.english.contains("digital signature") == true)
    #expect(error?.detail.indonesian.contains("tanda tangan") == true)
  }

  @Test("OpenDocument and delimited text are told to be saved as .xlsx")
  func otherFormats() throws {
    let document = try PackageBuilder(openDocument: "").withFile { refusal($0) }
    #expect(document?.kind == .unmarkable && document?.detail.english.contains(".xlsx") == true)
    let text = try PackageBuilder.withFile(of: Array("No;Jawaban\n1;ya\n".utf8)) { refusal($0) }
    #expect(text?.kind == .notWorkbook(.text))
  }

  @Test("A part in UTF-16 is told with its name")
  func utf16() throws {
    var package = PatchedPackages.all[0].package
    let place = try #require(package.parts.firstIndex { $0.name == "xl/styles.xml" })
    let text = "<?xml version='1.0' encoding='UTF-16'?>" + PatchedPackages.styles
    package.parts[place].bytes =
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let error = try package.withFile { refusal($0) }
    #expect(error?.kind == .unmarkable)
    #expect(error?.detail.english.contains("xl/styles.xml") == true)
  }

  @Test("More cell formats than Excel can hold are not written")
  func formats() throws {
    let xf = #"<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>"#
    let styles = PatchedPackages.styles.replacing(
      #"<xf numFmtId="0"/>"#, with: String(repeating: xf, count: 64_000))
    let error = try PatchedPackages.package(sheet: PatchedPackages.sheet(), styles: styles)
      .withFile { refusal($0) }
    #expect(error?.kind == .unmarkable)
    #expect(error?.detail.english.contains("64000") == true)
  }

  @Test("Limits are kept to")
  func limits() throws {
    var limits = WorkbookLimits()
    limits[.partSize] = 1_000
    let rows = String(repeating: "<row/>", count: 1_000)
    let error = try PatchedPackages.package(sheet: PatchedPackages.sheet(rows)).withFile { path in
      let marks = try MarkedCopy.someMarks(in: path)
      let output = path + ".copy"
      defer { try? FileManager.default.removeItem(atPath: output) }
      do {
        _ = try AnnotatedWorkbook.annotate(
          path, marks: marks, summary: MarkedCopy.summary(of: marks), limits: limits, to: output)
        return nil as WorkbookError?
      } catch let error as WorkbookError {
        return error
      }
    }
    guard case .overLimit(.partSize, _, 1_000)? = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("What looks like the record of marks and is none leads to no part that isn't there")
  func falseRecord() throws {
    let record = """
      <annotation xmlns="urn:rekap:annotation" version="1"><part name="xl/workbook.xml" size="9" \
      sum="1" changed="1">5 999999999999:00\n</part></annotation>
      """
    let package = PatchedPackages.package(
      sheet: PatchedPackages.sheet(),
      relationships: PatchedPackages.relationship("c", "customXml", "../customXml/item1.xml"),
      parts: [("customXml/item1.xml", record)])
    try package.withFile { path in
      try MarkedCopy.with(path) { copy in
        #expect(copy.clearing == .exact)
        try copy.checkCells()
      }
    }
  }
}
