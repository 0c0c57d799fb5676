/// A label as people mean it: letter case, punctuation and spacing folded away.
///
/// `"Dasar  Justifikasi "`, `"DASAR JUSTIFIKASI:"` and `"dasar-justifikasi"` are one label.
package struct FoldedLabel: Hashable, Sendable {
  /// Small letters and digits in words, with one space between words.
  package let text: String

  package init(_ label: some StringProtocol) {
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
    self.text = text
  }

  /// Whether nothing is left of the label, as of `"—"`.
  package var isEmpty: Bool { text.isEmpty }

  /// How many typing errors lie between two labels, if few enough for them to be one word
  /// misspelt; short labels must be exact, since `No` and `Ya` are near to anything.
  package func typingErrors(from other: FoldedLabel) -> Int? {
    let length = max(text.unicodeScalars.count, other.text.unicodeScalars.count)
    guard length >= 5 else { return nil }
    return EditDistance.between(text, other.text, atMost: min(2, length / 4))
  }

  /// How alike two labels are that lie some typing errors apart, in percent.
  package func score(from other: FoldedLabel, typingErrors: Int) -> Int {
    let length = max(text.unicodeScalars.count, other.text.unicodeScalars.count, 1)
    return 100 - 100 * typingErrors / length
  }
}
