extension FindingCode {
  /// An answer that needs a justification has none.
  public static let noJustification = FindingCode(
    "R401", "no-justification", .error,
    id:
      "{cell} kosong; jawaban \"{answer}\" untuk indikator {indicator} memerlukan regulasi, program, atau praktik baik. Tulis salah satunya.",
    en:
      "{cell} is empty; answer \"{answer}\" to indicator {indicator} needs a regulation, programme or good practice. Write one of them.",
    page: .noJustification)
  /// A *tidak* with a justification.
  public static let justifiedNo = FindingCode(
    "R402", "justified-no", .warning,
    id:
      "{cell}: ada justifikasi, padahal jawaban untuk indikator {indicator} \"{answer}\". Kosongkan, atau ubah jawabannya.",
    en:
      "{cell}: a justification is given although the answer to indicator {indicator} is \"{answer}\". Clear it, or change the answer.",
    page: .justifiedNo)
  /// A rule of the schema that has no code of its own.
  public static let rule = FindingCode(
    "R403", "rule", .error,
    id: "{cell}: {message}",
    en: "{cell}: {message}",
    page: .rule)
  /// More than one of a row's boxes is ticked.
  public static let severalTicks = FindingCode(
    "R404", "several-ticks", .error,
    id: "{range}: lebih dari satu jawaban dicentang ({value}). Sisakan satu.",
    en: "{range}: more than one answer is ticked ({value}). Leave one.",
    page: .severalTicks)
  /// A rule that can't be decided, because a value that it needs can't be read.
  public static let notEvaluated = FindingCode(
    "R405", "not-evaluated", .info,
    id:
      "{cell}: aturan {rule} belum diperiksa, karena {fields} tidak terbaca. Perbaiki dulu isian itu.",
    en: "{cell}: rule {rule} was not checked, because {fields} can't be read. Mend that first.",
    page: .notEvaluated)
  /// A justification that says that there is none.
  public static let deniedAnswer = FindingCode(
    "R406", "denied-answer", .warning,
    id:
      "{cell}: jawaban untuk indikator {indicator} \"{answer}\", tetapi dasarnya tertulis \"{value}\". Sebut regulasi, program, atau praktik baiknya, atau ubah jawabannya.",
    en:
      "{cell}: the answer to indicator {indicator} is \"{answer}\", but its justification says \"{value}\". Name the regulation, programme or good practice, or change the answer.",
    page: .deniedAnswer)

  static let ruleCodes: [FindingCode] = [
    noJustification, justifiedNo, rule, severalTicks, notEvaluated, deniedAnswer,
  ]
}
