package import Assessments
internal import Findings
internal import Indicators

/// What is different between two rounds as one JSON document.
///
/// | member | what it is |
/// | --- | --- |
/// | `rounds` | the first and the second round |
/// | `states` | what a response can be: the answers, `missing`, `contradictory`, `absent` (no record) |
/// | `total`, `domains`, `other_domains` | `counts`: a row for each state in the first round, a column for each in the second; `responses` is their sum |
/// | `changes` | responses whose state differs: both answers, what stood there, why, and where |
/// | `indicators` | `kept` (their number), `renumbered`, `new`, `dropped` |
/// | `respondents` | `kept` (their number), `new`, `gone` |
/// | `findings` | `fixed`, `open`, `new`; `null` where none were given |
///
/// The tables count the respondents and indicators that both rounds have.
package struct DifferenceJSON {
  private let comparison: RoundComparison

  /// Makes a writer.
  init(comparison: RoundComparison) { self.comparison = comparison }

  /// The document.
  package static func text(
    of comparison: RoundComparison, _ findings: FindingComparison?, most: Int? = nil
  ) -> [UInt8] {
    var json = JSONWriting()
    let difference = DifferenceJSON(comparison: comparison)
    json.object(isOpen: true) { difference.write(findings, most: most, to: &$0) }
    json.finish()
    return json.bytes
  }

  private func write(_ findings: FindingComparison?, most: Int?, to json: inout JSONWriting) {
    json.list("rounds", [comparison.first, comparison.second]) { json, side in
      json.member("round", side.facts.round)
      json.member("assessment", side.records.catalogue.schema.id)
      json.catalogue(side.records.catalogue.schema.catalogue)
      json.member("records", side.facts.order.count)
    }
    writeFacts(most: most, to: &json)
    guard let findings else { return json.null("findings") }
    json.object("findings", isOpen: true) { json in
      for (key, notes) in [
        ("fixed", findings.fixed), ("open", findings.open), ("new", findings.new),
      ] {
        json.list(key, notes, most: most) { json, note in
          json.member("code", note.code)
          json.member("severity", note.severity)
          json.member("respondent", note.respondent)
          json.member("indicator", note.indicator)
          json.place(note.place)
          json.phrase("message", note.message)
          json.member("fingerprint", note.fingerprint)
        }
      }
    }
  }

  /// Writes the members from `states` to `respondents`.
  func writeFacts(most: Int?, to json: inout JSONWriting) {
    let catalogue = comparison.second.records.catalogue
    json.member("states", comparison.total.states.map { DifferenceWords.code(of: $0, catalogue) })
    json.object("total") { table(comparison.total, to: &$0) }
    json.list("domains", Array(zip(catalogue.domains, comparison.domains))) { json, domain in
      json.member("domain", domain.0.code)
      table(domain.1, to: &json)
    }
    json.object("other_domains") { table(comparison.others, to: &$0) }
    json.list("changes", comparison.changes, most: most) { json, change in
      write(change, to: &json)
    }
    json.object("indicators", isOpen: true) { json in
      json.member("kept", comparison.keptIndicators)
      json.list("renumbered", comparison.renumbered) { json, renumbering in
        json.member("from", renumbering.from)
        json.member("to", renumbering.to)
      }
      json.member("new", comparison.newIndicators)
      json.member("dropped", comparison.droppedIndicators)
    }
    json.object("respondents", isOpen: true) { json in
      json.member("kept", comparison.keptRespondents)
      json.member("new", comparison.newRespondents)
      json.member("gone", comparison.goneRespondents)
    }
  }

  private func table(_ table: TransitionTable, to json: inout JSONWriting) {
    json.member("responses", table.responses)
    json.member("same", table.same)
    json.member("changed", table.changed)
    json.numbers("counts", table.counts)
  }

  private func write(_ change: RoundComparison.Change, to json: inout JSONWriting) {
    let catalogue = comparison.second.records.catalogue
    json.member("respondent", change.respondent)
    json.member("indicator", change.to)
    json.member("from_indicator", change.from)
    json.member("domain", change.domain.map { catalogue.domains[$0].code })
    json.member("from", DifferenceWords.code(of: change.states.before, catalogue))
    json.member("to", DifferenceWords.code(of: change.states.after, catalogue))
    for (key, side, position) in [
      ("before", comparison.first, change.responses.before),
      ("after", comparison.second, change.responses.after),
    ] {
      guard let position else {
        json.null(key)
        continue
      }
      let records = side.records
      let record = side.facts.responses[position].record
      json.object(key) { json in
        json.answer(of: record, in: records)
        json.object("support") { json in
          for field in records.catalogue.questions.support {
            json.member(
              records.catalogue.schema.fields[field].name,
              records.texts[records.text(of: field, in: record).text])
          }
        }
      }
    }
  }
}
