/// The workbooks by what they hold, to find those that are copies of another.
struct CopyIndex {
  /// How many files that only look alike are compared byte for byte.
  private static let mostCompared = 16

  /// The paths and names of the workbooks that are no copies, by what copies of them agree in.
  private var originals: [FileContent: [InputFiles.Workbook]] = [:]

  /// A workbook that may be a copy.
  struct Candidate: Sendable {
    /// The workbook.
    let workbook: InputFiles.Workbook
    /// What it holds.
    let content: FileContent
  }

  /// The name of the workbook before that holds the same bytes; `nil` where none does, and then this is
  /// the first.
  mutating func original(of candidate: Candidate) -> String? {
    let (workbook, content) = (candidate.workbook, candidate.content)
    for original in (originals[content] ?? []).prefix(Self.mostCompared)
    where original.path == workbook.path || FileContent.isSame(original.path, as: workbook.path) {
      return original.name
    }
    originals[content, default: []].append(workbook)
    return nil
  }

  /// Takes a workbook of which it is known already whether it is a copy.
  mutating func add(_ candidate: Candidate, isCopy: Bool) {
    guard !isCopy else { return }
    originals[candidate.content, default: []].append(candidate.workbook)
  }
}
