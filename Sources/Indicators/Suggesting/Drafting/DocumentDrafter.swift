import Findings
import Spreadsheets

/// Drafts the fields that are the same for a whole workbook: labels above the tables, and the name of
/// the file.
struct DocumentDrafter {
  private let scorer: PlaceScorer
  /// The fields that have a place in a table.
  private let placed: Set<Int>
  /// The fields that have a place.
  private(set) var fields: [DraftedField] = []
  /// What a person must decide.
  private(set) var questions: [OpenQuestion] = []

  init(scorer: PlaceScorer, placed: Set<Int>) {
    self.scorer = scorer
    self.placed = placed
  }

  /// Drafts the fields of a workbook with some tables.
  mutating func draft(above tables: [TableSketch], file: String) {
    let schema = scorer.schema
    let open = scorer.likenesses.fields.filter { field in
      // A note above the table is for whoever fills it in, and no field of every record.
      !placed.contains(field)
        && (schema.fields[field].isRequired || schema.fields[field].type != .text)
    }
    let places = DocumentPlace.places(above: tables).filter { place in
      // Much stands above other things without being its label.
      !place.isBelow
        || scorer.likenesses.likenesses(of: place.folded).best >= FieldScore.accepted
    }
    let scored = scorer.scores(of: places.map { ($0.folded, $0.sample) }, for: open)
    // What is surely the value of another field is no label.
    let values = Set(
      scored.accepted.values.flatMap { places[$0].sample.cells.map(\.value.text) })
    for field in open {
      if let place = scored.accepted[field] {
        let score = scored.score(of: place, for: field)
        fields.append(
          DraftedField(
            mapping: mapping(of: field, places[place]), score: score.score,
            reason: Reasons.of(score, label: places[place].label, above: true),
            labels: places[place].cells.map { LabelPlace(sheet: $0.sheet.name, cell: $0.cell) }))
      } else if let drafted = fromFileName(field, file) {
        fields.append(drafted)
      } else {
        let candidates = scored.candidates(for: field).filter { !values.contains(places[$0].label) }
        guard !candidates.isEmpty else { continue }
        questions.append(
          OpenQuestion(
            field: field,
            candidates: candidates.prefix(3).map { place in
              let score = scored.score(of: place, for: field)
              let cell = places[place].cells[0]
              return OpenQuestion.Candidate(
                label: places[place].label,
                place: LabelPlace(sheet: cell.sheet.name, cell: cell.cell),
                mapping: mapping(of: field, places[place]), score: score.score,
                reason: Reasons.of(score, label: places[place].label, above: true))
            }))
      }
    }
  }

  private func source(of place: DocumentPlace) -> Source {
    place.isBelow ? .below([place.label]) : .rightOf([place.label])
  }

  private func mapping(of field: Int, _ place: DocumentPlace) -> FieldMapping {
    var mapping = scorer.mapping(of: field, from: [source(of: place)], codesAreWords: true)
    let words = place.sample.cells.contains { $0.value.text.contains { $0.isLetter } }
    if !words { mapping.fuzzy = 0 }
    mapping.isOptional = !scorer.schema.fields[field].isRequired
    return mapping
  }

  /// A field whose list has the beginning of the file's name.
  private func fromFileName(_ field: Int, _ file: String) -> DraftedField? {
    guard scorer.schema.fields[field].isRequired else { return nil }
    let last = file.split(separator: "/").last.map(String.init) ?? file
    for (separator, pattern) in [
      ("_", "^(?<value>[^_]+)_"), (" - ", "^(?<value>.+?) - "), ("-", "^(?<value>[^-]+)-"),
    ] {
      guard let end = last.firstRange(of: separator) else { continue }
      let part = String(last[..<end.lowerBound])
      guard scorer.lists.fields(withEntry: part).contains(where: { $0.field == field }) else {
        continue
      }
      return DraftedField(
        mapping: scorer.mapping(of: field, from: [.file(pattern: pattern)], codesAreWords: true),
        score: 0.8,
        reason: Phrase(
          indonesian: "nama berkas: \"\(part)\" ada di daftar",
          english: "the file's name: \"\(part)\" is in the list"))
    }
    return nil
  }
}
