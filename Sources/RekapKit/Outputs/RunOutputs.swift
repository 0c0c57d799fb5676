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
  /// The folder that records and findings are in, where it becomes a Data Package.
  private let package: DataPackageFolder?

  /// Opens the outputs.
  ///
  /// - Throws: ``RunError`` where one can't be made.
  init(_ paths: OutputPaths, records format: RecordFormat) throws(RunError) {
    if format == .datapackage, let path = paths.records {
      let package = try DataPackageFolder(at: path)
      self.package = package
      records = package.records
      findings = package.findings
    } else {
      package = nil
      records = try Self.sink(paths.records)
      findings = try Self.sink(paths.findings)
    }
    citations = try Self.sink(paths.citations)
  }

  /// Outputs that are no files.
  init(records: ByteSink, findings: ByteSink) {
    self.records = records
    self.findings = findings
    citations = nil
    package = nil
  }

  private static func sink(_ path: String?) throws(RunError) -> ByteSink? {
    guard let path else { return nil }
    return path == "-" ? ByteSink() : try ByteSink(file: path)
  }

  /// Which outputs there are.
  var wanted: Wanted {
    Wanted(records: records != nil, findings: findings != nil, citations: citations != nil)
  }

  /// Puts all in their places.
  func finish(_ summary: RunSummary, _ options: Run.Options) throws(RunError) {
    if let package {
      try package.finish(summary, provenance: options.provenance, language: options.language)
    } else {
      try records?.finish()
      try findings?.finish()
    }
    try citations?.finish()
  }
}
