package import Findings

extension CellDefect {
  /// What to tell about a cell that can't be read; the place names the cell.
  package func finding(at place: Place) -> Finding {
    switch self {
    case .tooLong(let characters, let limit):
      return WorkbookLimits.Limit.text.finding(found: characters, limit: limit, at: place)
    case .noSharedString(let reference, let count):
      let cell = place.cell?.description ?? ""
      return Finding(
        .damaged, at: place, value: reference,
        [
          "part": Phrase(indonesian: "sel \(cell)", english: "cell \(cell)"),
          "reason": Phrase(
            indonesian: "merujuk teks bersama nomor \(reference), padahal hanya ada \(count)",
            english: "it refers to shared string \(reference), but there are only \(count)"),
        ])
    }
  }
}
