package import Assessments
internal import Indicators

/// The responses that are not what they were, one a row, as CSV (RFC 4180).
///
/// The columns are `respondent`, `indicator`, `from_indicator`, `domain`, `from`, `to`, and then of either
/// round, behind `before_` and `after_`: `raw`, `file`, `sheet`, `row`, `cell` and the fields of support; at
/// the end `catalogue_id` and `catalogue_status` of the second round.
package enum DifferenceCSV {
  /// Writes the table, with its header.
  ///
  /// - Parameter write: Takes it, a piece after the other.
  package static func write(_ comparison: RoundComparison, to write: ([UInt8]) -> Void) {
    let catalogue = comparison.second.records.catalogue
    var csv = CSVText(isForExcel: false)
    var bytes: [UInt8] = []
    let sides = [("before_", comparison.first), ("after_", comparison.second)]
    var header = ["respondent", "indicator", "from_indicator", "domain", "from", "to"]
    for (prefix, side) in sides {
      let questions = side.records.catalogue.questions
      let support = questions.support.map { side.records.catalogue.schema.fields[$0].name }
      header += (["raw", "file", "sheet", "row", "cell"] + support).map { prefix + $0 }
    }
    csv.append(line: header + ["catalogue_id", "catalogue_status"], to: &bytes)
    for change in comparison.changes {
      var line = [
        change.respondent, change.to, change.from,
        change.domain.map { catalogue.domains[$0].code } ?? "",
        DifferenceWords.code(of: change.states.before, catalogue),
        DifferenceWords.code(of: change.states.after, catalogue),
      ]
      for (position, side) in zip([change.responses.before, change.responses.after], sides) {
        line += cells(of: position, in: side.1)
      }
      line += [catalogue.schema.catalogue.id, catalogue.schema.catalogue.status]
      csv.append(line: line, to: &bytes)
      if bytes.count > 1 << 20 {
        write(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    write(bytes)
  }

  private static func cells(of position: Int?, in side: RoundComparison.Side) -> [String] {
    let records = side.records
    let support = records.catalogue.questions.support
    guard let position else { return Array(repeating: "", count: 5 + support.count) }
    let record = side.facts.responses[position].record
    let place = records.place(of: nil, in: record)
    let own = [
      records.texts[records.records[record].raw], place.file, place.sheet,
      place.row.map { "\($0)" }, place.cell,
    ]
    let texts = support.map { records.texts[records.text(of: $0, in: record).text] }
    return (own + texts).map { $0 ?? "" }
  }
}
