package import Spreadsheets

extension Row {
  /// Leaves out what is struck through in cells of which something else is left.
  ///
  /// Whoever strikes through a part of a text means the rest: of `Ya/Tidak` with the second word
  /// struck through, `Ya`. A cell in which nothing else is left keeps its text, as one that is struck
  /// through in whole does: only a person can say whether that is an empty cell.
  package mutating func leaveOutStruckText() {
    var struck = struck
    for index in struck.indices {
      guard var part = struck[index].part, let position = position(ofColumn: struck[index].column)
      else { continue }
      part.left = Self.withoutSeparators(part.left)
      if part.left.isEmpty {
        struck[index].part = nil
      } else {
        struck[index].part = part
        cells[position].value = .string(part.left)
      }
    }
    self.struck = struck
  }

  /// Takes personal data out of texts of which a part is struck through, so that what is told of them
  /// does not give away what is kept out of the records.
  mutating func hidePersonalDataInStruckText() {
    for index in struck.indices {
      guard var part = struck[index].part else { continue }
      part.whole = PersonalData.removed(from: part.whole)
      part.struck = part.struck.map { PersonalData.removed(from: $0) }
      struck[index].part = part
    }
  }

  /// Tells in the origin of a value that a part of its cell was left out.
  func restoreStruckText(of column: Int, in origin: inout Origin) {
    guard let part = struckText(inColumn: column)?.part else { return }
    origin.raw = .string(part.whole)
    origin.steps.insert("struck", at: 0)
  }

  /// A text without the white space, and the signs between choices, around it.
  private static func withoutSeparators(_ text: String) -> String {
    func separates(_ character: Character) -> Bool {
      character.isWhitespace || "/\\|,;&".contains(character)
    }
    var text = text[...].drop(while: separates)
    while let last = text.last, separates(last) { text.removeLast() }
    return String(text)
  }
}
