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
  /// The folder that records and findings are in, where it becomes a Data Package.
  private let package: DataPackageFolder?
  /// The database that they are tables of, where it becomes one.
  private let database: DatabaseFile?
  /// The files that stand by themselves.
  private let files: [ByteSink]

  /// Opens the outputs.
  ///
  /// - Throws: ``RunError`` where one can't be made.
  init(_ paths: OutputPaths, _ options: Run.Options) throws(RunError) {
    var files: [ByteSink] = []
    var package: DataPackageFolder?
    var database: DatabaseFile?
    switch (options.records, paths.records) {
    case (.datapackage, let path?):
      let made = try DataPackageFolder(at: path)
      (records, findings) = (made.records, made.findings)
      citations = try Self.file(paths.citations, among: &files)
      package = made
    case (.sqlite, let path?):
      let hasCitations = options.citations == .database && paths.citations != nil
      let made = try DatabaseFile(at: path, options: options, hasCitations: hasCitations)
      records = DatabaseFile.Rows(database: made, table: .records)
      findings = DatabaseFile.Rows(database: made, table: .findings)
      citations =
        hasCitations
        ? DatabaseFile.Rows(database: made, table: .citations)
        : try Self.file(paths.citations, among: &files)
      database = made
    default:
      records = try Self.file(paths.records, among: &files)
      findings = try Self.file(paths.findings, among: &files)
      citations = try Self.file(paths.citations, among: &files)
    }
    (self.package, self.database, self.files) = (package, database, files)
  }

  private static func file(
    _ path: String?, among files: inout [ByteSink]
  ) throws(RunError) -> ByteSink? {
    guard let path else { return nil }
    let file = path == "-" ? ByteSink() : try ByteSink(file: path)
    files.append(file)
    return file
  }

  /// Which outputs there are.
  var wanted: Wanted {
    Wanted(records: records != nil, findings: findings != nil, citations: citations != nil)
  }

  /// Makes ready for the records of a schema, before the first of them.
  func begin(_ schema: Schema) throws(RunError) { try database?.begin(schema) }

  /// Closes the account of a workbook, after its last record and finding.
  func end(_ workbook: SubmissionSummary) throws(RunError) { try database?.end(workbook) }

  /// Puts all in their places.
  func finish(_ summary: RunSummary, _ options: Run.Options) throws(RunError) {
    try package?.finish(summary, provenance: options.provenance, language: options.language)
    try database?.finish(summary)
    for file in files { try file.finish() }
  }
}
