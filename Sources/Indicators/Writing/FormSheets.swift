package import Findings
import Spreadsheets

/// The sheets of a form of Rekap's own that hold no answers.
package enum FormSheets {
  /// The hidden sheet that says what form it is.
  package static let hidden = "_rekap"
  /// The sheet that says how to fill it in.
  package static let instructions = Phrase(indonesian: "Petunjuk", english: "Instructions")

  /// Their places among the sheets of a workbook; none where it is no such form.
  static func positions(among sheets: [Sheet]) -> Set<Int> {
    guard let form = sheets.first(where: { $0.name == hidden && $0.visibility != .visible }) else {
      return []
    }
    let names = [instructions[.indonesian], instructions[.english]]
    let others = sheets.filter { names.contains($0.name) }
    return Set(others.map(\.index) + [form.index])
  }
}
