import Findings

/// Columns that repeat under wider labels, such as once a respondent.
struct SketchedGroups {
  /// The row of the header whose labels tell the groups, 1-based.
  let level: Int
  /// The groups, from left to right.
  let groups: [Group]
  /// The field whose list has the labels over the groups, with the share of them that it has; `nil`
  /// where no list has any.
  let field: (position: Int, share: Double)?

  /// The columns under one wider label.
  struct Group {
    var label: Header.Group
    var columns: [Header.Column]
  }

  /// Groups such as totals, which are no respondent's.
  static let totals = "(?i)^\\s*(jumlah|total|rekap)"

  /// The share of the wider labels that a list must have for them to be its entries.
  private static let leastShare = 0.5
  /// A wider label that is itself so like a column's label names columns, and no respondent.
  private static let nameOfColumns = 0.7

  /// The most columns that a header with groups has, such as 500 respondents of 8 columns.
  private static let mostColumns = 4_000
  /// The most columns that a group has.
  private static let widest = 50

  /// Finds the groups of a header, where it has some.
  init?(
    of header: Header, merges: [CellRange], likenesses: HeaderLikenesses, lists: ListLabels
  ) {
    guard header.columns.count <= Self.mostColumns else { return nil }
    let depth = header.columns.map(\.above.count).max() ?? 0
    for level in stride(from: 1, through: depth, by: 1) {
      let all = Self.groups(of: header, level: level)
      let named = all.filter { group in
        guard group.columns.count <= Self.widest else { return false }
        return likenesses.likenesses(of: FoldedLabel(group.label.label)).best < Self.nameOfColumns
          || !lists.fields(withEntry: group.label.label).isEmpty
      }
      let repeated = Self.alike(named)
      let (field, share) = Self.field(of: repeated, lists)
      let isListed = share >= Self.leastShare
      if repeated.count > 1 && (isListed || repeated[0].columns.count > 1) {
        self.level = level
        groups = repeated
        self.field = isListed ? field.map { ($0, share) } : nil
        return
      }
      // One respondent alone: its name must be known, and stand over several columns.
      for group in named where group.columns.count > 1 {
        let (field, share) = Self.field(of: [group], lists)
        let isMerged = merges.contains {
          $0.first == group.label.cell && $0.columns.count == group.columns.count
        }
        guard isMerged, share == 1, let field else { continue }
        self.level = level
        groups = [group]
        self.field = (field, 1)
        return
      }
    }
    return nil
  }

  private static func groups(of header: Header, level: Int) -> [Group] {
    var groups: [Group] = []
    var isOpen = false
    for column in header.columns {
      guard level <= column.above.count, let label = column.above[level - 1] else {
        isOpen = false
        continue
      }
      if isOpen, groups.last?.label == label {
        groups[groups.count - 1].columns.append(column)
      } else {
        groups.append(Group(label: label, columns: [column]))
      }
      isOpen = true
    }
    return groups
  }

  /// The groups that have the same labels as most of them, misspelt or in part.
  private static func alike(_ groups: [Group]) -> [Group] {
    var best: [Group] = []
    // A few of them show what all are like.
    for model in groups.prefix(8) {
      let labels = model.columns.map(\.folded)
      let alike = groups.filter { group in
        let common = group.columns.count { column in
          labels.contains { WordLikeness.ofWhole($0.text, column.folded.text) > 0 }
        }
        return 2 * common >= max(group.columns.count, labels.count)
      }
      if alike.count > best.count { best = alike }
    }
    return best
  }

  /// The field whose list has the most of the labels over some groups.
  private static func field(
    of groups: [Group], _ lists: ListLabels
  ) -> (field: Int?, share: Double) {
    let totals = Pattern(totals)
    let labels = groups.map(\.label.label).filter { !totals.matches($0) }
    var counts: [Int: Int] = [:]
    for label in labels {
      for entry in lists.fields(withEntry: label) { counts[entry.field, default: 0] += 1 }
    }
    guard let best = counts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }) else {
      return (nil, 0)
    }
    return (best.key, Double(best.value) / Double(max(1, labels.count)))
  }
}
