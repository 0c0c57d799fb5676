import Findings

/// Reads the lists of a schema: written out in it, or in tables beside it.
struct ListLoader {
  /// The path of the schema file.
  let file: String

  /// The list that stands in a schema under a name.
  func list(
    _ name: String, in node: ConfigurationNode
  ) throws(ConfigurationError) -> CodeList {
    let entries = try node.entries()
    let namesFile = entries.contains { entry in
      if entry.key == "file", case .text = entry.value.content { true } else { false }
    }
    if namesFile { return try tableList(name, in: node) }
    guard !entries.isEmpty else {
      throw node.error(
        value: name, id: "daftar \"\(name)\" kosong. Isi dengan kode dan label.",
        en: "the list \"\(name)\" is empty. Fill it with codes and labels.")
    }

    var list = CodeList(name: name, entries: [])
    for entry in entries {
      if case .text = entry.value.content {
        list.entries.append(CodeList.Entry(code: entry.key, label: try entry.value.text()))
        continue
      }
      let section = try entry.value.section(SchemaShapes.entry)
      list.entries.append(
        CodeList.Entry(
          code: entry.key,
          label: try section["label"]?.text() ?? entry.key,
          names: try section["names"]?.texts() ?? [],
          synonyms: try section["synonyms"]?.texts() ?? []))
    }
    return list
  }

  /// A list in a table: which file, and what its columns are.
  private func tableList(
    _ name: String, in node: ConfigurationNode
  ) throws(ConfigurationError) -> CodeList {
    let section = try node.section(SchemaShapes.table)
    let fileNode = try section.required("file")
    let path = ConfigurationFile.path(try fileNode.text(), besides: file)
    let table = try DelimitedTable(
      text: try ConfigurationFile.text(at: path, namedAt: fileNode), file: path)

    let keyNode = try section.required("key")
    let key = try column(try keyNode.text(), namedAt: keyNode, in: table)
    let label = try section["label"].map { node throws(ConfigurationError) in
      try column(try node.text(), namedAt: node, in: table)
    }
    let names = try columns(in: section["names"], of: table)
    let synonyms = try columns(in: section["synonyms"], of: table)

    var list = CodeList(
      name: name, entries: [],
      digitsAfterPoint: try section["digits_after_point"]?.integer(in: 1...9))
    list.file = path
    var lines: [String: Int] = [:]
    for row in table.rows {
      let code = row.cells[key]
      guard !code.isEmpty else {
        throw ConfigurationError(
          file: path, line: row.line, value: table.header[key],
          id: "kolom \"\(table.header[key])\" kosong; setiap baris perlu kode. Isi, atau hapus.",
          en: "the column \"\(table.header[key])\" is empty; each row needs a code. Fill it in.")
      }
      if let first = lines.updateValue(row.line, forKey: code) {
        throw ConfigurationError(
          file: path, line: row.line, value: code,
          id: "kode \"\(code)\" sudah ada di baris \(first). Hapus salah satu.",
          en: "the code \"\(code)\" is already on line \(first). Take one out.")
      }
      var entry = CodeList.Entry(code: code, label: label.map { row.cells[$0] } ?? code)
      if entry.label.isEmpty { entry.label = code }
      for column in names {
        // Several names share a cell, between semicolons.
        entry.names += row.cells[column].split(separator: ";").map(Self.trimmed)
          .filter { !$0.isEmpty }
      }
      entry.synonyms = synonyms.map { row.cells[$0] }.filter { !$0.isEmpty }
      entry.properties = Dictionary(
        zip(table.header, row.cells), uniquingKeysWith: { first, _ in first })
      list.entries.append(entry)
    }
    guard !list.entries.isEmpty else {
      throw ConfigurationError(
        file: path, line: nil, value: name,
        id: "daftar \"\(name)\" tidak punya satu baris pun di bawah judul kolomnya.",
        en: "the list \"\(name)\" has not one row below its header.")
    }
    return list
  }

  private func columns(
    in node: ConfigurationNode?, of table: DelimitedTable
  ) throws(ConfigurationError) -> [Int] {
    guard let node else { return [] }
    var columns: [Int] = []
    for name in try node.texts() {
      columns.append(try column(name, namedAt: node, in: table))
    }
    return columns
  }

  private func column(
    _ name: String, namedAt node: ConfigurationNode, in table: DelimitedTable
  ) throws(ConfigurationError) -> Int {
    guard let column = table.header.firstIndex(of: name) else {
      throw ConfigurationError(
        name, notAmong: table.header,
        of: Phrase(
          indonesian: "kolom \(ConfigurationFile.name(of: table.file))",
          english: "column of \(ConfigurationFile.name(of: table.file))"),
        file: file, line: node.line)
    }
    return column
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
