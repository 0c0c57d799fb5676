internal import Assessments
internal import Findings

/// The files that the records come from, in the order of their names, with a link to each.
struct SourceSheet {
  let rounds: [RoundBook]
  let book: AssessmentBook

  /// What the records tell of a file.
  private struct Source {
    var respondents: Set<UInt32> = []
    var sheets: [UInt32] = []
    var records = 0
  }

  func sheet() -> BookSheet? {
    let subject = book.roundColumns()
    var list = ListSheet(
      .sources,
      subject + [
        ListColumn(book.says("Berkas", "File"), 50),
        ListColumn(book.says("Instansi", "Respondents"), 50, .wrapped),
        ListColumn(book.says("Lembar", "Sheets"), 36, .wrapped),
        ListColumn(book.says("rekaman", "records"), 10, .number),
      ], book)
    for round in rounds {
      let records = round.records
      var sources: [UInt32: Source] = [:]
      for position in round.facts.order {
        let record = records.records[Int(position)]
        sources[record.file, default: Source()].records += 1
        sources[record.file]?.respondents.insert(record.respondent)
        if sources[record.file]?.sheets.contains(record.sheet) == false {
          sources[record.file]?.sheets.append(record.sheet)
        }
      }
      let named = sources.map { (name: records.texts[$0.key] ?? "", source: $0.value) }
        .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      for (name, source) in named.prefix(round.outerLimit) {
        list.append(round.roundCells() + cells(of: source, name, records))
      }
      list.leaveOff(named.count - round.outerLimit)
    }
    return list.finished(fixed: subject.count)
  }

  private func cells(of source: Source, _ name: String, _ records: AnswerRecords) -> [ListCell] {
    let labels = source.respondents.compactMap { records.texts[$0] }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { book.catalogue.label(ofRespondent: $0) }
    let shown = labels.prefix(5).joined(separator: "; ")
    let left = labels.count - 5
    let file =
      name.isEmpty
      ? ListCell.text(book.says("(tidak disebut)", "(not told)"))
      : .place(RecordPlace(file: name, sheet: nil, row: nil, cell: nil))
    return [
      file, .text(left > 0 ? "\(shown); … +\(book.number(left))" : shown),
      .text(source.sheets.compactMap { records.texts[$0] }.prefix(20).joined(separator: ", ")),
      .number(source.records),
    ]
  }
}
