internal import Markup

/// Reads the strings that cells refer to by number (ECMA-376 Part 1, 18.4).
///
/// Runs of rich text are joined; phonetic text is left out.
struct SharedStringsPart: MarkupHandler {
  enum Element: String, MarkupName {
    case sst, si, r, t, rPr, strike
    var namespaces: [String] { Namespaces.spreadsheet }
  }
  enum Attribute: String, MarkupName {
    case val, count
    var namespaces: [String] { [] }
  }

  private enum State { case outside, table, item, run, itemText, runText, font, strike }
  private var state = State.outside
  private var skipping = Skipping()
  private var text: TextBuffer
  private let textLimit: Int
  private let countLimit: Int
  private var runs = TextRuns()
  /// Whether fonts matter even where none of a string strikes through: that of its cell may.
  private let keepsFonts: Bool
  /// Whether the root element is that of strings at all.
  private(set) var isTable = false

  private(set) var strings: SharedStrings
  /// Whether there are more strings than the limit; those beyond it are not kept.
  private(set) var isOverLimit = false

  /// Makes a reader for a part, or for strings of it.
  ///
  /// - Parameters:
  ///   - keepsFonts: Whether there are cells whose font strikes through.
  ///   - textSize: For how many bytes of text room is made.
  init(limits: WorkbookLimits, keepsFonts: Bool, textSize: Int = 0) {
    self.keepsFonts = keepsFonts
    textLimit = limits[.text]
    countLimit = limits[.sharedStrings]
    strings = SharedStrings(textLimit: textLimit, size: textSize)
    text = TextBuffer(limit: EscapedText.bytes(forCharacters: textLimit))
  }

  mutating func start(_ token: MarkupToken, _ attributes: borrowing MarkupAttributes) {
    guard !skipping.isOn else { return skipping.begin() }
    switch (state, Element(token)) {
    case (.outside, .sst):
      state = .table
      isTable = true
    case (.table, .si):
      text.clear()
      if !runs.isEmpty { runs.clear() }
      state = .item
    case (.item, .t):
      if !runs.isEmpty { runs.begin(at: text.count) }
      state = .itemText
    case (.item, .r):
      runs.begin(at: text.count)
      state = .run
    case (.run, .rPr):
      runs.setFont(.plain)
      state = .font
    case (.font, .strike):
      runs.setFont(attributes.isOn(Attribute.val) ? .struck : .plain)
      state = .strike
    case (.run, .t):
      state = .runText
    default:
      skipping.begin()
    }
  }

  mutating func end() {
    if skipping.end() { return }
    switch state {
    case .outside, .table: state = .outside
    case .item:
      append()
      state = .table
    case .itemText, .run: state = .item
    case .runText, .font: state = .run
    case .strike: state = .font
    }
  }

  private mutating func append() {
    guard strings.count < countLimit else { return isOverLimit = true }
    if let length = EscapedText.length(of: text, over: textLimit) {
      strings.appendTooLong(length)
    } else {
      EscapedText.withBytes(of: text) { strings.append($0) }
      if !runs.isEmpty { keepFonts() }
    }
  }

  private mutating func keepFonts() {
    guard runs.hasFonts else { return }
    let rich = EscapedText.richText(text, runs)
    if keepsFonts || rich.hasStruckPiece { strings.setFonts(rich) }
  }

  /// Adds the strings of a block.
  mutating func append(_ block: BlockStrings) {
    guard strings.count <= countLimit - block.strings.count, !block.isOverLimit else {
      return isOverLimit = true
    }
    strings.append(block.strings)
  }

  mutating func characters(_ text: Span<UInt8>) {
    guard state == .itemText || state == .runText, !skipping.isOn else { return }
    self.text.append(text)
  }
}
