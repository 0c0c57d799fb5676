import Findings
import Spreadsheets

/// A table as it looks before any field has a place in it: its header, and the rows below.
struct TableSketch {
  /// The first rows of the sheet that holds it.
  let head: SheetHead
  /// Its header.
  let header: Header
  /// How many rows the header takes.
  let levels: Int
  /// The rows below the header.
  let rows: ArraySlice<Row>
  /// The columns that repeat under wider labels, where they do.
  let groups: SketchedGroups?
}

/// Finds the tables of sheets by what people usually write over columns.
struct TableFinder {
  let likenesses: HeaderLikenesses
  /// The lists that labels over groups, and over columns to tick, may be entries of.
  let lists: ListLabels
  private let memory: LabelMemory

  /// The last row in which a header is looked for, as mappings do without a word of their own.
  static let lastRow = 30
  /// How many rows below a header show which of its columns are filled.
  private static let depth = 12
  /// How many rows a header takes at most.
  private static let deepest = 3

  init(likenesses: HeaderLikenesses, lists: ListLabels) {
    self.likenesses = likenesses
    self.lists = lists
    let vocabulary = likenesses.vocabulary
    memory = LabelMemory(
      for: vocabulary.fields.values.flatMap { $0.spellings.map(\.label) })
  }

  /// The table of a sheet; `nil` where no row looks like a header.
  func table(on head: SheetHead) -> TableSketch? {
    let lines = head.rows.filter { $0.number <= Self.lastRow }
      .map { LabelledRow($0, foldedBy: memory) }
    var best: (header: Header, levels: Int, last: Int, groups: SketchedGroups?, score: Double)?
    for index in lines.indices {
      for levels in 1...Self.deepest {
        let first = index - levels + 1
        guard first >= 0, lines[first].row.number == lines[index].row.number - levels + 1 else {
          continue
        }
        guard lines[index].labels.count > 1 else { continue }
        let header = Header(of: lines[first...index], merges: head.merges)
        let below = head.rows[(index + 1)...].prefix(Self.depth)
        var score = score(of: header, above: below)
        // Groups are looked for where they can make the header the best one.
        guard score > 0.5 * (best?.score ?? 0) else { continue }
        let groups = SketchedGroups(
          of: header, merges: head.merges, likenesses: likenesses, lists: lists)
        // Labels over groups are as good a sign as labels over columns.
        score += 0.3 * Double(groups?.groups.count ?? 0)
        if score > best?.score ?? 0 { best = (header, levels, index, groups, score) }
      }
    }
    guard let best else { return nil }
    return TableSketch(
      head: head, header: best.header, levels: best.levels, rows: head.rows[(best.last + 1)...],
      groups: best.groups)
  }

  /// How much some rows look like a header: the labels that are known, and those with cells below them.
  private func score(of header: Header, above rows: ArraySlice<Row>) -> Double {
    guard !rows.isEmpty else { return 0 }
    var score = 0.0
    for column in header.columns {
      let below = rows.compactMap { $0[column: column.column] }
      guard !below.isEmpty, column.label.utf8.count <= HeaderLikenesses.longestLabel else {
        continue
      }
      var sample = ColumnSample()
      for cell in below { sample.add(cell) }
      let likeness = likenesses.likenesses(of: column.folded).best
      let isBox = likeness < 0.8 && sample.ticks && !lists.fields(withEntry: column.label).isEmpty
      let isNumber = !column.label.contains { $0.isLetter }
      let share = Double(below.count) / Double(rows.count)
      score +=
        (0.5 + 0.5 * share) * (max(likeness, isBox ? 0.8 : 0) + (isNumber ? 0 : 0.2))
    }
    return score
  }
}
