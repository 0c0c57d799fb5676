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

  /// Two respondents give the same text in their own words.
  public static let sameText = FindingCode(
    "X605", "same-text", .info,
    id: "{cell}: {label} {respondent} sama dengan milik {other} di {where}.{more}",
    en: "{cell}: {respondent}'s text for {label} is the same as {other}'s at {where}.{more}",
    page: .sameText)
  /// There are more texts in a run than are compared.
  public static let textsNotCompared = FindingCode(
    "X606", "texts-not-compared", .info,
    id:
      "Mulai {file}, teks baru tidak lagi dibandingkan antarinstansi: sudah ada {n} teks. Periksa sebagian berkas saja bila perlu.",
    en:
      "From {file} on, new texts are no longer compared between agencies: there are {n} already. Check fewer files at a time if need be.",
    page: .textsNotCompared)

  static let respondentCodes: [FindingCode] = [
    respondentUnknown, respondentTwice, sameText, textsNotCompared,
  ]
}
