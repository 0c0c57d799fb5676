internal import Findings
internal import Indicators
internal import Spreadsheets

/// The hidden sheet of a form: what form it is, and the lists that its cells choose from.
struct HiddenFormSheet {
  let sheet: SheetDraft
  /// Where the spellings of each list stand, as a formula, by the list's name.
  let ranges: [String: String]

  init(mapping: Mapping, version: String) {
    let schema = mapping.schema
    let facts: [(String, String)] = [
      ("form", version), ("assessment", schema.id), ("mapping", mapping.name),
      ("catalogue", schema.catalogue.id), ("status", schema.catalogue.status),
    ]
    let spelled = Self.spellings(of: mapping)
    var columns: [[String]] = [facts.map(\.0), facts.map(\.1)]
    var ranges: [String: String] = [:]
    for (name, spellings) in spelled {
      // A column between the facts and the lists, and a list's name above it.
      let letter = CellReference.letters(ofColumn: columns.count + 2)
      ranges[name] = "=\(FormSheets.hidden)!$\(letter)$2:$\(letter)$\(spellings.count + 1)"
      columns.append([name] + spellings)
    }
    var sheet = SheetDraft(name: FormSheets.hidden)
    sheet.visibility = .hidden
    sheet.isProtected = true
    for row in 0..<(columns.map(\.count).max() ?? 0) {
      let cells = columns.enumerated().compactMap { index, texts -> CellDraft? in
        guard row < texts.count, !texts[row].isEmpty else { return nil }
        var style = CellStyle()
        style.numberFormat = "@"
        let column = index < 2 ? index + 1 : index + 2
        return CellDraft(column: column, value: .string(texts[row]), style: style)
      }
      sheet.rows.append(RowDraft(number: row + 1, cells: cells))
    }
    self.sheet = sheet
    self.ranges = ranges
  }

  /// What people choose from, for each list in use, in the order of the fields.
  private static func spellings(of mapping: Mapping) -> [(name: String, spellings: [String])] {
    var known: Set<String> = []
    var lists: [(name: String, spellings: [String])] = []
    for field in mapping.allFields.sorted(by: { $0.field < $1.field }) {
      guard let name = mapping.schema.fields[field.field].list,
        let list = mapping.schema.lists[name], !list.entries.isEmpty,
        known.insert(name).inserted
      else { continue }
      lists.append((name, field.spellings(in: mapping.schema).map(\.text)))
    }
    return lists
  }
}
