extension FindingCode {
  /// A respondent answers one indicator twice in a round.
  public static let indicatorTwice = FindingCode(
    "K501", "indicator-twice", .error,
    id:
      "{cell}: indikator {indicator} sudah dijawab di {other} ({a} / {b}). Sisakan satu, atau perbaiki kodenya.",
    en:
      "{cell}: indicator {indicator} is already answered in {other} ({a} / {b}). Leave one, or mend the code.",
    page: .indicatorTwice)
  /// A row that repeats another, field by field.
  public static let sameRowTwice = FindingCode(
    "K502", "same-row-twice", .warning,
    id:
      "{cell}: baris ini mengulang {other}; semua isiannya sama. Hapus salah satu dari kedua baris itu.",
    en:
      "{cell}: this row repeats {other}; all its fields are the same. Delete one of the two rows.",
    page: .sameRowTwice)
  /// An indicator that the catalogue does not have.
  public static let indicatorUnknown = FindingCode(
    "K503", "indicator-unknown", .error,
    id: "{cell}: indikator \"{value}\" tidak ada dalam katalog ({first} sampai {last}).{near}",
    en: "{cell}: indicator \"{value}\" is not in the catalogue ({first} to {last}).{near}",
    page: .indicatorUnknown)
  /// Indicators of the catalogue that a submission leaves out.
  public static let indicatorMissing = FindingCode(
    "K504", "indicator-missing", .error,
    id: "{respondent}: {n} dari {of} indikator tidak ada: {missing}. Tambahkan barisnya.{unread}",
    en: "{respondent}: {n} of {of} indicators are not there: {missing}. Add their rows.{unread}",
    page: .indicatorMissing)
  /// The text of the question belongs to another indicator.
  public static let textMismatch = FindingCode(
    "K505", "text-mismatch", .warning,
    id:
      "{cell}: teks pertanyaannya milik indikator {near}, bukan {indicator}. Periksa kode indikatornya.",
    en:
      "{cell}: the question belongs to indicator {near}, not {indicator}. Check the indicator's code.",
    page: .textMismatch)
  /// The indicator belongs to another domain.
  public static let wrongDomain = FindingCode(
    "K506", "wrong-domain", .error,
    id:
      "{cell}: indikator {indicator} termasuk domain {want}, bukan {got}. Periksa kode dan domainnya.",
    en: "{cell}: indicator {indicator} belongs to domain {want}, not {got}. Check code and domain.",
    page: .wrongDomain)
  /// A total that the sheet states is not what was counted.
  public static let totalDiffers = FindingCode(
    "K507", "total-differs", .warning,
    id: "{cell} berisi {a}, padahal hasil hitungnya {b}. Periksa jumlahnya.",
    en: "{cell} says {a}, but {b} were counted. Check the total.",
    page: .totalDiffers)

  static let keyCodes: [FindingCode] = [
    indicatorTwice, sameRowTwice, indicatorUnknown, indicatorMissing, textMismatch, wrongDomain,
    totalDiffers,
  ]
}
