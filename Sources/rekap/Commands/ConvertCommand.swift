public import ArgumentParser
public import Exports
import Findings
public import RekapKit

/// `rekap convert`: one table of all workbooks.
struct ConvertCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Gathers workbooks into one table, each value traceable to its cell.",
    discussion: """
      rekap convert inbox -o answers.csv
      rekap convert inbox -o answers.ndjson --findings findings.ndjson
      rekap convert inbox -o answers.csv --citations regulations.csv
      rekap convert inbox -o answers.csv --findings findings.ndjson --resume
      rekap convert inbox -o answers.sqlite
      rekap convert form.xlsx --mapping local-mgi-register --provenance none
      rekap convert --stream < requests.ndjson > answers.ndjson

      For DuckDB, PostgreSQL and Parquet see rekap sql-schema, and DATABASES.md.
      """)

  @OptionGroup var common: CommonOptions

  @OptionGroup(title: "Work that is not done twice") var keeping: KeepingOptions

  @Option(
    name: .customLong("format"),
    help: "How records are written; otherwise as the name after -o ends, else ndjson.")
  var askedFormat: RecordFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where records go, a folder for datapackage, a file for sqlite; otherwise standard output.",
      valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Where findings go: a page where its name ends in .html, otherwise NDJSON.", valueName: "file"
    ))
  var findings: String?

  @Option(
    help: ArgumentHelp(
      "Where the regulations cited go, one a row: CSV where the name ends in .csv, else NDJSON; a table, where it is the file of --format sqlite.",
      valueName: "file"))
  var citations: String?

  @Option(help: "How much of where each value comes from is written.")
  var provenance = Provenance.cell

  @Flag(help: "Write CSV for Excel: byte-order mark, semicolons, no text run as a formula.")
  var excel = false

  @Flag(help: "Write a row of HXL tags below the header of CSV, as the schema gives them.")
  var hxl = false

  @Flag(
    help: ArgumentHelp(
      "Answer requests for workbooks on standard input, a line of JSON each, until it ends.",
      discussion: "For programs that spread workbooks over machines: Sources/Cluster/PROTOCOL.md."))
  var stream = false

  private var format: RecordFormat {
    askedFormat ?? output.flatMap { RecordFormat(ofFile: $0) } ?? .ndjson
  }

  func validate() throws {
    guard !stream else { return try refuseOutputs() }
    try common.requireInputs()
    if citations == "-" {
      throw ValidationError("--citations needs a file: --citations cited.csv.")
    }
    if hxl, format != .csv { throw ValidationError("--hxl goes with --format csv only.") }
    guard format == .datapackage || format == .sqlite else { return }
    if output == nil || output == "-" {
      throw ValidationError(
        format == .sqlite
          ? "--format sqlite needs a file: -o answers.sqlite."
          : "--format datapackage needs a folder: -o answers.")
    }
    if findings != nil || excel {
      throw ValidationError(
        (format == .sqlite ? "A database" : "A Data Package")
          + " has its findings in it, and one form: leave out --findings and --excel.")
    }
  }

  /// Refuses what makes no sense where answers go to a program.
  private func refuseOutputs() throws {
    guard common.inputs.isEmpty else {
      throw ValidationError(
        "--stream takes no inputs: each request on standard input names a workbook.")
    }
    guard output == nil, findings == nil, citations == nil else {
      throw ValidationError(
        "--stream answers on standard output: leave out -o, --findings and --citations.")
    }
    guard format == .ndjson, !excel, !hxl else {
      throw ValidationError(
        "--stream answers in NDJSON alone: leave out --format, --excel and --hxl.")
    }
    guard !keeping.resume, keeping.cache == nil else {
      throw ValidationError(
        "--stream keeps nothing between its answers: leave out --resume and --cache.")
    }
    guard common.reading.jobs == nil || common.reading.jobs == 1 else {
      throw ValidationError(
        "--stream reads one workbook at a time: start a process for each core, and leave out --jobs."
      )
    }
    guard common.strictness.failOn == nil else {
      throw ValidationError(
        "--stream ends well whatever it finds, each answer counts its findings: leave out --fail-on."
      )
    }
  }

  func run() async throws {
    var options = Run.Options()
    options.records = format
    options.provenance = provenance
    if stream { return try await StreamReport(common).run(options) }
    options.isForExcel = excel
    options.hasTags = hxl
    if let citations {
      // Beside the records in a database, where that is named for both.
      options.citations =
        format == .sqlite && citations == output ? .database : CitationFormat(ofFile: citations)
    }
    options.findings =
      format == .datapackage ? .csv : findings.flatMap { FindingFormat(ofFile: $0) } ?? .ndjson
    try await RunReport(common).run(
      keeping.complete(options),
      into: OutputPaths(records: output ?? "-", findings: findings, citations: citations))
  }
}

extension RecordFormat: ExpressibleByArgument {}
extension Provenance: ExpressibleByArgument {}
