import Findings
import Indicators
import Spreadsheets

/// Who was the first to write a text: finds texts that another respondent has written too.
///
/// A text is a number and where it stands; see ``FirstTexts``.
struct SameTextIndex {
  /// Texts of one respondent that another one has written before.
  private struct Repetition {
    /// The first of them.
    var text: OwnTexts.Text
    var subject: Finding.Subject
    var sheet: String
    var field: Field
    var first: FirstTexts.Place
    /// How many more there are.
    var more = 0
  }

  private let capacity: Int
  private var firsts = FirstTexts()
  private var respondents = TextNumbers()
  private var sheets = TextNumbers()
  /// What the workbook at hand repeats, in order.
  private var repetitions: [Repetition] = []
  /// Where among them a pair of respondents is.
  private var pairs: [NumberPair: Int] = [:]
  /// The names of the workbooks that have ended.
  private var files: [String] = []
  private var isFull = false
  private var isFullTold = false

  /// - Parameter capacity: How many texts are remembered.
  init(capacity: Int = 2_000_000) { self.capacity = min(capacity, FirstTexts.most) }

  /// Takes texts of the workbook at hand.
  ///
  /// - Parameter schema: The schema of the records.
  mutating func take(_ own: OwnTexts, schema: Schema?) {
    guard let schema else { return }
    var last: (name: Int32, number: Int32) = (-1, -1)
    for text in own.texts {
      // Mostly that of the text before.
      if text.respondent != last.name {
        last = (text.respondent, respondents.number(of: own.names[text.respondent]))
      }
      let respondent = last.number
      guard let first = firsts[text.number] else {
        remember(text, by: respondent, sheet: own.names[text.sheet])
        continue
      }
      guard first.respondent != respondent else { continue }
      let pair = NumberPair(respondent, first.respondent)
      if let known = pairs[pair] {
        repetitions[known].more += 1
        continue
      }
      pairs[pair] = repetitions.count
      let (round, indicator) = (own.names[text.round], own.names[text.indicator])
      repetitions.append(
        Repetition(
          text: text,
          subject: Finding.Subject(
            respondent: own.names[text.respondent], round: round.isEmpty ? nil : round,
            indicator: indicator.isEmpty ? nil : indicator),
          sheet: own.names[text.sheet], field: schema.fields[Int(text.field)], first: first))
    }
  }

  private mutating func remember(_ text: OwnTexts.Text, by respondent: Int32, sheet: String) {
    guard firsts.count < capacity else { return isFull = true }
    let place = FirstTexts.Place(
      workbook: Int32(files.count), respondent: respondent, sheet: sheets.number(of: sheet),
      row: text.row, column: text.column)
    firsts.insert(text.number, at: place)
  }

  /// Ends the workbook at hand, and tells what it repeats, each pair of respondents once.
  ///
  /// - Parameters:
  ///   - file: The workbook's name.
  ///   - isCopy: Whether the workbook is a copy of another, which says enough.
  mutating func end(file: String, isCopy: Bool) -> [Finding] {
    files.append(file)
    defer {
      repetitions = []
      pairs = [:]
    }
    var findings = isCopy ? [] : repetitions.map { finding(on: $0, file: file) }
    if isFull, !isFullTold {
      isFullTold = true
      findings.append(
        Finding(
          .textsNotCompared, at: Place(file: file),
          ["n": "\(capacity)"]))
    }
    return findings
  }

  private func finding(on repetition: Repetition, file: String) -> Finding {
    let (text, first, field) = (repetition.text, repetition.first, repetition.field)
    var other = Place(file: files[Int(first.workbook)], sheet: sheets[first.sheet])
    other.place(row: Int(first.row), column: Int(first.column))
    var place = Place(file: file, sheet: repetition.sheet)
    place.place(row: Int(text.row), column: Int(text.column))
    var finding = Finding(
      .sameText, at: place,
      [
        "label": field.label, "respondent": Phrase(repetition.subject.respondent ?? ""),
        "other": Phrase(respondents[first.respondent]),
        "where": Phrase(
          other.file == file ? other.within ?? "" : "\(other.file):\(other.within ?? "")"),
        "more": repetition.more == 0
          ? ""
          : Phrase(
            indonesian: " Ada \(repetition.more) teks lain yang juga sama.",
            english: repetition.more == 1
              ? " So is one more text." : " So are \(repetition.more) more texts."),
      ])
    finding.subject = repetition.subject
    finding.field = field.name
    return finding
  }
}

extension Place {
  fileprivate mutating func place(row: Int, column: Int) {
    self = column > 0 ? at(CellReference(row: row, column: column)) : atRow(row)
  }
}
