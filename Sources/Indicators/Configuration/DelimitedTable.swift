/// A small table in a text file beside a schema, with the lines that its rows begin on.
///
/// Files named `.csv` follow RFC 4180: commas, and quotes around cells that need them; where the
/// header has semicolons and no comma, as Excel writes them in Indonesian, those separate. All others are tab-separated values as registered with IANA: no quotes, no line breaks in
/// cells. Both hold a header; empty lines are left out.
struct DelimitedTable {
  /// The path of the file.
  var file: String
  /// The names of the columns.
  var header: [String]
  /// The line that they stand on, 1-based.
  var headerLine: Int
  /// The rows below the header, each as long as the header.
  var rows: [Row]

  struct Row {
    /// The line that it begins on, 1-based.
    var line: Int
    var cells: [String]
  }

  init(text: String, file: String) throws(ConfigurationError) {
    self.file = file
    let isCSV = file.lowercased().hasSuffix(".csv")
    var rows = isCSV ? try Self.commaSeparated(text, file: file) : Self.tabSeparated(text)
    guard let first = rows.first else {
      throw ConfigurationError(
        file: file, line: nil,
        id: "tabel ini kosong. Baris pertamanya harus memuat nama kolom.",
        en: "the table is empty. Its first line must hold the names of the columns.")
    }
    header = first.cells
    headerLine = first.line
    for (index, name) in header.enumerated() where header[..<index].contains(name) {
      throw ConfigurationError(
        file: file, line: first.line, value: name,
        id: "kolom \"\(name)\" ada dua kali. Ganti salah satu namanya.",
        en: "the column \"\(name)\" is there twice. Rename one.")
    }
    rows.removeFirst()
    for index in rows.indices {
      let missing = header.count - rows[index].cells.count
      if missing < 0 {
        throw ConfigurationError(
          file: file, line: rows[index].line,
          id: "baris ini punya \(rows[index].cells.count) sel, tetapi judulnya \(header.count).",
          en: "this row has \(rows[index].cells.count) cells, but the header \(header.count).")
      }
      rows[index].cells += Array(repeating: "", count: missing)
    }
    self.rows = rows
  }

  private static func tabSeparated(_ text: String) -> [Row] {
    var rows: [Row] = []
    // Line feeds with or without a carriage return before them, or, as long ago, those alone.
    let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    let newline = text.utf8.contains(lineFeed) ? lineFeed : carriageReturn
    let lines = text.utf8.split(separator: newline, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let line = line.last == carriageReturn ? line.dropLast() : line
      guard !line.isEmpty else { continue }
      let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      rows.append(Row(line: index + 1, cells: cells.map { String(Substring($0)) }))
    }
    return rows
  }

  private static func separator(of text: String) -> Character {
    let header = text.prefix { !$0.isNewline }
    return header.contains(";") && !header.contains(",") ? ";" : ","
  }

  private static func commaSeparated(
    _ text: String, file: String
  ) throws(ConfigurationError) -> [Row] {
    let separator = Self.separator(of: text)
    var rows: [Row] = []
    var row = Row(line: 1, cells: [])
    var cell = ""
    var line = 1
    var isQuoted = false
    var characters = text.makeIterator()
    var next = characters.next()
    func finished(_ row: Row, _ cell: String) -> Row {
      Row(line: row.line, cells: row.cells + [cell])
    }
    while let character = next {
      next = characters.next()
      if character.isNewline { line += 1 }
      switch character {
      case "\"" where isQuoted && next == "\"":
        cell.append("\"")
        next = characters.next()
      case "\"" where isQuoted || cell.isEmpty:
        isQuoted.toggle()
      case separator where !isQuoted:
        row.cells.append(cell)
        cell = ""
      case _ where character.isNewline && !isQuoted:
        row = finished(row, cell)
        if row.cells != [""] { rows.append(row) }
        (row, cell) = (Row(line: line, cells: []), "")
      default:
        cell.append(character)
      }
    }
    if isQuoted {
      throw ConfigurationError(
        file: file, line: row.line,
        id: "tanda kutip yang dibuka di baris ini tidak ditutup. Tutup dengan \".",
        en: "the quote that opens on this line is never closed. Close it with \".")
    }
    row = finished(row, cell)
    if row.cells != [""] { rows.append(row) }
    return rows
  }
}
