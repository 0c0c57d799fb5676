public import Exports
public import Findings
public import Indicators

/// What became of all workbooks of a run.
///
/// There may be tens of thousands, so that it holds sums, and only the names of most workbooks.
public struct RunSummary: Sendable {
  /// A workbook that could not be read, or not to the end.
  public struct Unread: Sendable {
    /// The workbook's name.
    public var file: String
    /// How far it could be read.
    public var state: SubmissionSummary.State
  }

  /// A workbook that took its time.
  public struct Slow: Sendable {
    /// The workbook's name.
    public var file: String
    /// How long it took.
    public var duration: Duration
  }

  /// How many of the workbooks that could not be read are named.
  static let mostUnread = 20
  /// How many of the slowest workbooks are named.
  static let mostSlow = 5

  /// The names of the workbooks, in the order of the inputs.
  public private(set) var files: [String] = []
  /// The schema of the records, where there are some.
  public var table: Schema?
  /// Whether there are findings at or above ``Run/Options/failOn`` that nobody has accepted.
  public internal(set) var hasFailed = false
  /// The policy's accepted findings that no workbook has, so that their list does not rot.
  public internal(set) var unmetAcceptances: [FindingPolicy.AcceptedFinding] = []
  /// How many findings are about the run, and not about one workbook.
  public internal(set) var ownCounts = FindingCounts()
  /// After how many workbooks an interrupted run went on; `nil` where there was none.
  public internal(set) var resumedAfter: Int?
  /// How many workbooks were not read, since an earlier run has kept what they give.
  public private(set) var fromCache = 0
  /// Why results could not be kept for later runs, where that failed.
  public internal(set) var cacheFailure: OutputFailure?
  /// How many records there are.
  public private(set) var records = 0
  /// How many workbooks could not be read, or not to the end.
  public private(set) var unread = 0
  /// The first of them, in the order of the inputs.
  public private(set) var firstUnread: [Unread] = []
  /// How many workbooks were read with each mapping, by its name; those that none fits are not counted.
  public private(set) var mappings: [String: Int] = [:]
  /// The workbooks that took longest, the slowest first.
  public private(set) var slowest: [Slow] = []
  /// The account of all cells.
  public private(set) var ledger = Ledger()
  /// The ledger of every workbook balances.
  public private(set) var isBalanced = true
  /// How long the run took.
  public internal(set) var duration = Duration.zero

  private var workbookCounts = FindingCounts()
  private var haveUniqueKeys = true

  /// Adds what became of the next workbook.
  mutating func add(_ workbook: SubmissionSummary) {
    files.append(workbook.file)
    records += workbook.records
    if workbook.origin == .cache { fromCache += 1 }
    if workbook.state != .read {
      unread += 1
      if firstUnread.count < Self.mostUnread {
        firstUnread.append(Unread(file: workbook.file, state: workbook.state))
      }
    }
    if let mapping = workbook.mapping { mappings[mapping, default: 0] += 1 }
    ledger += workbook.ledger
    if !workbook.ledger.isBalanced { isBalanced = false }
    if !workbook.hasUniqueKeys { haveUniqueKeys = false }
    workbookCounts += workbook.counts
    addDuration(of: workbook)
  }

  private mutating func addDuration(of workbook: SubmissionSummary) {
    let (file, duration) = (workbook.file, workbook.duration)
    guard duration > .zero,
      slowest.count < Self.mostSlow || duration > slowest[Self.mostSlow - 1].duration
    else { return }
    let place = slowest.firstIndex { $0.duration < duration } ?? slowest.count
    slowest.insert(Slow(file: file, duration: duration), at: place)
    if slowest.count > Self.mostSlow { slowest.removeLast() }
  }

  /// Whether each record of the table has a key, and none the key of another, as far as is known.
  ///
  /// Of records in different workbooks it is known where their respondents or rounds differ.
  public var hasUniqueKeys: Bool {
    guard let table, haveUniqueKeys else { return false }
    return files.count == 1 || table.keyNamesSubmission
  }

  /// How many findings there are.
  public var counts: FindingCounts {
    var counts = ownCounts
    counts += workbookCounts
    return counts
  }
}

extension Schema {
  /// Whether the key of a record says whose it is and of which round.
  fileprivate var keyNamesSubmission: Bool {
    let subject = subjectFields
    return [subject.respondent, subject.round].allSatisfy { field in
      field.map { key.contains($0) } ?? false
    }
  }
}
