/// The fill of a marked cell: its colour, and in the background colour, which a solid fill doesn't
/// show, a number that leads back to the fill that the cell had.
///
/// Programs that save the workbook renumber its styles, but keep both colours of a fill
/// (ECMA-376 Part 1, 18.8.32).
enum MarkFill {
  /// What the background colour begins with.
  private static let beginning = "FF7C"

  /// The fill, as XML.
  ///
  /// - Parameter number: Below 65,536.
  static func markup(_ colour: MarkColour, number: Int, prefix: String) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    let background = beginning + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return """
      <\(prefix)fill><\(prefix)patternFill patternType="solid">\
      <\(prefix)fgColor rgb="\(colour.digits)"/><\(prefix)bgColor rgb="\(background)"/>\
      </\(prefix)patternFill></\(prefix)fill>
      """
  }

  /// What a fill tells of the mark that it belongs to.
  enum Trace: Hashable {
    /// The fill that the cell had has a number; 0 for a cell of our own sheet.
    case number(Int)
    /// Only the colour has been kept.
    case colour
  }

  /// Looks whether a fill is a mark's; `nil` for any other.
  static func trace(
    of fill: MarkupElement, in tokens: MarkupTokens
  ) throws(WorkbookError) -> Trace? {
    guard let pattern = try tokens.child(of: fill, named: "patternFill"),
      tokens.value("patternType", of: pattern.start) == "solid",
      let foreground = try tokens.child(of: pattern, named: "fgColor"),
      let colour = tokens.value("rgb", of: foreground.start)?.uppercased(),
      MarkColour.allCases.contains(where: { $0.digits.suffix(6) == colour.suffix(6) })
    else { return nil }
    guard let background = try tokens.child(of: pattern, named: "bgColor"),
      let digits = tokens.value("rgb", of: background.start)?.uppercased(),
      digits.suffix(6).hasPrefix(beginning.suffix(2)),
      let number = Int(digits.suffix(4), radix: 16)
    else { return .colour }
    return .number(number)
  }
}
