extension FindingCode {
  /// A sheet is in the workbook and in no block of the mapping.
  public static let sheetUnknown = FindingCode(
    "S102", "sheet-unknown", .info,
    id: "Lembar {sheet} tidak ada dalam pemetaan dan tidak dibaca.",
    en: "Sheet {sheet} is not in the mapping and was not read.")
  /// A sheet is hidden.
  public static let sheetHidden = FindingCode(
    "S103", "sheet-hidden", .warning,
    id: "Lembar {sheet} tersembunyi dan {action}.",
    en: "Sheet {sheet} is hidden and {action}.")
  /// A sheet that the mapping wants has no header row.
  public static let headerNotFound = FindingCode(
    "S104", "header-not-found", .error,
    id:
      "Baris judul kolom tidak ditemukan di lembar {sheet}: dicari {labels} pada baris 1–{n}, yang ada {seen}.",
    en: "Sheet {sheet} has no header row: looked for {labels} in rows 1–{n}, saw {seen}.")
  /// Rows without any value, between rows that have some.
  public static let blankRow = FindingCode(
    "S107", "blank-row", .info,
    id: "Lembar {sheet}: baris kosong {rows} dilewati.",
    en: "Sheet {sheet}: nothing in row {rows}; skipped.")
  /// A row of totals.
  public static let totalRow = FindingCode(
    "S108", "total-row", .info,
    id: "Lembar {sheet}: baris {row} adalah jumlah (\"{value}\") dan dilewati.",
    en: "Sheet {sheet}: row {row} is a total (\"{value}\") and was skipped.")
  /// The covered cells of a merged range took the value of its first cell.
  public static let filled = FindingCode(
    "S110", "filled", .info,
    id: "{range} digabung; setiap barisnya memakai nilai \"{value}\".",
    en: "{range} is merged; each of its rows takes the value \"{value}\".")
  /// Cells in or below the table that no field, and no line of the mapping, accounts for.
  public static let cellsUnread = FindingCode(
    "S112", "cells-unread", .warning,
    id: "Lembar {sheet}: {n} sel tidak dibaca ({cells}): {reason}.",
    en: "Sheet {sheet}: {n} cells were not read ({cells}): {reason}.")

  static let sheetCodes: [FindingCode] = [
    sheetUnknown, sheetHidden, headerNotFound, blankRow, totalRow, filled, cellsUnread,
  ]
}
