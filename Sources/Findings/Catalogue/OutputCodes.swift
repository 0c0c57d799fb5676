extension FindingCode {
  /// A text that a spreadsheet would run as a formula.
  public static let csvFormula = FindingCode(
    "O901", "csv-formula", .info,
    id:
      "{cell}: nilai yang diawali \"{c}\" diberi tanda petik agar tidak dijalankan sebagai rumus.",
    en: "{cell}: a value that starts with \"{c}\" was quoted, so that it is not run as a formula.")

  static let outputCodes: [FindingCode] = [csvFormula]
}
