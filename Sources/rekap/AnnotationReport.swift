import ArgumentParser
internal import Findings
internal import Foundation
internal import RekapKit
internal import Synchronization

/// Carries out `rekap annotate`, and tells the person how it went.
struct AnnotationReport {
  private let common: CommonOptions
  private let run: RunReport

  init(_ common: CommonOptions) {
    self.common = common
    run = RunReport(common)
  }

  private var language: Language { common.reading.spoken.language }

  /// Writes copies of the inputs with their findings marked.
  ///
  /// - Parameters:
  ///   - least: The severity from which findings are marked.
  ///   - output: A folder, or a workbook.
  func annotate(from least: Severity, to output: String) async throws {
    try await run.refusing(writingCopies: true) {
      let options = try run.complete(Run.Options())
      let inputs = try InputFiles(common.inputs, outputs: outputs(output))
      try run.refuseEmptyFolders(inputs)
      let targets = try CopyTargets(of: inputs, output: output)
      let mappings = try MappingSelection.mappings(named: common.reading.mapping)
      let account = Mutex(Account())
      let news = WorkbookNews(
        of: inputs.workbooks.count, common, tellsObstacles: true, writesToStandardOutput: false)
      let watch = SignalWatch()
      let summary = try await Run(
        of: inputs, mappings: mappings, options: options, interruption: watch.interruption
      )
      .annotate(to: targets, from: least) { summary, copy in
        account.withLock { $0.add(copy) }
        news.tell(summary) {
          line(on: copy, mapping: common.reading.mapping == nil ? summary.mapping : nil)
        }
        news.tell(failure(of: copy))
      }
      news.end(findings: nil)
      run.tell(summary, of: inputs)
      let total = account.withLock { $0 }
      tell(total)
      if !summary.isBalanced { throw ExitStatus.internalFault.exit }
      if total.failed > 0 { throw ExitStatus.unreadableInput.exit }
      try run.end(summary)
    }
  }

  /// Writes copies of the inputs without marks.
  func clear(to output: String) async throws {
    try await run.refusing(writingCopies: true) {
      let inputs = try InputFiles(common.inputs, outputs: outputs(output))
      try run.refuseEmptyFolders(inputs)
      let targets = try CopyTargets(of: inputs, output: output)
      let failed = Mutex(0)
      let news = WorkbookNews(
        of: inputs.workbooks.count, common, tellsObstacles: true, writesToStandardOutput: false)
      let watch = SignalWatch()
      let clearing = Clearing(
        of: inputs, to: targets, limits: common.limits.limits, jobs: common.reading.jobs,
        interruption: watch.interruption)
      try await clearing { copy in
        if case .failed = copy.state { failed.withLock { $0 += 1 } }
        let obstacles = failure(of: copy)
        news.tell(obstacles)
        news.tell(hasErrors: !obstacles.isEmpty) { line(on: copy, mapping: nil) }
      }
      news.end(findings: nil)
      tellCleared(inputs.workbooks.count, failed: failed.withLock { $0 })
      if failed.withLock({ $0 }) > 0 { throw ExitStatus.unreadableInput.exit }
    }
  }

  /// What the run writes, where a folder of inputs holds it; a folder that holds all inputs keeps
  /// none of them from being one.
  private func outputs(_ output: String) -> [String] {
    let whole = URL(filePath: output).standardizedFileURL.path(percentEncoded: false)
    let holdsInputs = common.inputs.contains { input in
      let input = URL(filePath: input).standardizedFileURL.path(percentEncoded: false)
      return input == whole || input.hasPrefix(whole + "/")
    }
    return holdsInputs ? [] : [output]
  }

  // MARK: Telling

  /// What became of all workbooks.
  private struct Account {
    var annotated = 0
    var cells = 0
    var leftOut = 0
    var failed = 0

    mutating func add(_ copy: AnnotatedCopy) {
      switch copy.state {
      case .annotated(let marks):
        annotated += 1
        cells += marks.cells
        leftOut += marks.leftOut
      case .failed: failed += 1
      case .restored, .cleared, .unmarked: break
      }
    }
  }

  /// Why there is no copy, where that was not told yet.
  private func failure(of copy: AnnotatedCopy) -> [Finding] {
    guard case .failed(let finding) = copy.state else { return [] }
    return finding.map { [$0] } ?? []
  }

  /// What became of a copy, where there is one.
  private func line(on copy: AnnotatedCopy, mapping: String?) -> String? {
    if case .failed = copy.state { return nil }
    var parts: [String] = []
    if let mapping {
      parts.append(phrase("pemetaan \(mapping)", "mapping \(mapping)"))
    }
    switch copy.state {
    case .annotated(let marks): parts += words(for: marks)
    case .restored:
      parts.append(phrase("persis seperti sebelum ditandai", "exactly as before it was marked"))
    case .cleared(let traces): parts += words(for: traces)
    case .unmarked: parts.append(phrase("tidak ada tanda", "no marks in it"))
    case .failed: break
    }
    return "\(copy.file): \(parts.joined(separator: ", ")) -> \(copy.path)"
  }

  private func words(for marks: AnnotatedCopy.Marks) -> [String] {
    var words = [
      marks.cells == 0 && marks.findings == 0
        ? phrase("tidak ada yang perlu ditandai", "nothing to mark")
        : phrase(
          "\(marks.cells) sel ditandai, \(marks.findings) temuan di lembar \(marks.sheet)",
          "marked cells: \(marks.cells), findings in the sheet \(marks.sheet): \(marks.findings)")
    ]
    if !marks.withoutNote.isEmpty {
      let cells = marks.withoutNote.prefix(5).joined(separator: " ")
      words.append(
        phrase(
          "\(marks.withoutNote.count) tanpa catatan karena punya utas komentar (\(cells))",
          "without a note, for their threads of comments: \(marks.withoutNote.count) (\(cells))"))
    }
    if !marks.unmarked.isEmpty {
      let cells = marks.unmarked.prefix(5).joined(separator: " ")
      words.append(
        phrase(
          "\(marks.unmarked.count) tidak dapat ditandai (\(cells))",
          "could not be marked: \(marks.unmarked.count) (\(cells))"))
    }
    return words
  }

  private func words(for traces: AnnotatedCopy.Traces) -> [String] {
    var words = [
      phrase(
        "sudah disimpan sejak ditandai; tanda dihapus menurut jejaknya (\(traces.fills + traces.lostFills) format warna, \(traces.notes) catatan)",
        "saved since it was marked; marks taken off by their traces (formats with colours: \(traces.fills + traces.lostFills), notes: \(traces.notes))"
      )
    ]
    if traces.lostFills > 0 {
      words.append(
        phrase(
          "\(traces.lostFills) format kini tanpa warna, karena warna semula tidak diketahui",
          "formats now without a colour, as what they had can't be known: \(traces.lostFills)"))
    }
    return words
  }

  private func tell(_ total: Account) {
    guard !common.quiet else { return }
    StandardError.write(
      phrase(
        "Ditandai: \(total.annotated) buku kerja, \(total.cells) sel. Tidak dapat ditandai: \(total.failed).",
        "Annotated workbooks: \(total.annotated), marked cells: \(total.cells). Not annotated: \(total.failed)."
      ))
    if total.leftOut > 0 {
      StandardError.write(
        phrase(
          "Tidak ditandai dan tidak dicantumkan: \(total.leftOut) temuan yang lebih ringan; --mark info menyertakannya.",
          "Findings that matter less, neither marked nor listed: \(total.leftOut); --mark info takes them in."
        ))
    }
  }

  /// Of many workbooks, how many were cleared; of few there was a line each.
  private func tellCleared(_ count: Int, failed: Int) {
    guard !common.quiet, count >= WorkbookNews.many else { return }
    StandardError.write(
      phrase(
        "Tanda dihapus: \(count - failed) buku kerja. Tidak dapat: \(failed).",
        "Cleared workbooks: \(count - failed). Not cleared: \(failed)."))
  }

  private func phrase(_ indonesian: String, _ english: String) -> String {
    Phrase(indonesian: indonesian, english: english)[language]
  }
}
