import Findings
import RekapKit

extension Visit {
  /// A draft of a mapping for a workbook that none fits.
  ///
  /// - Throws: ``Refusal`` where there is none.
  func suggestion(for id: Int) async throws -> MappingSuggester.Suggestion? {
    try use()
    guard let workbook = workbooks[id] else { throw Refusal.noWorkbook }
    return try await queue.run(.asked) { [pipeline, inputs = inputs(of: workbook)] in
      try pipeline.suggestion(for: inputs)
    }
  }

  /// Has a workbook checked anew with a mapping that its visitor makes.
  ///
  /// - Throws: ``Refusal`` that says what is wrong in the form.
  func choose(_ form: ColumnsForm, for id: Int, in language: Language) async throws {
    try use()
    guard let workbook = workbooks[id] else { throw Refusal.noWorkbook }
    let path = "\(folder)/\(id)/mapping-\(workbook.edition + 1).yaml"
    let own = try await queue.run(.asked) { [pipeline, inputs = inputs(of: workbook)] in
      try pipeline.ownMapping(for: inputs, by: form, in: language, to: path)
    }
    guard workbooks[id]?.edition == workbook.edition else { throw Refusal.noWorkbook }
    check(id, anewBy: own)
  }
}
