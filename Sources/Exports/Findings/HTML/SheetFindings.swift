internal import Findings

/// The findings of one sheet: those about all of it, then hunks of rows.
struct SheetFindings: Sendable {
  /// Hunks that are seen at once, and those that are folded away behind a line.
  enum Block: Sendable {
    case hunk(FindingHunk)
    case fold(FindingFold)
  }

  /// The sheet's name.
  let name: String
  /// The findings about the sheet as a whole.
  let general: [Finding]
  /// The findings of its rows, from the top down.
  let blocks: [Block]
  /// How many findings there are.
  let count: Int

  /// From how many rows on, one after the other with the same codes, rows are folded.
  static let foldedFrom = 6
  /// How many of such rows are seen at once all the same.
  static let shownOfFold = 2
  /// How many hunks a sheet shows before all further ones are folded.
  static let hunkLimit = 150
  /// How many rows one fold of different codes has.
  static let mixedFoldSize = 200

  init(name: String, findings: [Finding]) {
    self.name = name
    count = findings.count
    general = findings.filter { $0.place.row == nil }
    blocks = Self.blocks(of: Self.rowGroups(of: findings))
  }

  /// Whether any finding is about a row.
  var hasRows: Bool { !blocks.isEmpty }

  /// All hunks, folded or not.
  var hunks: [FindingHunk] {
    blocks.flatMap { block in
      switch block {
      case .hunk(let hunk): [hunk]
      case .fold(let fold): fold.hunks
      }
    }
  }

  /// The findings of each row, from the top down; a row whose findings lie too far apart to be shown
  /// together has several groups.
  private static func rowGroups(of findings: [Finding]) -> [FindingHunk] {
    let placed = findings.enumerated().compactMap { index, finding in
      finding.place.row.map { (row: $0, column: finding.place.cell?.column ?? 0, index: index) }
    }
    var groups: [FindingHunk] = []
    for place in placed.sorted(by: { ($0.row, $0.column, $0.index) < ($1.row, $1.column, $1.index) }
    ) {
      let hunk = FindingHunk(findings[place.index], row: place.row)
      if let last = groups.last, last.rows == hunk.rows, let joined = last.joined(with: hunk) {
        groups[groups.count - 1] = joined
      } else {
        groups.append(hunk)
      }
    }
    return groups
  }

  private static func blocks(of groups: [FindingHunk]) -> [Block] {
    var blocks: [Block] = []
    var shown = 0
    var start = 0
    while start < groups.count {
      let end = endOfRun(from: start, in: groups)
      if end - start >= foldedFrom {
        blocks += groups[start..<(start + shownOfFold)].map { .hunk($0) }
        blocks.append(.fold(FindingFold(groups[(start + shownOfFold)..<end])))
        start = end
      } else if shown < hunkLimit {
        blocks += groups[start..<end].map { .hunk($0) }
        shown += end - start
        start = end
      } else {
        var last = end
        while last < groups.count, last - start < mixedFoldSize {
          let next = endOfRun(from: last, in: groups)
          guard next - last < foldedFrom else { break }
          last = next
        }
        blocks.append(.fold(FindingFold(groups[start..<last])))
        start = last
      }
    }
    return blocks
  }

  /// Where the groups end that follow each other with the same codes.
  private static func endOfRun(from start: Int, in groups: [FindingHunk]) -> Int {
    var end = start + 1
    while end < groups.count, groups[end].codes == groups[start].codes { end += 1 }
    return end
  }
}
