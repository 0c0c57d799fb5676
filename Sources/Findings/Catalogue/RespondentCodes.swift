extension FindingCode {
  /// A respondent that the list of agencies does not have.
  public static let respondentUnknown = FindingCode(
    "X601", "agency-unknown", .error,
    id:
      "{cell}: instansi \"{value}\" tidak ada dalam daftar. Tulis namanya seperti dalam daftar.{near}",
    en: "{cell}: agency \"{value}\" is not in the list. Write its name as the list has it.{near}",
    page: .respondentUnknown)
  /// A respondent with two files in one round.
  public static let respondentTwice = FindingCode(
    "X602", "agency-twice", .error,
    id:
      "{respondent} mengirim dua berkas untuk putaran {round}: {other} dan {file}. Pilih satu; keluarkan yang lain.",
    en:
      "{respondent} sent two files for round {round}: {other} and {file}. Choose one; take the other out.",
    page: .respondentTwice)

  static let respondentCodes: [FindingCode] = [respondentUnknown, respondentTwice]
}
