internal import Assessments

/// The colours of answers and of agreement in workbooks, as 0xRRGGBB: those of the pages, but light, so
/// that they are cheap to print, and that the dark blue that some programs give to every link is read on
/// each of them.
enum BookColours {
  /// What colours are used for, by the class of a look.
  static func colours(of look: AnswerLook) -> (fill: Int?, font: Int) {
    switch "\(look.className)" {
    case "hi": (0xA9D3EA, 0x06304A)
    case "mid": (0xF7CF7A, 0x3A2800)
    case "lo": (0xFDE5E1, 0x8A1F14)
    case "two": (0xC9CED6, 0x11151A)
    case "gone": (0xE4E8EC, 0x57606A)
    case "lv": (0xCDEADF, 0x0C4D3A)
    case "so": (0xF3EAFB, 0x4B2A78)
    case "ha": (0xD9BDF0, 0x3F1459)
    default: (nil, 0x57606A)
    }
  }

  static let link = 0x0B5394
  static let warning = (fill: 0xFDE5E1, font: 0x8A1F14)
  static let done = (fill: 0xDDF0E3, font: 0x14532D)
  static let open = (fill: 0xF7CF7A, font: 0x3A2800)
  static let bar = 0xB9D7E6
}
