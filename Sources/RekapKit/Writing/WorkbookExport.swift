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
  /// The form that workbooks are to be; `nil` for plain ones.
  private let form: Form?
  private let interruption: Interruption

  /// What is known of a form before people fill it in.
  struct Form: Sendable {
    /// The fields, by position, that are filled in and locked.
    var given: Set<Int>
    /// Whether nobody has filled in anything, so that nothing can be lost.
    var isBlank: Bool
  }

  /// Prepares an export of plain workbooks.
  ///
  /// - Parameter interruption: Asks for an early end; the workbooks that are done stay.
  public init(language: Language, interruption: Interruption = Interruption()) {
    self.language = language
    self.interruption = interruption
    form = nil
  }

  /// Prepares an export of forms.
  init(language: Language, form: Form, interruption: Interruption) {
    self.language = language
    self.interruption = interruption
    self.form = form
  }

  /// Writes records.
  ///
  /// - Parameters:
  ///   - mappings: The mappings to choose from, all of one schema: the first that has a place for
  ///     every value.
  ///   - output: A workbook (`.xlsx`), or a folder for one workbook for each respondent.
  /// - Throws: ``RunError``, also where somebody asks for the end; `ConfigurationError` where a mapping
  ///   can't be used backwards.
  public func callAsFunction(
    _ records: [Record], by mappings: [Mapping], to output: String
  ) async throws -> Outcome {
    let isWorkbook = output.lowercased().hasSuffix(".xlsx")
    let choice = try choice(among: mappings, for: records, asOne: isWorkbook)
    let (mapping, placement) = (choice.mapping, choice.placement)
    guard !isWorkbook || placement.workbooks.count == 1 else {
      throw RunError.severalWorkbooks(count: placement.workbooks.count, file: output)
    }
    var outcome = Outcome(mapping: mapping.name, records: records.count)
    if form?.isBlank != true {
      outcome.findings = choice.lost.map {
        finding(on: $0, mapping, file: InputFiles.lastComponent(of: output))
      }
    }
    if !isWorkbook { try makeFolder(at: output) }
    var names: Set<String> = []
    for workbook in placement.workbooks {
      let path =
        isWorkbook
        ? output
        : output + (output.hasSuffix("/") ? "" : "/")
          + Self.fileName(of: workbook, mapping, besides: &names)
      var draft = draft(of: workbook, mapping)
      outcome.findings += TextLimit.cut(&draft, file: InputFiles.lastComponent(of: path))
      let (done, all) = (outcome.paths.count, placement.workbooks.count)
      do throws(RunError) {
        try write(draft, to: path)
      } catch {
        throw error.telling(done: done, of: all)
      }
      outcome.paths.append(path)
    }
    if form?.isBlank != true {
      let reread = RecordsAgain(mapping: mapping, placement: placement)
      outcome.findings += try await reread.differences(of: records, in: outcome.paths)
    }
    return outcome
  }

  // MARK: Mappings

  /// A mapping, and what would become of the records.
  private struct Choice {
    var mapping: Mapping
    var placement: RecordPlacement
    /// What has values and no place, with how many records have one.
    var lost: [Lost]
  }

  private struct Lost {
    var name: String
    var count: Int
  }

  /// The first mapping that has a place for all; else the first of those that do best.
  private func choice(
    among mappings: [Mapping], for records: [Record], asOne: Bool
  ) throws -> Choice {
    var best: (choice: Choice, rank: Int)?
    var failure: (any Error)?
    for mapping in mappings {
      let choice: Choice
      do {
        let layout = RecordLayout(by: mapping, title: mapping.schema.title[language])
        let placement = try layout.placement(of: records)
        choice = Choice(
          mapping: mapping, placement: placement, lost: lost(of: records, placement, mapping))
      } catch {
        failure = failure ?? error
        continue
      }
      let rank =
        (asOne && choice.placement.workbooks.count > 1 ? 2 : 0) + (choice.lost.isEmpty ? 0 : 1)
      if rank == 0 { return choice }
      if best.map({ rank < $0.rank }) ?? true { best = (choice, rank) }
    }
    guard let best else { throw failure ?? RunError.noMappings }
    return best.choice
  }

  private func lost(
    of records: [Record], _ placement: RecordPlacement, _ mapping: Mapping
  ) -> [Lost] {
    var lost = placement.unplacedFields.map { field in
      Lost(
        name: mapping.schema.fields[field].name,
        count: records.count { $0.values[field].isPresent })
    }
    if placement.dropsExtra {
      lost.append(Lost(name: "extra", count: records.count { !$0.extra.isEmpty }))
    }
    return lost.filter { $0.count > 0 }
  }

  private func finding(on lost: Lost, _ mapping: Mapping, file: String) -> Finding {
    var finding = Finding(
      .noPlace, at: Place(file: file),
      ["n": Phrase("\(lost.count)"), "mapping": Phrase(mapping.name)])
    finding.field = lost.name
    return finding
  }

  // MARK: Files

  private func draft(of workbook: WorkbookLayout, _ mapping: Mapping) -> WorkbookDraft {
    guard let form else {
      return RecordWorkbook(of: mapping, language: language).draft(of: workbook)
    }
    return FormWorkbook(of: mapping, given: form.given, language: language).draft(of: workbook)
  }

  private func makeFolder(at path: String) throws(RunError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .output(file: path, reason: error.localizedDescription)
    }
  }

  private func write(_ draft: WorkbookDraft, to path: String) throws(RunError) {
    try draft.write(toFile: path) { () throws(RunError) in try interruption.check() }
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
