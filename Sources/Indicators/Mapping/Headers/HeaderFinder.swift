import Findings
import Spreadsheets

/// Finds a block's header among the first rows of a sheet.
struct HeaderFinder {
  private let locator: HeaderLocator
  private let find: [[FoldedLabel]]
  private let outlines: [[LabelOutline]]
  private let labels: [FoldedLabel]
  /// How many rows the header may take; a table with column groups needs those above them.
  private let levels: ClosedRange<Int>

  init(for block: Block) {
    locator = block.header
    find = locator.find.map { $0.map { FoldedLabel($0) } }
    outlines = find.map { $0.map(\.outline) }
    labels = block.labels.map { FoldedLabel($0) }
    levels = min(locator.levels, 1 + (block.group?.boundary.level ?? 0))...locator.levels
  }

  /// The header that carries every label asked for, and most of the others; the first of equals.
  func header(in head: LabelledHead) -> Header? {
    var best: (header: Header, score: Double)?
    let rows = head.rows
    for index in rows.indices where locator.rows.contains(rows[index].row.number) {
      for levels in levels {
        let first = index - levels + 1
        // Nothing stands between the rows of a header.
        guard first >= 0, rows[first].row.number == rows[index].row.number - levels + 1 else {
          continue
        }
        guard mayBeHeader(rows[first...index]) else { continue }
        let header = Header(of: rows[first...index], merges: head.head.merges)
        guard let score = score(of: header), score > best?.score ?? 0 else { continue }
        best = (header, score)
      }
    }
    return best?.header
  }

  /// A quick look that spares most rows the making of a header: whether each label that it must
  /// have may be there, alone or as the end of a label with a wider one above it.
  private func mayBeHeader(_ rows: ArraySlice<LabelledRow>) -> Bool {
    outlines.allSatisfy { spellings in
      spellings.contains { spelling in
        rows.indices.contains { index in
          // In the first row there is no wider label above.
          let isUnderAnother = index > rows.startIndex
          return rows[index].outlines.contains {
            $0.mayBeSame(as: spelling) || isUnderAnother && $0.mayEnd(spelling)
          }
        }
      }
    }
  }

  /// How many of the block's labels a header has; none where it lacks one that it must have.
  private func score(of header: Header) -> Double? {
    let columns = header.columns
    guard columns.count >= find.count else { return nil }
    for spellings in find {
      let isThere = columns.contains { column in
        spellings.contains { column.spellings.contains($0) || isNear(column.folded, $0) }
      }
      guard isThere else { return nil }
    }
    var score = 0.0
    for column in columns {
      if labels.contains(where: { column.spellings.contains($0) }) {
        score += 1
      } else if labels.contains(where: { isNear(column.folded, $0) }) {
        score += 0.8
      }
    }
    return score
  }

  private func isNear(_ label: FoldedLabel, _ spelling: FoldedLabel) -> Bool {
    label.typingErrors(from: spelling) != nil
  }
}

extension Block {
  /// Every label that the block knows a column by.
  var labels: [String] {
    allFields.flatMap(\.labels) + ignoredColumns
  }

  /// The labels to tell a person that its header was looked for by.
  var wantedLabels: [String] {
    let found = header.find.compactMap(\.first)
    return found.isEmpty ? fields.filter { !$0.isOptional }.compactMap(\.labels.first) : found
  }

  /// Whether it must know the sheet's merged ranges before it reads.
  package var needsMerges: Bool {
    header.levels > 1 || fields.contains { $0.fill == .merged }
  }
}

extension FieldMapping {
  /// The labels of columns that the field may stand in.
  var labels: [String] {
    sources.flatMap { source -> [String] in
      switch source {
      case .column(let labels): labels
      case .oneHot(let columns): columns.flatMap(\.labels)
      default: []
      }
    }
  }
}
