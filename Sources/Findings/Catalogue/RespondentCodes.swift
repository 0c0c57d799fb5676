extension FindingCode {
  /// A respondent that the list of agencies does not have.
  public static let respondentUnknown = FindingCode(
    "X601", "agency-unknown", .error,
    id: "{cell}: instansi \"{value}\" tidak ada dalam daftar.{near}",
    en: "{cell}: agency \"{value}\" is not in the list.{near}")
  /// A respondent with two files in one round.
  public static let respondentTwice = FindingCode(
    "X602", "agency-twice", .error,
    id: "{respondent} mengirim dua berkas untuk putaran {round}: {other} dan {file}.",
    en: "{respondent} sent two files for round {round}: {other} and {file}.")

  static let respondentCodes: [FindingCode] = [respondentUnknown, respondentTwice]
}
