public import ArgumentParser
public import Findings
internal import RekapKit

/// `rekap annotate`: each agency's own workbook back, with its problems marked.
struct AnnotateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract:
      "Gives workbooks back with every problem marked in its cell, and nothing else changed.",
    discussion: """
      rekap annotate inbox -o outbox
      rekap annotate form.xlsx -o form-checked.xlsx
      rekap annotate outbox --clear -o cleared
      """)

  @OptionGroup var common: CommonOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "A folder for the copies; or a workbook, where there is one input.",
      valueName: "folder|file.xlsx"))
  var output: String

  @Option(
    help: ArgumentHelp(
      "The severity from which findings are marked and listed (default: warning).",
      valueName: "error|warning|info"))
  var mark: Severity?

  @Flag(help: "Take the marks off again.")
  var clear = false

  func validate() throws {
    try common.requireInputs()
    if output.isEmpty || output == "-" {
      throw ValidationError("-o takes a folder or a workbook (.xlsx).")
    }
    if clear, mark != nil || common.reading.mapping != nil {
      throw ValidationError(
        "--clear takes off every mark and reads no answers: leave out --mark and --mapping.")
    }
  }

  func run() async throws {
    let report = AnnotationReport(common)
    if clear {
      try await report.clear(to: output)
    } else {
      try await report.annotate(from: mark ?? .warning, to: output)
    }
  }
}

extension Severity: ExpressibleByArgument {}
