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

  /// Two respondents give the same text in their own words.
  public static let sameText = FindingCode(
    "X605", "same-text", .info,
    id: "{cell}: {label} {respondent} sama dengan milik {other} di {where}.{more}",
    en: "{cell}: {respondent}'s text for {label} is the same as {other}'s at {where}.{more}")
  /// There are more texts in a run than are compared.
  public static let textsNotCompared = FindingCode(
    "X606", "texts-not-compared", .info,
    id:
      "Mulai {file}, teks baru tidak lagi dibandingkan antarinstansi: sudah ada {n} teks. Periksa sebagian berkas saja bila perlu.",
    en:
      "From {file} on, new texts are no longer compared between agencies: there are {n} already. Check fewer files at a time if need be."
  )

  static let respondentCodes: [FindingCode] = [
    respondentUnknown, respondentTwice, sameText, textsNotCompared,
  ]
}
