internal import Spreadsheets

/// A column of a list: its label, its width and what its cells hold.
struct ListColumn {
  /// What cells hold, and so how they look.
  enum Kind {
    /// A short text.
    case text
    /// A text that takes several lines.
    case wrapped
    /// A text or number in the middle.
    case centred
    /// A letter below a label that runs upwards.
    case mark
    /// A number of things.
    case number
    /// A share of a whole.
    case share
    /// What a person fills in.
    case entry
    /// A day that a person fills in.
    case dateEntry
    /// A short mark or word that a person fills in.
    case centredEntry
  }

  /// Its label.
  var label: String
  /// Its width in characters.
  var width: Double
  var kind: Kind

  init(_ label: String, _ width: Double, _ kind: Kind = .text) {
    self.label = label
    self.width = width
    self.kind = kind
  }

  /// The size of the text of lists, in points.
  static let fontSize = 9.0

  /// How its label looks.
  var headerStyle: CellStyle {
    var style = CellStyle()
    style.isBold = true
    style.fontSize = kind == .mark ? 8 : Self.fontSize
    style.fontColor = FormColours.onHeader
    style.fillColor = isEntry ? FormColours.widerHeader : FormColours.header
    style.hasBorder = true
    style.wraps = true
    style.isUpright = kind == .mark
    style.alignment = kind == .mark ? .left : .center
    style.height = .bottom
    return style
  }

  /// Whether people fill it in.
  var isEntry: Bool {
    switch kind {
    case .entry, .dateEntry, .centredEntry: true
    default: false
    }
  }

  /// Whether texts go on in a further line.
  var wraps: Bool { kind == .wrapped || kind == .entry || kind == .text }

  /// How a cell looks.
  func style(of cell: ListCell) -> CellStyle {
    var style = CellStyle()
    style.fontSize = kind == .mark ? 8 : Self.fontSize
    style.fontColor = FormColours.ink
    style.hasBorder = true
    style.wraps = wraps
    style.isBold = cell.isBold || kind == .mark
    switch kind {
    case .text, .wrapped: break
    case .centred: style.alignment = .center
    case .mark:
      style.alignment = .center
      style.height = .middle
    case .number: style.numberFormat = "#,##0"
    case .share: style.numberFormat = "0%"
    case .entry: style.fillColor = FormColours.open
    case .centredEntry:
      style.fillColor = FormColours.open
      style.alignment = .center
    case .dateEntry:
      style.fillColor = FormColours.open
      style.numberFormat = "yyyy-mm-dd"
      style.alignment = .left
    }
    if cell.link != nil, kind != .mark {
      style.isUnderlined = true
      style.fontColor = BookColours.link
    }
    return style
  }

  /// How many lines a cell's text takes.
  func lines(of cell: ListCell) -> Int {
    guard wraps, case .string(let text)? = cell.value else { return 1 }
    // The width is that of digits of 11 points; letters are narrower, by a fifth or so.
    let room = Int(width * 11 / Self.fontSize * 1.1)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { paragraph in
      paragraph.utf8.count <= room
        ? 1 : max(1, TextWrapping.lines(of: String(paragraph), width: room).count)
    }.reduce(0, +)
  }
}
