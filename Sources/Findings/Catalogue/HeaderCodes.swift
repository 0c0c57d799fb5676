extension FindingCode {
  /// No column carries a label that a field asks for.
  public static let columnMissing = FindingCode(
    "H201", "column-missing", .error,
    id: "Lembar {sheet}: {what} \"{label}\" tidak ada.{near}{consequence}",
    en: "Sheet {sheet}: the {what} \"{label}\" is missing.{near}{consequence}",
    page: .columnMissing)
  /// A misspelt label was taken for the one it resembles.
  public static let columnNear = FindingCode(
    "H202", "column-near", .warning,
    id:
      "{cell}: judul \"{value}\" dibaca sebagai \"{label}\" ({score} %). Ganti menjadi \"{new}\".",
    en: "{cell}: header \"{value}\" was read as \"{label}\" ({score} %). Change it to \"{new}\".",
    page: .columnNear)
  /// Two columns fit one field equally well.
  public static let columnTwice = FindingCode(
    "H203", "column-twice", .error,
    id:
      "{cell} dan {other} sama-sama berjudul \"{label}\", jadi tidak dipakai. Ganti judul kolom yang keliru.{consequence}",
    en:
      "{cell} and {other} have the same header \"{label}\", so none was used. Rename the wrong one.{consequence}",
    page: .columnTwice)
  /// A column that the mapping does not name.
  public static let columnExtra = FindingCode(
    "H204", "column-extra", .info,
    id: "{cell}: kolom \"{value}\" tidak dipetakan; isinya disimpan di \"extra\".",
    en: "{cell}: column \"{value}\" is not mapped; its values are kept under \"extra\".",
    page: .columnExtra)

  static let headerCodes: [FindingCode] = [columnMissing, columnNear, columnTwice, columnExtra]
}
