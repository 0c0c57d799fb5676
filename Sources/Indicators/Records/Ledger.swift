/// The account of every non-empty cell that was read.
///
/// Each cell is mapped into a record, kept under `extra`, ignored by a line of the mapping, or
/// reported in a finding. Where the sum is not what was read, data has been lost.
public struct Ledger: Hashable, Sendable {
  /// Non-empty cells that were read.
  public var read = 0
  /// Cells that a field, a label or a document value took.
  public var mapped = 0
  /// Cells kept under `extra`.
  public var kept = 0
  /// Cells that a line of the mapping leaves out.
  public var ignored = 0
  /// Cells that a finding names as unread.
  public var reported = 0

  /// Makes an empty account.
  public init() {}

  /// Whether every cell is accounted for.
  public var isBalanced: Bool { read == mapped + kept + ignored + reported }

  /// Adds two accounts.
  public static func + (left: Ledger, right: Ledger) -> Ledger {
    var sum = left
    sum += right
    return sum
  }

  /// Adds an account to this one.
  public static func += (sum: inout Ledger, other: Ledger) {
    sum.read += other.read
    sum.mapped += other.mapped
    sum.kept += other.kept
    sum.ignored += other.ignored
    sum.reported += other.reported
  }
}
