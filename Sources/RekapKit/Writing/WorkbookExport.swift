internal import Exports
public import Findings
import Foundation
public import Indicators
import Spreadsheets

/// Writes records into workbooks by a mapping, and reads them again to see that none was changed.
public struct WorkbookExport: Sendable {
  /// What became of it.
  public struct Outcome: Sendable {
    /// The mapping that was used.
    public var mapping: String
    /// The workbooks that were written.
    public var paths: [String] = []
    /// How many records they hold.
    public var records = 0
    /// What is not as it was.
    public var findings: [Finding] = []
  }

  private let language: Language
  /// The fields that a form has filled in; `nil` for a plain workbook.
  private let given: Set<Int>?

  /// Prepares an export of plain workbooks.
  public init(language: Language) {
    self.language = language
    given = nil
  }

  /// Prepares an export of forms.
  ///
  /// - Parameter given: The fields, by position, that are filled in and locked.
  init(language: Language, given: Set<Int>) {
    self.language = language
    self.given = given
  }

  /// Writes records.
  ///
  /// - Parameters:
  ///   - mappings: The mappings to choose from, all of one schema: the first that has a place for
  ///     every value.
  ///   - output: A workbook (`.xlsx`), or a folder for one workbook for each respondent.
  /// - Throws: ``RunError``, `ConfigurationError` where a mapping can't be used backwards.
  public func callAsFunction(
    _ records: [Record], by mappings: [Mapping], to output: String
  ) async throws -> Outcome {
    let isWorkbook = output.lowercased().hasSuffix(".xlsx")
    let (mapping, layout) = try choose(among: mappings, for: records, asOne: isWorkbook)
    var outcome = Outcome(mapping: mapping.name, records: records.count)
    outcome.findings += lost(layout.unplaced, of: records, mapping, file: output)
    guard !isWorkbook || layout.workbooks.count == 1 else {
      throw RunError.severalWorkbooks(count: layout.workbooks.count, file: output)
    }
    if !isWorkbook {
      do {
        try FileManager.default.createDirectory(
          atPath: output, withIntermediateDirectories: true)
      } catch {
        throw RunError.output(file: output, reason: error.localizedDescription)
      }
    }
    var names: Set<String> = []
    for workbook in layout.workbooks {
      let path =
        isWorkbook
        ? output
        : output + (output.hasSuffix("/") ? "" : "/")
          + Self.fileName(of: workbook, mapping, besides: &names)
      var draft =
        given.map {
          FormWorkbook(of: mapping, given: $0, language: language).draft(of: workbook)
        } ?? RecordWorkbook(of: mapping, language: language).draft(of: workbook)
      outcome.findings += TextLimit.cut(&draft, file: InputFiles.lastComponent(of: path))
      try write(draft, to: path)
      outcome.paths.append(path)
    }
    let reread = RecordsAgain(mapping: mapping, ignoring: Set(layout.unplaced))
    outcome.findings += try await reread.differences(of: records, in: outcome.paths)
    return outcome
  }

  // MARK: Parts

  private func choose(
    among mappings: [Mapping], for records: [Record], asOne: Bool
  ) throws -> (Mapping, (workbooks: [WorkbookLayout], unplaced: [Int])) {
    var best: (mapping: Mapping, layout: (workbooks: [WorkbookLayout], unplaced: [Int]))?
    var failure: (any Error)?
    for mapping in mappings {
      do {
        let title = mapping.schema.title[language]
        let layout = try RecordLayout(by: mapping, title: title).workbooks(of: records)
        if asOne, layout.workbooks.count > 1, mappings.count > 1 { continue }
        let lost = count(of: layout.unplaced, in: records)
        if lost == 0 { return (mapping, layout) }
        if best == nil { best = (mapping, layout) }
      } catch {
        failure = failure ?? error
      }
    }
    if let best { return best }
    throw failure ?? RunError.severalWorkbooks(count: 2, file: "")
  }

  private func count(of fields: [Int], in records: [Record]) -> Int {
    records.count { record in fields.contains { record.values[$0].isPresent } }
  }

  private func lost(
    _ fields: [Int], of records: [Record], _ mapping: Mapping, file: String
  ) -> [Finding] {
    fields.compactMap { field in
      let count = records.count { $0.values[field].isPresent }
      guard count > 0 else { return nil }
      var finding = Finding(
        .noPlace, at: Place(file: file),
        ["n": Phrase("\(count)"), "mapping": Phrase(mapping.name)])
      finding.field = mapping.schema.fields[field].name
      return finding
    }
  }

  private func write(_ draft: WorkbookDraft, to path: String) throws(RunError) {
    let aside = "\(path).part-\(ProcessInfo.processInfo.processIdentifier)"
    do {
      try draft.write(to: aside)
    } catch {
      try? FileManager.default.removeItem(atPath: aside)
      throw .output(file: path, reason: error.reason)
    }
    guard unsafe rename(aside, path) == 0 else {
      try? FileManager.default.removeItem(atPath: aside)
      throw .output(
        file: path, reason: POSIXError(.init(rawValue: errno) ?? .EIO).localizedDescription)
    }
  }

  /// A name made of what holds for the whole workbook, such as respondent and round.
  private static func fileName(
    of workbook: WorkbookLayout, _ mapping: Mapping, besides names: inout Set<String>
  ) -> String {
    let key = mapping.schema.key.compactMap { workbook.document[$0]?.text }
    let texts = key.isEmpty ? [mapping.name] : key
    let stem = texts.joined(separator: "_").map { letter in
      letter.isLetter || letter.isNumber || "-_. ".contains(letter) ? letter : "-"
    }
    var base = String(stem.prefix(80))
    while base.hasPrefix(".") { base.removeFirst() }
    if base.isEmpty { base = "rekap" }
    var name = base
    var number = 2
    while !names.insert(name.lowercased()).inserted {
      name = "\(base) (\(number))"
      number += 1
    }
    return name + ".xlsx"
  }
}
