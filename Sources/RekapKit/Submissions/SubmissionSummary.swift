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
  /// How long it took to read, without the time that its output waited for others.
  public var duration = Duration.zero
  /// The respondents and rounds that it answers for.
  public var submissions: [Finding.Subject] = []
  /// Whether it is of the kind that findings can be marked in, where it was read in this run.
  public var isMarkable = false
  /// The tables that were found in it, where it was read in this run.
  public var tables: [FoundTable] = []
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
