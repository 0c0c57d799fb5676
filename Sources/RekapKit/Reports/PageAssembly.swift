import Exports
import Findings
import Indicators

/// Puts the sections of all workbooks together into one page.
///
/// The page begins with how many findings there are, which is known only at the end. So the sections
/// wait: a few megabytes in memory, more in a file without a name.
struct PageAssembly {
  private let language: Language
  private let report: HTMLReport
  private let sections = LineSpool()
  private var overview = HTMLReport.Overview()
  private var codes: [FindingCode: Int] = [:]
  /// The section of the workbook at the front.
  private var section: WorkbookSection?
  /// The findings that belong to no workbook.
  private var others: [Finding] = []

  /// Takes the section of each workbook, where no page is to be made of them.
  private let handOn: (@Sendable (SubmissionSummary, WorkbookSection) -> Void)?

  init(
    in language: Language,
    sections handOn: (@Sendable (SubmissionSummary, WorkbookSection) -> Void)? = nil
  ) {
    self.language = language
    self.handOn = handOn
    report = HTMLReport(language: language)
  }

  /// Takes the section of the workbook at the front.
  mutating func begin(_ section: WorkbookSection) {
    self.section = section
  }

  /// Adds findings to it that are known only beside other workbooks; between workbooks they are of
  /// none.
  mutating func append(_ findings: [Finding]) {
    guard section != nil else {
      others += findings
      return
    }
    section?.append(findings)
  }

  /// Closes the section of the workbook at the front.
  mutating func end(_ workbook: SubmissionSummary) throws(RunError) {
    let section = section
    self.section = nil
    if let handOn {
      if let section { handOn(workbook, section) }
      return
    }
    try add(
      section, counts: workbook.counts, name: workbook.file, remark: workbook.state.remark)
  }

  private mutating func add(
    _ section: WorkbookSection?, counts: FindingCounts, name: String, remark: Phrase?
  ) throws(RunError) {
    let entry = HTMLReport.Entry(
      number: overview.entries.count + 1, name: name, counts: counts, remark: remark)
    overview.entries.append(entry)
    guard let section else { return }
    if let schema = section.schema, !overview.assessments.contains(where: { $0.id == schema.id }) {
      overview.assessments.append(schema)
    }
    guard !section.isEmpty else { return }
    codes.merge(section.codes, uniquingKeysWith: +)
    try sections.append(report.section(entry, body: section.body), fields: 0)
  }

  /// Writes the page.
  mutating func finish(_ summary: RunSummary, into sink: any OutputSink) throws(RunError) {
    guard handOn == nil else { return }
    overview.workbooks = overview.entries.count
    if !others.isEmpty {
      var section = WorkbookSection(
        number: overview.entries.count + 1, schema: nil, submissions: [], language: language)
      section.append(others)
      try add(
        section, counts: FindingCounts(others), name: "", remark: nil)
    }
    overview.records = summary.records
    overview.unread = summary.unread
    overview.ledger = summary.ledger
    try sink.write(report.head(of: overview))
    do {
      try sections.replay { try sink.write($0.bytes) }
    } catch let error as RunError {
      throw error
    } catch {
      throw .output(file: "a temporary file", reason: "\(error)")
    }
    try sink.write(report.tail(explaining: codes))
  }
}

extension SubmissionSummary.State {
  /// What to say of a workbook that was not read to its end.
  fileprivate var remark: Phrase? {
    switch self {
    case .read: nil
    case .unreadable: Phrase(indonesian: "tidak terbaca", english: "could not be read")
    case .brokenOff: Phrase(indonesian: "terbaca sebagian", english: "read in part")
    }
  }
}
