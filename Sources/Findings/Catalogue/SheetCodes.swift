extension FindingCode {
  /// A sheet of a series is missing, and with it all that it would answer for.
  public static let sheetMissing = FindingCode(
    "S101", "sheet-missing", .error,
    id:
      "{file}: lembar \"{sheet}\" tidak ada, sehingga {n} indikator tidak terjawab ({missing}). Tambahkan lembarnya, lalu isi.",
    en:
      "{file}: sheet \"{sheet}\" is missing, and with it {n} indicators ({missing}). Add the sheet and fill it in.",
    page: .sheetMissing)
  /// A sheet is in the workbook and in no block of the mapping.
  public static let sheetUnknown = FindingCode(
    "S102", "sheet-unknown", .info,
    id: "Lembar {sheet} tidak ada dalam pemetaan dan tidak dibaca.",
    en: "Sheet {sheet} is not in the mapping and was not read.",
    page: .sheetUnknown)
  /// A sheet is hidden.
  public static let sheetHidden = FindingCode(
    "S103", "sheet-hidden", .warning,
    id:
      "Lembar {sheet} tersembunyi dan {action}. Tampilkan lalu periksa; hapus bila tidak dipakai.",
    en:
      "Sheet {sheet} is hidden and {action}. Show it and look; delete it if it is no longer used.",
    page: .sheetHidden)
  /// A sheet that the mapping wants has no header row.
  public static let headerNotFound = FindingCode(
    "S104", "header-not-found", .error,
    id:
      "Baris judul kolom tidak ditemukan di lembar {sheet}: dicari {labels} pada baris {rows}, yang ada {seen}. Tulis judul itu pada satu baris di atas jawaban.",
    en:
      "Sheet {sheet} has no header row: looked for {labels} in rows {rows}, saw {seen}. Write these headers in one row above the answers.",
    page: .headerNotFound)
  /// Rows are hidden, or a filter hides them.
  public static let rowsHidden = FindingCode(
    "S106", "rows-hidden", .warning,
    id:
      "Lembar {sheet}: {n} baris tersembunyi atau tersaring filter ({rows}) {action}. Tampilkan lalu periksa.",
    en: "Sheet {sheet}: {n} hidden or filtered rows ({rows}) {action}. Show them and look.",
    page: .rowsHidden)
  /// Rows without any value, between rows that have some.
  public static let blankRow = FindingCode(
    "S107", "blank-row", .info,
    id: "Lembar {sheet}: baris kosong {rows} dilewati.",
    en: "Sheet {sheet}: nothing in row {rows}; skipped.",
    page: .blankRow)
  /// A row of totals.
  public static let totalRow = FindingCode(
    "S108", "total-row", .info,
    id:
      "Lembar {sheet}: baris {row} adalah baris jumlah (\"{value}\") dan tidak dihitung sebagai jawaban.",
    en: "Sheet {sheet}: row {row} is a total (\"{value}\") and counts as no answer.",
    page: .totalRow)
  /// A merged range lies across columns of different fields, so that only the first has a value.
  public static let mergeAcross = FindingCode(
    "S109", "merge-across", .warning,
    id:
      "{range} digabung melintasi kolom {columns}: isinya hanya terbaca di kolom {first}. Pisahkan selnya, lalu isi setiap kolom.",
    en:
      "{range} is merged across the columns {columns}: what it holds is read in {first} only. Unmerge the cells, then fill in each column.",
    page: .mergeAcross)
  /// Cells took the value of another: those of a merged range, or empty ones below it.
  public static let filled = FindingCode(
    "S110", "filled", .info,
    id: "{range} {reason} \"{value}\".",
    en: "{range} {reason} \"{value}\".",
    page: .filled)
  /// Notes, comments, text boxes or pictures lie on a sheet that was read.
  public static let unreadObject = FindingCode(
    "S111", "unread-object", .info,
    id:
      "Tidak dibaca di lembar {sheet}: {objects}. Kalau ada jawaban di dalamnya, ketik di sel tabelnya.",
    en:
      "Not read in sheet {sheet}: {objects}. If there is an answer in them, type it into the table's cell.",
    page: .unreadObject)
  /// Cells in or below the table that no field, and no line of the mapping, accounts for.
  public static let cellsUnread = FindingCode(
    "S112", "cells-unread", .warning,
    id:
      "Lembar {sheet}: {n} sel tidak dibaca ({cells}): {reason}. Bila itu jawaban, lengkapi barisnya.",
    en:
      "Sheet {sheet}: {n} cells were not read ({cells}): {reason}. If it is an answer, complete its row.",
    page: .cellsUnread)
  /// A text file is not in UTF-8 and does not say what it is in.
  public static let encodingAssumed = FindingCode(
    "S113", "encoding-assumed", .info,
    id:
      "{file} bukan UTF-8 (pertama di baris {n}); dibaca sebagai Windows-1252. Periksa tanda baca dan huruf beraksen di sana.",
    en:
      "{file} is not UTF-8 (first in line {n}); read as Windows-1252. Check punctuation and accented letters there.",
    page: .encodingAssumed)
  /// A text file holds bytes that stand for no character.
  public static let charactersReplaced = FindingCode(
    "S114", "characters-replaced", .warning,
    id:
      "{file}: {n} karakter tidak terbaca (pertama di baris {first}) dan diganti \u{FFFD}. "
      + "Simpan ulang sebagai CSV UTF-8.",
    en:
      "{file}: {n} characters can't be read (the first in line {first}) and became \u{FFFD}. "
      + "Save it again as CSV UTF-8.",
    page: .charactersReplaced)
  /// Columns are hidden, and cells of a table stand in them.
  public static let columnsHidden = FindingCode(
    "S115", "columns-hidden", .warning,
    id:
      "Lembar {sheet}: {n} kolom tersembunyi yang berisi ({columns}) {action}. Tampilkan lalu periksa.",
    en:
      "Sheet {sheet}: {n} hidden columns with cells in them ({columns}) {action}. Show them and look.",
    page: .columnsHidden)

  static let sheetCodes: [FindingCode] = [
    sheetMissing, sheetUnknown, sheetHidden, headerNotFound, rowsHidden, blankRow, totalRow,
    mergeAcross, filled,
    unreadObject, cellsUnread, encodingAssumed, charactersReplaced, columnsHidden,
  ]
}
