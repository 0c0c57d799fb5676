internal import Markup

/// The text of a cell's paragraphs, with white space as it is meant
/// (ODF 1.3 Part 3, 6.1.2 "White space processing and EOL handling").
///
/// Runs of white space count as one space, and at the beginning and the end of a paragraph as
/// none; what is to be kept stands there as an element.
///
/// OpenOffice and LibreOffice write the last character of `Ya ` as it is, so a single space at
/// the end is kept. LibreOffice writes, and reads, all white space as it is in texts of several
/// lines; see ``keepsWhiteSpace``.
struct ParagraphText {
  /// White space that has been met and not yet been decided on.
  private enum Pending { case none, space, other }

  /// Whether white space stands for itself, against the standard.
  var keepsWhiteSpace = false

  private var text: TextBuffer
  private var pending = Pending.none
  private var isAtStart = true
  private var paragraphCount = 0
  /// UTF-16 code units beyond what the buffer holds.
  private var omitted = 0
  private let characterLimit: Int
  private let byteLimit: Int

  /// Makes an empty text.
  ///
  /// - Parameter limit: How many characters it may have, in UTF-16 code units.
  init(limit: Int) {
    characterLimit = limit
    // No code unit takes more than three bytes.
    let (bytes, isOverflow) = limit.multipliedReportingOverflow(by: 3)
    byteLimit = isOverflow ? .max : bytes
    text = TextBuffer(limit: byteLimit)
  }

  var isEmpty: Bool { text.isEmpty && omitted == 0 }

  /// How many bytes of it there are so far, without white space that is not decided on.
  var count: Int { text.count }

  /// How long the text is, in UTF-16 code units, where that is more than the limit.
  var lengthOverLimit: Int? {
    guard text.count > characterLimit || text.omitted > 0 || omitted > 0 else { return nil }
    let length = text.lengthInUTF16 + omitted
    return length > characterLimit ? length : nil
  }

  var string: String { text.makeString() }

  /// Gives the bytes of the text to a function.
  func withText<Result>(_ body: (Span<UInt8>) -> Result) -> Result { text.withText(body) }

  mutating func clear() {
    text.clear()
    omitted = 0
    paragraphCount = 0
    pending = .none
    isAtStart = true
    keepsWhiteSpace = false
  }

  mutating func startParagraph() {
    if paragraphCount > 0 { append(UInt8(ascii: "\n"), 1) }
    paragraphCount += 1
    isAtStart = true
    pending = .none
  }

  mutating func endParagraph() {
    if pending == .space, !isAtStart { append(UInt8(ascii: " "), 1) }
    pending = .none
  }

  /// Adds text as it stands in the XML.
  mutating func append(_ piece: Span<UInt8>) {
    guard !keepsWhiteSpace else { return text.append(piece) }
    var index = 0
    while index < piece.count {
      if Self.isSpace(piece[index]) {
        pending =
          pending == .none && piece[index] == UInt8(ascii: " ") ? .space : .other
        index += 1
        continue
      }
      let start = index
      // A space between two other characters is part of the run.
      while index < piece.count {
        if Self.isSpace(piece[index]) {
          guard piece[index] == UInt8(ascii: " "), index + 1 < piece.count,
            !Self.isSpace(piece[index + 1])
          else { break }
        }
        index += 1
      }
      settle()
      text.append(piece.extracting(start..<index))
    }
  }

  /// Adds so many characters that stand in the XML as an element.
  mutating func appendKept(_ character: UInt8, count: Int = 1) {
    settle()
    append(character, count)
  }

  /// White space before something that is kept counts as one space.
  private mutating func settle() {
    if pending != .none, !isAtStart { append(UInt8(ascii: " "), 1) }
    pending = .none
    isAtStart = false
  }

  private mutating func append(_ character: UInt8, _ count: Int) {
    // However many they are said to be, no more are made than fit.
    let fitting = min(count, max(0, byteLimit - text.count))
    if fitting == 1 {
      let one: [1 of UInt8] = [character]
      text.append(one.span)
    } else if fitting > 1 {
      text.append([UInt8](repeating: character, count: fitting).span)
    }
    omitted += count - fitting
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }
}
