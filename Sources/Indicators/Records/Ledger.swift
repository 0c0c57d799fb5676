/// The account of every non-empty cell that was read.
///
/// Each such cell is mapped into a record, kept beside one, ignored by a line of the
/// mapping, or reported in a finding. The four add up to the cells read, so that nothing
/// can be lost without a word; a run whose ledger does not balance is at fault itself.
public struct Ledger: Hashable, Sendable {
  /// How many non-empty cells were read.
  public var read: Int
  /// How many of them became a value of a record.
  public var mapped: Int
  /// How many of them a record carries along as an ``Record/Extra``.
  public var kept: Int
  /// How many of them a line of the mapping says to leave: titles, headers, totals.
  public var ignored: Int
  /// How many of them went nowhere, and a finding says so.
  public var reported: Int

  /// Makes a ledger; an empty one balances.
  public init(read: Int = 0, mapped: Int = 0, kept: Int = 0, ignored: Int = 0, reported: Int = 0) {
    self.read = read
    self.mapped = mapped
    self.kept = kept
    self.ignored = ignored
    self.reported = reported
  }

  /// How many cells are accounted for.
  public var accounted: Int { mapped + kept + ignored + reported }

  /// Whether every cell that was read is accounted for exactly once.
  public var isBalanced: Bool { read == accounted }

  /// The ledger of two lots of cells together.
  public static func + (left: Ledger, right: Ledger) -> Ledger {
    Ledger(
      read: left.read + right.read, mapped: left.mapped + right.mapped,
      kept: left.kept + right.kept, ignored: left.ignored + right.ignored,
      reported: left.reported + right.reported)
  }

  /// Adds another lot of cells.
  public static func += (left: inout Ledger, right: Ledger) {
    left = left + right
  }
}
