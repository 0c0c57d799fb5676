extension FindingCode {
  /// A required value is missing.
  public static let empty = FindingCode(
    "V301", "empty", .error,
    id: "{cell} kosong; {field} wajib diisi.{choices}",
    en: "{cell} is empty; {field} is required.{choices}",
    page: .empty)
  /// A value is in no list and near to nothing in it.
  public static let notInList = FindingCode(
    "V302", "not-in-list", .error,
    id: "{cell}: \"{value}\" bukan pilihan yang ada. Tulis salah satu dari {list}.{near}",
    en: "{cell}: \"{value}\" is none of the choices. Write one of {list}.{near}",
    page: .notInList)
  /// A known other spelling was read as the value it stands for.
  public static let normalised = FindingCode(
    "V303", "normalised", .info,
    id: "{cell}: \"{value}\" dibaca sebagai \"{new}\".",
    en: "{cell}: \"{value}\" was read as \"{new}\".",
    page: .normalised)
  /// A misspelt value was taken for the one it resembles.
  public static let typo = FindingCode(
    "V304", "typo", .warning,
    id: "{cell}: \"{value}\" mungkin maksudnya \"{new}\". Ganti menjadi \"{new}\".",
    en: "{cell}: \"{value}\" is probably \"{new}\". Change it to \"{new}\".",
    page: .typo)
  /// A value that should be a number is none.
  public static let notNumber = FindingCode(
    "V305", "not-number", .error,
    id: "{cell}: \"{value}\" bukan {kind}. Tulis dengan angka saja, misalnya {example}.",
    en: "{cell}: \"{value}\" is not a {kind}. Write it in digits only, such as {example}.",
    page: .notNumber)
  /// A value that should be a date is none.
  public static let notDate = FindingCode(
    "V306", "not-date", .error,
    id: "{cell}: \"{value}\" bukan tanggal{reason}. Tulis seperti 18/09/2023.",
    en: "{cell}: \"{value}\" is not a date{reason}. Write it like 18/09/2023.",
    page: .notDate)
  /// A date was typed as text.
  public static let dateText = FindingCode(
    "V307", "date-text", .warning,
    id:
      "{cell}: tanggal \"{value}\" ditulis sebagai teks, dibaca {new}. Sebaiknya ketik ulang sebagai tanggal.",
    en:
      "{cell}: the date \"{value}\" is typed as text, read as {new}. Better type it again as a date.",
    page: .dateText)
  /// A date that can be read in two ways.
  public static let dateUnsure = FindingCode(
    "V308", "date-unsure", .warning,
    id: "{cell}: \"{value}\" bisa berarti {new} atau {other}; dibaca {new}. Tulis nama bulannya.",
    en: "{cell}: \"{value}\" can be {new} or {other}; taken as {new}. Write the month's name.",
    page: .dateUnsure)
  /// A bare number where a date should be.
  public static let dateSerial = FindingCode(
    "V309", "date-serial", .warning,
    id:
      "{cell}: {value} tampaknya tanggal yang belum diberi format, dibaca {new}. Beri format tanggal pada selnya.",
    en:
      "{cell}: {value} looks like a date without a date format, read as {new}. Format the cell as a date.",
    page: .dateSerial)
  /// A value lies outside what the schema allows.
  public static let outOfRange = FindingCode(
    "V310", "out-of-range", .error,
    id: "{cell}: {value} {beyond}. Periksa lalu tulis yang benar.",
    en: "{cell}: {value} {beyond}. Check it and write it right.",
    page: .outOfRange)
  /// Something that only fills the cell.
  public static let placeholder = FindingCode(
    "V311", "placeholder", .warning,
    id:
      "{cell}: \"{value}\" bukan isian; dicatat sebagai \"{kind}\". Tulis isiannya, atau kosongkan bila tidak ada.",
    en:
      "{cell}: \"{value}\" is no value; recorded as \"{kind}\". Write the value, or leave the cell empty if there is none.",
    page: .placeholder)
  /// A formula that was never calculated.
  public static let formulaEmpty = FindingCode(
    "V312", "formula-empty", .error,
    id:
      "{cell}: rumus belum punya hasil tersimpan. Buka di Excel, tekan F9, simpan, lalu kirim ulang.",
    en:
      "{cell}: the formula has no saved result. Open it in Excel, press F9, save and send it again.",
    page: .formulaEmpty)
  /// A value that a formula gives.
  public static let formula = FindingCode(
    "V313", "formula", .info,
    id: "{cell}: nilai \"{value}\" berasal dari rumus.",
    en: "{cell}: the value \"{value}\" comes from a formula.",
    page: .formula)
  /// One of Excel's error values.
  public static let excelError = FindingCode(
    "V314", "excel-error", .error,
    id: "{cell} menampilkan {value}. Perbaiki rumusnya atau ketik nilainya.",
    en: "{cell} shows {value}. Mend the formula or type the value.",
    page: .excelError)
  /// Invisible characters.
  public static let oddCharacters = FindingCode(
    "V315", "odd-characters", .info,
    id: "{cell}: karakter tak terlihat dibuang dari \"{value}\".",
    en: "{cell}: invisible characters were taken out of \"{value}\".",
    page: .oddCharacters)
  /// What a cell holds is struck through, all of it or a part.
  public static let struckThrough = FindingCode(
    "V316", "struck-through", .warning,
    id: "{cell}: \"{value}\" {struck}; {action}",
    en: "{cell}: \"{value}\" {struck}; {action}",
    page: .struckThrough)
  /// A text longer than the schema allows.
  public static let tooLong = FindingCode(
    "V317", "too-long", .warning,
    id: "{cell}: teksnya {n} karakter, padahal paling banyak {max}. Ringkas.",
    en: "{cell}: the text has {n} characters, but at most {max} are asked for. Shorten it.",
    page: .tooLong)
  /// A code that the spreadsheet damaged: 33.10 became the number 33.1.
  public static let codeRepaired = FindingCode(
    "V318", "code-repaired", .warning,
    id:
      "{cell}: kode {new} berubah menjadi angka {value}; sudah dipulihkan. Beri format Teks pada selnya.",
    en:
      "{cell}: the code {new} was turned into the number {value}; restored. Format the cell as text.",
    page: .codeRepaired)
  /// A name that two entries of a list share.
  public static let ambiguous = FindingCode(
    "V319", "ambiguous", .error,
    id: "{cell}: \"{value}\" bisa berarti {list}. Tulis salah satunya secara lengkap.",
    en: "{cell}: \"{value}\" can mean {list}. Write out which one.",
    page: .ambiguous)
  /// The number of a civil servant or an identity card, a telephone number, an e-mail address.
  public static let personalData = FindingCode(
    "V320", "personal-data", .warning,
    id:
      "{cell}: ada data pribadi ({kinds}) dan tidak ikut ditulis: \"{value}\". Hapus dari sel ini.",
    en:
      "{cell}: there are personal data ({kinds}), which are kept out of what is written: \"{value}\". Take them out of the cell.",
    page: .personalData)
  /// A regulation is cited so that it can't be found again.
  public static let citationUnread = FindingCode(
    "V321", "citation-unread", .warning,
    id: "{cell}: \"{value}\" {reason}. Tulis seperti: {example}.",
    en: "{cell}: \"{value}\" {reason}. Write it like: {example}.",
    page: .citationUnread)

  static let valueCodes: [FindingCode] = [
    empty, notInList, normalised, typo, notNumber, notDate, dateText, dateUnsure, dateSerial,
    outOfRange, placeholder, formulaEmpty, formula, excelError, oddCharacters, struckThrough,
    tooLong, codeRepaired, ambiguous, personalData, citationUnread,
  ]
}
