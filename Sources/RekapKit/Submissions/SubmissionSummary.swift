public import Exports
public import Findings
public import Indicators

/// What became of one workbook.
public struct SubmissionSummary: Sendable {
  /// How far a workbook could be read.
  public enum State: Sendable {
    /// To the end.
    case read
    /// Not at all: no workbook, locked, damaged, or nothing in it fits.
    case unreadable
    /// In part: a sheet breaks off.
    case brokenOff
  }

  /// Where what is known of a workbook comes from.
  public enum Origin: Sendable {
    /// It was read.
    case read
    /// It was read by an earlier run, and kept in the folder for that (``Run/Options/cache``).
    case cache
    /// It was read before the run was interrupted.
    case journal
  }

  /// The workbook's name.
  public var file: String
  /// Where what is known of it comes from.
  public var origin = Origin.read
  /// The mapping that it was read with.
  public var mapping: String?
  /// The assessment that the mapping is for.
  public var assessment: String?
  /// How far it could be read.
  public var state = State.read
  /// How many records it gave.
  public var records = 0
  /// How many findings there are: open ones of each severity, accepted ones, and those that are
  /// not shown.
  public var counts = FindingCounts()
  /// Which of the policy's accepted findings it has, by position.
  var metAcceptances: Set<Int> = []
  /// The findings that say why it, or a sheet of it, could not be read.
  public var obstacles: [Finding] = []
  /// What became of its cells.
  public var ledger = Ledger()
  /// Whether each of its records has a key, and none the key of another.
  public var hasUniqueKeys = true
  /// The respondents and rounds that it answers for.
  public var submissions: [Finding.Subject] = []
  /// What to look for copies of it by, where another workbook has its size.
  var copyCandidate: CopyIndex.Candidate?
  /// Its file when it was read, until its account is closed.
  var status: FileStatus?

  /// The lines of the mapping's blocks that took a table in it, until its account is closed.
  var usedBlocks: Set<Int> = []

  /// Makes a summary of a workbook of which nothing is known.
  public init(file: String) {
    self.file = file
  }
}

/// What became of all workbooks of a run.
public struct RunSummary: Sendable {
  /// The workbooks, in the order of the inputs.
  public var workbooks: [SubmissionSummary] = []
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
  /// Why results could not be kept for later runs, where that failed.
  public internal(set) var cacheFailure: OutputFailure?

  /// How many workbooks were not read, since an earlier run has kept what they give.
  public var fromCache: Int { workbooks.count { $0.origin == .cache } }
  /// How many records there are.
  public var records: Int { workbooks.map(\.records).reduce(0, +) }
  /// How many workbooks could not be read, or not to the end.
  public var unread: Int { workbooks.count { $0.state != .read } }
  /// The account of all cells.
  public var ledger: Ledger { workbooks.map(\.ledger).reduce(Ledger(), +) }

  /// Whether each record of the table has a key, and none the key of another, as far as is known.
  ///
  /// Of records in different workbooks it is known where their respondents or rounds differ.
  public var hasUniqueKeys: Bool {
    guard let table, workbooks.allSatisfy(\.hasUniqueKeys) else { return false }
    return workbooks.count == 1 || table.keyNamesSubmission
  }

  /// How many findings there are.
  public var counts: FindingCounts {
    var counts = ownCounts
    for workbook in workbooks { counts += workbook.counts }
    return counts
  }

  /// The ledger of every workbook balances.
  public var isBalanced: Bool { workbooks.allSatisfy(\.ledger.isBalanced) }
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
