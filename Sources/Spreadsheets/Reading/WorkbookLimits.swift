internal import Archives

/// What a workbook may hold at most: a guard against files made to exhaust the reader.
///
/// What exceeds a limit is refused with ``WorkbookError/Kind/overLimit(_:found:limit:)``, but
/// for text that is too long: only its cell is not read then
/// (``CellDefect/tooLong(characters:limit:)``).
public struct WorkbookLimits: Hashable, Sendable {
  /// The things that are limited.
  public enum Limit: String, CaseIterable, Sendable {
    /// Entries in the ZIP archive.
    case entries
    /// Inflated bytes of one part.
    case partSize = "part-size"
    /// Inflated bytes of all parts, as far as they are read.
    case totalSize = "total-size"
    /// Inflated bytes over compressed bytes, of one part and of the whole archive.
    case ratio
    /// Characters in one cell, counted in UTF-16 as Excel counts them.
    case text
    /// Strings that cells refer to by number.
    case sharedStrings = "shared-strings"
    /// Columns of a sheet.
    case columns
    /// Rows of a sheet.
    case rows
    /// Cells that are not written but repeat one that is, in an OpenDocument spreadsheet.
    case repeatedCells = "repeated-cells"
    /// Elements within elements.
    case nesting
  }

  private var values: [Limit: Int] = [:]

  /// Makes limits that fit any real workbook.
  public init() {}

  /// How much of something a workbook may hold.
  public subscript(limit: Limit) -> Int {
    get { values[limit] ?? limit.standard }
    set { values[limit] = newValue }
  }

  var archive: ArchiveLimits {
    ArchiveLimits(
      entryCount: UInt64(self[.entries]), entrySize: UInt64(self[.partSize]),
      totalSize: UInt64(self[.totalSize]), ratio: UInt64(self[.ratio]))
  }
}

extension WorkbookLimits.Limit {
  /// The limit unless someone says otherwise: what Excel allows, where Excel has a limit, and
  /// otherwise far more than real workbooks need.
  ///
  /// A full sheet of a million rows is about 2 GB of XML. Spreadsheet programs seldom write
  /// XML that Deflate makes smaller than 1:60; it can't do better than about 1:1030.
  public var standard: Int {
    switch self {
    case .entries: 20_000
    case .partSize: 4 << 30
    case .totalSize: 8 << 30
    case .ratio: 300
    case .text: 32_767
    case .sharedStrings: 10_000_000
    case .columns: 16_384
    case .rows: 1_048_576
    case .repeatedCells: 20_000_000
    case .nesting: 256
    }
  }

  /// What an archive has too much of.
  init(_ limit: ArchiveError.Limit) {
    self =
      switch limit {
      case .entries: .entries
      case .entrySize: .partSize
      case .totalSize: .totalSize
      case .ratio: .ratio
      }
  }
}
