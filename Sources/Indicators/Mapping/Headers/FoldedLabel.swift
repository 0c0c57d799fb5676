/// A label as people mean it: letter case, punctuation and spacing folded away.
///
/// `"Dasar  Justifikasi "`, `"DASAR JUSTIFIKASI:"` and `"dasar-justifikasi"` are one label.
package struct FoldedLabel: Hashable, Sendable {
  /// Small letters and digits in words, with one space between words.
  package let text: String
  /// How long it is, and which letters it has.
  let outline: LabelOutline

  package init(_ label: String) {
    text = Self.foldedASCII(label) ?? Self.folded(label)
    outline = LabelOutline(of: text)
  }

  /// A label under a wider label, as if they were one.
  init(_ label: FoldedLabel, under group: FoldedLabel) {
    text = group.text + " " + label.text
    outline = LabelOutline(label.outline, under: group.outline)
  }

  package static func == (left: FoldedLabel, right: FoldedLabel) -> Bool {
    // Most labels that are compared differ, and the outline tells.
    left.outline == right.outline && left.text == right.text
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// The same for labels of ASCII alone, which most are: `nil` for others.
  private static func foldedASCII(_ label: String) -> String? {
    let label = label.utf8.span
    var bytes: [UInt8] = []
    bytes.reserveCapacity(label.count)
    var pendingSpace = false
    for index in label.indices {
      let byte = label[index]
      guard byte < 0x80 else { return nil }
      let small = byte | 0x20
      let isLetter = small >= UInt8(ascii: "a") && small <= UInt8(ascii: "z")
      guard isLetter || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) else {
        pendingSpace = !bytes.isEmpty
        continue
      }
      if pendingSpace { bytes.append(UInt8(ascii: " ")) }
      pendingSpace = false
      bytes.append(isLetter ? small : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func folded(_ label: String) -> String {
    var text = ""
    var pendingSpace = false
    for scalar in label.unicodeScalars {
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
        pendingSpace = !text.isEmpty
        continue
      }
      if pendingSpace { text.append(" ") }
      pendingSpace = false
      text += scalar.properties.lowercaseMapping
    }
    return text
  }

  /// Whether nothing is left of the label, as of `"—"`.
  package var isEmpty: Bool { text.isEmpty }

  /// Whether nothing is left of a label, without folding it.
  static func isEmpty(_ label: String) -> Bool {
    for byte in label.utf8 {
      guard byte < 0x80 else { return FoldedLabel(label).isEmpty }
      if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 { return false }
    }
    return true
  }

  /// How many typing errors lie between two labels, if few enough for them to be one word
  /// misspelt; short labels must be exact, since `No` and `Ya` are near to anything.
  package func typingErrors(from other: FoldedLabel) -> Int? {
    guard let limit = outline.typingErrorsAllowed(from: other.outline) else { return nil }
    return EditDistance.between(text, other.text, atMost: limit)
  }

  /// How alike two labels are that lie some typing errors apart, in percent.
  package func score(from other: FoldedLabel, typingErrors: Int) -> Int {
    100 - 100 * typingErrors / max(outline.length, other.outline.length, 1)
  }
}
