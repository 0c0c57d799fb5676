package import Findings
import Spreadsheets

extension Finding {
  /// The finding without the personal data that texts of the workbook brought into it.
  package func withoutPersonalData() -> Finding {
    var finding = self
    finding.value = value.map { PersonalData.removed(from: $0) }
    finding.expected = expected.map { PersonalData.removed(from: $0) }
    finding.fix = fix.map { Fix($0.class, new: PersonalData.removed(from: $0.new)) }
    finding.arguments = arguments.mapValues { phrase in
      Phrase(
        indonesian: PersonalData.removed(from: phrase.indonesian),
        english: PersonalData.removed(from: phrase.english))
    }
    return finding
  }
}

extension Problem {
  /// That there were personal data in a text, which it does not repeat.
  init(_ removal: PersonalData.Removal) {
    let names = removal.kinds.map(\.name)
    self.init(
      .personalData, value: removal.text,
      arguments: [
        "kinds": Phrase(
          indonesian: names.map(\.indonesian).joined(separator: ", "),
          english: names.map(\.english).joined(separator: ", "))
      ])
  }
}

extension CellValue {
  /// The value without personal data; a number that is some becomes a text.
  func withoutPersonalData() -> CellValue {
    PersonalData.removal(from: self).map { .string($0.text) } ?? self
  }
}

extension Row {
  /// The row without personal data, but for some columns, whose fields may have them.
  func withoutPersonalData(except columns: [Int]) -> Row {
    var row = self
    for index in row.cells.indices where !columns.contains(row.cells[index].column) {
      row.cells[index].value = row.cells[index].value.withoutPersonalData()
    }
    return row
  }
}
