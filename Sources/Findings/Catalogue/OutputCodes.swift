extension FindingCode {
  /// Texts that a spreadsheet would run as formulas.
  public static let csvFormula = FindingCode(
    "O901", "csv-formula", .info,
    id: "{file}: {n} teks yang akan dijalankan sebagai rumus diberi tanda petik (') di depannya.",
    en: "{file}: {n} texts that would be run as formulas were given an apostrophe (') in front.",
    page: .csvFormula)

  /// A text that is longer than what a cell can hold.
  public static let cellTooLong = FindingCode(
    "O902", "cell-too-long", .error,
    id:
      "{file}, {cell}: teksnya {n} karakter; sel Excel memuat paling banyak {max}. Sisanya tidak ditulis. Ringkas teksnya.",
    en:
      "{file}, {cell}: the text has {n} characters; a cell of Excel holds {max} at most. The rest is not written. Shorten it.",
    page: .cellTooLong)
  /// A field that has values and no place in the workbook that is written.
  public static let noPlace = FindingCode(
    "O903", "no-place", .error,
    id:
      "{file}: isian {field} terisi dalam {n} rekaman, tetapi pemetaan {mapping} tidak punya tempat untuknya. Pakai pemetaan lain, atau tambahkan tempatnya.",
    en:
      "{file}: the field {field} has a value in {n} records, but the mapping {mapping} has no place for it. Use another mapping, or add the place.",
    page: .noPlace)
  /// A record that is not the same when the workbook that holds it is read again.
  public static let readsDifferently = FindingCode(
    "O904", "reads-differently", .error,
    id:
      "{at}: dibaca kembali dari {workbook}, rekaman ini tidak sama: {difference}. Perbaiki isiannya, atau pakai pemetaan lain.",
    en:
      "{at}: read again from {workbook}, this record is not the same: {difference}. Mend the value, or use another mapping.",
    page: .readsDifferently)

  /// A workbook that no marks can be written into.
  public static let notMarked = FindingCode(
    "O905", "not-marked", .error,
    id: "{file} tidak dapat ditandai: {reason}.",
    en: "{file} can't be marked: {reason}.",
    page: .notMarked)

  static let outputCodes: [FindingCode] = [
    csvFormula, cellTooLong, noPlace, readsDifferently, notMarked,
  ]
}
