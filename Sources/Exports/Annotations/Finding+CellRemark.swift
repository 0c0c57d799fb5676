internal import Findings

extension Finding {
  /// How many characters of a value are told.
  private static let valueLimit = 120

  /// The message for a person who stands in the cell, or has its address beside the message: without
  /// the place that it begins with.
  ///
  /// A long value is cut, so that what to do remains in sight behind it.
  func cellRemark(in language: Language) -> String {
    var finding = self
    finding.value = value.map { SheetText.cut($0, to: Self.valueLimit) }
    let remark = finding.remark(in: language)
    guard place.cell != nil, let within = place.within, remark.hasPrefix(within + " ") else {
      return remark
    }
    let here =
      place.range == nil
      ? language.says("Sel ini", "This cell") : language.says("Rentang ini", "This range")
    return here + remark.dropFirst(within.count)
  }
}
