public import Findings

/// What somebody wrote about a cell.
public struct CellRemark: Hashable, Sendable {
  /// The cell.
  public var cell: CellReference
  /// The text.
  public var text: String
  /// Whether it answers another one.
  public var isReply: Bool

  init(cell: CellReference, text: String, isReply: Bool = false) {
    self.cell = cell
    self.text = text
    self.isReply = isReply
  }

  /// The line with which Rekap begins what it writes into a note, to mark a finding.
  static let mark = "\u{2014}\u{2014} Rekap \u{2014}\u{2014}"

  /// What somebody else wrote into a note; `nil` where Rekap wrote all of it.
  static func withoutMark(_ text: String) -> String? {
    guard let mark = text.firstRange(of: mark) else { return text }
    let own = text[..<mark.lowerBound]
    let end = own.lastIndex { !$0.isWhitespace }
    return end.map { String(own[...$0]) }
  }
}
