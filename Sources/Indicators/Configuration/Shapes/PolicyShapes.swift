import Findings

/// The sections of a policy file.
package enum PolicyShapes {
  /// The whole file.
  package static let policy = SectionShape(
    "policy",
    [
      .optional(
        "version", .choice(["1"]),
        id: "Versi format ini.", en: "The version of this format."),
      .optional(
        "fail_on", .choice(FailureThreshold.allCases.map(\.rawValue)),
        id: "Mulai dari berat apa temuan menggagalkan pemeriksaan.",
        en: "The severity from which findings fail the run."),
      .optional(
        "strict", .boolean,
        id: "Tolak salah ketik, jangan dibaca sebagai yang terdekat.",
        en: "Refuse typing errors instead of reading them as what they are near to."),
      .optional(
        "severities", .entries(.choice(Severity.allCases.map(\.rawValue))),
        id: "Berat lain untuk suatu kode (V304), katanya (typo), atau satu huruf (V).",
        en: "Another severity of a code (V304), its word (typo), or all with a letter (V)."),
      .optional(
        "select", .oneOrMore(.text),
        id: "Hanya kode, kata, atau huruf ini yang ditampilkan.",
        en: "Only these codes, words or letters are shown."),
      .optional(
        "ignore", .oneOrMore(.text),
        id: "Kode, kata, atau huruf ini tidak ditampilkan, hanya dihitung.",
        en: "These codes, words or letters are not shown, only counted."),
      .optional(
        "accept", .either([.text, .oneOrMore(.section(acceptance))]),
        id: "Temuan yang diterima: tabel CSV atau TSV di sampingnya, atau daftar.",
        en: "The findings that are accepted: a CSV or TSV table beside it, or a list."),
    ])

  /// One accepted finding; a table has the same columns.
  static let acceptance = SectionShape(
    "acceptance",
    [
      .required(
        "fingerprint", .text, id: "Sidik jari temuannya.", en: "The finding's fingerprint."),
      .required("who", .text, id: "Siapa yang menerima.", en: "Who has accepted it."),
      .required("why", .text, id: "Alasannya.", en: "Why."),
      .optional(
        "until", .day, id: "Berlaku sampai tanggal ini.", en: "The last day on which it holds."),
    ])
}
