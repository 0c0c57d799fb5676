/// A bar of parts that add up to a whole, drawn as SVG beside the numbers that it shows.
///
/// It is hidden from those who listen: the row of the table that it stands in says the same.
struct StackedBar {
  /// A part.
  struct Part {
    let look: AnswerLook
    let count: Int

    init(_ look: AnswerLook, _ count: Int) {
      self.look = look
      self.count = count
    }
  }

  /// How wide the whole is, and how high, in the units of the drawing.
  private static let (width, height) = (480, 20)
  /// The room that one character of a label needs.
  private static let characterWidth = 9

  /// Appends a bar; nothing is in it where the whole is nothing.
  ///
  /// - Parameter scale: What the full width stands for; the whole, where there is no such number.
  static func append(_ parts: [Part], scale: Int? = nil, to html: inout HTMLFragment) {
    let whole = scale ?? parts.map(\.count).reduce(0, +)
    html.markup(
      "<svg class=\"bar\" viewBox=\"0 0 480 20\" aria-hidden=\"true\" focusable=\"false\">")
    var before = 0
    for part in parts where part.count > 0 && whole > 0 {
      let start = before * width / whole
      before += part.count
      // What is there is seen, however little it is.
      let extent = max(before * width / whole - start, 1)
      html.markup("<rect class=\"")
      html.markup(part.look.className)
      appendExtent(start, extent, to: &html)
      if part.look.isHatched {
        html.markup("<rect fill=\"url(#hatch)")
        appendExtent(start, extent, to: &html)
      }
      let label = "\(part.look.letter) \(part.count)"
      guard label.count * characterWidth <= extent else { continue }
      html.markup("<text class=\"")
      html.markup(part.look.className)
      html.markup("\" x=\"")
      html.number(start + extent / 2)
      html.text(label, between: "\" y=\"15\">", "</text>")
    }
    html.markup("</svg>")
  }

  /// Appends where a rectangle is, behind the first value of its tag.
  private static func appendExtent(_ start: Int, _ extent: Int, to html: inout HTMLFragment) {
    html.markup("\" x=\"")
    html.number(start)
    html.markup("\" y=\"0\" width=\"")
    html.number(extent)
    html.markup("\" height=\"")
    html.number(height)
    html.markup("\"/>")
  }

  /// Appends what bars refer to, once a page: the hatching.
  static func appendDefinitions(to html: inout HTMLFragment) {
    html.markup(
      """
      <svg class="defs" width="0" height="0" aria-hidden="true" focusable="false"><defs>\
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" \
      patternTransform="rotate(45)"><rect class="line" width="1.5" height="6"/></pattern></defs></svg>

      """)
  }
}
