/// How many threads may parse a part of a workbook, and from which size on that pays.
///
/// What is read is the same for any of them.
package struct Parallelism: Hashable, Sendable {
  /// How many threads parse at once.
  package var threads: Int
  /// The least size of a part, a sheet or the shared strings, that more than one thread parse, in
  /// bytes of XML.
  package var smallestSheet: Int
  /// About how much XML a thread parses at a time, in bytes: some thousands of cells, so that
  /// what it costs to begin doesn't matter.
  package var blockSize: Int

  /// Makes a way to read.
  package init(threads: Int, smallestSheet: Int = 2 << 20, blockSize: Int = 256 << 10) {
    self.threads = threads
    self.smallestSheet = smallestSheet
    self.blockSize = blockSize
  }

  /// Reading by the thread that asks for rows.
  package static let none = Parallelism(threads: 1)
}
