package import Assessments
internal import Findings
internal import Indicators

/// The facts of an assessment as one JSON document, from which every figure can be traced to its cells.
///
/// | member | what it is |
/// | --- | --- |
/// | `assessment`, `catalogue` | the schema, and how far its catalogue can be trusted |
/// | `scale`, `support`, `levels` | the answers from the least on; the fields that support one; the levels of government |
/// | `domains`, `indicators` | the catalogue |
/// | `nameless` | records without respondent, round or indicator, which no count has |
/// | `rounds` | for each round: |
/// | · `respondents` | completeness, in all and by domain |
/// | · `total`, `domains` | counts of `responses` and of `indicators`, each with its denominator of that name |
/// | · `unknown_levels` | how many `answers`, `of` all that are given, have no level of government, and for each respondent why, by `sources`; `null` where the schema has no levels |
/// | · `indicators` | counts, agreement, proposal, decision, and the `answers`: every respondent's, with cell |
/// | · `strangers` | the same for indicators that the catalogue does not have; no count has them |
/// | · `repeats` | responses of several records, with each of them |
/// | · `unsupported` | answers whose support a rule refuses (`codes`), or that is but a link |
/// | · `highlights` | for each domain the `candidates`, with what qualifies them, and the `chosen` ones |
/// | · `gaps` | indicators with an answer below the greatest, with the reasons that are given |
/// | · `regulations` | what is cited: `cited` by key, `other_evidence`, `incomplete`, `unread` |
/// | `transitions` | each round (`to`) beside the one before it (`from`), with the members from `states` to `respondents` of ``DifferenceJSON`` |
///
/// In `responses`: `responses` = `answered` + `contradictory` + all of `missing`, `answered` = all of
/// `answers`; `assigned` = `responses` − `unasked` + `without_record`, all three `null` where no
/// assignments are given. In `indicators`: `indicators` is the sum of all others. A list that was cut by
/// `--most` has a member beside it, such as `answers_left_off`.
package struct SummaryJSON {
  private let assessment: Assessment
  private let most: Int?
  private var records: AnswerRecords { assessment.records }
  private var catalogue: AssessmentCatalogue { assessment.catalogue }

  /// Writes the document.
  ///
  /// - Parameters:
  ///   - most: How many items of a list of answers, reasons or citations are written; all where there is
  ///     no such number.
  ///   - write: Takes it, a piece after the other.
  package static func write(
    _ assessment: Assessment, most: Int?, to write: @escaping ([UInt8]) -> Void
  ) {
    var json = JSONWriting(flush: write)
    let summary = SummaryJSON(assessment: assessment, most: most)
    json.object(isOpen: true) { summary.write(to: &$0) }
    json.finish()
  }

  private func write(to json: inout JSONWriting) {
    let schema = catalogue.schema
    json.member("assessment", schema.id)
    json.catalogue(schema.catalogue)
    json.member("scale", catalogue.answers.map(\.code))
    json.member("support", catalogue.questions.support.map { schema.fields[$0].name })
    json.list("levels", catalogue.levels) { json, level in
      json.member("level", level.code)
      json.phrase("label", level.label)
    }
    json.list("domains", Array(catalogue.domains.enumerated())) { json, domain in
      json.member("domain", domain.element.code)
      json.phrase("label", domain.element.label)
      json.member("indicators", catalogue.indicators.count { $0.domain == domain.offset })
    }
    json.list("indicators", catalogue.indicators) { json, indicator in
      json.member("indicator", indicator.code)
      json.member("domain", code(ofDomain: indicator.domain))
      json.phrase("label", indicator.label)
    }
    json.list("nameless", assessment.nameless, most: most) { json, record in
      let own = records.records[record]
      json.member("respondent", records.texts[own.respondent])
      json.member("round", records.texts[own.round])
      json.member("indicator", records.texts[own.indicator])
      json.answer(of: record, in: records)
    }
    json.list("rounds", assessment.rounds, areOpen: true) { json, facts in
      write(facts, to: &json)
    }
    json.list("transitions", assessment.comparisons, areOpen: true) { json, comparison in
      json.member("from", comparison.first.facts.round)
      json.member("to", comparison.second.facts.round)
      DifferenceJSON(comparison: comparison).writeFacts(most: most, to: &json)
    }
  }

  private func code(ofDomain position: Int?) -> String? {
    position.map { catalogue.domains[$0].code }
  }

  private func write(_ facts: RoundFacts, to json: inout JSONWriting) {
    json.member("round", facts.round)
    json.member("records", facts.order.count)
    json.member("knows_assignments", assessment.givenFiles.assignments != nil)
    json.list("respondents", facts.respondents) { json, respondent in
      json.member("respondent", respondent.code)
      json.member("label", catalogue.label(ofRespondent: respondent.code))
      json.member("heard", respondent.isHeard)
      json.responses("total", respondent.counts, catalogue)
      json.list("domains", Array(zip(catalogue.domains, respondent.domains))) { json, domain in
        json.member("domain", domain.0.code)
        json.responses("responses", domain.1, catalogue)
      }
    }
    json.object("total") { json in
      json.responses("responses", facts.total.responses, catalogue)
      json.indicators("indicators", facts.total.indicators, catalogue)
    }
    json.list("domains", Array(zip(catalogue.domains, facts.domains))) { json, domain in
      json.member("domain", domain.0.code)
      json.responses("responses", domain.1.responses, catalogue)
      json.indicators("indicators", domain.1.indicators, catalogue)
    }
    writeUnknownLevels(of: facts, to: &json)
    for (key, indicators) in [("indicators", facts.indicators), ("strangers", facts.strangers)] {
      json.list(key, indicators) { json, indicator in
        write(indicator, of: facts, to: &json)
      }
    }
    json.list("repeats", facts.repeated, most: most) { json, position in
      let response = facts.responses[position]
      let record = records.records[response.record]
      json.member("indicator", records.texts[record.indicator])
      json.member("respondent", facts.respondents[response.respondent].code)
      json.member("contradictory", response.outcome == .contradictory)
      json.list("records", response.records.map { Int(facts.order[$0]) }) { json, record in
        json.answer(of: record, in: records)
      }
    }
    json.list("unsupported", facts.unsupported, most: most) { json, answer in
      subject(of: answer.record, to: &json)
      json.answer(of: answer.record, in: records)
      json.member("codes", answer.codes.map(\.id))
      json.member("bare_link", answer.isBareLink)
      json.member("field", catalogue.schema.fields[answer.field].name)
      json.member("value", records.texts[records.text(of: answer.field, in: answer.record).text])
      json.member("field_cell", records.place(of: answer.field, in: answer.record).cell)
    }
    writeHighlights(of: facts, to: &json)
    writeGaps(of: facts, to: &json)
    writeRegulations(of: facts, to: &json)
  }

  private func subject(of record: Int, to json: inout JSONWriting) {
    let own = records.records[record]
    json.member("indicator", records.texts[own.indicator])
    json.member("respondent", records.texts[own.respondent])
  }

  // MARK: Indicators

  private func write(_ indicator: IndicatorFacts, of facts: RoundFacts, to json: inout JSONWriting)
  {
    json.member("indicator", indicator.code)
    json.member("domain", code(ofDomain: indicator.domain))
    json.responses("responses", indicator.counts, catalogue)
    json.list("levels", levels(of: indicator)) { json, level in
      json.member("level", level.code)
      json.counts("answers", zip(catalogue.answers, level.counts).map { ($0.code, $1) })
    }
    json.member("agreement", indicator.agreement.word)
    json.member("proposal", indicator.proposal.map { catalogue.answers[Int($0)].code })
    if let decision = indicator.decision {
      json.object("decision") { json in
        json.member("answer", catalogue.answers[Int(decision.answer)].code)
        json.member("who", decision.who)
        json.member("when", decision.when)
        json.member("why", decision.why)
        json.member("file", decision.file)
        json.member("row", decision.row)
      }
    } else {
      json.null("decision")
    }
    support(of: indicator, to: &json)
    json.list("answers", indicator.responses, most: most) { json, position in
      let response = facts.responses[position]
      json.member("respondent", facts.respondents[response.respondent].code)
      let level = Int(records.records[response.record].level)
      json.member("level", level < 0 ? nil : catalogue.levels[level].code)
      json.answer(of: response.record, in: records)
      json.member("contradictory", response.outcome == .contradictory)
      json.member("justified", response.isJustified)
    }
  }

  /// How many responses with an answer have something in each field of support, and evidence.
  private func support(of indicator: IndicatorFacts, to json: inout JSONWriting) {
    let names = catalogue.questions.support.map { catalogue.schema.fields[$0].name }
    json.counts("support", zip(names, indicator.support).map { ($0, $1) })
    json.member("evidence", catalogue.questions.evidence == nil ? nil : indicator.evidence)
  }

  /// The answers by level, those whose level is not known last.
  private func levels(of indicator: IndicatorFacts) -> [(code: String?, counts: [Int])] {
    let known = zip(catalogue.levels, indicator.levels).map {
      (code: Optional($0.code), counts: $1)
    }
    return known + [(code: nil, counts: indicator.others)]
  }

  private func writeUnknownLevels(of facts: RoundFacts, to json: inout JSONWriting) {
    guard catalogue.questions.level != nil else { return json.null("unknown_levels") }
    json.object("unknown_levels", isOpen: true) { json in
      json.member("answers", facts.answersWithoutLevel)
      json.member("of", facts.total.responses.answered)
      json.list("respondents", facts.withoutLevel, most: most) { json, own in
        json.member("respondent", facts.respondents[own.respondent].code)
        json.member("answers", own.answers)
        json.list("sources", own.gap.sources) { json, source in
          json.member("field", catalogue.schema.fields[source.field].name)
          json.member("value", source.code)
          json.member("reason", source.reason.rawValue)
        }
      }
    }
  }

  // MARK: Highlights and gaps

  private func writeHighlights(of facts: RoundFacts, to json: inout JSONWriting) {
    json.list("highlights", Array(facts.highlights.enumerated())) { json, domain in
      let highlights = domain.element
      json.member(
        "domain", catalogue.domains.isEmpty ? nil : catalogue.domains[domain.offset].code)
      json.list("candidates", highlights.candidates) { json, position in
        let indicator = facts.indicators[position]
        json.member("indicator", indicator.code)
        json.member("agreement", indicator.agreement.word)
        json.member("respondents", indicator.counts.answered + indicator.counts.contradictory)
        json.member("greatest", indicator.counts.answers.last)
        json.member("supported_greatest", indicator.supportedGreatest)
        support(of: indicator, to: &json)
      }
      if let chosen = highlights.chosen {
        json.list("chosen", chosen) { json, choice in
          json.member("indicator", choice.indicator)
          json.member(
            "candidate",
            highlights.candidates.contains { facts.indicators[$0].code == choice.indicator })
          json.member("who", choice.who)
          json.member("why", choice.why)
          json.member("file", choice.file)
          json.member("row", choice.row)
        }
      } else {
        json.null("chosen")
      }
      json.member("least", catalogue.questions.highlights?.lowerBound)
      json.member("most", catalogue.questions.highlights?.upperBound)
      json.member("state", highlights.state?.rawValue)
    }
  }

  private func writeGaps(of facts: RoundFacts, to json: inout JSONWriting) {
    json.list("gaps", GapCandidate.candidates(of: facts, records)) { json, gap in
      json.member("indicator", facts.indicators[gap.indicator].code)
      json.counts(
        "answers",
        zip(catalogue.answers, facts.indicators[gap.indicator].counts.answers).dropLast()
          .map { ($0.code, $1) })
      json.member("without_reason", gap.withoutReason)
      json.list("reasons", gap.reasons, most: most) { json, reason in
        let own = records.records[reason.record]
        json.member("respondent", records.texts[own.respondent])
        if case .given(let answer) = own.answer {
          json.member("answer", catalogue.answers[Int(answer)].code)
        }
        json.member("field", catalogue.schema.fields[reason.field].name)
        json.member("text", records.texts[records.text(of: reason.field, in: reason.record).text])
        json.place(records.place(of: reason.field, in: reason.record))
      }
    }
  }

  // MARK: Regulations

  private func writeRegulations(of facts: RoundFacts, to json: inout JSONWriting) {
    let register = facts.register
    json.object("regulations", isOpen: true) { json in
      json.list("cited", register.regulations) { json, regulation in
        let cited = regulation.cited
        json.member("key", regulation.key)
        json.member("kind", cited.kind)
        json.member("issuer", cited.issuer)
        json.member("number", cited.number)
        json.member("year", cited.year)
        json.member("titles", regulation.titles)
        json.member("indicators", regulation.indicators)
        json.member("respondents", regulation.respondents)
        json.list("citations", regulation.citations, most: most) { json, position in
          citation(position, to: &json)
        }
      }
      for (key, positions) in [
        ("other_evidence", register.otherEvidence), ("incomplete", register.incomplete),
        ("unread", register.unread),
      ] {
        json.list(key, positions, most: most) { json, position in
          let cited = records.cited[Int(records.citations[position].cited)]
          json.member("kind", cited.kind)
          json.member("raw", cited.raw)
          citation(position, to: &json)
        }
      }
    }
  }

  private func citation(_ position: Int, to json: inout JSONWriting) {
    let citation = records.citations[position]
    subject(of: Int(citation.record), to: &json)
    json.member("field", catalogue.schema.fields[Int(citation.field)].name)
    json.member("relation", records.cited[Int(citation.cited)].relation?.rawValue)
    json.place(records.place(of: Int(citation.field), in: Int(citation.record)))
  }
}
