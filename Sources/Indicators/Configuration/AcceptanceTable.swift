public import Findings

/// Reads the findings that somebody has accepted: a CSV or TSV table with the columns
/// `fingerprint`, `who`, `why` and `until`.
public enum AcceptanceTable {
  private static let columns = ["fingerprint", "who", "why", "until"]

  /// The accepted findings in a file.
  public static func accepted(
    inFileAt path: String
  ) throws(ConfigurationError) -> [FindingPolicy.AcceptedFinding] {
    try accepted(in: try ConfigurationFile.text(at: path), file: path)
  }

  /// The accepted findings in the text of a table.
  package static func accepted(
    in text: String, file: String
  ) throws(ConfigurationError) -> [FindingPolicy.AcceptedFinding] {
    let table = try DelimitedTable(text: text, file: file)
    for name in table.header where !columns.contains(name) {
      throw ConfigurationError(
        name, notAmong: columns,
        of: Phrase(
          indonesian: "kolom tabel temuan yang diterima",
          english: "column of a table of accepted findings"), file: file, line: table.headerLine)
    }
    var positions: [Int] = []
    for name in columns {
      guard let position = table.header.firstIndex(of: name) else {
        throw ConfigurationError(
          file: file, line: table.headerLine, value: name,
          id: "kolom \"\(name)\" tidak ada. Tabel ini memerlukan \(listing).",
          en: "the column \"\(name)\" is missing. The table needs \(listing).")
      }
      positions.append(position)
    }
    var list = AcceptanceList()
    for row in table.rows {
      let cells = positions.map { row.cells[$0] }
      for (name, cell) in zip(columns, cells) where name != "until" && isBlank(cell) {
        throw ConfigurationError(
          file: file, line: row.line, value: name,
          id: "kolom \"\(name)\" kosong. Isi, atau hapus barisnya.",
          en: "the column \"\(name)\" is empty. Fill it in, or take the row out.")
      }
      try list.append(
        fingerprint: cells[0], who: cells[1], why: cells[2],
        until: isBlank(cells[3]) ? nil : cells[3], file: file, line: row.line)
    }
    return list.entries
  }

  private static var listing: String { columns.joined(separator: ", ") }

  private static func isBlank(_ cell: String) -> Bool { cell.allSatisfy(\.isWhitespace) }
}

/// Accepted findings, each of which is there once.
struct AcceptanceList {
  private(set) var entries: [FindingPolicy.AcceptedFinding] = []
  private var lines: [String: Int] = [:]

  mutating func append(
    fingerprint: String, who: String, why: String, until: String?, file: String, line: Int
  ) throws(ConfigurationError) {
    let code = String(fingerprint.prefix { $0 != ":" })
    guard FindingCode.all.contains(where: { $0.id == code }), code != fingerprint else {
      throw ConfigurationError(
        file: file, line: line, value: fingerprint,
        id:
          "\"\(fingerprint)\" bukan sidik jari temuan. Salin dari kolom fingerprint pada rekap check --format csv.",
        en:
          "\"\(fingerprint)\" is no finding's fingerprint. Copy it from the column fingerprint of rekap check --format csv."
      )
    }
    if let until, WrittenNumber.day(of: until) == nil {
      throw ConfigurationError(
        file: file, line: line, value: until,
        id: "\"until\" memerlukan tanggal seperti 2026-12-31, bukan \"\(until)\".",
        en: "\"until\" needs a date like 2026-12-31, not \"\(until)\".")
    }
    if let first = lines.updateValue(line, forKey: fingerprint) {
      throw ConfigurationError(
        file: file, line: line, value: fingerprint,
        id: "temuan \"\(fingerprint)\" sudah ada di baris \(first). Hapus salah satu.",
        en: "the finding \"\(fingerprint)\" is already on line \(first). Take one out.")
    }
    entries.append(
      FindingPolicy.AcceptedFinding(
        fingerprint: fingerprint, Acceptance(who: who, why: why, until: until), file: file,
        line: line))
  }
}
