import Findings

/// What a schema asks of all records together.
extension SchemaLoader {
  /// Reads the section `assessment`; the schema has its fields and lists by now.
  func assessment(
    in node: ConfigurationNode, of schema: Schema
  ) throws(ConfigurationError) -> Schema.Assessment {
    let section = try node.section(SchemaShapes.assessment)
    guard let indicator = schema.position(of: "indicator"),
      schema.position(of: "respondent") != nil,
      let list = schema.fields[indicator].list
    else {
      throw node.error(
        id:
          "\"assessment\" memerlukan isian \"respondent\" dan \"indicator\", yang terakhir dengan daftar.",
        en: "\"assessment\" needs fields \"respondent\" and \"indicator\", the latter with a list.")
    }
    let answerNode = try section.required("answer")
    let answer = try position(of: answerNode, in: schema)
    let support = try positions(in: try section.required("support"), of: schema)
    var assessment = Schema.Assessment(
      answer: answer,
      scale: try scale(in: try section.required("scale"), of: answer, namedAt: answerNode, schema),
      support: support,
      reasons: try section["reasons"].map { node throws(ConfigurationError) in
        try positions(in: node, of: schema)
      } ?? support)
    assessment.evidence = try section["evidence"].map { node throws(ConfigurationError) in
      try position(of: node, in: schema)
    }
    assessment.indicatorLabel = try section["indicator"].map { node throws(ConfigurationError) in
      let section = try node.section(SchemaShapes.assessmentIndicator)
      return try columns(in: try section.required("label"), of: list, schema)
    }
    assessment.domain = try section["domain"].map { node throws(ConfigurationError) in
      let section = try node.section(SchemaShapes.assessmentDomain)
      return Schema.Assessment.Domain(
        column: try column(in: try section.required("column"), of: list, schema),
        label: try section["label"].map { node throws(ConfigurationError) in
          try columns(in: node, of: list, schema)
        })
    }
    assessment.level = try section["level"].map { node throws(ConfigurationError) in
      try level(in: node, of: schema)
    }
    assessment.highlights = try section["highlights"].map { node throws(ConfigurationError) in
      let section = try node.section(SchemaShapes.assessmentHighlights)
      let least = try section.required("least").integer(in: 0...1_000)
      let mostNode = try section.required("most")
      let most = try mostNode.integer(in: 1...1_000)
      guard least <= most else {
        throw mostNode.error(
          value: "\(most)", id: "most lebih kecil daripada least. Tukar keduanya.",
          en: "most is less than least. Swap them.")
      }
      return least...most
    }
    return assessment
  }

  func position(
    of node: ConfigurationNode, in schema: Schema
  ) throws(ConfigurationError) -> Int {
    let name = try node.text()
    guard let position = schema.position(of: name) else {
      throw ConfigurationError(
        unknownField: name, among: schema.fields.map(\.name), file: file, line: node.line)
    }
    return position
  }

  /// The codes of the answer's list in order, each once.
  private func scale(
    in node: ConfigurationNode, of answer: Int, namedAt answerNode: ConfigurationNode,
    _ schema: Schema
  ) throws(ConfigurationError) -> [String] {
    guard let list = schema.fields[answer].list, let entries = schema.lists[list]?.entries else {
      throw answerNode.error(
        value: schema.fields[answer].name,
        id: "isian jawaban harus punya daftar. Tambahkan list: nama-daftar padanya.",
        en: "the field of the answer must have a list. Add list: name-of-list to it.")
    }
    let codes = entries.map(\.code)
    let scale = try node.texts()
    for (index, code) in scale.enumerated() {
      guard codes.contains(code) else {
        throw ConfigurationError(
          code, notAmong: codes,
          of: Phrase(indonesian: "kode daftar \(list)", english: "code of the list \(list)"),
          file: file, line: node.line)
      }
      guard !scale[..<index].contains(code) else {
        throw node.error(
          value: code, id: "\"\(code)\" ada dua kali dalam scale. Hapus salah satu.",
          en: "\"\(code)\" is twice in the scale. Take one out.")
      }
    }
    if let left = codes.first(where: { !scale.contains($0) }) {
      throw node.error(
        value: left, id: "scale tidak memuat jawaban \"\(left)\". Sebut semua kode daftar \(list).",
        en: "the scale leaves out the answer \"\(left)\". Name all codes of the list \(list).")
    }
    return scale
  }

  /// The columns of a list in two languages, or one for both.
  private func columns(
    in node: ConfigurationNode, of list: String, _ schema: Schema
  ) throws(ConfigurationError) -> Phrase {
    let names = try node.phrase()
    for name in [names.indonesian, names.english] {
      try check(column: name, of: list, namedAt: node, schema)
    }
    return names
  }

  func column(
    in node: ConfigurationNode, of list: String, _ schema: Schema
  ) throws(ConfigurationError) -> String {
    let name = try node.text()
    try check(column: name, of: list, namedAt: node, schema)
    return name
  }

  private func check(
    column: String, of list: String, namedAt node: ConfigurationNode, _ schema: Schema
  ) throws(ConfigurationError) {
    let known = schema.lists[list]?.entries.first?.properties.keys.sorted() ?? []
    guard known.contains(column) else {
      throw ConfigurationError(
        column, notAmong: known,
        of: Phrase(indonesian: "kolom daftar \(list)", english: "column of the list \(list)"),
        file: file, line: node.line)
    }
  }
}
