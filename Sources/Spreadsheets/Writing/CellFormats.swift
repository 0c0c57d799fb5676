internal import CXlsxwriter

/// The formats of a workbook that is being written, each made once; the workbook owns them.
@safe final class CellFormats {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = unsafe [:]
  private var looks: [ConditionalFormat: UnsafeMutablePointer<lxw_format>] = unsafe [:]

  @unsafe init(of workbook: UnsafeMutablePointer<lxw_workbook>) {
    unsafe self.workbook = workbook
  }

  /// The format of a style; `nil` for Excel's own look.
  @unsafe subscript(style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if style == CellStyle() { return nil }
    if let known = unsafe formats[style] { return unsafe known }
    guard let format = unsafe workbook_add_format(workbook) else { return nil }
    if style.isBold { unsafe format_set_bold(format) }
    if style.isItalic { unsafe format_set_italic(format) }
    if style.isUnderlined {
      unsafe format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    }
    unsafe format_set_font_size(format, style.fontSize)
    if style.fontColor != 0 { unsafe format_set_font_color(format, Self.color(style.fontColor)) }
    if let fill = style.fillColor {
      unsafe format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      unsafe format_set_fg_color(format, Self.color(fill))
    }
    if style.hasBorder {
      unsafe format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      unsafe format_set_border_color(format, Self.color(0xA6A6A6))
    }
    if style.wraps { unsafe format_set_text_wrap(format) }
    if style.hasLineAbove {
      unsafe format_set_top(format, UInt8(LXW_BORDER_MEDIUM.rawValue))
      unsafe format_set_top_color(format, Self.color(0x57606A))
    }
    if style.isUpright { unsafe format_set_rotation(format, 90) }
    let height =
      switch style.height {
      case .top: LXW_ALIGN_VERTICAL_TOP
      case .middle: LXW_ALIGN_VERTICAL_CENTER
      case .bottom: LXW_ALIGN_VERTICAL_BOTTOM
      }
    unsafe format_set_align(format, UInt8(height.rawValue))
    switch style.alignment {
    case .natural: break
    case .left: unsafe format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .center: unsafe format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    }
    if !style.numberFormat.isEmpty { unsafe format_set_num_format(format, style.numberFormat) }
    if !style.isLocked { unsafe format_set_unlocked(format) }
    unsafe formats[style] = format
    return unsafe format
  }

  /// The format of what a rule of Excel changes; `nil` where that is a bar.
  @unsafe subscript(look: ConditionalFormat) -> UnsafeMutablePointer<lxw_format>? {
    if case .bar = look.rule { return nil }
    var key = look
    key.rule = .equals("")
    if let known = unsafe looks[key] { return unsafe known }
    guard let format = unsafe workbook_add_format(workbook) else { return nil }
    if let fill = look.fillColor { unsafe format_set_bg_color(format, Self.color(fill)) }
    if let font = look.fontColor { unsafe format_set_font_color(format, Self.color(font)) }
    if look.isBold { unsafe format_set_bold(format) }
    unsafe looks[key] = format
    return unsafe format
  }

  private static func color(_ color: Int) -> lxw_color_t { lxw_color_t(color) }
}
