extension FindingCode {
  /// The file is no XLSX workbook at all.
  public static let notXLSX = FindingCode(
    "F001", "not-xlsx", .error,
    id: "{file} bukan buku kerja XLSX: {kind}. {cure}",
    en: "{file} is not an XLSX workbook: {kind}. {cure}",
    page: .notXLSX)
  /// The workbook is encrypted.
  public static let locked = FindingCode(
    "F002", "locked", .error,
    id: "{file} terkunci kata sandi. Hapus kata sandinya di Excel lalu kirim ulang.",
    en: "{file} is locked with a password. Remove the password in Excel and send it again.",
    page: .locked)
  /// Part of the workbook can't be read.
  public static let damaged = FindingCode(
    "F003", "damaged", .error,
    id:
      "{file} rusak: {part} tidak dapat dibaca ({reason}). Buka di Excel, simpan, lalu kirim ulang.",
    en:
      "{file} is damaged: {part} can't be read ({reason}). Open it in Excel, save it, send it again.",
    page: .damaged)
  /// The workbook is larger than a limit that guards against hostile files.
  public static let overLimit = FindingCode(
    "F004", "over-limit", .error,
    id: "{where} melebihi batas {what}: {n}, paling banyak {max}. "
      + "Perkecil, atau naikkan batasnya dengan {option}.",
    en: "{where} is over the limit of {what}: {n}, at most {max}. "
      + "Make it smaller, or raise the limit with {option}.",
    page: .overLimit)
  /// No sheet fits the mapping.
  public static let nothingMapped = FindingCode(
    "F005", "nothing-mapped", .error,
    id:
      "Tidak ada lembar di {file} yang cocok dengan {mapping}. Dicari judul {labels}; yang ada {seen}. Isi formulir yang diminta; untuk tata letak baru jalankan rekap inspect --suggest.",
    en:
      "No sheet in {file} fits {mapping}. Looked for the headers {labels}; saw {seen}. Fill in the form that was asked for; for a new layout run rekap inspect --suggest.",
    page: .nothingMapped)
  /// The file holds the same bytes as another of the run.
  public static let sameFile = FindingCode(
    "F006", "same-file", .warning,
    id: "Isi {file} sama persis dengan {other}. Kirim satu saja, atau kirim berkas yang benar.",
    en: "The content of {file} is that of {other}. Send one of them, or the file that was meant.",
    page: .sameFile)
  /// The workbook counts its dates from 1904.
  public static let date1904 = FindingCode(
    "F007", "date-1904", .info,
    id: "{file} menghitung tanggal dari 1904; sudah disesuaikan.",
    en: "{file} counts dates from 1904; adjusted.",
    page: .date1904)
  /// The file itself can't be opened.
  public static let unreadableFile = FindingCode(
    "F008", "unreadable-file", .error,
    id: "{file} tidak dapat dibuka: {reason}. Periksa nama, folder, dan izinnya.",
    en: "{file} can't be opened: {reason}. Check its name, its folder and whether you may read it.",
    page: .unreadableFile)
  /// Two parts of the workbook have one name, so that programs may read different ones.
  public static let repeatedPart = FindingCode(
    "F009", "repeated-part", .warning,
    id:
      "{file} berisi dua bagian bernama {part}; yang terakhir yang dibaca. Simpan ulang di Excel, lalu periksa isinya.",
    en:
      "{file} holds two parts named {part}; the last one was read. Save it again in Excel and look through it.",
    page: .repeatedPart)
  /// The file was written to while it was read.
  public static let changedMeanwhile = FindingCode(
    "F010", "changed-meanwhile", .error,
    id:
      "{file} berubah selagi dibaca, jadi isi lama dan baru mungkin tercampur. Tunggu sampai selesai disimpan, lalu jalankan lagi.",
    en:
      "{file} was changed while it was read, so that old and new may be mixed. Wait until it is saved, then run again.",
    page: .changedMeanwhile)

  static let fileCodes: [FindingCode] = [
    notXLSX, locked, damaged, overLimit, nothingMapped, sameFile, date1904, unreadableFile,
    repeatedPart, changedMeanwhile,
  ]
}
