/// Text from workbooks, made fit for a cell or a note of another sheet.
enum SheetText {
  /// The text with its line breaks, without other control characters, and not longer than so many
  /// characters.
  static func clean(_ text: String, limit: Int) -> String {
    let text = cut(text, to: limit)
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return TerminalText.oneLine(text) }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { TerminalText.oneLine(String($0)) }.joined(separator: "\n")
  }

  /// The first characters of a text, with an ellipsis where there are more.
  static func cut(_ text: String, to limit: Int) -> String {
    guard text.utf8.count > limit,
      let end = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex),
      end < text.endIndex
    else { return text }
    return text[..<end] + "…"
  }
}
