import RekapKit

/// Carries out `rekap convert --stream`: answers go to a program, faults to a person.
struct StreamReport {
  private let common: CommonOptions

  init(_ common: CommonOptions) {
    self.common = common
  }

  /// Answers requests until there are no more.
  func run(_ options: Run.Options) async throws {
    let report = RunReport(common)
    try await report.refusing {
      let options = try report.complete(options)
      let mappings = try MappingSelection.mappings(named: common.reading.mapping)
      let stream = WorkbookStream(mappings: mappings, options: options)
      let isBalanced = try await stream(
        reading: StandardInput.read,
        writing: { bytes throws(RunError) in
          do {
            try StandardOutput.write(bytes.span)
          } catch is StandardOutput.BrokenPipe {
            throw .closedPipe
          } catch {
            throw .output(file: "standard output", reason: "\(error)")
          }
        })
      if !isBalanced { throw ExitStatus.internalFault.exit }
    }
  }
}
