/// What an archive may hold at most: a guard against archives made to exhaust the reader.
///
/// The defaults are far above what real workbooks need. A full sheet of a million rows is
/// about 2 GB of XML; Deflate can't do better than about 1:1030, and XML written by
/// spreadsheet programs seldom exceeds 1:60.
package struct ArchiveLimits: Hashable, Sendable {
  /// The number of entries.
  package var entryCount: UInt64
  /// The inflated size of one entry, in bytes.
  package var entrySize: UInt64
  /// The inflated size of all entries together as far as they are read, in bytes.
  package var totalSize: UInt64
  /// The inflated size over the compressed size of one entry.
  package var ratio: UInt64
  /// Below this inflated size, in bytes, the ratio doesn't matter.
  package var ratioMatters: UInt64

  /// Makes limits.
  package init(
    entryCount: UInt64 = 20_000,
    entrySize: UInt64 = 4 << 30,
    totalSize: UInt64 = 8 << 30,
    ratio: UInt64 = 300,
    ratioMatters: UInt64 = 32 << 20
  ) {
    self.entryCount = entryCount
    self.entrySize = entrySize
    self.totalSize = totalSize
    self.ratio = ratio
    self.ratioMatters = ratioMatters
  }

  /// The limits that fit any real workbook.
  package static let standard = ArchiveLimits()
}
