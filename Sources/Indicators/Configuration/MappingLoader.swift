import Findings

extension Mapping {
  /// Reads a mapping file, and the schema that it names, relative to its own folder.
  public init(contentsOf path: String) throws(ConfigurationError) {
    try self.init(yaml: try ConfigurationFile.text(at: path), file: path)
  }

  /// Reads mapping files; a schema that several of them name is read once.
  public static func mappings(
    contentsOf paths: [String]
  ) throws(ConfigurationError) -> [Mapping] {
    var schemas: [String: Schema] = [:]
    var mappings: [Mapping] = []
    for path in paths {
      let text = try ConfigurationFile.text(at: path)
      let mapping = try Mapping(yaml: text, file: path, schemas: &schemas)
      mappings.append(mapping)
    }
    return mappings
  }

  /// Reads a mapping from its text; messages name the path of the file.
  ///
  /// A schema that is given stands in for the one that the text names.
  package init(
    yaml: String, file: String, schema given: Schema? = nil
  ) throws(ConfigurationError) {
    var schemas: [String: Schema] = [:]
    try self.init(yaml: yaml, file: file, schema: given, schemas: &schemas)
  }

  private init(
    yaml: String, file: String, schema given: Schema? = nil, schemas: inout [String: Schema]
  ) throws(ConfigurationError) {
    let root = try ConfigurationFile.tree(of: yaml, file: file)
    let section = try root.section(MappingShapes.mapping)
    try SchemaLoader.checkVersion(section)
    let schema: Schema
    if let given {
      schema = given
    } else {
      let node = try section.required("schema")
      let path = ConfigurationFile.path(try node.text(), besides: file)
      if let known = schemas[path] {
        schema = known
      } else {
        schema = try Schema(
          yaml: try ConfigurationFile.text(at: path, namedAt: node), file: path)
        schemas[path] = schema
      }
    }
    let name = try section.required("name").text()
    self = try MappingLoader(file: file, schema: schema).mapping(
      named: name, title: try section["title"]?.phrase() ?? Phrase(name), in: section)
  }
}

/// Turns the tree of a mapping file into a ``Mapping``.
struct MappingLoader {
  /// The path of the mapping file.
  let file: String
  /// The schema whose fields it places.
  let schema: Schema

  /// What becomes of a sheet, a row or a column that is hidden.
  enum Hidden: String, CaseIterable {
    case skip, read
  }

  func mapping(
    named name: String, title: Phrase, in section: ConfigurationSection
  ) throws(ConfigurationError) -> Mapping {
    let fields = FieldMappingLoader(schema: schema)
    var mapping = Mapping(
      name: name, title: title, file: file, schema: schema,
      document: try fields.mappings(in: section["document"], within: .document), blocks: [])
    let blocks = try section.required("blocks")
    for node in blocks.items {
      let block = try self.block(in: node)
      if let twin = mapping.blocks.first(where: { $0.name == block.name }) {
        throw ConfigurationError(
          file: file, line: block.line, value: block.name,
          id: "blok \"\(block.name)\" sudah ada di baris \(twin.line). Beri nama lain.",
          en: "the block \"\(block.name)\" is already on line \(twin.line). Give it another name.")
      }
      try check(block, against: mapping.document)
      mapping.blocks.append(block)
    }
    guard !mapping.blocks.isEmpty else {
      throw blocks.error(
        id: "\"blocks\" kosong. Tambahkan sedikitnya satu blok.",
        en: "\"blocks\" is empty. Add at least one block.")
    }
    return mapping
  }

  // MARK: Blocks

  private func block(in node: ConfigurationNode) throws(ConfigurationError) -> Block {
    let section = try node.section(MappingShapes.block)
    let sheets = try section["sheets"]?.section(MappingShapes.sheets)
    let pattern = try sheets?["match"]?.pattern()
    let hidden = try sheets?["hidden"]?.choice(Hidden.self) ?? .skip
    let hiddenRows = try section["rows"]?.section(MappingShapes.rows)["hidden"]?.choice(Hidden.self)
    let hiddenColumns = try section["columns"]?.section(MappingShapes.columns)["hidden"]?
      .choice(Hidden.self)
    let header = try header(in: try section.required("header"))
    let headings = try section["section"].map { node throws(ConfigurationError) in
      try condition(in: node, MappingShapes.sectionRows)
    }
    let fields = FieldMappingLoader(
      schema: schema, sheetPattern: pattern ?? "", sectionPattern: headings?.matches,
      headerLevels: header.levels)

    var block = Block(
      name: try section.required("name").text(),
      sheets: pattern,
      sheetName: try sheets?["write"].map { node throws(ConfigurationError) in
        try template(in: node, of: pattern)
      },
      readsHiddenSheets: hidden == .read,
      readsHiddenRows: hiddenRows != .skip,
      readsHiddenColumns: hiddenColumns != .skip,
      header: header,
      section: headings,
      sectionText: try section["section"]?.section(MappingShapes.sectionRows)["write"].map {
        node throws(ConfigurationError) in try template(in: node, of: headings?.matches)
      },
      stop: try section["stop"].map { node throws(ConfigurationError) in
        try condition(in: node)
      },
      skip: [],
      totals: try section["totals"].map(totals(in:)),
      fields: try fields.mappings(in: try section.required("fields"), within: .row),
      group: nil,
      rowsPerRecord: 1,
      ignoredColumns: try section["ignore"]?.texts() ?? [],
      line: node.line)
    for item in section["skip"]?.items ?? [] {
      block.skip.append(try condition(in: item))
    }
    if let node = section["repeat"] { try add(repetition: node, to: &block, fields) }
    return block
  }

  private func header(in node: ConfigurationNode) throws(ConfigurationError) -> HeaderLocator {
    let section = try node.section(MappingShapes.header)
    let levels = try section["levels"]?.integer(in: 1...3) ?? 1
    let row = try section["row"]?.integer(in: levels...MappingShapes.lastRow)
    var labels: [[String]] = []
    // Where the row is fixed, labels need not be named.
    if let find = try row == nil ? section.required("find") : section["find"] {
      for item in find.items {
        labels.append(try item.texts())
      }
      guard !labels.isEmpty else {
        throw find.error(
          id: "\"find\" kosong. Tulis judul kolom yang harus ada, misalnya [[Kode], [Jawaban]].",
          en: "\"find\" is empty. Write labels that must be there, such as [[Kode], [Jawaban]].")
      }
    }
    guard let row else {
      let within = try section["within"]?.integer(in: 1...MappingShapes.lastRow) ?? 30
      return HeaderLocator(find: labels, rows: 1...within, levels: levels)
    }
    if let within = section["within"] {
      throw within.error(
        id: "\"within\" tidak punya arti di samping \"row\". Hapus salah satu.",
        en: "\"within\" has no meaning beside \"row\". Take one of them out.")
    }
    return HeaderLocator(find: labels, rows: row...row, levels: levels)
  }

  /// - Parameter shape: That of a condition, whose column may be left out or not.
  private func condition(
    in node: ConfigurationNode, _ shape: SectionShape = MappingShapes.condition
  ) throws(ConfigurationError) -> RowCondition {
    let section = try node.section(shape)
    let needsColumn = shape.keys.contains { $0.name == "column" && $0.isRequired }
    let column = try needsColumn ? section.required("column") : section["column"]
    return RowCondition(
      column: try column?.texts() ?? [], matches: try section.required("matches").pattern())
  }

  /// A text that is written where a pattern reads: it must be possible to read it again.
  ///
  /// - Parameter pattern: The pattern; where there is none, the text has no groups.
  private func template(
    in node: ConfigurationNode, of pattern: String?
  ) throws(ConfigurationError) -> TextTemplate {
    let text = try node.text()
    let template = TextTemplate(text)
    // The pattern compiled when the block was read.
    let regex = try? Regex(pattern ?? "")
    for group in template.placeholders where regex?.contains(captureNamed: group) != true {
      throw node.error(
        value: group,
        id: "\"\(text)\" memakai grup \"\(group)\" yang tidak ada di polanya.",
        en: "\"\(text)\" uses the group \"\(group)\", which the pattern does not have.")
    }
    if template.placeholders.isEmpty, let regex, !text.contains(regex) {
      throw node.error(
        value: text,
        id:
          "\"\(text)\" tidak cocok dengan pola \"\(pattern ?? "")\", jadi tidak akan terbaca lagi.",
        en:
          "\"\(text)\" does not fit the pattern \"\(pattern ?? "")\", so it would not be read again."
      )
    }
    return template
  }

  private func totals(in node: ConfigurationNode) throws(ConfigurationError) -> TotalRows {
    let section = try node.section(MappingShapes.totals)
    var totals = TotalRows(when: try condition(in: try section.required("when")), counts: [])
    for entry in try section["counts"]?.entries() ?? [] {
      guard let field = schema.position(of: entry.key) else {
        throw ConfigurationError(
          unknownField: entry.key, among: schema.fields.map(\.name), file: file, line: entry.line)
      }
      let value = try entry.value.text()
      try FieldMappingLoader.check(value, isCodeOf: schema.fields[field], schema, at: entry.value)
      totals.counts.append((field, value))
    }
    return totals
  }

  // MARK: Repetitions

  private func add(
    repetition node: ConfigurationNode, to block: inout Block, _ loader: FieldMappingLoader
  ) throws(ConfigurationError) {
    let section = try node.section(MappingShapes.repetition)
    let by = try section.required("by")
    let boundary = try by.section(MappingShapes.boundary)
    guard boundary.entries.count == 1, let entry = boundary.entries.first else {
      throw by.error(
        id: "\"by\" memerlukan satu kunci: header, column atau rows.",
        en: "\"by\" needs one key: header, column or rows.")
    }
    let fields = try section.required("fields")
    if entry.key == "header" {
      guard block.header.levels > 1 else {
        throw node.error(
          id:
            "\"repeat\" memerlukan judul dua baris atau tiga. Tambahkan levels: 2 pada \"header\".",
          en: "\"repeat\" needs a header of two rows or three. Add levels: 2 to \"header\".")
      }
      block.group = ColumnGroup(
        boundary: .header(level: try entry.value.integer(in: 1...(block.header.levels - 1))),
        skip: try section["skip"]?.pattern(),
        fields: try loader.mappings(in: fields, within: .group))
      return
    }
    if let skip = section["skip"] {
      throw skip.error(
        id: "\"skip\" hanya untuk kelompok di bawah judul. Pakai \"skip\" milik bloknya.",
        en: "\"skip\" is for groups under a header only. Use the \"skip\" of the block.")
    }
    if entry.key == "rows" {
      block.rowsPerRecord = try entry.value.integer(in: 2...100)
      var loader = loader
      loader.rowsPerRecord = block.rowsPerRecord
      block.fields += try loader.mappings(in: fields, within: .row)
    } else {
      block.group = ColumnGroup(
        boundary: .column(try entry.value.texts()), skip: nil,
        fields: try loader.mappings(in: fields, within: .group))
    }
  }

  // MARK: The whole

  /// Sees that a record of the block can be complete, and that no field stands twice.
  private func check(
    _ block: Block, against document: [FieldMapping]
  ) throws(ConfigurationError) {
    var lines: [Int: Int] = [:]
    for mapping in document + block.allFields {
      if let first = lines.updateValue(mapping.line, forKey: mapping.field) {
        let name = schema.fields[mapping.field].name
        throw ConfigurationError(
          file: file, line: mapping.line, value: name,
          id:
            "isian \"\(name)\" sudah ditempatkan di baris \(first). Gabungkan sumbernya di bawah \"from\".",
          en:
            "the field \"\(name)\" is already placed on line \(first). Put its sources together under \"from\"."
        )
      }
    }
    for (position, field) in schema.fields.enumerated()
    where field.isRequired && field.constant == nil && lines[position] == nil {
      throw ConfigurationError(
        file: file, line: block.line, value: field.name,
        id:
          "isian wajib \"\(field.name)\" tidak punya tempat. Tambahkan di bawah \"document\" atau \"fields\".",
        en:
          "the required field \"\(field.name)\" has no place. Add it under \"document\" or \"fields\"."
      )
    }
  }
}
