/// The colours of workbooks that are written, as 0xRRGGBB; each text has enough contrast on its
/// ground to be read by everyone (WCAG 2.2, 1.4.3), also where it is printed in grey.
enum FormColours {
  static let ink = 0x1F2937
  static let quiet = 0x4B5563
  static let header = 0x1F4E5F
  static let onHeader = 0xFFFFFF
  static let widerHeader = 0x2F6F85
  static let locked = 0xF3F4F6
  static let open = 0xFFFDE7
}
