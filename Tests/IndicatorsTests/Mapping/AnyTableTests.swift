import Findings
import Spreadsheets
import Testing
import _TestSupport

@testable import Indicators

/// Reads sheets made at random, such as no one would send, to see that nothing is ever lost.
@Suite("Any table")
struct AnyTableTests {
  @Test(
    "is read with every cell accounted for, and without a fault",
    arguments: AnySheet.layouts, 1...25)
  func ledgerBalances(layout: String, seed: Int) throws {
    let (mapping, head) = try AnySheet.sample(of: layout, seed: seed)
    let planner = SubmissionPlanner(for: mapping, isStrict: false)
    let plan = planner.plan(for: [head], file: "any.xlsx")
    let document = DocumentValues(of: plan, heads: [head], file: "any.xlsx")
    #expect(!plan.tables.isEmpty)
    for table in plan.tables {
      var reader = TableReader(
        table, schema: mapping.schema, document: document, file: "any.xlsx")
      var checker = RecordChecker(schema: mapping.schema)
      var batch = RecordBatch()
      for row in head.rows { reader.read(row, into: &batch) }
      reader.finish(into: &batch, merges: head.merges)
      for record in batch.records { checker.check(record, into: &batch.findings) }
      #expect(batch.ledger.isBalanced, "\(batch.ledger)")
      #expect(batch.ledger.read == head.rows.map(\.cells.count).reduce(0, +))
      #expect(batch.records.allSatisfy { $0.values.count == mapping.schema.fields.count })
      for finding in batch.findings + checker.finish(file: "any.xlsx") {
        #expect(!finding.message(in: .indonesian).contains("{"), "\(finding.code.id)")
      }
    }
  }
}
