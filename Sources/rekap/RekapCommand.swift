internal import ArgumentParser
internal import Exports

/// The program: a list of its commands.
@main
struct RekapCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rekap",
    abstract: "Turns the workbooks that agencies submit into one checked table.",
    version: Program.version,
    subcommands: [
      ConvertCommand.self, CheckCommand.self, AnnotateCommand.self, CellsCommand.self,
      ExplainCommand.self, InspectCommand.self, TemplateCommand.self, ExportCommand.self,
      SummaryCommand.self, DiffCommand.self, ServeCommand.self, JSONSchemaCommand.self,
      SQLSchemaCommand.self,
    ])

  static func main() async {
    StandardOutput.ignoreBrokenPipes()
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch is StandardOutput.BrokenPipe {
      // Whoever read has read enough.
      exit(withError: ExitStatus.success.exit)
    } catch {
      // The parser's own status for bad usage is 64; ours is 2.
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      for line in fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false) {
        StandardError.write(String(line))
      }
      exit(withError: ExitStatus.usage.exit)
    }
  }
}
