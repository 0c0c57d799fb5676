internal import Markup

/// The text of a note, a comment or a text box while it is read.
struct RemarkText {
  private var buffer: TextBuffer

  /// - Parameter limits: No more is kept of a text than a cell may hold.
  init(limits: WorkbookLimits) {
    buffer = TextBuffer(limit: EscapedText.bytes(forCharacters: limits[.text]))
  }

  /// Begins the next text.
  mutating func begin() { buffer.clear() }

  /// Adds a piece of text.
  mutating func append(_ piece: Span<UInt8>) { buffer.append(piece) }

  /// Adds a line break.
  mutating func appendLineBreak() { append(UInt8(ascii: "\n")) }

  /// Adds a space.
  mutating func appendSpace() { append(UInt8(ascii: " ")) }

  private mutating func append(_ character: UInt8) {
    let one: [1 of UInt8] = [character]
    buffer.append(one.span)
  }

  /// Whether it begins with some letters.
  func begins(with letters: String) -> Bool {
    buffer.makeString().hasPrefix(letters)
  }

  /// Whether it names Rekap as the author of a note: then the note marks a finding, and says nothing
  /// that an agency wrote.
  var isMarkAuthor: Bool { buffer.makeString() == Self.markAuthor }

  /// The name that Rekap gives as the author of the notes with which it marks cells.
  static let markAuthor = "Rekap"

  /// The text, without white space around it; an ellipsis stands for what there is no room for.
  ///
  /// - Parameter isEscaped: Whether `_xHHHH_` in it stands for a character.
  func string(isEscaped: Bool, in room: inout AppearanceRoom) -> String {
    guard buffer.count <= room.text else { return "…" }
    room.text -= buffer.count
    let whole = isEscaped ? EscapedText.string(buffer) : buffer.makeString()
    var text = Substring(whole)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return buffer.omitted > 0 ? text + "…" : String(text)
  }
}
