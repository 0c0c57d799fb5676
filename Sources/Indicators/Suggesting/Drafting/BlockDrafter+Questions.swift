import Findings
import Spreadsheets

extension BlockDrafter {
  func addRest(
    to block: inout DraftedBlock, _ scored: ScoredPlaces, _ open: [Int], accepted: Set<Int>
  ) {
    for field in scored.fields where !placed.contains(field) {
      let candidates = scored.candidates(for: field).filter { !accepted.contains($0) }
      guard !candidates.isEmpty else { continue }
      block.questions.append(
        OpenQuestion(
          field: field,
          candidates: candidates.prefix(3).map { row in
            let score = scored.score(of: row, for: field)
            let column = places[open[row]]
            return OpenQuestion.Candidate(
              label: column.labels[0], place: labels(of: open[row])[0],
              mapping: drafted(field, open[row], score).mapping, score: score.score,
              reason: source(of: open[row]) == nil
                ? Reasons.ofTwin(score, label: column.labels[0])
                : Reasons.of(score, label: column.labels[0]))
          }))
    }
    let asked = Set(block.questions.flatMap { $0.candidates.map(\.place) })
    for row in open.indices where !accepted.contains(row) {
      guard !asked.contains(labels(of: open[row])[0]) else { continue }
      let label = places[open[row]].labels[0]
      if open[row] < rowPlaces, let reason = reasonToIgnore(open[row], scored.strangers[row]) {
        block.ignored.append((label, reason))
      } else {
        block.kept.append(label)
      }
    }
  }

  /// Why a column can be left out; `nil` where its cells are better kept.
  private func reasonToIgnore(_ place: Int, _ stranger: (score: Double, name: String)) -> Phrase? {
    guard stranger.score >= FieldScore.accepted else { return nil }
    if places[place].sample.runs {
      return Phrase(indonesian: "nomor urut baris", english: "numbers the rows")
    }
    guard stranger.name == SchemaVocabulary.ignored, stranger.score == 1 else { return nil }
    return Phrase(
      indonesian: "pemetaan lain juga mengabaikannya", english: "other mappings ignore it, too")
  }

  func ask(over group: SketchedGroups, in block: inout DraftedBlock) {
    let candidates = [schema.subjectFields.respondent, schema.subjectFields.round]
    guard
      let field = candidates.compactMap(\.self).first(where: {
        !placed.contains($0) && schema.fields[$0].constant == nil
      })
    else { return }
    let labels = group.groups.map { "\"\(Reasons.shortened($0.label.label))\"" }.prefix(3)
    let cell = group.groups[0].label.cell
    block.questions.append(
      OpenQuestion(
        field: field,
        candidates: [
          OpenQuestion.Candidate(
            label: group.groups[0].label.label,
            place: LabelPlace(sheet: cluster.tables[0].head.sheet.name, cell: cell),
            mapping: scorer.mapping(
              of: field, from: [.header(level: group.level)], codesAreWords: true), score: 0.5,
            reason: Phrase(
              indonesian: "judul kelompok \(labels.joined(separator: ", ")) …",
              english: "labels over groups \(labels.joined(separator: ", ")) …"))
        ]))
  }
}
