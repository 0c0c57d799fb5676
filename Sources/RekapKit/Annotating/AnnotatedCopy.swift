public import Findings

/// What became of the copy of one workbook.
public struct AnnotatedCopy: Sendable {
  /// How it went.
  public enum State: Sendable {
    /// Cells are marked, and findings listed.
    case annotated(Marks)
    /// Every part is again as it was before it was marked.
    case restored
    /// A program has saved it since, so marks were found by their traces, and taken off.
    case cleared(Traces)
    /// There were no marks to take off.
    case unmarked
    /// There is no copy; the finding says why, unless it was told already.
    case failed(Finding?)
  }

  /// What was taken off a workbook that a program has saved since it was marked.
  public struct Traces: Hashable, Sendable {
    /// How many cell formats have the fill again that they had before.
    public var fills: Int
    /// How many have none, since what they had can't be known.
    public var lostFills: Int
    /// How many notes were taken out, or shortened to what they were.
    public var notes: Int
  }

  /// What is in an annotated copy.
  public struct Marks: Hashable, Sendable {
    /// How many cells are marked.
    public var cells = 0
    /// How many findings are listed.
    public var findings = 0
    /// How many findings are not listed, as they matter less than was asked for.
    public var leftOut = 0
    /// What the sheet is called that lists them.
    public var sheet = ""
    /// The cells, such as `Domain 1!D9`, that have a thread of comments and so got no note.
    public var withoutNote: [String] = []
    /// The places that could not be marked.
    public var unmarked: [String] = []
  }

  /// The workbook's name.
  public var file: String
  /// Where the copy is.
  public var path: String
  /// How it went.
  public var state: State
}
