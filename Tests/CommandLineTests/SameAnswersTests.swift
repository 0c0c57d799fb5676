import Foundation
import Testing

@Suite("One set of answers in four layouts")
struct SameAnswersTests {
  static let layouts = ["domain-sheets", "register", "wide-recap", "tick-boxes"]

  private static func records(of layout: String) throws -> [String] {
    let run = try RekapRun(
      "convert", "Fixtures/same-answers/\(layout).xlsx", "--provenance", "none")
    #expect(run.status == 0, "\(layout): \(run.errors)")
    return run.lines.map(String.init)
  }

  @Test("gives the same records whichever layout holds it", arguments: layouts)
  func sameRecords(layout: String) throws {
    let records = try Self.records(of: layout)
    #expect(records.count == 76)
    #expect(records == (try Self.records(of: "domain-sheets")))
  }

  @Test("is read with the mapping that is meant for the layout", arguments: layouts)
  func rightMapping(layout: String) throws {
    let run = try RekapRun("convert", "Fixtures/same-answers/\(layout).xlsx")
    #expect(run.errors.contains("local-mgi-\(layout)"))
  }
}
