import Findings
package import Spreadsheets

/// A sheet that a mapping's blocks are for, and that a workbook does not have.
package struct AbsentSheet: Sendable {
  /// What it would be called.
  package let name: String
  /// The list of the schema whose entries stand on such sheets.
  let list: String
  /// The codes of the entries that would stand on it.
  let codes: [String]
}

/// The sheets that are missing beside others, by the names of those.
///
/// The workbooks of one family have the same sheets. One task at a time.
final class AbsentSheetMemory {
  /// What tells which sheets are missing.
  struct Sheets: Hashable {
    /// The names of all sheets of a workbook.
    let names: [String]
    /// The lines of the blocks that took a table.
    let blocks: [Int]
  }

  private var known: [Sheets: [AbsentSheet]] = [:]

  /// How many workbooks of other sheets are remembered before all are forgotten.
  private static let capacity = 64

  func absent(beside sheets: Sheets, find: () -> [AbsentSheet]) -> [AbsentSheet] {
    if let absent = known[sheets] { return absent }
    if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
    let absent = find()
    known[sheets] = absent
    return absent
  }
}

extension SubmissionPlan {
  /// The sheets that are missing, as far as the names of the others tell.
  ///
  /// Where the sheets of a block are named after something that each entry of a list has, such as its
  /// domain, there should be one for each. A hidden sheet is there.
  ///
  /// - Parameter sheets: All sheets of the workbook.
  package func absentSheets(among sheets: [Sheet]) -> [AbsentSheet] {
    let own = AbsentSheetMemory.Sheets(
      names: sheets.map(\.name), blocks: tables.indices.map { tables[$0].block.line })
    return absentSheets.absent(beside: own) { findAbsentSheets(among: sheets) }
  }

  private func findAbsentSheets(among sheets: [Sheet]) -> [AbsentSheet] {
    let schema = mapping.schema
    var lines: Set<Int> = []
    var absent: [AbsentSheet] = []
    for block in tables.map(\.block) where lines.insert(block.line).inserted {
      guard let pattern = block.sheets, let template = block.sheetName else { continue }
      let groups = sheets.compactMap { patterns[pattern].groups(in: $0.name) }
      for field in block.allFields {
        for case .sheet(let group) in field.sources where template.placeholders == [group] {
          let present = Set(groups.compactMap { $0[group] })
          for name in Set(schema.coverage.map(\.list)).sorted() {
            guard let list = schema.lists[name] else { continue }
            let values = list.entries.map { $0.property(for: schema.fields[field.field].name) }
            // Names that say the same in other words can't be told from those that are missing.
            guard !present.isEmpty, present.isSubset(of: Set(values.compactMap(\.self))) else {
              continue
            }
            var codes: [(value: String, codes: [String])] = []
            for (entry, value) in zip(list.entries, values) {
              guard let value, !present.contains(value) else { continue }
              if codes.last?.value != value { codes.append((value, [])) }
              codes[codes.count - 1].codes.append(entry.code)
            }
            absent += codes.compactMap { value, codes in
              template.filled(with: [group: value]).map {
                AbsentSheet(name: $0, list: name, codes: codes)
              }
            }
          }
        }
      }
    }
    return absent
  }
}

extension CodeList.Entry {
  /// What the list says of the entry under a field's name, or the number of that.
  fileprivate func property(for field: String) -> String? {
    properties[field + "_no"] ?? properties[field]
  }
}
