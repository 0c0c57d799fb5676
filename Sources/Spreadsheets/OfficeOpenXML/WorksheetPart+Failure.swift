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

// Never inlined, so that what is done for each cell needn't save the registers that these take.
extension WorksheetPart {
  @inline(never) mutating func failRowNumber(_ text: String) {
    let text = Self.shortened(text)
    fail(
      Phrase(
        indonesian: "nomor baris '\(text)' setelah baris \(lastRowNumber)",
        english: "row number '\(text)' after row \(lastRowNumber)"))
  }

  @inline(never) mutating func failCellReference(_ text: String) {
    let text = Self.shortened(text)
    fail(
      Phrase(
        indonesian: "alamat sel '\(text)' setelah baris \(lastRowNumber)",
        english: "cell reference '\(text)' after row \(lastRowNumber)"))
  }

  /// The reason is seen by nobody: the block is given up, and one parser that knows the row before
  /// reads it.
  @inline(never) mutating func failUnanchored() { fail("?") }

  @inline(never) mutating func failOverLimit(
    _ limit: WorkbookLimits.Limit, _ found: Int, row: Int, column: Int?
  ) {
    guard failure == nil else { return }
    failure = .overLimit(
      limit, found: found, limit: context.limits[limit],
      at: column.map { CellReference(row: row, column: $0) })
    // The piece of the part that is being parsed goes on.
    skipping.beginForGood()
  }

  private mutating func fail(_ reason: Phrase) {
    guard failure == nil else { return }
    failure = .damaged(reason, at: nil)
    skipping.beginForGood()
  }

  /// So much of a text that one knows it again.
  private static func shortened(_ text: String) -> String {
    text.count > 40 ? text.prefix(40) + "…" : text
  }
}
