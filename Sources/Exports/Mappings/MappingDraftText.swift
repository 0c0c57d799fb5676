package import Findings
package import Indicators
import Spreadsheets

/// The draft of a mapping as a mapping file: YAML, in which each line says how sure it is, and why.
///
/// Questions are comments that hold the lines to choose from, so that a mapping with questions can be
/// loaded and run for what is sure, and says itself which required field it misses.
package struct MappingDraftText {
  private let draft: MappingDraft
  private let language: Language
  private var lines: [String] = []

  /// The text of a draft.
  ///
  /// - Parameters:
  ///   - schemaPath: The path of the schema, as the file is to name it.
  ///   - language: The language of the comments.
  package static func text(
    of draft: MappingDraft, schemaPath: String, in language: Language
  ) -> String {
    var text = MappingDraftText(draft: draft, language: language)
    text.writeHead(schemaPath: schemaPath)
    text.writeDocument()
    text.lines.append("")
    text.lines.append("blocks:")
    for block in draft.blocks { text.write(block) }
    return text.lines.map { $0 + "\n" }.joined()
  }

  private init(draft: MappingDraft, language: Language) {
    self.draft = draft
    self.language = language
  }

  // MARK: Parts

  private mutating func writeHead(schemaPath: String) {
    let percent = Int(draft.fit * 100)
    comment(
      language.says(
        "Draf pemetaan untuk \(draft.workbook) ke skema \(draft.schema.id) (cocok \(percent) %).",
        "Draft of a mapping for \(draft.workbook) to the schema \(draft.schema.id) (fits \(percent) %)."
      ))
    comment(
      language.says(
        "Di belakang tiap baris: seberapa yakin (0–1), dan mengapa. Periksa, lalu hapus komentarnya.",
        "Behind each line: how sure it is (0–1), and why. Check it, then take the comments out."))
    let count = draft.allQuestions.count
    if count > 0 {
      comment(
        language.says(
          "Masih ada \(count) pertanyaan: cari \"ask:\".",
          count == 1
            ? "There is 1 question left: look for \"ask:\"."
            : "There are \(count) questions left: look for \"ask:\"."))
    }
    lines.append("version: 1")
    lines.append("name: \(YAMLScalar.text(of: draft.name))")
    let title = Phrase(
      indonesian: "Draf untuk \(draft.workbook)", english: "Draft for \(draft.workbook)")
    lines.append(
      "title: {id: \(YAMLScalar.text(of: title.indonesian)), en: \(YAMLScalar.text(of: title.english))}"
    )
    lines.append("schema: \(YAMLScalar.text(of: schemaPath))")
  }

  private mutating func writeDocument() {
    guard !draft.document.isEmpty || !draft.questions.isEmpty else { return }
    lines.append("")
    if draft.document.isEmpty {
      // Without a line of its own the section would be empty, which is no section.
      comment(
        "document:  # "
          + language.says(
            "hapus juga # ini bila menjawab di bawahnya",
            "take this # off, too, when you answer below"))
    } else {
      lines.append("document:")
    }
    write(draft.document, indented: "  ")
    for question in draft.questions { write(question, indented: "  ") }
  }

  private mutating func write(_ block: DraftedBlock) {
    lines.append("  - name: \(YAMLScalar.text(of: block.name))")
    if let sheets = block.sheets {
      lines.append(
        "    sheets: {match: \(YAMLScalar.quoted(sheets.pattern))}"
          + trailing(sheets.reason[language]))
    }
    let find = block.find.map { YAMLScalar.list(of: $0) }.joined(separator: ", ")
    let levels = block.levels > 1 ? ", levels: \(block.levels)" : ""
    lines.append("    header: {find: [\(find)], within: \(block.within)\(levels)}")
    if let totals = block.totals {
      lines.append("    totals:")
      lines.append(
        "      when: {column: \(YAMLScalar.list(of: totals.column)), "
          + "matches: \(YAMLScalar.quoted(totals.matches))}")
    }
    lines.append(block.fields.isEmpty ? "    fields: {}" : "    fields:")
    write(block.fields, indented: "      ")
    if let group = block.group {
      lines.append("    repeat:")
      lines.append("      by: {header: \(group.level)}")
      if let skip = group.skip { lines.append("      skip: \(YAMLScalar.quoted(skip))") }
      lines.append(group.fields.isEmpty ? "      fields: {}" : "      fields:")
      write(group.fields, indented: "        ")
    }
    let indent = block.group == nil ? "      " : "        "
    for question in block.questions { write(question, indented: indent) }
    if !block.ignored.isEmpty {
      let reasons = block.ignored.map { $0.reason[language] }
      lines.append(
        "    ignore: \(YAMLScalar.list(of: block.ignored.map(\.label)))"
          + trailing(Set(reasons).sorted().joined(separator: "; ")))
    }
    if !block.kept.isEmpty {
      let labels = block.kept.map { "\"\($0)\"" }.joined(separator: ", ")
      comment(
        language.says("tetap disimpan di extra: \(labels)", "kept under extra: \(labels)"),
        indented: "    ")
    }
  }

  private mutating func write(_ fields: [DraftedField], indented indent: String) {
    let entries = fields.map { ($0, entry(for: $0.mapping)) }
    let width = entries.map { $0.1.count }.filter { $0 <= 60 }.max() ?? 0
    for (field, entry) in entries {
      let gap = String(repeating: " ", count: max(0, width - entry.count))
      lines.append(
        indent + entry + gap + trailing(Self.score(field.score) + " " + field.reason[language]))
    }
  }

  private mutating func write(_ question: OpenQuestion, indented indent: String) {
    let field = draft.schema.fields[question.field]
    let needed =
      field.isRequired ? language.says(" (wajib)", " (required)") : ""
    if question.candidates.isEmpty {
      comment(
        language.says(
          "ask: \(field.name)\(needed)? Tidak ada yang mirip \"\(field.label.indonesian)\". Tulis tempatnya, atau isinya:",
          "ask: \(field.name)\(needed)? Nothing is like \"\(field.label.english)\". Write where it stands, or what it is:"
        ), indented: indent)
      comment("\(field.name): {constant: …}", indented: indent)
      return
    }
    comment(
      language.says(
        "ask: \(field.name)\(needed)? Hapus # di depan baris yang benar:",
        "ask: \(field.name)\(needed)? Take the # off the line that is right:"), indented: indent)
    for candidate in question.candidates {
      let place = "\(candidate.place.sheet)!\(candidate.place.cell)"
      let entry = entry(for: candidate.mapping)
      comment(
        entry + "  # \(Self.score(candidate.score)) \(place) \(candidate.reason[language])",
        indented: indent)
    }
  }

  // MARK: Fields

  private func entry(for mapping: FieldMapping) -> String {
    var parts: [String] = []
    let sources = mapping.sources.map(Self.source)
    if sources.count == 1 {
      parts.append(sources[0])
    } else {
      parts.append("from: [\(sources.map { "{\($0)}" }.joined(separator: ", "))]")
    }
    if mapping.fill != .none { parts.append("fill: \(mapping.fill.rawValue)") }
    if !mapping.clean.isEmpty {
      parts.append("clean: [\(mapping.clean.map(\.rawValue).joined(separator: ", "))]")
    }
    if mapping.fuzzy > 0 { parts.append("fuzzy: \(mapping.fuzzy)") }
    if mapping.isOptional { parts.append("optional: true") }
    return "\(draft.schema.fields[mapping.field].name): {\(parts.joined(separator: ", "))}"
  }

  private static func source(_ source: Source) -> String {
    switch source {
    case .column(let labels): "column: \(YAMLScalar.list(of: labels))"
    case .rightOf(let labels): "right_of: \(YAMLScalar.list(of: labels))"
    case .below(let labels): "below: \(YAMLScalar.list(of: labels))"
    case .cell(let row, let column): "cell: \(CellReference(row: row, column: column))"
    case .header(let level): "header: \(level)"
    case .section(let group): "section: \(YAMLScalar.text(of: group))"
    case .sheet(let group): "sheet: \(YAMLScalar.text(of: group))"
    case .file(let pattern): "file: \(YAMLScalar.quoted(pattern))"
    case .constant(let text): "constant: \(YAMLScalar.text(of: text))"
    case .oneHot(let columns):
      "one_hot: {"
        + columns.map { "\(YAMLScalar.text(of: $0.code)): \(YAMLScalar.list(of: $0.labels))" }
        .joined(separator: ", ") + "}"
    }
  }

  // MARK: Texts

  private mutating func comment(_ text: String, indented indent: String = "") {
    lines.append(indent + "# " + YAMLScalar.commentText(of: text))
  }

  private func trailing(_ text: String) -> String { "  # " + YAMLScalar.commentText(of: text) }

  /// A score with two digits after the point, rounded down: only what is certain is 1.00.
  private static func score(_ score: Double) -> String {
    let hundredths = Int(score * 100)
    return "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)"
  }
}
