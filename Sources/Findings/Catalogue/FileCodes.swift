extension FindingCode {
  /// The file is no XLSX workbook at all.
  public static let notXLSX = FindingCode(
    "F001", "not-xlsx", .error,
    id: "{file} bukan buku kerja XLSX: {kind}. {cure}",
    en: "{file} is not an XLSX workbook: {kind}. {cure}")
  /// The workbook is encrypted.
  public static let locked = FindingCode(
    "F002", "locked", .error,
    id: "{file} terkunci kata sandi. Hapus kata sandinya di Excel lalu kirim ulang.",
    en: "{file} is locked with a password. Remove the password in Excel and send it again.")
  /// Part of the workbook can't be read.
  public static let damaged = FindingCode(
    "F003", "damaged", .error,
    id: "{file} rusak: {part} tidak dapat dibaca ({reason}). Buka di Excel, simpan ulang, kirim.",
    en:
      "{file} is damaged: {part} can't be read ({reason}). Open it in Excel, save it, send it again."
  )
  /// The workbook is larger than a limit that guards against hostile files.
  public static let overLimit = FindingCode(
    "F004", "over-limit", .error,
    id: "{where} melebihi batas {what}: {n}, paling banyak {max}. "
      + "Perkecil, atau naikkan batasnya dengan {option}.",
    en: "{where} is over the limit of {what}: {n}, at most {max}. "
      + "Make it smaller, or raise the limit with {option}.")
  /// No sheet fits the mapping.
  public static let nothingMapped = FindingCode(
    "F005", "nothing-mapped", .error,
    id:
      "Tidak ada lembar di {file} yang cocok dengan {mapping}. Dicari judul {labels}; yang ada {seen}.",
    en:
      "No sheet in {file} fits {mapping}. Looked for the headers {labels}; saw {seen}."
  )
  /// The file holds the same bytes as another of the run.
  public static let sameFile = FindingCode(
    "F006", "same-file", .warning,
    id: "Isi {file} sama persis dengan {other}. Kirim satu saja, atau kirim berkas yang benar.",
    en: "The content of {file} is that of {other}. Send one of them, or the file that was meant.")
  /// The workbook counts its dates from 1904.
  public static let date1904 = FindingCode(
    "F007", "date-1904", .info,
    id: "{file} menghitung tanggal dari 1904; sudah disesuaikan.",
    en: "{file} counts dates from 1904; adjusted.")
  /// The file itself can't be opened.
  public static let unreadableFile = FindingCode(
    "F008", "unreadable-file", .error,
    id: "{file} tidak dapat dibuka: {reason}.",
    en: "{file} can't be opened: {reason}.")
  /// Two parts of the workbook have one name, so that programs may read different ones.
  public static let repeatedPart = FindingCode(
    "F009", "repeated-part", .warning,
    id:
      "{file} berisi dua bagian bernama {part}; yang terakhir yang dibaca. Simpan ulang di Excel lalu periksa isinya.",
    en:
      "{file} holds two parts named {part}; the last one was read. Save it again in Excel and look through it."
  )

  static let fileCodes: [FindingCode] = [
    notXLSX, locked, damaged, overLimit, nothingMapped, sameFile, date1904, unreadableFile,
    repeatedPart,
  ]
}
