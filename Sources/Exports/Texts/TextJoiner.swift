/// Puts pieces of text one after another, with a separator between two that are not empty.
///
/// A piece is the text of one record or finding, or of all those of one workbook: as the
/// same separator stands on both levels, workbooks can be turned into text side by side
/// and put together in the order of the input.
package struct TextJoiner: Sendable {
  private let separator: [UInt8]
  private var isFirst = true

  /// Makes a joiner; `separator` is that of the writer that made the pieces.
  package init(separator: [UInt8]) {
    self.separator = separator
  }

  /// Appends a piece.
  package mutating func append(_ piece: [UInt8], to bytes: inout [UInt8]) {
    guard !piece.isEmpty else { return }
    appendSeparator(to: &bytes)
    bytes.append(contentsOf: piece)
  }

  /// Appends what must stand before the next piece, which the caller then appends itself.
  package mutating func appendSeparator(to bytes: inout [UInt8]) {
    if !isFirst { bytes.append(contentsOf: separator) }
    isFirst = false
  }
}
