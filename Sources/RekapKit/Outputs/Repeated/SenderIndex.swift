import Findings
import Indicators

/// Who has sent what: the workbook that was the first to answer for a respondent in a round.
///
/// Everything is kept in numbers, since there may be ten thousands of workbooks, or of respondents
/// in one.
struct SenderIndex {
  private var respondents = TextNumbers()
  private var rounds = TextNumbers()
  private var files = TextNumbers()
  /// The number of the first file, by those of respondent and round.
  private var first: [NumberPair: Int32] = [:]

  /// The workbook that answered before for a respondent in a round; `nil` where none did, and then
  /// this is the first.
  mutating func firstSender(of subject: Finding.Subject, file: String) -> String? {
    let respondent = respondents.number(of: subject.respondent ?? "")
    let round = rounds.number(of: subject.round ?? "")
    let key = NumberPair(respondent, round)
    if let number = first[key] { return files[number] }
    first[key] = files.number(of: file)
    return nil
  }
}
