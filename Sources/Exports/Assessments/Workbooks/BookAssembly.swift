internal import Assessments
internal import Findings
internal import Indicators
internal import Spreadsheets

/// A workbook of sheets about an assessment, with a first sheet that tells what they are.
struct BookAssembly {
  let book: AssessmentBook
  /// What the workbook is called.
  let title: String
  /// The rounds that it is about.
  let rounds: [RoundBook]
  var remarks: [Phrase] = []
  private(set) var sheets: [BookSheet] = []

  init(_ book: AssessmentBook, title: String, rounds: [RoundBook], remarks: [Phrase] = []) {
    self.book = book
    self.title = title
    self.rounds = rounds
    self.remarks = remarks
  }

  /// Adds a sheet, where there is anything on it.
  mutating func add(_ sheet: BookSheet?) {
    if let sheet { sheets.append(sheet) }
  }

  /// The workbook, and what a person should be told of it.
  var workbook: (draft: WorkbookDraft, remarks: [Phrase]) {
    let schema = book.catalogue.schema
    var draft = WorkbookDraft(title: "\(title): \(schema.title[book.language])")
    draft.subject = rounds.map(\.facts.round).filter { !$0.isEmpty }.joined(separator: ", ")
    draft.comments = book.status
    draft.status = schema.catalogue.status
    let contents = ContentsSheet(
      book: book, title: title, rounds: rounds, remarks: remarks, sheets: sheets)
    draft.sheets = [contents.sheet().draft] + sheets.map(\.draft)
    return (
      draft, sheets.filter { $0.cutTexts > 0 }.map { BookSheet.words(onCutTexts: $0, book) }
    )
  }

  /// The names of the tabs of some rounds, such as `Matriks 2023-09`: no longer than Excel allows, without
  /// what it forbids, and each another one.
  static func names(of part: BookPart, rounds: [String], _ book: AssessmentBook) -> [String] {
    let base = part.name[book.language]
    guard rounds.count > 1 else { return [base] }
    var known: Set<String> = []
    return rounds.map { round in
      let allowed = String(round.map { "[]:*?/\\".contains($0) ? "-" : $0 })
      var name = cut("\(base) \(allowed)", to: 31)
      var number = 2
      while !known.insert(name.lowercased()).inserted {
        name = "\(cut("\(base) \(allowed)", to: 26)) (\(number))"
        number += 1
      }
      return name
    }
  }

  /// A text of so many UTF-16 units at most, with no apostrophe or space at its end.
  private static func cut(_ text: String, to most: Int) -> String {
    var text = text
    while text.utf16.count > most || text.last == "'" || text.last == " " { text.removeLast() }
    return text
  }
}
