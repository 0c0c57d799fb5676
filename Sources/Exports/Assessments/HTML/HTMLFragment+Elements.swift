/// Elements that pages of assessments have again and again.
extension HTMLFragment {
  /// Appends text with markup before and behind it.
  mutating func text(_ text: String, between start: StaticString, _ end: StaticString) {
    markup(start)
    self.text(text)
    markup(end)
  }

  /// Appends a class of the style, a letter in it, and what that means.
  mutating func key(_ look: AnswerLook, _ meaning: String) {
    markup("<span class=\"k ")
    markup(look.className)
    markup("\" aria-hidden=\"true\">")
    text(look.letter)
    text(meaning, between: "</span> ", "")
  }

  /// Appends the head of a table.
  ///
  /// - Parameters:
  ///   - texts: How many columns, from the left, hold texts; the others hold numbers.
  ///   - isLong: Whether paper has it only where a person has unfolded it on the screen.
  mutating func tableHead(
    caption: String, _ columns: [String], texts: Int = 1, isLong: Bool = false
  ) {
    markup(isLong ? "<div class=\"b long\"" : "<div class=\"b\"")
    text(caption, between: " tabindex=\"0\" role=\"group\" aria-label=\"", "\">")
    text(caption, between: "<table class=\"g\"><caption>", "</caption>\n<thead><tr>")
    for (position, column) in columns.enumerated() {
      markup(position < texts ? "<th scope=\"col\">" : "<th scope=\"col\" class=\"z\">")
      text(column, between: "", "</th>")
    }
    markup("</tr></thead>\n<tbody>\n")
  }

  /// Appends the end of a table.
  mutating func tableEnd() { markup("</tbody>\n</table></div>\n") }

  /// Appends cells with numbers.
  mutating func cells(_ numbers: [String]) {
    for number in numbers { text(number, between: "<td class=\"z\">", "</td>") }
  }
}
