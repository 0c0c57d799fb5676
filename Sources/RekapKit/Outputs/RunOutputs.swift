import Exports
import Foundation
import Indicators

/// The outputs of a run, open to be written: they appear together when it has ended, or not at all.
struct RunOutputs: Sendable {
  /// Which outputs a run has.
  struct Wanted: Sendable {
    /// Whether records are written.
    var records = false
    /// Whether findings are written, and not only counted.
    var findings = false
    /// Whether the regulations that records cite are written.
    var citations = false
  }

  /// Where records go, if they are wanted.
  let records: (any OutputSink)?
  /// Where findings go, if they are wanted.
  let findings: (any OutputSink)?
  /// Where the regulations that records cite go, if they are wanted.
  let citations: (any OutputSink)?
  /// Where the journal of the run is, if it is to have one.
  let journalPath: String?
  /// The folder that records and findings are in, where it becomes a Data Package.
  private let package: DataPackageFolder?
  /// The database that they are tables of, where it becomes one.
  private let database: DatabaseFile?
  /// The outputs that are files.
  private let files: Files

  /// The outputs that are files; those of a database are none.
  private struct Files {
    var records: ByteSink?
    var findings: ByteSink?
    var citations: ByteSink?

    var each: [ByteSink?] { [records, findings, citations] }
    var present: [ByteSink] { each.compactMap(\.self) }
  }

  /// Opens the outputs.
  ///
  /// A run that can be resumed finds in them what is there; any other begins anew, and takes away what
  /// an interrupted run has left.
  ///
  /// - Throws: ``RunError`` where one can't be made, or can't be gone on with.
  init(_ paths: OutputPaths, _ options: Run.Options) throws(RunError) {
    let resumes = options.resumes
    if resumes { try Self.refuseUnresumable(paths, options) }
    journalPath = resumes ? paths.files.first.map(Journal.path) : nil
    var files = Files()
    var package: DataPackageFolder?
    var database: DatabaseFile?
    switch (options.records, paths.records) {
    case (.datapackage, let path?):
      let made = try DataPackageFolder(at: path)
      (files.records, files.findings) = (made.records, made.findings)
      files.citations = try Self.file(paths.citations, resumes)
      package = made
    case (.sqlite, let path?):
      let hasCitations = options.citations == .database && paths.citations != nil
      database = try DatabaseFile(at: path, options: options, hasCitations: hasCitations)
      if !hasCitations { files.citations = try Self.file(paths.citations, resumes) }
    default:
      files.records = try Self.file(paths.records, resumes)
      files.findings = try Self.file(paths.findings, resumes)
      files.citations = try Self.file(paths.citations, resumes)
    }
    records = database?.rows(of: .records) ?? files.records
    findings = database?.rows(of: .findings) ?? files.findings
    citations = database?.rows(of: .citations) ?? files.citations
    (self.package, self.database, self.files) = (package, database, files)
    if !resumes {
      for path in paths.files { Journal.remove(for: path) }
    } else if let journalPath, case .journal = JournalReader.look(at: journalPath) {
      keep()
    }
  }

  /// Outputs that are no files.
  init(records: (any OutputSink)?, findings: any OutputSink) {
    (self.records, self.findings, citations) = (records, findings, nil)
    (package, database, files) = (nil, nil, Files())
    journalPath = nil
  }

  private static func file(_ path: String?, _ resumes: Bool) throws(RunError) -> ByteSink? {
    guard let path else { return nil }
    return path == "-" ? ByteSink() : try ByteSink(file: path, isResumed: resumes)
  }

  /// Which outputs there are.
  var wanted: Wanted {
    Wanted(records: records != nil, findings: findings != nil, citations: citations != nil)
  }

  // MARK: Writing

  /// Makes ready for the records of a schema, before the first of them.
  func begin(_ schema: Schema) throws(RunError) { try database?.begin(schema) }

  /// Closes the account of a workbook, after its last record and finding.
  func end(_ workbook: SubmissionSummary) throws(RunError) { try database?.end(workbook) }

  // MARK: The end

  /// Puts all in their places: only when each is whole and on the disk, the records last.
  ///
  /// - Parameter journal: Says that all is written, so that an interruption from here on does no harm.
  func finish(
    _ summary: RunSummary, _ options: Run.Options, _ journal: Journal? = nil
  ) throws(RunError) {
    try database?.complete(summary)
    for file in files.present where journal != nil || file.file?.isWorthWaiting == true {
      try file.synchronize()
    }
    try journal?.close(marks)
    if let package {
      try files.citations?.takePlace()
      return try package.finish(
        summary, provenance: options.provenance, language: options.language)
    }
    try files.findings?.takePlace()
    try files.citations?.takePlace()
    try files.records?.takePlace()
    try database?.takePlace()
    journal?.remove()
  }

  /// Lets go of outputs that don't become whole: they are taken away, or stay beside their places to be
  /// gone on with, where the run can be resumed.
  func abandon() {
    package?.discard()
    database?.discard()
    for file in files.present { file.abandon() }
  }

  // MARK: Going on

  /// How far each has come.
  var marks: OutputMarks { OutputMarks(each: files.each.map { $0?.mark }) }

  /// Has them stay beside their places until they are whole.
  func keep() {
    for file in files.present { file.file?.keep() }
  }

  /// Lets bytes be, since they are there already.
  func beginRepeating() {
    for file in files.present { file.beginRepeating() }
  }

  /// Goes on where an interrupted run has stopped.
  func goOn(at marks: OutputMarks) throws(RunError) {
    for (file, mark) in zip(files.each, marks.each) {
      if let file, let mark { try file.goOn(at: mark) }
    }
  }

  /// Begins with nothing.
  func beginAnew() throws(RunError) {
    for file in files.present { try file.goOn(at: OutputMark()) }
  }

  /// How many of some marks are true of all outputs.
  func verifiedCount(of marks: [OutputMarks]) throws(RunError) -> Int {
    var count = marks.count
    for (position, sink) in files.each.enumerated() {
      let own = marks.prefix(count).map { $0.each[position] }
      guard let sink else { continue }
      // An entry that knows nothing of an output is none of this run.
      let known = own.prefix { $0 != nil }.compactMap(\.self)
      count = try sink.file?.verifiedCount(of: known) ?? 0
    }
    return count
  }

  /// Whether all that the outputs shall hold is written; what has taken its place already does no more.
  func areWritten(_ marks: OutputMarks) throws(RunError) -> Bool {
    var inPlace: [AsideFile] = []
    for (sink, mark) in zip(files.each, marks.each) {
      guard let sink else { continue }
      guard let file = sink.file, let mark else { return false }
      if file.length == mark.length, try file.verifiedCount(of: [mark]) == 1 { continue }
      guard FileStatus(at: file.destination)?.size == mark.length,
        let done = try? AsideFile(inPlace: file.destination, isNew: false),
        try done.verifiedCount(of: [mark]) == 1
      else { return false }
      inPlace.append(file)
    }
    for file in inPlace { file.discard() }
    return true
  }
}
