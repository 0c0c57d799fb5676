/// A text whose runs may have fonts of their own (ECMA-376 Part 1, 18.4.4 `r`).
struct RichText: Sendable {
  /// What a font makes of its text.
  enum Font {
    /// The font of the cell, whatever that is.
    case ofCell
    /// A font that doesn't strike through.
    case plain
    /// One that does.
    case struck
  }

  /// A piece of the text in one font.
  struct Piece: Sendable {
    var text: String
    var font: Font
  }

  /// How much of the text is struck through.
  enum Extent {
    case none
    case all
    case part(StruckText.Part)
  }

  /// The pieces, one after another.
  let pieces: [Piece]

  /// Whether any piece is struck through, whatever the font of its cell.
  var hasStruckPiece: Bool { pieces.contains { $0.font == .struck } }

  /// How much of the text is struck through in a cell.
  ///
  /// White space counts for nothing: nobody sees whether it is struck through.
  ///
  /// - Parameters:
  ///   - isStruck: Whether the font of the cell strikes through.
  ///   - whole: The whole text.
  func extent(inCell isStruck: Bool, whole: @autoclosure () -> String) -> Extent {
    var struck: [String] = []
    var left = ""
    var isRun = false
    for piece in pieces {
      let hasInk = piece.text.utf8.contains { $0 > 0x20 }
      guard piece.font == .struck || piece.font == .ofCell && isStruck else {
        // Of the white space around what is taken out one is enough.
        let joins = left.isEmpty || left.last?.isWhitespace == true
        left += joins ? String(piece.text.drop(while: \.isWhitespace)) : piece.text
        isRun = isRun && !hasInk
        continue
      }
      guard hasInk else { continue }
      if isRun { struck[struck.count - 1] += piece.text } else { struck.append(piece.text) }
      isRun = true
    }
    guard !struck.isEmpty else { return .none }
    while left.last?.isWhitespace == true { left.removeLast() }
    guard !left.isEmpty else { return .all }
    return .part(
      StruckText.Part(whole: whole(), struck: struck.map(Self.trimmed), left: left))
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...].drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

/// The runs of one text while it is read: where each begins in its bytes, and in which font.
struct TextRuns {
  private var runs: [(start: Int, font: RichText.Font)] = []

  /// Whether no run has begun.
  var isEmpty: Bool { runs.isEmpty }

  /// Whether any run has a font of its own.
  var hasFonts: Bool { runs.contains { $0.font != .ofCell } }

  /// Forgets the runs.
  mutating func clear() { runs.removeAll(keepingCapacity: true) }

  /// Begins a run at some byte of the text.
  mutating func begin(at start: Int, _ font: RichText.Font = .ofCell) {
    runs.append((start, font))
  }

  /// The run that began last has another font.
  mutating func setFont(_ font: RichText.Font) {
    if !runs.isEmpty { runs[runs.count - 1].font = font }
  }

  /// The text with its fonts.
  ///
  /// - Parameter string: Makes a string of some bytes of the text.
  func richText(of text: Span<UInt8>, _ string: (Span<UInt8>) -> String) -> RichText {
    var pieces: [RichText.Piece] = []
    // What comes before the first run has the font of the cell.
    var (start, font) = (0, RichText.Font.ofCell)
    for run in runs + [(start: text.count, font: .ofCell)] {
      let end = min(run.start, text.count)
      if end > start {
        pieces.append(RichText.Piece(text: string(text.extracting(start..<end)), font: font))
      }
      (start, font) = (end, run.font)
    }
    return RichText(pieces: pieces)
  }
}
