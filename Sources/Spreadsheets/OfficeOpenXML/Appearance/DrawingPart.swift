internal import Findings
internal import Markup

/// Reads what lies on a sheet: text boxes, pictures, charts (ECMA-376 Part 1, 20.5).
///
/// Of alternate content the first choice counts: what follows is for programs that don't know it
/// (Part 3, `AlternateContent`).
struct DrawingPart: MarkupHandler {
  enum Element: String, MarkupName {
    case wsDr, twoCellAnchor, oneCellAnchor, absoluteAnchor, from, col, row
    case sp, grpSp, pic, graphicFrame, contentPart, txBody
    case graphic, graphicData, p, r, fld, br, t
    case AlternateContent, Choice, Fallback

    var namespaces: [String] {
      switch self {
      case .graphic, .graphicData, .p, .r, .fld, .br, .t: Namespaces.drawing
      case .AlternateContent, .Choice, .Fallback: [Namespaces.compatibility]
      default: Namespaces.spreadsheetDrawing
      }
    }
  }
  enum Attribute: String, MarkupName {
    case uri, name
    var namespaces: [String] { [] }
  }

  private enum State {
    case outside, drawing, anchor, group, marker, column, row
    case shape, body, paragraph, run, text, frame, graphic, leaf
    /// Alternate content of which no choice has been met, and one of which one has.
    case alternatives, chosen
  }

  private var path: [State] = [.outside]
  private var skipping = Skipping()
  private var text: RemarkText
  private var number: TextBuffer
  // Where the anchor begins, counted from 0.
  private var column: Int?
  private var row: Int?
  private var paragraphCount = 0

  private(set) var textBoxes: FirstOnes<TextBox>
  private(set) var pictureCount = 0
  private(set) var chartCount = 0
  private(set) var graphicCount = 0
  var room: AppearanceRoom

  init(adding textBoxes: FirstOnes<TextBox>, limits: WorkbookLimits, room: AppearanceRoom) {
    self.textBoxes = textBoxes
    self.room = room
    text = RemarkText(limits: limits)
    number = TextBuffer(limit: 256)
  }

  mutating func start(_ token: MarkupToken, _ attributes: borrowing MarkupAttributes) {
    guard !skipping.isOn else { return skipping.begin() }
    switch (path.last, Element(token)) {
    case (.outside, .wsDr): path.append(.drawing)
    case (.drawing, .twoCellAnchor), (.drawing, .oneCellAnchor), (.drawing, .absoluteAnchor):
      column = nil
      row = nil
      path.append(.anchor)
    case (.anchor, .from): path.append(.marker)
    case (.marker, .col):
      number.clear()
      path.append(.column)
    case (.marker, .row):
      number.clear()
      path.append(.row)
    case (.anchor, .grpSp), (.group, .grpSp): path.append(.group)
    case (.anchor, .pic), (.group, .pic):
      pictureCount += 1
      skipping.begin()
    case (.anchor, .contentPart), (.group, .contentPart):
      graphicCount += 1
      skipping.begin()
    case (.anchor, .graphicFrame), (.group, .graphicFrame): path.append(.frame)
    case (.frame, .graphic): path.append(.graphic)
    case (.graphic, .graphicData):
      count(graphic: attributes.text(of: Attribute.uri) ?? "")
      skipping.begin()
    case (.anchor, .sp), (.group, .sp):
      text.begin()
      paragraphCount = 0
      path.append(.shape)
    default: startText(Element(token))
    }
  }

  /// An element of a shape's text, or alternate content.
  private mutating func startText(_ element: Element?) {
    switch (path.last, element) {
    case (.shape, .txBody): path.append(.body)
    case (.body, .p):
      if paragraphCount > 0 { text.appendLineBreak() }
      paragraphCount += 1
      path.append(.paragraph)
    case (.paragraph, .r), (.paragraph, .fld): path.append(.run)
    case (.paragraph, .br):
      text.appendLineBreak()
      skipping.begin()
    case (.run, .t): path.append(.text)
    case (.drawing, .AlternateContent), (.anchor, .AlternateContent), (.group, .AlternateContent):
      path.append(.alternatives)
    case (.alternatives, .Choice), (.alternatives, .Fallback):
      // What is chosen stands for the alternatives, where they stand.
      let place = path[path.count - 2]
      path[path.count - 1] = .chosen
      path.append(place)
    default: skipping.begin()
    }
  }

  private mutating func count(graphic kind: String) {
    let name = kind.split(separator: "/").last ?? ""
    if name.hasPrefix("chart") { chartCount += 1 } else { graphicCount += 1 }
  }

  mutating func end() {
    if skipping.end() { return }
    switch path.popLast() {
    case .column: column = number.withText { NumberParsing.index($0) }
    case .row: row = number.withText { NumberParsing.index($0) }
    case .shape: endShape()
    default: break
    }
  }

  private mutating func endShape() {
    let string = text.string(isEscaped: false, in: &room)
    guard !string.isEmpty else { return }
    var box = TextBox(text: string)
    if let column, let row, column < 1 << 32, row < 1 << 32 {
      box.cell = CellReference(row: row + 1, column: column + 1)
    }
    textBoxes.append(box, in: &room)
  }

  mutating func characters(_ text: Span<UInt8>) {
    guard !skipping.isOn else { return }
    switch path.last {
    case .text: self.text.append(text)
    case .column, .row: number.append(text)
    default: break
    }
  }
}
