import ArgumentParser
import Spreadsheets

/// The options that say what a workbook may hold at most.
struct LimitOptions: ParsableArguments {
  @Option(help: LimitOptions.help("files inside a workbook", .entries))
  var maxEntries: LimitValue?

  @Option(help: LimitOptions.help("bytes of one part, inflated", .partSize))
  var maxPartSize: LimitValue?

  @Option(help: LimitOptions.help("bytes of all parts, inflated", .totalSize))
  var maxTotalSize: LimitValue?

  @Option(help: LimitOptions.help("inflated bytes over compressed ones", .ratio))
  var maxRatio: LimitValue?

  @Option(help: LimitOptions.help("characters in a cell", .text))
  var maxText: LimitValue?

  @Option(help: LimitOptions.help("shared strings", .sharedStrings))
  var maxSharedStrings: LimitValue?

  @Option(help: LimitOptions.help("columns of a sheet", .columns))
  var maxColumns: LimitValue?

  @Option(help: LimitOptions.help("rows of a sheet", .rows))
  var maxRows: LimitValue?

  @Option(help: LimitOptions.help("cells that repeat another, in an .ods", .repeatedCells))
  var maxRepeatedCells: LimitValue?

  @Option(help: LimitOptions.help("XML elements within each other", .nesting))
  var maxNesting: LimitValue?

  /// The limits: as told, and otherwise the standard ones.
  var limits: WorkbookLimits {
    var limits = WorkbookLimits()
    let told: [(WorkbookLimits.Limit, LimitValue?)] = [
      (.entries, maxEntries), (.partSize, maxPartSize), (.totalSize, maxTotalSize),
      (.ratio, maxRatio), (.text, maxText), (.sharedStrings, maxSharedStrings),
      (.columns, maxColumns), (.rows, maxRows),
      (.repeatedCells, maxRepeatedCells), (.nesting, maxNesting),
    ]
    for (limit, value) in told {
      if let value { limits[limit] = value.number }
    }
    return limits
  }

  private static func help(_ what: String, _ limit: WorkbookLimits.Limit) -> ArgumentHelp {
    ArgumentHelp(
      "At most so many \(what) (default: \(LimitValue(limit.standard))).", valueName: "n")
  }
}

/// A number of at least 1; `K`, `M` and `G` after it stand for 2^10, 2^20 and 2^30.
struct LimitValue: ExpressibleByArgument, CustomStringConvertible {
  let number: Int

  init(_ number: Int) { self.number = number }

  init?(argument: String) {
    let units: [(Character, Int)] = [("K", 10), ("M", 20), ("G", 30)]
    let unit = units.first { $0.0 == argument.last?.uppercased().first }
    guard let number = Int(unit == nil ? argument[...] : argument.dropLast()), number > 0 else {
      return nil
    }
    let (value, isOverflow) = number.multipliedReportingOverflow(by: 1 << (unit?.1 ?? 0))
    guard !isOverflow else { return nil }
    self.number = value
  }

  /// The number, with a unit where it is a multiple of one.
  var description: String {
    number >= 1 << 30 && number % (1 << 30) == 0 ? "\(number >> 30)G" : "\(number)"
  }
}
