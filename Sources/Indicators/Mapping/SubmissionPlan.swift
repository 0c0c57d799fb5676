package import Findings
import Spreadsheets

/// How one workbook is read with one mapping: its tables, and the sheets that are left alone.
package struct SubmissionPlan: Sendable {
  /// The mapping.
  package let mapping: Mapping
  /// The tables, in the order of the sheets.
  package private(set) var tables: [TablePlan] = []
  /// What must be said of sheets, before any table is read.
  package private(set) var findings: [Finding] = []
  /// How well the mapping fits: the share of its fields that have a place, from 0 to 1.
  package private(set) var score = 0.0

  /// Plans the reading of a workbook, given the first rows of its sheets.
  package init(mapping: Mapping, heads: [SheetHead], file: String) {
    self.mapping = mapping
    var read: Set<Int> = []
    for block in mapping.blocks {
      let planner = TablePlanner(for: block, schema: mapping.schema)
      let pattern = block.sheets.map { Pattern($0) }
      for head in heads {
        let groups = pattern.map { $0.groups(in: head.sheet.name) } ?? [:]
        guard let groups, block.readsHiddenSheets || head.sheet.visibility == .visible else {
          continue
        }
        guard let plan = planner.plan(for: head, file: file, named: groups) else {
          if pattern != nil {
            findings.append(headerNotFound(in: head, block: block, file: file))
            read.insert(head.sheet.index)
          }
          continue
        }
        tables.append(plan)
        read.insert(head.sheet.index)
      }
    }
    tables.sort { $0.sheet.index < $1.sheet.index }
    score = tables.isEmpty ? 0 : tables.map(\.score).reduce(0, +) / Double(tables.count)
    reportSheets(heads.map(\.sheet), read: read, file: file)
  }

  private mutating func reportSheets(_ sheets: [Sheet], read: Set<Int>, file: String) {
    for sheet in sheets {
      let place = Place(file: file, sheet: sheet.name)
      if sheet.visibility != .visible {
        let isRead = tables.contains { $0.sheet == sheet }
        let action =
          isRead
          ? Phrase(indonesian: "tetap dibaca", english: "was read all the same")
          : Phrase(indonesian: "tidak dibaca", english: "was not read")
        findings.append(Finding(.sheetHidden, at: place, ["action": action]))
      } else if !read.contains(sheet.index) {
        findings.append(Finding(.sheetUnknown, at: place))
      }
    }
  }

  private func headerNotFound(in head: SheetHead, block: Block, file: String) -> Finding {
    var finding = Finding(
      .headerNotFound, at: Place(file: file, sheet: head.sheet.name),
      [
        "labels": Phrase(block.header.wanted), "n": "\(block.header.within)",
        "seen": Phrase(head.likeliestHeader(within: block.header.within)),
      ])
    finding.expected = block.header.find.map { $0[0] }
    return finding
  }
}

extension HeaderLocator {
  /// The labels that it looks for, for a person.
  package var wanted: String {
    find.compactMap(\.first).quoted
  }
}

extension SheetHead {
  /// The labels of the row that looks most like a header, for a person.
  package func likeliestHeader(within last: Int) -> String {
    let candidates = rows.filter { $0.number <= last }.map { row in
      row.cells.compactMap { cell -> String? in
        guard case .string(let text) = cell.value, text.count <= 60 else { return nil }
        return text
      }
    }
    guard let labels = candidates.max(by: { $0.count < $1.count }), !labels.isEmpty else {
      return "—"
    }
    return labels.prefix(12).map { $0.replacing("\n", with: " ") }.quoted
  }
}
