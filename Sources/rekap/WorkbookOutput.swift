import ArgumentParser

/// Where workbooks are written.
struct WorkbookOutput: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "A workbook, or a folder for a workbook a respondent.", valueName: "file.xlsx|folder"))
  var output: String

  /// The extensions of files that somebody might hope for.
  private static let others: Set = [
    "xls", "xlsm", "xlsb", "xltx", "ods", "csv", "tsv", "json", "ndjson", "pdf",
  ]

  func validate() throws {
    let name = output.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return }
    if Self.others.contains(name[name.index(after: dot)...].lowercased()) {
      throw ValidationError("-o takes a workbook (.xlsx) or a folder; \(output) is neither.")
    }
  }
}
