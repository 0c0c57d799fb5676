import Findings
import Spreadsheets

/// Lays records out as the workbooks that a mapping reads: the mapping, used backwards.
///
/// What converts such a workbook gives the same records, in the order in which the layout has them.
package struct RecordLayout {
  /// The mapping.
  package let mapping: Mapping
  /// What stands at the top of each sheet; `nil` for nothing.
  private let title: String?

  /// Prepares the layout.
  ///
  /// - Parameter title: What stands above tables that have labels above them.
  package init(by mapping: Mapping, title: String?) {
    self.mapping = mapping
    self.title = title
  }

  /// The workbooks that hold some records.
  ///
  /// There is a workbook for each set of values that hold for a whole workbook, such as respondent
  /// and round, in the order in which records have them.
  ///
  /// - Throws: ``ConfigurationError`` where the mapping can't be used backwards.
  package func placement(of records: [Record]) throws(ConfigurationError) -> RecordPlacement {
    let fields = mapping.document.filter { $0.target(in: nil).map { !$0.isConstant } ?? false }
    var unplaced = Set(mapping.schema.fields.indices)
    for field in mapping.document where field.target(in: nil) != nil {
      unplaced.remove(field.field)
    }
    var placement = RecordPlacement()
    for part in Self.parts(of: records, by: fields.map(\.field)) {
      var document: [Int: FieldValue] = [:]
      for (field, value) in zip(fields, part.key) { document[field.field] = value }
      var workbook = WorkbookLayout(document: document)
      for (index, block) in mapping.blocks.enumerated() {
        let records = part.records.filter { self.block(for: $0) == index }
        guard !records.isEmpty else { continue }
        if block.group != nil { placement.dropsExtra = true }
        try add(block, of: records, to: &workbook, unplaced: &unplaced)
      }
      placement.workbooks.append(workbook)
    }
    let schema = mapping.schema
    placement.unplacedFields = unplaced.sorted().filter { field in
      schema.fields[field].isWritten && schema.fields[field].constant == nil
    }
    return placement
  }

  /// Records with the same values in some fields.
  private struct Part {
    var key: [FieldValue]
    var records: [Record]
  }

  private static func parts(of records: [Record], by fields: [Int]) -> [Part] {
    var parts: [Part] = []
    var places: [[FieldValue]: Int] = [:]
    for record in records {
      let key = fields.map { record.values[$0] }
      if let place = places[key] {
        parts[place].records.append(record)
      } else {
        places[key] = parts.count
        parts.append(Part(key: key, records: [record]))
      }
    }
    return parts
  }

  /// The block that a record belongs to: the first one whose fixed texts are the record's.
  private func block(for record: Record) -> Int {
    mapping.blocks.firstIndex { block in
      block.allFields.allSatisfy { field in
        guard case .constant(let text)? = field.target(in: block) else { return true }
        return record.values[field.field].text == text
      }
    } ?? 0
  }

  // MARK: Sheets

  private func add(
    _ block: Block, of records: [Record], to workbook: inout WorkbookLayout,
    unplaced: inout Set<Int>
  ) throws(ConfigurationError) {
    let inName = block.allFields.filter { $0.target(in: block).map(\.isSheetName) ?? false }
    let above = block.allFields.filter { $0.target(in: block).map(\.isAboveTable) ?? false }
    for part in Self.parts(of: records, by: (inName + above).map(\.field)) {
      let table = TableLayout(block, of: part.records, mapping: mapping)
      unplaced.subtract(table.placedFields)
      var entries: [LabelBlock.Entry] = []
      if workbook.sheets.isEmpty {
        entries = mapping.document.compactMap { field in
          entry(of: field, in: nil, value: workbook.document[field.field] ?? .missing(.blank))
        }
      }
      for (field, value) in zip(above, part.key.dropFirst(inName.count)) {
        if let entry = entry(of: field, in: block, value: value) { entries.append(entry) }
      }
      let name = try sheetName(of: part.key, inName, block: block, besides: workbook.sheets)
      // What the sheet's name tells is said in words too.
      let words = zip(inName, part.key).compactMap { field, value in
        FieldSpelling(of: field, in: mapping.schema).cell(for: value)?.text
      }
      let title = title.map { ([$0] + words).joined(separator: " · ") }
      workbook.sheets.append(try sheet(named: name, table, title: title, under: entries))
    }
  }

  private func entry(of field: FieldMapping, in block: Block?, value: FieldValue)
    -> LabelBlock.Entry?
  {
    guard let target = field.target(in: block), target.isAboveTable else { return nil }
    let spelling = FieldSpelling(of: field, in: mapping.schema)
    return LabelBlock.Entry(field: field.field, target: target, value: spelling.cell(for: value))
  }

  private func sheet(
    named name: String, _ table: TableLayout, title: String?, under entries: [LabelBlock.Entry]
  ) throws(ConfigurationError) -> SheetLayout {
    let locator = table.block.header
    // A header that is looked for stands as high as what is above it allows.
    let last = locator.rows.upperBound - locator.levels
    let hasTitle = title != nil && !mapping.document.isEmpty
    let labels = LabelBlock(
      title: hasTitle ? title : nil, entries: entries, width: table.columns.count, limit: last)
    let isFixed = locator.rows.count == 1
    let first = isFixed ? last + 1 : labels.lastRow == 0 ? 1 : min(labels.lastRow + 2, last + 1)
    guard labels.lastRow < first, first >= 1 else {
      throw ConfigurationError(
        file: mapping.file, line: table.block.line, value: table.block.name,
        id:
          "judul kolom blok \"\(table.block.name)\" ada di baris \(first), padahal \(labels.lastRow) baris di atasnya diperlukan. Turunkan judulnya.",
        en:
          "the header of the block \"\(table.block.name)\" is in row \(first), but \(labels.lastRow) rows are needed above it. Put it lower down."
      )
    }
    let header = table.header(from: first)
    let firstOfBody = first + locator.levels
    return SheetLayout(
      name: name, rows: labels.rows + header.rows + table.body(from: firstOfBody),
      merges: labels.merges + header.merges, header: first...(firstOfBody - 1),
      columns: table.columns)
  }

  /// What a sheet is called; two sheets never have the same name.
  private func sheetName(
    of key: [FieldValue], _ fields: [FieldMapping], block: Block, besides sheets: [SheetLayout]
  ) throws(ConfigurationError) -> String {
    var groups: [String: String] = [:]
    for (field, value) in zip(fields, key) {
      guard case .sheetName(let group)? = field.target(in: block) else { continue }
      groups[group] = value.text
    }
    if block.sheets != nil, block.sheetName == nil {
      throw ConfigurationError(
        file: mapping.file, line: block.line, value: block.name,
        id:
          "blok \"\(block.name)\" tidak menyebut nama lembar yang ditulis. Tambahkan \"write\" pada \"sheets\".",
        en:
          "the block \"\(block.name)\" does not say what a sheet is called that is written. Add \"write\" to \"sheets\"."
      )
    }
    let filled = block.sheetName?.filled(with: groups) ?? block.name
    let base = Self.allowed(filled)
    var name = base
    var number = 2
    while sheets.contains(where: { $0.name.lowercased() == name.lowercased() }) {
      let suffix = " (\(number))"
      name = base.prefix(Self.longestName - suffix.count) + suffix
      number += 1
    }
    return name
  }

  /// How many characters the name of a sheet may have (Excel's limit).
  private static let longestName = 31

  /// A name without what Excel refuses in the name of a sheet.
  private static func allowed(_ name: String) -> String {
    let refused: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\"]
    let allowed = String(name.map { refused.contains($0) ? "-" : $0 }.prefix(longestName))
    let inner = allowed.trimmingPrefix("'")
    return inner.isEmpty ? "Data" : String(inner)
  }
}

extension WriteTarget {
  fileprivate var isSheetName: Bool {
    if case .sheetName = self { true } else { false }
  }

  fileprivate var isConstant: Bool {
    if case .constant = self { true } else { false }
  }
}
