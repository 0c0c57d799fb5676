/// Where the outputs of a run go, by their paths; `-` is standard output.
public struct OutputPaths: Sendable {
  /// Where records go: a file, or a folder for a Data Package; `nil` where none are wanted.
  public var records: String?
  /// Where findings go; `nil` where they are only counted, or go into the Data Package.
  public var findings: String?
  /// Where the regulations that records cite go; `nil` where they are not wanted.
  public var citations: String?

  /// Names the outputs of a run.
  public init(records: String? = nil, findings: String? = nil, citations: String? = nil) {
    self.records = records
    self.findings = findings
    self.citations = citations
  }

  /// The files and folders among them.
  public var files: [String] {
    [records, findings, citations].compactMap(\.self).filter { $0 != "-" }
  }
}
