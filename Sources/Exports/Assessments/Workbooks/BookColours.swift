internal import Assessments

/// The colours of answers and of agreement in workbooks, as 0xRRGGBB: those of the pages by day.
enum BookColours {
  /// What colours are used for, by the class of a look.
  static func colours(of look: AnswerLook) -> (fill: Int?, font: Int) {
    switch "\(look.className)" {
    case "hi": (0x0B5578, 0xFFFFFF)
    case "mid": (0xF7CF7A, 0x3A2800)
    case "lo": (0xFDE5E1, 0x8A1F14)
    case "two": (0x24292F, 0xFFFFFF)
    case "gone": (0xE4E8EC, 0x57606A)
    case "lv": (0xCDEADF, 0x0C4D3A)
    case "so": (0xE9DCF7, 0x4B2A78)
    case "ha": (0x6A2C91, 0xFFFFFF)
    default: (nil, 0x57606A)
    }
  }

  static let link = 0x0B5394
  static let warning = (fill: 0xFDE5E1, font: 0x8A1F14)
  static let done = (fill: 0xDDF0E3, font: 0x14532D)
  static let open = (fill: 0xF7CF7A, font: 0x3A2800)
  static let bar = 0x8DB9D0
}
