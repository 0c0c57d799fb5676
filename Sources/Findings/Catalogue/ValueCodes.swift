extension FindingCode {
  /// A required value is missing.
  public static let empty = FindingCode(
    "V301", "empty", .error,
    id: "{cell} kosong; {field} wajib diisi.",
    en: "{cell} is empty; {field} is required.")
  /// A value is in no list and near to nothing in it.
  public static let notInList = FindingCode(
    "V302", "not-in-list", .error,
    id: "{cell}: \"{value}\" tidak termasuk {list}.",
    en: "{cell}: \"{value}\" is not one of {list}.")
  /// A known other spelling was read as the value it stands for.
  public static let normalised = FindingCode(
    "V303", "normalised", .info,
    id: "{cell}: \"{value}\" dibaca sebagai \"{new}\".",
    en: "{cell}: \"{value}\" read as \"{new}\".")
  /// A misspelt value was taken for the one it resembles.
  public static let typo = FindingCode(
    "V304", "typo", .warning,
    id: "{cell}: \"{value}\" mungkin maksudnya \"{new}\". Ganti menjadi \"{new}\".",
    en: "{cell}: \"{value}\" is probably \"{new}\". Change it to \"{new}\".")
  /// A value that should be a number is none.
  public static let notNumber = FindingCode(
    "V305", "not-number", .error,
    id: "{cell}: \"{value}\" bukan {kind}. Tulis dengan angka saja, misalnya {example}.",
    en: "{cell}: \"{value}\" is not a {kind}. Write it in digits only, such as {example}.")
  /// A value that should be a date is none.
  public static let notDate = FindingCode(
    "V306", "not-date", .error,
    id: "{cell}: \"{value}\" bukan tanggal{reason}. Tulis seperti 18/09/2023.",
    en: "{cell}: \"{value}\" is not a date{reason}. Write it like 18/09/2023.")
  /// A date was typed as text.
  public static let dateText = FindingCode(
    "V307", "date-text", .warning,
    id: "{cell}: tanggal \"{value}\" ditulis sebagai teks, dibaca {new}.",
    en: "{cell}: the date \"{value}\" is typed as text, read as {new}.")
  /// A date that can be read in two ways.
  public static let dateUnsure = FindingCode(
    "V308", "date-unsure", .warning,
    id: "{cell}: \"{value}\" bisa berarti {new} atau {other}; dibaca {new}.",
    en: "{cell}: \"{value}\" can be {new} or {other}; taken as {new}.")
  /// A bare number where a date should be.
  public static let dateSerial = FindingCode(
    "V309", "date-serial", .warning,
    id: "{cell}: {value} tampaknya tanggal yang belum diberi format ({new}).",
    en: "{cell}: {value} looks like a date without a date format ({new}).")
  /// A value lies outside what the schema allows.
  public static let outOfRange = FindingCode(
    "V310", "out-of-range", .error,
    id: "{cell}: {value} di luar rentang {min}–{max}.",
    en: "{cell}: {value} is outside {min}–{max}.")
  /// Something that only fills the cell.
  public static let placeholder = FindingCode(
    "V311", "placeholder", .warning,
    id: "{cell}: \"{value}\" bukan jawaban; dibaca sebagai {kind}.",
    en: "{cell}: \"{value}\" is no answer; read as {kind}.")
  /// A formula that was never calculated.
  public static let formulaEmpty = FindingCode(
    "V312", "formula-empty", .error,
    id: "{cell}: rumus belum punya hasil tersimpan. Buka di Excel, hitung ulang, simpan.",
    en: "{cell}: the formula has no saved result. Open it in Excel, recalculate, save.")
  /// A value that a formula gives.
  public static let formula = FindingCode(
    "V313", "formula", .info,
    id: "{cell}: nilai \"{value}\" berasal dari rumus.",
    en: "{cell}: the value \"{value}\" comes from a formula.")
  /// One of Excel's error values.
  public static let excelError = FindingCode(
    "V314", "excel-error", .error,
    id: "{cell} menampilkan {value}. Perbaiki rumusnya atau ketik nilainya.",
    en: "{cell} shows {value}. Mend the formula or type the value.")
  /// Invisible characters.
  public static let oddCharacters = FindingCode(
    "V315", "odd-characters", .info,
    id: "{cell}: karakter tak terlihat dibuang dari \"{value}\".",
    en: "{cell}: invisible characters were taken out of \"{value}\".")
  /// What a cell holds is struck through, all of it or a part.
  public static let struckThrough = FindingCode(
    "V316", "struck-through", .warning,
    id: "{cell}: \"{value}\" {struck}; {action}",
    en: "{cell}: \"{value}\" {struck}; {action}")
  /// A text longer than the schema allows.
  public static let tooLong = FindingCode(
    "V317", "too-long", .warning,
    id: "{cell}: {n} karakter, lebih dari {max}.",
    en: "{cell}: {n} characters, more than {max}.")
  /// A code that the spreadsheet damaged: 33.10 became the number 33.1.
  public static let codeRepaired = FindingCode(
    "V318", "code-repaired", .warning,
    id:
      "{cell}: kode {new} berubah menjadi angka {value}; sudah dipulihkan. Format selnya sebagai teks.",
    en:
      "{cell}: the code {new} was turned into the number {value}; restored. Format the cell as text."
  )
  /// A name that two entries of a list share.
  public static let ambiguous = FindingCode(
    "V319", "ambiguous", .error,
    id: "{cell}: \"{value}\" bisa berarti {list}. Tulis salah satunya dengan lengkap.",
    en: "{cell}: \"{value}\" can mean {list}. Write out which one.")
  /// The number of a civil servant or an identity card, a telephone number, an e-mail address.
  public static let personalData = FindingCode(
    "V320", "personal-data", .warning,
    id:
      "{cell}: ada data pribadi ({kinds}) dan tidak ikut ditulis: \"{value}\". Hapus dari sel ini.",
    en:
      "{cell}: there are personal data ({kinds}), which are kept out of what is written: \"{value}\". Take them out of the cell."
  )
  /// A regulation is cited so that it can't be found again.
  public static let citationUnread = FindingCode(
    "V321", "citation-unread", .warning,
    id: "{cell}: \"{value}\" {reason}. Tulis seperti: {example}",
    en: "{cell}: \"{value}\" {reason}. Write it like: {example}")

  static let valueCodes: [FindingCode] = [
    empty, notInList, normalised, typo, notNumber, notDate, dateText, dateUnsure, dateSerial,
    outOfRange, placeholder, formulaEmpty, formula, excelError, oddCharacters,
    struckThrough, tooLong, codeRepaired, ambiguous, personalData, citationUnread,
  ]
}
