import Findings
import Indicators
import RekapKit
import Testing

/// The fifth law of mappings: each can be used backwards.
@Suite("Exported records")
struct RoundTripTests {
  static let layouts = [
    "local-mgi/domain-sheets", "local-mgi/register", "local-mgi/tick-boxes",
    "local-mgi/wide-recap", "sample-form/domain-sheets", "sample-form/wide-recap",
  ]

  @Test("5. are what a conversion gives back, in every layout", arguments: layouts, 1...30)
  func convertOfExport(layout: String, seed: Int) async throws {
    let mapping = try Repository.mapping(layout)
    var any = AnyRecords(for: mapping, seed: seed)
    let records = any.make()
    let scratch = try ScratchFolder()
    let outcome = try await WorkbookExport(language: .indonesian)(
      records, by: [mapping], to: scratch.path("out"))
    #expect(outcome.findings.map { $0.message(in: .english) } == [])
    // The layout decides on the order: sheet by sheet, row by row.
    let read = try await Conversion.lines(of: outcome.paths, by: mapping)
    expectSame(read, Conversion.lines(of: records, of: mapping.schema))
  }

  @Test("are what a conversion gives back from forms too", arguments: layouts, 31...36)
  func convertOfForm(layout: String, seed: Int) async throws {
    let mapping = try Repository.mapping(layout)
    var any = AnyRecords(for: mapping, seed: seed)
    let records = any.make()
    let scratch = try ScratchFolder()
    let outcome = try await FormExport(language: .indonesian)(
      records, by: [mapping], to: scratch.path("out"))
    #expect(outcome.findings.map { $0.message(in: .english) } == [])
    let read = try await Conversion.lines(of: outcome.paths, by: mapping)
    expectSame(read, Conversion.lines(of: records, of: mapping.schema))
  }

  @Test(
    "5. are what a conversion gives back, whatever construct the mapping uses",
    arguments: Constructs.all.keys.sorted(), 1...12)
  func constructs(name: String, seed: Int) async throws {
    let mapping = try Constructs.mapping(name)
    var any = AnyRecords(for: mapping, seed: seed)
    let records = any.make()
    let scratch = try ScratchFolder()
    let outcome = try await WorkbookExport(language: .english)(
      records, by: [mapping], to: scratch.path("out"))
    #expect(outcome.findings.map { $0.message(in: .english) } == [])
    let read = try await Conversion.lines(of: outcome.paths, by: mapping)
    expectSame(read, Conversion.lines(of: records, of: mapping.schema))
  }

  /// Expects the same lines, in whatever order.
  private func expectSame(
    _ read: [String], _ written: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(read.count == written.count, sourceLocation: sourceLocation)
    for (one, other) in zip(read.sorted(), written.sorted()) {
      guard Array(one.utf8) != Array(other.utf8) else { continue }
      Issue.record("read \(one)\nfor  \(other)", sourceLocation: sourceLocation)
      return
    }
  }
}
