internal import Findings

extension Finding {
  /// How many characters of a value are told.
  private static let valueLimit = 120

  /// The remark with a long value cut, so that what to do remains in sight behind it.
  func cellRemark(in language: Language) -> String {
    var finding = self
    finding.value = value.map { SheetText.cut($0, to: Self.valueLimit) }
    return finding.remark(in: language)
  }
}
