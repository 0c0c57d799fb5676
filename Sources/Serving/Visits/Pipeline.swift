import Archives
import Exports
import Findings
import Foundation
import Indicators
import RekapKit
import Spreadsheets
import Synchronization

/// What the command line does with workbooks, for those of a visit.
struct Pipeline: Sendable {
  /// The mappings to choose from.
  let mappings: [Mapping]
  /// What is told at the start, as the command line has it.
  let options: Run.Options

  /// Workbooks with the mappings that are made for them.
  struct Inputs: Sendable {
    var files: [(path: String, name: String)]
    var ownMappings: [Mapping] = []
    var interruption = Interruption()

    /// The same, for a reading that something else asks to stop.
    func interrupted(by interruption: Interruption) -> Inputs {
      var inputs = self
      inputs.interruption = interruption
      return inputs
    }
  }

  // MARK: Checking

  /// Checks one workbook.
  ///
  /// - Parameters:
  ///   - number: The number in the names of the section's parts.
  ///   - section: Where the section of its findings goes.
  /// - Throws: ``RunError`` where that can't be done.
  func check(
    _ inputs: Inputs, number: Int, in language: Language, section path: String
  ) async throws -> CheckedWorkbook {
    let outcome = Mutex<(SubmissionSummary, [UInt8])?>(nil)
    _ = try await run(inputs, in: language).sections(from: number) { summary, section in
      outcome.withLock { $0 = (summary, section.body) }
    }
    guard let (summary, body) = outcome.withLock({ $0 }) else { throw Refusal.fault }
    try Data(body).write(to: URL(filePath: path))
    let mapping = (inputs.ownMappings + mappings).first { $0.name == summary.mapping }
    return CheckedWorkbook(summary: summary, mapping: mapping)
  }

  // MARK: Files

  /// Makes a file as the command line makes it.
  ///
  /// - Throws: ``RunError`` or ``Refusal`` where that can't be done.
  func make(
    _ file: VisitFile, of inputs: Inputs, in language: Language, to path: String
  ) async throws {
    switch file {
    case .marked: try await annotate(inputs, in: language, to: path)
    case .markedAll: try await annotateAll(inputs, in: language, to: path)
    case .recordsJSON: try await convert(inputs, .json, in: language, to: path)
    case .recordsNDJSON: try await convert(inputs, .ndjson, in: language, to: path)
    case .recordsCSV: try await convert(inputs, .csv, in: language, to: path)
    case .recordsForExcel:
      try await convert(inputs, .csv, isForExcel: true, in: language, to: path)
    case .findingsPage: try await check(inputs, .html, in: language, to: path)
    case .findingsCSV: try await check(inputs, .csv, in: language, to: path)
    case .findingsJSON: try await check(inputs, .json, in: language, to: path)
    case .summaryPage: try await sumUp(inputs, .html, in: language, to: path)
    case .summaryJSON: try await sumUp(inputs, .json, in: language, to: path)
    case .summaryWorkbook: try await sumUp(inputs, .xlsx, in: language, to: path)
    case .mapping: throw Refusal.noFile
    }
  }

  private func run(
    _ inputs: Inputs, in language: Language, _ change: (inout Run.Options) -> Void = { _ in }
  ) -> Run {
    var options = options
    options.language = language
    // Others are read beside it, each by one thread.
    options.jobs = 1
    change(&options)
    var choice = mappings
    if !inputs.ownMappings.isEmpty {
      // The mapping that was made for one workbook is named for it, as --mapping names it.
      choice = inputs.files.count == 1 ? inputs.ownMappings : inputs.ownMappings + mappings
      options.isMappingNamed = inputs.files.count == 1
    }
    return Run(
      of: InputFiles(files: inputs.files), mappings: choice, options: options,
      interruption: inputs.interruption)
  }

  private func convert(
    _ inputs: Inputs, _ format: RecordFormat, isForExcel: Bool = false, in language: Language,
    to path: String
  ) async throws {
    _ = try await run(inputs, in: language) { options in
      options.records = format
      options.isForExcel = isForExcel
    }(into: OutputPaths(records: path))
  }

  private func check(
    _ inputs: Inputs, _ format: FindingFormat, in language: Language, to path: String
  ) async throws {
    _ = try await run(inputs, in: language) { $0.findings = format }(
      into: OutputPaths(findings: path))
  }

  private func annotate(_ inputs: Inputs, in language: Language, to path: String) async throws {
    let failure = Mutex<Phrase?>(nil)
    _ = try await run(inputs, in: language)
      .annotate(to: CopyTargets(paths: [path]), from: .warning) { summary, copy in
        guard case .failed(let finding) = copy.state else { return }
        let reason = finding ?? summary.obstacles.first
        failure.withLock { $0 = reason.map(\.phrase) ?? Refusal.noFile.message }
      }
    if let message = failure.withLock({ $0 }) { throw Refusal.unmakeable(message) }
  }

  /// Marks all workbooks that can be marked, and puts the copies into one archive, by the names that they
  /// would have in a folder.
  private func annotateAll(_ inputs: Inputs, in language: Language, to path: String) async throws {
    let folder = path + ".copies"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let paths = inputs.files.indices.map { "\(folder)/\($0 + 1)" }
    _ = try await run(inputs, in: language)
      .annotate(to: CopyTargets(paths: paths), from: .warning) { _, _ in }
    let names = CopyTargets.distinct(inputs.files.map { GivenName($0.name).copyPath })
    let copies = zip(paths, names).filter { FileManager.default.fileExists(atPath: $0.0) }
    guard !copies.isEmpty else { throw Refusal.noFile }
    do {
      let archive = try ArchiveEditor(newAt: path)
      for (copy, name) in copies { try archive.add(name, fileAt: copy) }
      try archive.save()
    } catch {
      throw Refusal.unstored
    }
  }

  private func sumUp(
    _ inputs: Inputs, _ format: SummaryFormat, in language: Language, to path: String
  ) async throws {
    let records = path + ".ndjson"
    defer { try? FileManager.default.removeItem(atPath: records) }
    try await convert(inputs, .ndjson, in: language, to: records)
    var options = AssessmentSummary.Options()
    options.format = format
    options.language = language
    do {
      try AssessmentSummary(
        of: [records], mappings: inputs.ownMappings + mappings, options: options,
        limits: self.options.limits
      ).write(to: path, options: options)
    } catch let error as RunError {
      // Where the records lie for a moment is nobody's business.
      let message = error.message
      throw Refusal.unmakeable(
        Phrase(
          indonesian: message.indonesian.replacing(records, with: "records.ndjson"),
          english: message.english.replacing(records, with: "records.ndjson")))
    }
  }

  // MARK: Mappings

  /// A draft of a mapping for a workbook.
  ///
  /// - Parameter schema: The schema that it is to map to; otherwise the one that fits best.
  /// - Throws: ``Refusal`` where the workbook can't be read.
  func suggestion(
    for inputs: Inputs, schema: String? = nil
  ) throws -> MappingSuggester.Suggestion? {
    // Where a mapping was named at the start, its schema is what is asked for.
    let known = options.isMappingNamed ? Set(mappings.map(\.schema.id)) : nil
    let schemas = try MappingSuggester.schemas(named: nil).filter { at in
      (schema == nil || at.schema.id == schema) && known?.contains(at.schema.id) != false
    }
    let (path, name) = inputs.files[0]
    let words = try MappingSuggester.words()
    do {
      return try MappingSuggester.suggestion(
        forWorkbookAt: path, named: name, schemas: schemas, words: words,
        limits: options.limits, asksAnyway: true)
    } catch {
      throw Refusal.unmakeable(error.finding(file: name).phrase)
    }
  }

  /// Makes a mapping of a draft and what a person says of it.
  ///
  /// - Parameter path: Where it goes.
  /// - Throws: ``Refusal`` that says what is wrong in the form.
  func ownMapping(
    for inputs: Inputs, by form: ColumnsForm, in language: Language, to path: String
  ) throws -> UploadedWorkbook.OwnMapping {
    guard let suggestion = try suggestion(for: inputs, schema: form.schema),
      !suggestion.draft.blocks.isEmpty
    else { throw Refusal.noFile }
    var draft = suggestion.draft
    try form.apply(to: &draft)
    let text = MappingDraftText.text(
      of: draft, schemaPath: SchemaPath.path(of: suggestion.schemaFile, forDraft: nil),
      in: language)
    try MappingSuggester.write(text, to: path)
    do {
      var mapping = try Mapping(contentsOf: path)
      mapping.file = VisitFile.mapping.rawValue
      return UploadedWorkbook.OwnMapping(file: path, mapping: mapping)
    } catch {
      let message = error.finding.phrase
      throw Refusal.wrongForm(
        Phrase(
          indonesian: message.indonesian.replacing(path, with: VisitFile.mapping.rawValue),
          english: message.english.replacing(path, with: VisitFile.mapping.rawValue)))
    }
  }

  // MARK: All workbooks

  /// Writes the findings of all workbooks as one document, each with the number of its workbook.
  func listFindings(
    of inputs: Inputs, numbers: [Int], names: [GivenName], in language: Language, to path: String
  ) async throws {
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let handle = FileHandle(forWritingAtPath: path)
    else { throw Refusal.unstored }
    defer { try? handle.close() }
    var opening = Array(#"{"workbooks":["#.utf8)
    for (position, number) in numbers.enumerated() {
      if position > 0 { opening.append(UInt8(ascii: ",")) }
      JSONValue.object([("id", .text("\(number)")), ("name", .text(names[position].text))])
        .append(to: &opening)
    }
    try handle.write(contentsOf: opening + #"],"findings":["#.utf8)
    let isFirst = Atomic(true)
    _ = try await run(inputs, in: language).findings { position, lines throws(RunError) in
      let number = numbers.indices.contains(position) ? "\"\(numbers[position])\"" : "null"
      let key = Array("{\"workbook\":\(number),".utf8)
      var bytes: [UInt8] = []
      bytes.reserveCapacity(lines.count + lines.count / 8)
      for line in lines.split(separator: UInt8(ascii: "\n")) {
        if !isFirst.exchange(false, ordering: .relaxed) { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "\n"))
        bytes += key
        bytes += line.dropFirst()
      }
      do {
        try handle.write(contentsOf: bytes)
      } catch {
        throw .output(file: "findings", reason: error.localizedDescription)
      }
    }
    try handle.write(contentsOf: Array("\n]}\n".utf8))
  }
}

extension Finding {
  /// Its message in both languages.
  var phrase: Phrase {
    Phrase(indonesian: message(in: .indonesian), english: message(in: .english))
  }
}
