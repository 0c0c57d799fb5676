package import Findings
import Indicators

/// What a person should be told beside the facts.
package enum AssessmentRemarks {
  /// Remarks on an assessment, in the order of its rounds.
  package static func remarks(on assessment: Assessment) -> [Phrase] {
    var remarks: [Phrase] = []
    if !assessment.nameless.isEmpty {
      let count = assessment.nameless.count
      remarks.append(
        Phrase(
          indonesian: "\(count) rekaman tanpa instansi, putaran, atau indikator tidak dihitung.",
          english:
            "\(count) \(count == 1 ? "record names" : "records name") no respondent, round or indicator, and no count has \(count == 1 ? "it" : "them")."
        ))
    }
    if let first = assessment.records.offScale.first {
      let records = assessment.records
      let count = records.offScale.count
      let example = records.texts[records.records[first].raw] ?? ""
      let place = records.place(of: nil, in: first).words
      remarks.append(
        Phrase(
          indonesian:
            "\(count) jawaban tidak ada dalam skala dan dihitung tidak terbaca, misalnya \"\(example)\" (\(place)).",
          english:
            "\(count) \(count == 1 ? "answer is" : "answers are") not on the scale and counted as unreadable, such as \"\(example)\" (\(place))."
        ))
    }
    for decision in assessment.unusedDecisions {
      remarks.append(
        Phrase(
          indonesian:
            "\(decision.file):\(decision.row): keputusan \(decision.indicator) untuk putaran \(decision.round), yang tidak diringkas di sini.",
          english:
            "\(decision.file):\(decision.row): the decision on \(decision.indicator) is for round \(decision.round), which is not summed up here."
        ))
    }
    for chosen in assessment.unusedHighlights {
      let round = chosen.round ?? ""
      remarks.append(
        Phrase(
          indonesian:
            "\(chosen.file):\(chosen.row): \(chosen.indicator) dipilih untuk putaran \(round), yang tidak diringkas di sini.",
          english:
            "\(chosen.file):\(chosen.row): \(chosen.indicator) is chosen for round \(round), which is not summed up here."
        ))
    }
    for facts in assessment.rounds { remarks += highlights(of: facts, assessment.catalogue) }
    return remarks
  }

  private static func highlights(
    of facts: RoundFacts, _ catalogue: AssessmentCatalogue
  ) -> [Phrase] {
    guard let wanted = catalogue.questions.highlights else { return [] }
    return facts.highlights.enumerated().compactMap { position, highlights in
      guard let chosen = highlights.chosen, let state = highlights.state, state != .enough else {
        return nil
      }
      let domain =
        catalogue.domains.indices.contains(position) ? catalogue.domains[position].code : "-"
      let isFew = state == .tooFew
      return Phrase(
        indonesian:
          "\(facts.round), domain \(domain): \(chosen.count) indikator dipilih, \(isFew ? "kurang dari \(wanted.lowerBound)" : "lebih dari \(wanted.upperBound)").",
        english:
          "\(facts.round), domain \(domain): \(chosen.count) \(chosen.count == 1 ? "indicator" : "indicators") chosen, \(isFew ? "fewer than \(wanted.lowerBound)" : "more than \(wanted.upperBound)")."
      )
    }
  }
}
