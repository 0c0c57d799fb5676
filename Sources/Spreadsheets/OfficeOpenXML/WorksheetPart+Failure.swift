internal import Findings

extension WorksheetPart {
  /// Sees that what was read of a part so far is a sound worksheet.
  func check(_ part: String, hasEnded: Bool) throws(WorkbookError) {
    switch failure {
    case .damaged(let reason, let cell)?:
      throw WorkbookError(.damaged(part: part), reason, at: cell)
    case .overLimit(let limit, let found, let most, let cell)?:
      throw WorkbookError(.overLimit(limit, found: found, limit: most), Phrase(part), at: cell)
    case nil: break
    }
    guard !hasEnded || isWorksheet else {
      throw WorkbookError(
        .damaged(part: part),
        Phrase(
          indonesian: "unsur pokoknya bukan milik lembar",
          english: "its root element is not a worksheet's"))
    }
  }
}
