import Findings

/// The entries of a list that must be answered for.
struct CoverageIndex: Sendable {
  /// What must be covered.
  let coverage: Schema.Coverage
  /// The codes of the entries, in the list's order.
  let codes: [String]
  /// Where each code is among them.
  let positions: [String: Int]

  init(of coverage: Schema.Coverage, schema: Schema) {
    self.coverage = coverage
    codes = schema.lists[coverage.list]?.entries.map(\.code) ?? []
    positions = Dictionary(
      codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// Which entries of a list each respondent has answered in each round.
struct CoverageAccount: Sendable {
  private struct Account: Sendable {
    var subject: Finding.Subject
    var sheet: String
    var isSeen: [Bool]
  }

  private let index: CoverageIndex
  private let field: String
  private var accounts: [Account] = []
  private var numbers: [[String]: Int] = [:]
  /// The account of the record before: registers list one respondent after the other.
  private var last: (key: [FieldValue], account: Int)?
  private let subjectFields: Schema.SubjectFields

  private var coverage: Schema.Coverage { index.coverage }
  private var codes: [String] { index.codes }

  init(of index: CoverageIndex, schema: Schema) {
    self.index = index
    field = schema.fields[index.coverage.field].name
    subjectFields = schema.subjectFields
  }

  /// Counts a record's entry as answered for.
  mutating func count(_ record: Record) {
    guard coverage.per.contains(where: { record.values[$0].isPresent }) else { return }
    let account = account(of: record)
    guard let code = record.values[coverage.field].text, let position = index.positions[code] else {
      return
    }
    accounts[account].isSeen[position] = true
  }

  private mutating func account(of record: Record) -> Int {
    if let last, zip(coverage.per, last.key).allSatisfy({ record.values[$0] == $1 }) {
      return last.account
    }
    let values = coverage.per.map { record.values[$0] }
    let key = values.map { $0.text ?? "" }
    let number = numbers[key] ?? accounts.count
    if number == accounts.count {
      var subject = record.subject(by: subjectFields)
      subject.indicator = nil
      accounts.append(
        Account(
          subject: subject, sheet: record.source.sheet,
          isSeen: Array(repeating: false, count: codes.count)))
      numbers[key] = number
    }
    last = (values, number)
    return number
  }

  /// The findings on accounts with gaps, in the order in which the accounts came.
  func gaps(file: String) -> [Finding] {
    accounts.compactMap { account in
      let missing = codes.indices.filter { !account.isSeen[$0] }.map { codes[$0] }
      guard !missing.isEmpty else { return nil }
      var finding = Finding(
        coverage.code, at: Place(file: file, sheet: account.sheet),
        [
          "respondent": Phrase(account.subject.respondent ?? file),
          "n": "\(missing.count)", "of": "\(codes.count)",
          "missing": Phrase(Self.runs(of: account.isSeen, codes: codes)),
        ])
      finding.severity = coverage.severity
      finding.subject = account.subject
      finding.field = field
      finding.expected = missing
      return finding
    }
  }

  /// The missing codes, with neighbours drawn together: `ILL-1.02, ILL-2.01–ILL-2.16`.
  private static func runs(of isSeen: [Bool], codes: [String]) -> String {
    var runs: [String] = []
    var index = 0
    while index < codes.count {
      guard !isSeen[index] else {
        index += 1
        continue
      }
      let start = index
      while index + 1 < codes.count, !isSeen[index + 1] { index += 1 }
      switch index - start {
      case 0: runs.append(codes[start])
      case 1: runs += [codes[start], codes[index]]
      default: runs.append("\(codes[start])–\(codes[index])")
      }
      index += 1
    }
    return runs.joined(separator: ", ")
  }
}
