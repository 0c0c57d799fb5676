import Findings

/// Which entries of a list each respondent has answered in each round.
///
/// An account takes some bytes, since a register may have ten thousand of them.
struct CoverageAccount: Sendable {
  private let index: CoverageIndex
  private let field: String
  private let fieldLabel: Phrase
  private let subjectFields: Schema.SubjectFields
  private let grouping: Int
  /// The account of each group, by the group's number; -1 where it has none.
  private var accounts: [Int32] = []
  /// The group that each account is of, and the sheet on which it begins, in numbers.
  private var owners: [(group: Int32, sheet: Int32)] = []
  private var sheets = TextNumbers()
  /// Which entries are answered for: some words an account, a bit an entry.
  private var seen: [UInt64] = []
  private let wordCount: Int
  /// How many records of each account name an entry that can't be read.
  private var unread: [Int32] = []

  private var coverage: Schema.Coverage { index.coverage }
  private var codes: [String] { index.codes }

  init(of index: CoverageIndex, schema: Schema, groupings: inout RecordGroupings) {
    self.index = index
    field = schema.fields[index.coverage.field].name
    fieldLabel = schema.fields[index.coverage.field].label
    subjectFields = schema.subjectFields
    grouping = groupings.position(by: index.coverage.per)
    wordCount = (index.codes.count + 63) / 64
  }

  /// Counts a record's entry as answered for.
  mutating func count(_ record: Record, in groupings: RecordGroupings) {
    guard coverage.per.contains(where: { record.values[$0].isPresent }) else { return }
    let value = record.values[index.coverage.field]
    // Where the column is missing, the finding on the header has said so.
    guard value != .missing(.noColumn) else { return }
    let account = account(ofGroup: Int(groupings[grouping]), from: record)
    guard let code = value.text, let position = index.positions[code] else {
      if value == .missing(.invalid) { unread[account] += 1 }
      return
    }
    seen[account * wordCount + position / 64] |= 1 << UInt64(position % 64)
  }

  /// The account of a group, which a record opens where there is none.
  private mutating func account(ofGroup group: Int, from record: Record) -> Int {
    while accounts.count <= group { accounts.append(-1) }
    if accounts[group] < 0 {
      accounts[group] = Int32(owners.count)
      owners.append((Int32(group), sheets.number(of: record.source.sheet)))
      unread.append(0)
      seen += repeatElement(0, count: wordCount)
    }
    return Int(accounts[group])
  }

  private func isSeen(_ position: Int, by account: Int) -> Bool {
    seen[account * wordCount + position / 64] >> UInt64(position % 64) & 1 == 1
  }

  /// The findings on accounts with gaps, in the order in which the accounts came.
  ///
  /// Before them those on sheets that are missing: what would stand on such a sheet is no gap of its own.
  func gaps(in groupings: RecordGroupings, file: String, absent: [AbsentSheet]) -> [Finding] {
    var excused: Set<Int> = []
    let sheets = absent.compactMap { sheet -> Finding? in
      let missing =
        sheet.list == coverage.list ? sheet.codes.compactMap { index.positions[$0] } : []
      guard !missing.isEmpty, !owners.isEmpty,
        missing.allSatisfy({ position in owners.indices.allSatisfy { !isSeen(position, by: $0) } })
      else { return nil }
      excused.formUnion(missing)
      return finding(onAbsent: sheet, missing: Set(missing), file: file)
    }
    return sheets + gaps(in: groupings, file: file, besides: excused)
  }

  private func finding(
    onAbsent sheet: AbsentSheet, missing: Set<Int>, file: String
  ) -> Finding {
    let others = codes.indices.map { !missing.contains($0) }
    var finding = Finding(
      .sheetMissing, at: Place(file: file),
      [
        "sheet": Phrase(sheet.name), "n": "\(missing.count)",
        "missing": Phrase(Self.runs(of: others, codes: codes)),
      ])
    finding.severity = coverage.severity
    finding.field = field
    finding.expected = sheet.codes
    return finding
  }

  private func gaps(
    in groupings: RecordGroupings, file: String, besides excused: Set<Int>
  ) -> [Finding] {
    owners.indices.compactMap { account in
      let owner = owners[account]
      let subject = groupings.subject(by: subjectFields, ofGroup: owner.group, in: grouping)
      let isSeen = codes.indices.map { self.isSeen($0, by: account) || excused.contains($0) }
      let missing = codes.indices.filter { !isSeen[$0] }.map { codes[$0] }
      guard !missing.isEmpty else { return nil }
      var finding = Finding(
        coverage.code, at: Place(file: file, sheet: sheets[owner.sheet]),
        [
          "respondent": Phrase(subject.respondent ?? file),
          "n": "\(missing.count)", "of": "\(codes.count)",
          "missing": Phrase(Self.runs(of: isSeen, codes: codes)),
        ])
      if unread[account] > 0 {
        let label = fieldLabel
        let rows = unread[account] == 1 ? "1 row" : "\(unread[account]) rows"
        finding.arguments["unread"] = Phrase(
          indonesian:
            " Isian \"\(label.indonesian)\" pada \(unread[account]) baris tidak terbaca; mungkin termasuk di antaranya.",
          english:
            " \"\(label.english)\" can't be read in \(rows), which may be among them.")
      }
      finding.severity = coverage.severity
      finding.subject = subject
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
