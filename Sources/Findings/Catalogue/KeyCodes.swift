extension FindingCode {
  /// A respondent answers one indicator twice in a round.
  public static let indicatorTwice = FindingCode(
    "K501", "indicator-twice", .error,
    id: "{cell}: indikator {indicator} sudah dijawab di {other} ({a} / {b}).",
    en: "{cell}: indicator {indicator} is already answered in {other} ({a} / {b}).")
  /// A row that repeats another, field by field.
  public static let sameRowTwice = FindingCode(
    "K502", "same-row-twice", .warning,
    id:
      "{cell}: baris ini mengulang {other}; semua isiannya sama. Hapus salah satu dari kedua baris itu.",
    en: "{cell}: this row repeats {other}; all its fields are the same. Delete one of the two rows."
  )
  /// An indicator that the catalogue does not have.
  public static let indicatorUnknown = FindingCode(
    "K503", "indicator-unknown", .error,
    id: "{cell}: indikator \"{value}\" tidak ada dalam katalog ({first} sampai {last}).",
    en: "{cell}: indicator \"{value}\" is not in the catalogue ({first} to {last}).")
  /// Indicators of the catalogue that a submission leaves out.
  public static let indicatorMissing = FindingCode(
    "K504", "indicator-missing", .error,
    id: "{respondent}: {n} dari {of} indikator tidak ada: {missing}.",
    en: "{respondent}: {n} of {of} indicators are not there: {missing}.")
  /// The text of the question belongs to another indicator.
  public static let textMismatch = FindingCode(
    "K505", "text-mismatch", .warning,
    id: "{cell}: teksnya milik indikator {near}, bukan {indicator}.",
    en: "{cell}: the text belongs to indicator {near}, not {indicator}.")
  /// The indicator belongs to another domain.
  public static let wrongDomain = FindingCode(
    "K506", "wrong-domain", .error,
    id: "{cell}: indikator {indicator} termasuk domain {want}, bukan {got}.",
    en: "{cell}: indicator {indicator} belongs to domain {want}, not {got}.")
  /// A total that the sheet states is not what was counted.
  public static let totalDiffers = FindingCode(
    "K507", "total-differs", .warning,
    id: "{cell} tertulis {a}, hasil hitung {b}.",
    en: "{cell} says {a}, counted {b}.")

  static let keyCodes: [FindingCode] = [
    indicatorTwice, sameRowTwice, indicatorUnknown, indicatorMissing, textMismatch, wrongDomain,
    totalDiffers,
  ]
}
