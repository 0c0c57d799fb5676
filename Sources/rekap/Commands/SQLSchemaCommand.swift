import ArgumentParser
internal import Exports
import Findings
internal import Indicators

/// `rekap sql-schema`: the tables that databases load records and findings into.
struct SQLSchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql-schema",
    abstract: "Writes the SQL that makes tables for records and findings, with types and lists.",
    discussion: """
      rekap sql-schema local-mgi --dialect postgresql > tables.sql
      rekap sql-schema local-mgi --dialect duckdb --format ndjson | duckdb answers.duckdb

      DATABASES.md shows how the outputs are loaded.
      """)

  @Argument(
    help: ArgumentHelp("The schema, or a mapping to it.", valueName: "schema|mapping|file"))
  var schema: String

  @Option(help: "The database; sqlite: the tables that convert --format sqlite makes.")
  var dialect: SQLDialect

  @Option(help: "What is loaded into the tables.")
  var format = SQLSchemaText.Format.csv

  @OptionGroup var spoken: SpokenLanguage

  func run() async throws {
    do {
      let schema = try MappingLibrary.schema(named: schema)
      try StandardOutput.write(
        SQLSchemaText.text(of: schema, in: dialect, loading: format).span)
    } catch let error as ConfigurationError {
      StandardError.tell(error, in: spoken.language)
      throw ExitStatus.usage.exit
    }
  }
}

extension SQLDialect: ExpressibleByArgument {}
extension SQLSchemaText.Format: ExpressibleByArgument {}
