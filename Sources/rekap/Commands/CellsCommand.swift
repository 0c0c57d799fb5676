internal import ArgumentParser
internal import Findings
internal import Foundation
internal import RekapKit
internal import Spreadsheets

/// `rekap cells`: every cell of a workbook as it is.
struct CellsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cells",
    abstract: "Lists every cell of a workbook as it is, with no mapping.")

  @Argument(help: "The workbook.")
  var workbook: String

  @Option(
    help: ArgumentHelp(
      "Only this sheet, by its name or its number; CSV is of the first sheet unless told.",
      valueName: "name|n"))
  var sheet: String?

  @Option(
    help: ArgumentHelp(
      "ndjson: a line a cell. csv: one sheet as a plain grid.", valueName: "ndjson|csv"))
  var format = CellListing.Format.ndjson

  @OptionGroup var spoken: SpokenLanguage

  @OptionGroup(title: "Limits") var limits: LimitOptions

  func run() throws {
    do {
      var listing = try CellListing(
        path: workbook, limits: limits.limits,
        parallelism: Parallelism(threads: ProcessInfo.processInfo.activeProcessorCount))
      let sheets = try chosenSheets(of: listing)
      switch format {
      case .ndjson: try listing.writeNDJSON(of: sheets, to: StandardOutput.write)
      case .csv:
        guard let first = sheets.first else { return }
        try listing.writeCSV(of: first, to: StandardOutput.grid)
      }
      for finding in listing.findings { StandardError.tell(finding, in: spoken.language) }
      if listing.isBrokenOff { throw ExitStatus.unreadableInput.exit }
      if listing.findings.contains(where: { $0.severity == .error }) {
        throw ExitStatus.findings.exit
      }
    } catch let error as SparseGrid {
      StandardError.write("rekap: \(error.message[spoken.language])")
      throw ExitStatus.usage.exit
    } catch let error as WorkbookError {
      StandardError.tell(error.finding(file: workbook), in: spoken.language)
      throw ExitStatus.unreadableInput.exit
    }
  }

  private func chosenSheets(of listing: CellListing) throws -> [Sheet] {
    let all = listing.workbook.sheets
    guard let sheet else { return all }
    if let found = listing.sheet(sheet) { return [found] }
    let names = all.map { "'\($0.name)'" }.joined(separator: ", ")
    let message = Phrase(
      indonesian: "\(workbook) tidak punya lembar '\(sheet)'. Yang ada: \(names).",
      english: "\(workbook) has no sheet '\(sheet)'. It has: \(names).")
    StandardError.write(message[spoken.language])
    throw ExitStatus.usage.exit
  }
}

extension CellListing.Format: ExpressibleByArgument {}
