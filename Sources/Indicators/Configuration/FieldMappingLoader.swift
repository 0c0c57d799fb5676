import Findings
import Spreadsheets

/// Reads where single fields stand: their sources and how their text is cleaned.
struct FieldMappingLoader {
  /// The schema whose fields are placed.
  let schema: Schema
  /// The pattern on sheet names, whose groups `sheet:` may name.
  var sheetPattern = ".*"
  /// The pattern on the headings of sections, whose groups `section:` may name.
  var sectionPattern: String?
  /// How many rows a record takes.
  var rowsPerRecord = 1
  /// How many rows the header has.
  var headerLevels = 1

  /// What a source can belong to.
  enum Scope {
    /// A whole workbook.
    case document
    /// A row of a table.
    case row
    /// A group of columns in a row.
    case group

    /// The kinds of sources that have a meaning there.
    var sources: [String] {
      switch self {
      case .document: ["right_of", "below", "cell", "file", "constant"]
      case .row:
        [
          "column", "right_of", "below", "cell", "section", "sheet", "file", "constant", "one_hot",
        ]
      case .group:
        [
          "column", "header", "right_of", "below", "cell", "section", "sheet", "file", "constant",
          "one_hot",
        ]
      }
    }
  }

  private static let sourceKinds = Scope.group.sources

  /// The fields of a section, in the order of the file.
  func mappings(
    in node: ConfigurationNode?, within scope: Scope
  ) throws(ConfigurationError) -> [FieldMapping] {
    var mappings: [FieldMapping] = []
    for entry in try node?.entries() ?? [] {
      guard let field = schema.position(of: entry.key) else {
        throw ConfigurationError(
          unknownField: entry.key, among: schema.fields.map(\.name), file: entry.value.file,
          line: entry.line)
      }
      mappings.append(
        try mapping(of: field, in: entry.value, line: entry.line, within: scope))
    }
    return mappings
  }

  private func mapping(
    of field: Int, in node: ConfigurationNode, line: Int, within scope: Scope
  ) throws(ConfigurationError) -> FieldMapping {
    // The keys of any scope, so that a source without a meaning here is told as that.
    let section = try node.section(MappingShapes.groupField)
    var mapping = FieldMapping(field: field, sources: [], line: line)
    let kinds = section.entries.filter { Self.sourceKinds.contains($0.key) }
    if let from = section["from"] {
      guard kinds.isEmpty else { throw severalSources(node) }
      for item in from.items {
        let entries = try item.section(Self.sourceKinds).entries
        mapping.sources.append(try source(entries, of: field, at: item, within: scope))
      }
    } else {
      mapping.sources = [try source(kinds, of: field, at: node, within: scope)]
    }

    if let row = section["row"] {
      guard rowsPerRecord > 1 else {
        throw row.error(
          id: "\"row\" hanya untuk isian di bawah repeat: {by: {rows: …}}. Hapus.",
          en: "\"row\" is for fields under repeat: {by: {rows: …}} only. Take it out.")
      }
      mapping.row = try row.integer(in: 1...rowsPerRecord)
    }
    if let fill = section["fill"] {
      guard scope == .row || scope == .group else {
        throw fill.error(
          id: "\"fill\" hanya untuk kolom. Hapus.", en: "\"fill\" is for columns only. Take it out."
        )
      }
      mapping.fill = try fill.choice(FieldMapping.Fill.self)
    }
    for item in section["clean"]?.items ?? [] {
      mapping.clean.append(try item.choice(CleaningStep.self))
    }
    if let fuzzy = section["fuzzy"] {
      mapping.fuzzy = try fuzzy.integer(in: 0...5)
      if mapping.fuzzy > 0, schema.fields[field].list == nil {
        throw fuzzy.error(
          id: "\"fuzzy\" hanya untuk isian yang punya daftar. Hapus.",
          en: "\"fuzzy\" is for fields that have a list only. Take it out.")
      }
    }
    if let write = section["write"] {
      mapping.spelling = try write.choice(FieldMapping.Spelling.self)
      guard schema.fields[field].list != nil else {
        throw write.error(
          id: "\"write\" hanya untuk isian yang punya daftar. Hapus.",
          en: "\"write\" is for fields that have a list only. Take it out.")
      }
    }
    mapping.blankTexts = try section["blank_if"]?.texts() ?? []
    mapping.isOptional = try section["optional"]?.boolean() ?? false
    return mapping
  }

  // MARK: Sources

  private func severalSources(_ node: ConfigurationNode) -> ConfigurationError {
    node.error(
      id:
        "\"\(node.name)\" punya lebih dari satu sumber. Jadikan daftar: from: [{column: …}, {file: …}].",
      en:
        "\"\(node.name)\" has more than one source. Make them a list: from: [{column: …}, {file: …}]."
    )
  }

  private func source(
    _ kinds: [ConfigurationNode.Entry], of field: Int, at node: ConfigurationNode,
    within scope: Scope
  ) throws(ConfigurationError) -> Source {
    guard let entry = kinds.first else {
      let known = scope.sources.joined(separator: ", ")
      throw node.error(
        id: "\"\(node.name)\" tidak menyebut sumbernya. Pilih satu: \(known).",
        en: "\"\(node.name)\" does not say where it stands. Choose one of \(known).")
    }
    guard kinds.count == 1 else { throw severalSources(node) }
    guard scope.sources.contains(entry.key) else {
      let known = scope.sources.joined(separator: ", ")
      throw ConfigurationError(
        file: node.file, line: entry.line, value: entry.key,
        id: "sumber \"\(entry.key)\" tidak punya arti di sini. Pilih satu: \(known).",
        en: "the source \"\(entry.key)\" has no meaning here. Choose one of \(known).")
    }
    let value = entry.value
    switch entry.key {
    case "column": return .column(try value.texts())
    case "right_of": return .rightOf(try value.texts())
    case "below": return .below(try value.texts())
    case "cell":
      guard let cell = CellReference(try value.text()) else {
        throw value.error(
          value: try value.text(),
          id: "\"\(try value.text())\" bukan alamat sel. Tulis seperti B3.",
          en: "\"\(try value.text())\" is no cell address. Write it like B3.")
      }
      return .cell(row: cell.row, column: cell.column)
    case "header":
      guard headerLevels > 1 else {
        throw value.error(
          id: "\"header\" memerlukan judul dua baris atau tiga. Tambahkan levels: 2.",
          en: "\"header\" needs a header of two rows or three. Add levels: 2.")
      }
      return .header(level: try value.integer(in: 1...(headerLevels - 1)))
    case "section":
      guard let sectionPattern else {
        throw value.error(
          id: "blok ini tidak punya \"section\". Tambahkan: section: {matches: '(?<…>…)'}.",
          en: "this block has no \"section\". Add one: section: {matches: '(?<…>…)'}.")
      }
      return .section(group: try group(in: value, of: sectionPattern, under: "section"))
    case "sheet":
      return .sheet(group: try group(in: value, of: sheetPattern, under: "sheets"))
    case "file": return .file(pattern: try value.pattern(withGroup: "value"))
    case "constant":
      let text = try value.text()
      try Self.check(text, isCodeOf: schema.fields[field], schema, at: value)
      return .constant(text)
    default: return .oneHot(try oneHotColumns(of: field, in: value))
    }
  }

  /// A group that a pattern of the block has.
  private func group(
    in node: ConfigurationNode, of expression: String, under key: String
  ) throws(ConfigurationError) -> String {
    let group = try node.text()
    // The pattern compiled when the block was read.
    guard let pattern = try? Regex(expression), pattern.contains(captureNamed: group) else {
      throw node.error(
        value: group,
        id:
          "pola \"\(expression)\" pada \"\(key)\" tidak punya grup \"\(group)\". Tandai bagiannya: (?<\(group)>…).",
        en:
          "the pattern \"\(expression)\" of \"\(key)\" has no group \"\(group)\". Mark the part: (?<\(group)>…)."
      )
    }
    return group
  }

  private func oneHotColumns(
    of field: Int, in node: ConfigurationNode
  ) throws(ConfigurationError) -> [OneHotColumn] {
    var columns: [OneHotColumn] = []
    for entry in try node.entries() {
      try Self.check(
        entry.key, isCodeOf: schema.fields[field], schema, at: entry.value)
      columns.append(OneHotColumn(code: entry.key, labels: try entry.value.texts()))
    }
    guard columns.count > 1 else {
      throw node.error(
        id: "\"one_hot\" memerlukan sedikitnya dua kolom, misalnya {ya: [Ya], tidak: [Tidak]}.",
        en: "\"one_hot\" needs at least two columns, such as {ya: [Ya], tidak: [Tidak]}.")
    }
    return columns
  }

  /// Refuses a code that a field can never have; a field without a list can have any.
  static func check(
    _ code: String, isCodeOf field: Field, _ schema: Schema, at node: ConfigurationNode
  ) throws(ConfigurationError) {
    guard field.unknown == .reject, let list = field.list.flatMap({ schema.lists[$0] }) else {
      return
    }
    guard list.entries.contains(where: { $0.code == code }) else {
      throw ConfigurationError(
        code, notAmong: list.entries.map(\.code),
        of: Phrase(
          indonesian: "nilai isian \(field.name)", english: "value of the field \(field.name)"),
        file: node.file, line: node.line)
    }
  }
}
