internal import Markup

/// Reads from the shared strings how each is struck through (ECMA-376 Part 1, 18.4).
struct StruckStringsPart: MarkupHandler {
  enum Element: String, MarkupName {
    case sst, si, r, rPr, strike, t
    var namespaces: [String] { Namespaces.spreadsheet }
  }
  enum Attribute: String, MarkupName {
    case val, count
    var namespaces: [String] { [] }
  }

  private enum State { case outside, table, item, run, font, text, leaf }
  private var path: [State] = [.outside]
  private var skipping = Skipping()
  private var runs = RunStrikes()
  private let countLimit: Int
  /// What is struck through of each string; nothing of one without text.
  private(set) var strings: [Strikes] = []

  init(limits: WorkbookLimits) { countLimit = limits[.sharedStrings] }

  mutating func start(_ token: MarkupToken, _ attributes: borrowing MarkupAttributes) {
    guard !skipping.isOn else { return skipping.begin() }
    switch (path.last, Element(token)) {
    case (.outside, .sst): path.append(.table)
    case (.table, .si):
      // To read the cells reports that there are too many.
      guard strings.count < countLimit else { return skipping.begin() }
      runs = RunStrikes()
      path.append(.item)
    case (.item, .r):
      runs.beginRun()
      path.append(.run)
    case (.run, .rPr):
      runs.beginFont()
      path.append(.font)
    case (.font, .strike):
      runs.setStruck(attributes.isOn(Attribute.val))
      path.append(.leaf)
    case (.item, .t):
      runs.beginRun()
      path.append(.text)
    case (.run, .t): path.append(.text)
    default: skipping.begin()
    }
  }

  mutating func end() {
    if skipping.end() { return }
    switch path.popLast() {
    case .text: runs.endText()
    case .item: strings.append(runs.strikes)
    default: break
    }
  }

  mutating func characters(_ text: Span<UInt8>) {
    if path.last == .text, !skipping.isOn { runs.see(text) }
  }
}
