internal import Assessments
internal import Findings
internal import Indicators
internal import Spreadsheets

/// Responses that are not what they were, with the answers, support and cells of both rounds.
struct ChangeSheet {
  let comparisons: [RoundComparison]
  let book: AssessmentBook

  func sheet() -> BookSheet? {
    let rounds =
      comparisons.count > 1
      ? [
        ListColumn(book.says("Dari putaran", "From round"), 10),
        ListColumn(book.says("Ke putaran", "To round"), 10),
      ] : []
    let sides = comparisons.count == 1 ? names(of: comparisons[0]) : general
    let columns =
      rounds + [
        ListColumn("Domain", 8, .centred), ListColumn(book.indicatorLabel, 11),
        ListColumn(book.says("Kode sebelumnya", "Code before"), 11),
        ListColumn(book.says("Instansi", "Respondent"), 26), ListColumn(sides[0], 11),
        ListColumn(sides[1], 11),
      ]
      + sides.flatMap { side in
        [
          ListColumn("\(side): " + book.says("dukungan", "support"), 38, .wrapped),
          ListColumn("\(side): " + book.says("berkas dan sel", "file and cell"), 32),
        ]
      }
    var list = ListSheet(.changes, columns, book, groupedBy: rounds.count + 1)
    for comparison in comparisons {
      let names = rounds.isEmpty ? [] : names(of: comparison).map { ListCell.text($0) }
      let most = book.most ?? .max
      for change in comparison.changes.prefix(most) {
        append(change, of: comparison, names, to: &list)
      }
      list.leaveOff(comparison.changes.count - most)
    }
    let first = rounds.count
    let states = [DifferenceWords.name(of: .missing, book.catalogue)[book.language]]
    list.add(
      book.answerRules
        + states.map { ConditionalFormat(.equals($0), font: FormColours.quiet, isBold: true) },
      to: (first + 4)...(first + 5))
    return list.finished(fixed: first + 2)
  }

  private func names(of comparison: RoundComparison) -> [String] {
    [comparison.first, comparison.second].map(\.facts.round)
  }

  private var general: [String] {
    [book.says("sebelum", "before"), book.says("sesudah", "after")]
  }

  private func append(
    _ change: RoundComparison.Change, of comparison: RoundComparison, _ rounds: [ListCell],
    to list: inout ListSheet
  ) {
    let states = [change.states.before, change.states.after].map {
      ListCell.text(DifferenceWords.name(of: $0, book.catalogue)[book.language])
    }
    list.append(
      rounds + [
        book.domainCode(change.domain), .text(change.to),
        .text(change.from == change.to ? nil : change.from),
        .text(book.catalogue.label(ofRespondent: change.respondent)),
      ] + states + side(change.responses.before, of: comparison.first)
        + side(change.responses.after, of: comparison.second))
  }

  /// What supports a response, with what stood in its cell, and where.
  private func side(_ position: Int?, of side: RoundComparison.Side) -> [ListCell] {
    guard let position else { return [.empty, .empty] }
    let record = side.facts.responses[position].record
    let records = side.records
    let schema = records.catalogue.schema
    let raw = records.texts[records.records[record].raw].map { "“\($0)”" }
    let support = records.catalogue.questions.support.compactMap { field in
      records.texts[records.text(of: field, in: record).text].map {
        "\(schema.fields[field].label[book.language]): \($0)"
      }
    }
    return [
      .text(([raw].compactMap(\.self) + support).joined(separator: " · ")),
      .place(records.place(of: nil, in: record)),
    ]
  }
}
