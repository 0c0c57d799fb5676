internal import Assessments
internal import Findings
internal import Indicators

/// What the documents of `rekap summary` and `rekap diff` have in common.
extension JSONWriting {
  /// The catalogue and its status.
  mutating func catalogue(_ catalogue: Schema.Catalogue) {
    object("catalogue") { json in
      json.member("id", catalogue.id)
      json.member("status", catalogue.status)
      json.phrase("note", catalogue.note)
    }
  }

  mutating func phrase(_ key: String, _ phrase: Phrase?) {
    guard let phrase else { return null(key) }
    object(key) { json in
      json.member("id", phrase.indonesian)
      json.member("en", phrase.english)
    }
  }

  /// Counts of responses, with the denominator `responses`.
  mutating func responses(
    _ key: String, _ counts: ResponseCounts, _ catalogue: AssessmentCatalogue
  ) {
    object(key) { json in
      json.member("responses", counts.responses)
      json.counts("answers", zip(catalogue.answers, counts.answers).map { ($0.code, $1) })
      json.member("answered", counts.answered)
      json.member("justified", counts.justified)
      json.member("contradictory", counts.contradictory)
      json.counts(
        "missing", zip(MissingKind.allCases, counts.missing).map { ($0.rawValue, $1) })
      json.member("assigned", counts.assigned)
      json.member("without_record", counts.withoutRecord)
      json.member("unasked", counts.unasked)
    }
  }

  /// Counts of indicators, with the denominator `indicators`.
  mutating func indicators(
    _ key: String, _ counts: IndicatorCounts, _ catalogue: AssessmentCatalogue
  ) {
    object(key) { json in
      json.member("indicators", counts.indicators)
      json.counts("agreed", zip(catalogue.answers, counts.agreed).map { ($0.code, $1) })
      json.member("level_difference", counts.levelDifference)
      json.member("soft", counts.soft)
      json.member("hard", counts.hard)
      json.member("contradictory", counts.contradictory)
      json.member("unanswered", counts.unanswered)
    }
  }

  /// A record's answer, what stood there, and where.
  mutating func answer(of record: Int, in records: AnswerRecords) {
    let own = records.records[record]
    switch own.answer {
    case .given(let answer):
      member("answer", records.catalogue.answers[Int(answer)].code)
      null("missing")
    case .missing(let kind):
      null("answer")
      member("missing", kind.rawValue)
    }
    member("raw", records.texts[own.raw])
    place(records.place(of: nil, in: record))
  }

  /// Where something stands: `file`, `sheet`, `row` and `cell`, each `null` where it is not known.
  mutating func place(_ place: RecordPlace) {
    member("file", place.file)
    member("sheet", place.sheet)
    member("row", place.row)
    member("cell", place.cell)
  }
}
