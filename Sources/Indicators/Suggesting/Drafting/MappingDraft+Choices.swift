package import Findings
import Spreadsheets

/// Where a person says that a field stands.
package enum ChosenPlace: Hashable, Sendable {
  /// In a column of a sheet.
  case column(sheet: String, column: Int)
  /// In one of the places that the draft asked about, by its position among them.
  case candidate(Int)
  /// Right of a label above the tables.
  case rightOf(String)
  /// Nowhere; it is the same text for the whole workbook.
  case constant(String)
  /// Nowhere.
  case nowhere
}

/// Why a person's choice can't be had.
package struct UnusableChoice: Error, Sendable {
  /// The field, by its position in the schema.
  package var field: Int
  /// What to tell the person.
  package var message: Phrase
}

extension MappingDraft {
  /// Puts fields where a person says that they stand; those that are not named stay where they are.
  ///
  /// A field whose column goes to another has no place any more.
  ///
  /// - Throws: ``UnusableChoice`` where a place is not there, or no label tells it from another.
  package mutating func choose(
    _ choices: [(field: Int, place: ChosenPlace)]
  ) throws(UnusableChoice) {
    let questions = allQuestions
    for choice in choices { takeOut(choice.field) }
    for (field, place) in choices {
      switch place {
      case .column(let sheet, let column): try put(field, inColumn: column, of: sheet)
      case .candidate(let position):
        let candidates = questions.first { $0.field == field }?.candidates ?? []
        guard candidates.indices.contains(position) else { throw notThere(field) }
        try put(field, at: candidates[position])
      case .rightOf(let label): putInDocument(field, from: .rightOf([label]))
      case .constant(let text): putInDocument(field, from: .constant(text))
      case .nowhere: break
      }
    }
    for index in blocks.indices {
      blocks[index].fields.sort { $0.mapping.field < $1.mapping.field }
      blocks[index].group?.fields.sort { $0.mapping.field < $1.mapping.field }
      blocks[index].find = blocks[index].labelsOfHeader(in: schema)
    }
    document.sort { $0.mapping.field < $1.mapping.field }
  }

  /// The fields that a record must have and that have no place yet.
  package var fieldsWithoutPlace: [Int] {
    let placed = Set((document + blocks.flatMap(\.fields)).map(\.mapping.field))
      .union(blocks.flatMap { $0.group?.fields ?? [] }.map(\.mapping.field))
    return schema.fields.indices.filter {
      schema.fields[$0].isRequired && schema.fields[$0].constant == nil && !placed.contains($0)
    }
  }

  private mutating func takeOut(_ field: Int) {
    document.removeAll { $0.mapping.field == field }
    questions.removeAll { $0.field == field }
    for index in blocks.indices {
      blocks[index].fields.removeAll { $0.mapping.field == field }
      blocks[index].group?.fields.removeAll { $0.mapping.field == field }
      blocks[index].questions.removeAll { $0.field == field }
    }
  }

  private static let reason = Phrase(indonesian: "dipilih sendiri", english: "chosen by a person")

  private mutating func putInDocument(_ field: Int, from source: Source) {
    document.append(
      DraftedField(
        mapping: PlaceScorer.mapping(of: field, in: schema, from: [source], codesAreWords: true),
        score: 1, reason: Self.reason))
  }

  private mutating func put(_ field: Int, inColumn column: Int, of sheet: String)
    throws(UnusableChoice)
  {
    for index in blocks.indices {
      guard let table = blocks[index].tables.first(where: { $0.sheet == sheet }),
        let found = table.columns.first(where: { $0.column == column })
      else { continue }
      guard let source = found.source else {
        throw UnusableChoice(
          field: field,
          message: Phrase(
            indonesian:
              "ada kolom lain yang juga berjudul \"\(found.label)\". Ganti salah satu judulnya di lembar \(sheet), lalu unggah lagi.",
            english:
              "another column is also called \"\(found.label)\". Rename one of them in the sheet \(sheet), and send the workbook again."
          ))
      }
      let words = found.sample.contains { !$0.value.text.contains(where: \.isNumber) }
      var mapping = PlaceScorer.mapping(
        of: field, in: schema, from: [source], codesAreWords: words)
      if found.isMerged { mapping.fill = .merged }
      mapping.isOptional = !schema.needs(field)
      let drafted = DraftedField(
        mapping: mapping, score: 1, reason: Self.reason, labels: [found.place])
      blocks[index].put(drafted, inGroup: found.isRepeated)
      return
    }
    throw notThere(field)
  }

  private mutating func put(
    _ field: Int, at candidate: OpenQuestion.Candidate
  ) throws(UnusableChoice) {
    let drafted = DraftedField(
      mapping: candidate.mapping, score: 1, reason: Self.reason, labels: [candidate.place])
    switch candidate.mapping.sources.first {
    case .column:
      try put(field, inColumn: candidate.place.cell.column, of: candidate.place.sheet)
    case .header:
      let index = blocks.firstIndex { block in
        block.group != nil && block.tables.contains { $0.sheet == candidate.place.sheet }
      }
      guard let index else { throw notThere(field) }
      blocks[index].put(drafted, inGroup: true)
    default: document.append(drafted)
    }
  }

  private func notThere(_ field: Int) -> UnusableChoice {
    UnusableChoice(
      field: field,
      message: Phrase(
        indonesian: "tempat yang dipilih tidak ada di tabel. Pilih kolom lain.",
        english: "the place that was chosen is not in the table. Choose another column."))
  }
}

extension DraftedBlock {
  /// Puts a field into a column, in the place of any that is there.
  fileprivate mutating func put(_ drafted: DraftedField, inGroup isRepeated: Bool) {
    let source = drafted.mapping.sources.first
    func isOther(_ other: DraftedField) -> Bool { other.mapping.sources.first != source }
    if isRepeated, var own = group {
      own.fields = own.fields.filter(isOther) + [drafted]
      group = own
    } else {
      fields = fields.filter(isOther) + [drafted]
    }
    guard case .column(let labels) = source else { return }
    ignored.removeAll { labels.contains($0.label) }
    kept.removeAll { labels.contains($0) }
  }
}
