/// Characters that nobody sees and that yet make two texts differ: zero-width spaces,
/// byte-order marks, soft hyphens, marks of writing direction, control characters.
package enum InvisibleCharacters {
  /// Whether a character is one of them.
  ///
  /// New lines and tabs are not: they are white space.
  package static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E,
      0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// The text without them, or nothing where it has none.
  static func removed(from text: String) -> String? {
    guard text.unicodeScalars.contains(where: contains) else { return nil }
    var visible = String.UnicodeScalarView()
    visible.append(contentsOf: text.unicodeScalars.lazy.filter { !contains($0) })
    return String(visible)
  }

  /// Whether a look at the bytes is enough to say that the text has none of them and
  /// neither begins nor ends with white space; most texts are so.
  static func areSurelyAbsent(from text: String) -> Bool {
    let bytes = text.utf8.span
    return areSurelyAbsent(from: bytes, by: TextLook(bytes))
  }

  /// The same of a text that has been looked at.
  static func areSurelyAbsent(from bytes: Span<UInt8>, by look: TextLook) -> Bool {
    guard !bytes.isEmpty, bytes[0] > 0x20, bytes[bytes.count - 1] > 0x20 else { return false }
    if look.isPrintable { return true }
    for index in bytes.indices {
      switch bytes[index] {
      case 0x09, 0x0A, 0x20...0x7E: continue
      // The first bytes of all that is invisible or a space beyond ASCII.
      case 0x00...0x1F, 0x7F, 0xC2, 0xD8, 0xE1...0xE3, 0xEF, 0xF3: return false
      default: continue
      }
    }
    return true
  }
}
