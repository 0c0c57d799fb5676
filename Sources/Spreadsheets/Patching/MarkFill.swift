/// The fill of a marked cell: a colour, and a number that leads back to the fill that the cell had.
///
/// Programs that save the workbook renumber its styles. Excel keeps both colours of a fill
/// (ECMA-376 Part 1, 18.8.32), LibreOffice the one that is seen. So the number stands in the
/// background colour, which a solid fill doesn't show, and the lowest bits of a small one also in the
/// colour that is seen, where no eye tells the difference.
enum MarkFill {
  /// What the background colour begins with.
  private static let beginning: UInt32 = 0x7C_0000
  /// The bits of the colour that say which it is.
  private static let colourBits: UInt32 = 0xFC_FCFC

  /// The fill, as XML.
  ///
  /// - Parameter number: Below 65,536.
  static func markup(_ colour: MarkColour, number: Int, prefix: String) -> String {
    """
    <\(prefix)fill><\(prefix)patternFill patternType="solid">\
    <\(prefix)fgColor rgb="\(digits(colour.rgb | spread(number)))"/>\
    <\(prefix)bgColor rgb="\(digits(beginning | UInt32(number)))"/></\(prefix)patternFill>\
    </\(prefix)fill>
    """
  }

  /// What a fill tells of the mark that it belongs to.
  enum Trace: Hashable {
    /// The fill that the cell had has a number; 0 for a cell of our own sheet.
    case number(Int)
    /// Only the colour has been kept, and a number isn't in it.
    case colour
  }

  /// Looks whether a fill is a mark's; `nil` for any other.
  static func trace(
    of fill: MarkupElement, in tokens: MarkupTokens
  ) throws(WorkbookError) -> Trace? {
    guard let pattern = try tokens.child(of: fill, named: "patternFill"),
      tokens.value("patternType", of: pattern.start) == "solid",
      let foreground = try tokens.child(of: pattern, named: "fgColor"),
      let colour = number(tokens.value("rgb", of: foreground.start)),
      MarkColour.allCases.contains(where: { $0.rgb == colour & colourBits })
    else { return nil }
    if let background = try tokens.child(of: pattern, named: "bgColor"),
      let digits = number(tokens.value("rgb", of: background.start)),
      digits & 0xFF_0000 == beginning
    {
      return .number(Int(digits & 0xFFFF))
    }
    let gathered = (colour & 3) | (colour >> 6 & 12) | (colour >> 12 & 48)
    return gathered == 0 ? .colour : .number(Int(gathered))
  }

  /// A number below 64 in the lowest two bits of three bytes; nothing of a larger one.
  private static func spread(_ number: Int) -> UInt32 {
    guard number < 64 else { return 0 }
    let bits = UInt32(number)
    return (bits & 3) | (bits & 12) << 6 | (bits & 48) << 12
  }

  /// A colour, opaque, as `rgb` has it (18.8.19).
  private static func digits(_ rgb: UInt32) -> String {
    let digits = String(rgb, radix: 16, uppercase: true)
    return "FF" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// The last three bytes that `rgb` has.
  private static func number(_ digits: String?) -> UInt32? {
    digits.flatMap { UInt32($0.suffix(6), radix: 16) }
  }
}
