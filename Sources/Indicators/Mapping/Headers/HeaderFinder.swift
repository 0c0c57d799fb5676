import Findings
import Spreadsheets

/// Finds a block's header among the first rows of a sheet.
struct HeaderFinder {
  private let locator: HeaderLocator
  private let find: [[FoldedLabel]]
  private let looks: [[Look]]
  private let labels: [FoldedLabel]
  /// What of a label that is asked for can be compared at once.
  private struct Look {
    let outline: LabelOutline
    let nearLengthBits: UInt64
    /// The outlines of its last words: a label that stands under a wider one has these.
    let endings: [LabelOutline]
    let endingLengthBits: UInt64

    init(of label: FoldedLabel) {
      outline = label.outline
      nearLengthBits = label.outline.nearLengthBits
      let words = label.text.split(separator: " ")
      endings = words.indices.dropFirst().map {
        LabelOutline(of: words[$0...].joined(separator: " "))
      }
      endingLengthBits = endings.reduce(0) { $0 | $1.lengthBit }
    }

    /// The lengths that it may have in a row, alone or under a wider label, as bits.
    func lengthBits(isUnderAnother: Bool) -> UInt64 {
      isUnderAnother ? nearLengthBits | endingLengthBits : nearLengthBits
    }

    /// Whether it may be among the labels of a row, or the end of it where a wider one may stand above.
    func mayStand(among outlines: [LabelOutline], isUnderAnother: Bool) -> Bool {
      outlines.contains { $0.mayBeSame(as: outline) || isUnderAnother && endings.contains($0) }
    }
  }

  /// How many rows the header may take; a table with column groups needs those above them.
  private let levels: ClosedRange<Int>

  init(for block: Block) {
    locator = block.header
    find = locator.find.map { $0.map { FoldedLabel($0) } }
    looks = find.map { $0.map { Look(of: $0) } }
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
    looks.allSatisfy { spellings in
      spellings.contains { look in
        rows.indices.contains { index in
          // In the first row there is no wider label above.
          let isUnderAnother = index > rows.startIndex
          return rows[index].lengthBits & look.lengthBits(isUnderAnother: isUnderAnother) != 0
            && look.mayStand(among: rows[index].outlines, isUnderAnother: isUnderAnother)
        }
      }
    }
  }

  /// How many of the block's labels a header has; none where it lacks one that it must have.
  private func score(of header: Header) -> Double? {
    // Columns are looked at where they lie: to take each in hand would copy it.
    let columns = header.columns
    guard columns.count >= find.count else { return nil }
    for spellings in find {
      var isThere = false
      for position in columns.indices where !isThere {
        isThere = spellings.contains {
          columns[position].spellings.contains($0) || isNear(columns[position].folded, $0)
        }
      }
      guard isThere else { return nil }
    }
    var score = 0.0
    for position in columns.indices {
      if labels.contains(where: { columns[position].spellings.contains($0) }) {
        score += 1
      } else if labels.contains(where: { isNear(columns[position].folded, $0) }) {
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
