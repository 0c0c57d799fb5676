internal import Findings

/// Findings that share one small picture of their sheet, as a hunk of a difference shows lines.
struct FindingHunk: Sendable {
  /// The findings, by row and column.
  private(set) var findings: [Finding]
  /// The rows that they are about, in order.
  private(set) var rows: [Int]
  /// The columns that they mark; `nil` where they are about rows alone.
  private(set) var columns: ClosedRange<Int>?
  /// Whether it is one of many and takes little room.
  var isDense = false

  /// How many rows may share a picture.
  static let rowLimit = 20

  /// Makes a hunk of one finding.
  init(_ finding: Finding, row: Int) {
    findings = [finding]
    rows = [row]
    columns = finding.markedColumns
  }

  /// The codes of the findings, each once, in order.
  var codes: [String] { Set(findings.map(\.code.id)).sorted() }

  /// The rows that are shown: its own and their neighbours.
  var shownRows: [Int] {
    Set(rows.flatMap { [$0 - 1, $0, $0 + 1] }.filter { $0 > 0 }).sorted()
  }

  /// This and a further hunk as one, where their columns fit into one picture.
  func joined(with other: FindingHunk) -> FindingHunk? {
    var joined = self
    if let own = columns, let others = other.columns {
      let all =
        min(own.lowerBound, others.lowerBound)...max(own.upperBound, others.upperBound)
      guard all.count <= MiniSheet.width else { return nil }
      joined.columns = all
    } else {
      joined.columns = columns ?? other.columns
    }
    joined.findings += other.findings
    joined.rows += other.rows.filter { $0 > joined.rows.last ?? 0 }
    return joined
  }
}

/// Hunks that are folded away behind a line which says what they are.
struct FindingFold: Sendable {
  /// The hunks, each of many rows.
  let hunks: [FindingHunk]
  /// The codes of all findings, each once.
  let codes: [FindingCode]
  /// How the one looks that stands out most.
  let tone: Tone
  /// How many findings there are.
  let count: Int
  /// The rows from the first to the last.
  let rows: ClosedRange<Int>

  /// Folds groups of rows.
  init(_ groups: ArraySlice<FindingHunk>) {
    var hunks: [FindingHunk] = []
    for group in groups {
      if let last = hunks.last,
        last.rows.count < FindingHunk.rowLimit || last.rows.last == group.rows[0],
        let joined = last.joined(with: group)
      {
        hunks[hunks.count - 1] = joined
      } else {
        hunks.append(group)
        hunks[hunks.count - 1].isDense = true
      }
    }
    self.hunks = hunks
    let findings = groups.flatMap(\.findings)
    codes = Set(findings.map(\.code)).sorted { $0.id < $1.id }
    tone = findings.map(\.tone).max() ?? .info
    count = findings.count
    rows = (groups.first?.rows.first ?? 0)...(groups.last?.rows.last ?? 0)
  }
}

extension Finding {
  /// The columns that it marks: of a wide range the first, as many as a picture shows.
  var markedColumns: ClosedRange<Int>? {
    if let range = place.range {
      let last = min(range.last.column, range.first.column + MiniSheet.width - 1)
      return range.first.column...last
    }
    return place.cell.map { $0.column...$0.column }
  }
}
