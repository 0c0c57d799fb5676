import Exports
import Foundation

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
  let records: ByteSink?
  /// Where findings go, if they are wanted.
  let findings: ByteSink?
  /// Where the regulations that records cite go, if they are wanted.
  let citations: ByteSink?
  /// Where the journal of the run is, if it is to have one.
  let journalPath: String?
  /// The folder that records and findings are in, where it becomes a Data Package.
  private let package: DataPackageFolder?

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
    if options.records == .datapackage, let path = paths.records {
      let package = try DataPackageFolder(at: path)
      self.package = package
      records = package.records
      findings = package.findings
    } else {
      package = nil
      records = try Self.sink(paths.records, resumes)
      findings = try Self.sink(paths.findings, resumes)
    }
    citations = try Self.sink(paths.citations, resumes)
    if !resumes {
      for path in paths.files { Journal.remove(for: path) }
    } else if let journalPath, case .journal = JournalReader.look(at: journalPath) {
      keep()
    }
  }

  private static func sink(_ path: String?, _ resumes: Bool) throws(RunError) -> ByteSink? {
    guard let path else { return nil }
    return path == "-" ? ByteSink() : try ByteSink(file: path, isResumed: resumes)
  }

  /// Which outputs there are.
  var wanted: Wanted {
    Wanted(records: records != nil, findings: findings != nil, citations: citations != nil)
  }

  private var sinks: [ByteSink] { [records, findings, citations].compactMap(\.self) }

  // MARK: The end

  /// Puts all in their places: only when each is whole and on the disk, the records last.
  ///
  /// - Parameter journal: Says that all is written, so that an interruption from here on does no harm.
  func finish(
    _ summary: RunSummary, _ options: Run.Options, _ journal: Journal? = nil
  ) throws(RunError) {
    for sink in sinks where journal != nil || sink.file?.isWorthWaiting == true {
      try sink.synchronize()
    }
    try journal?.close(marks)
    if let package {
      try citations?.takePlace()
      return try package.finish(
        summary, provenance: options.provenance, language: options.language)
    }
    try findings?.takePlace()
    try citations?.takePlace()
    try records?.takePlace()
    journal?.remove()
  }

  /// Lets go of outputs that don't become whole: they are taken away, or stay beside their places to be
  /// gone on with, where the run can be resumed.
  func abandon() {
    package?.discard()
    for sink in sinks { sink.abandon() }
  }

  // MARK: Going on

  /// How far each has come.
  var marks: OutputMarks { OutputMarks(each: [records, findings, citations].map { $0?.mark }) }

  /// Has them stay beside their places until they are whole.
  func keep() {
    for sink in sinks { sink.file?.keep() }
  }

  /// Lets bytes be, since they are there already.
  func beginRepeating() {
    for sink in sinks { sink.beginRepeating() }
  }

  /// Goes on where an interrupted run has stopped.
  func goOn(at marks: OutputMarks) throws(RunError) {
    for (sink, mark) in zip([records, findings, citations], marks.each) {
      if let sink, let mark { try sink.goOn(at: mark) }
    }
  }

  /// Begins with nothing.
  func beginAnew() throws(RunError) {
    for sink in sinks { try sink.goOn(at: OutputMark()) }
  }

  /// How many of some marks are true of all outputs.
  func verifiedCount(of marks: [OutputMarks]) throws(RunError) -> Int {
    var count = marks.count
    for (position, sink) in [records, findings, citations].enumerated() {
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
    for (sink, mark) in zip([records, findings, citations], marks.each) {
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
