import Indicators

/// From where on a run goes on that was interrupted: how much of its journal still holds.
struct Resumption {
  /// The run at hand.
  struct Circumstances {
    let identity: RunIdentity
    let workbooks: [InputFiles.Workbook]
    let sameSizes: SameSizes
    let schemas: KnownSchemas
    let options: Run.Options
    let outputs: RunOutputs
  }

  /// How many workbooks need not be read again; `nil` where there was no journal.
  let count: Int?
  /// Whether all was written, and only has to take its place.
  let isClosed: Bool
  /// The journal to be gone on with.
  let journal: Journal

  /// Takes up the journal of a run, or begins one, and has the outputs go on where it ends.
  ///
  /// - Parameter assembly: Hears of all workbooks that need not be read again as if they were read now.
  /// - Throws: ``RunError`` where the journal is of another run, or can't be written.
  init(
    _ run: Circumstances, into assembly: inout OutputAssembly
  ) throws(RunError) {
    guard let path = run.outputs.journalPath else {
      preconditionFailure("A run without an output file has no journal.")
    }
    switch JournalReader.look(at: path) {
    case .nothing: count = nil
    case .otherFile: throw .foreignJournal(path)
    case .journal(let identity?):
      let differences = identity.differences(from: run.identity)
      guard differences.isEmpty else { throw .otherRun(journal: path, differences: differences) }
      let kept = try KeptWorkbooks(in: path, run)
      run.outputs.keep()
      guard kept.count > 0 else {
        count = 0
        break
      }
      (count, isClosed) = (kept.count, kept.isClosed)
      run.outputs.beginRepeating()
      try Self.repeatWorkbooks(kept.count, from: path, run, into: &assembly)
      if !isClosed, let marks = kept.marks { try run.outputs.goOn(at: marks) }
      journal = try Journal(at: path, from: kept.offset, count: kept.count)
      assembly.keep(journal, after: count)
      return
    case .journal(nil): count = 0
    }
    isClosed = false
    try run.outputs.beginAnew()
    journal = try Journal(at: path, run.identity)
    run.outputs.keep()
    assembly.keep(journal, after: count)
  }

  /// Goes through the journal again.
  private static func repeatWorkbooks(
    _ count: Int, from path: String, _ run: Circumstances, into assembly: inout OutputAssembly
  ) throws(RunError) {
    guard let reader = JournalReader(at: path) else { throw .foreignJournal(path) }
    var done = 0
    do {
      while done < count, let item = reader.next() {
        switch item {
        case .part(let bytes):
          var decoder = ByteDecoder(bytes)
          try assembly.write(
            OutputPart(
              from: &decoder, schemas: run.schemas, number: done + 1, options: run.options))
        case .entry(let bytes):
          var decoder = ByteDecoder(bytes)
          let entry = try decoder.decode(JournalEntry.self)
          var summary = entry.summary
          summary.origin = .journal
          summary.copyCandidate = candidate(run.workbooks[done], at: done, entry, run)
          try assembly.end(summary, as: entry)
          done += 1
        case .closed: break
        }
      }
    } catch let error as RunError {
      throw error
    } catch {
      // Its sums are right and its program is this one, so this can't be but by a fault of ours.
      throw .output(file: path, reason: "a part of it can't be read again")
    }
  }

  /// A workbook among those of which there may be copies: perhaps only since there are more workbooks
  /// now.
  private static func candidate(
    _ workbook: InputFiles.Workbook, at index: Int, _ entry: JournalEntry, _ run: Circumstances
  ) -> CopyIndex.Candidate? {
    guard run.sameSizes[index], let content = entry.content ?? FileContent(at: workbook.path)
    else { return nil }
    return CopyIndex.Candidate(workbook: workbook, content: content)
  }
}
