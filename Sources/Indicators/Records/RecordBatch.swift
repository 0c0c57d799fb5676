public import Findings

/// What came out of some rows: records, findings, and the account of the cells.
public struct RecordBatch: Sendable {
  /// The records, in the order of the rows.
  public var records: [Record] = []
  /// The findings, in the order of the rows.
  public var findings: [Finding] = []
  /// What became of the cells.
  public var ledger = Ledger()

  /// Makes an empty batch.
  public init() {}
}
