extension FindingCode {
  /// Texts that a spreadsheet would run as formulas.
  public static let csvFormula = FindingCode(
    "O901", "csv-formula", .info,
    id: "{file}: {n} teks yang akan dijalankan sebagai rumus diberi tanda petik (') di depannya.",
    en: "{file}: {n} texts that would be run as formulas were given an apostrophe (') in front.")

  static let outputCodes: [FindingCode] = [csvFormula]
}
