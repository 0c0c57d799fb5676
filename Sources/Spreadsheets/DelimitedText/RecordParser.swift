/// Divides text into records and fields (RFC 4180, 2), with the usual licence.
///
/// - Records end with CR LF, LF or CR; the last one needs no end.
/// - A field that begins with a quote goes on to the next single quote, over separators and line
///   breaks; two quotes stand for one. What follows the closing quote belongs to the field.
/// - A quote anywhere else is a character like others.
/// - Line breaks within a field are LF.
struct RecordParser {
  /// What is done with the pieces of a text.
  protocol Handler {
    /// A piece of a field's text, in UTF-8.
    mutating func characters(_ text: Span<UInt8>)
    /// A field ends.
    mutating func endField()
    /// A record ends, after its last field.
    mutating func endRecord()
  }

  private enum State { case fieldStart, plain, quoted, quoteInQuoted }

  // A line feed where there is none: that ends a field anyway.
  private let separator: UInt8
  private var state = State.fieldStart
  private var lastWasCarriageReturn = false
  /// Whether nothing of the record being read has been seen.
  private var isAtRecordStart = true
  private var line = 1
  private var quoteLine = 0

  /// Makes a parser for a text.
  ///
  /// - Parameter separator: What stands between fields; none where each record is one field.
  init(separator: UInt8?) { self.separator = separator ?? 0x0A }

  /// The line in which a quoted field began that hasn't been closed.
  var openQuoteLine: Int? { state == .quoted ? quoteLine : nil }

  /// Reads the next piece of the text.
  mutating func parse(_ text: Span<UInt8>, into handler: inout some Handler) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if lastWasCarriageReturn {
        lastWasCarriageReturn = false
        if byte == 0x0A {
          // The second half of a line break.
          index += 1
          continue
        }
      }
      switch state {
      case .fieldStart where byte == UInt8(ascii: "\""):
        state = .quoted
        quoteLine = line
        isAtRecordStart = false
        index += 1
      case .fieldStart, .plain:
        index = parsePlain(text, from: index, into: &handler)
      case .quoted:
        index = parseQuoted(text, from: index, into: &handler)
      case .quoteInQuoted:
        if byte == UInt8(ascii: "\"") {
          handler.characters(text.extracting(index..<(index + 1)))
          state = .quoted
          index += 1
        } else {
          state = .plain
        }
      }
    }
  }

  /// Tells that the text has ended.
  mutating func finish(into handler: inout some Handler) {
    guard !isAtRecordStart else { return }
    handler.endField()
    handler.endRecord()
    isAtRecordStart = true
  }

  private mutating func parsePlain(
    _ text: Span<UInt8>, from start: Int, into handler: inout some Handler
  ) -> Int {
    var index = start
    let separator = separator
    while index < text.count {
      let byte = text[index]
      if byte == separator || byte == 0x0A || byte == 0x0D { break }
      index += 1
    }
    if index > start {
      handler.characters(text.extracting(start..<index))
      state = .plain
      isAtRecordStart = false
    }
    guard index < text.count else { return index }
    let isLineBreak = text[index] == 0x0A || text[index] == 0x0D
    if !isLineBreak || !isAtRecordStart { handler.endField() }
    state = .fieldStart
    isAtRecordStart = isLineBreak
    if isLineBreak {
      handler.endRecord()
      line += 1
      lastWasCarriageReturn = text[index] == 0x0D
    }
    return index + 1
  }

  private mutating func parseQuoted(
    _ text: Span<UInt8>, from start: Int, into handler: inout some Handler
  ) -> Int {
    var index = start
    while index < text.count, text[index] != UInt8(ascii: "\""), text[index] != 0x0D {
      if text[index] == 0x0A { line += 1 }
      index += 1
    }
    if index > start { handler.characters(text.extracting(start..<index)) }
    guard index < text.count else { return index }
    if text[index] == 0x0D {
      handler.characters(Self.lineFeed.span)
      line += 1
      lastWasCarriageReturn = true
    } else {
      state = .quoteInQuoted
    }
    return index + 1
  }

  private static let lineFeed: [UInt8] = [0x0A]
}
