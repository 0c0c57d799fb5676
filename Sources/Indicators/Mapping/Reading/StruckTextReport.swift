import Findings
import Spreadsheets

/// Tells of what is struck through in the cells of a table that fields read or that are kept.
struct StruckTextReport {
  /// A finding, and the group of columns that its cell stands in; `nil` for cells of all groups.
  struct Found {
    var group: Int?
    var finding: Finding
  }

  private let dispositions: ColumnMap<TablePlan.Disposition>
  /// The names of the fields that read the columns, and the groups that these are in.
  private let readers: [Int: (group: Int?, field: String)]
  private let place: Place

  init(of plan: TablePlan, schema: Schema, at place: Place) {
    self.place = place
    dispositions = ColumnMap(plan.dispositions, other: .kept)
    var readers: [Int: (group: Int?, field: String)] = [:]
    let groups = plan.groups.enumerated().map { (Optional($0.offset), $0.element.fields) }
    for (group, fields) in [(nil, plan.fields)] + groups {
      for field in fields {
        let name = schema.fields[field.mapping.field].name
        for column in field.feeds.flatMap(\.columns) { readers[column] = (group, name) }
      }
    }
    self.readers = readers
  }

  /// The findings on a row of records, from left to right.
  ///
  /// Where all of a row is struck through, that is one finding.
  func findings(in row: Row) -> [Found] {
    let cells = row.cells.filter { cell in
      dispositions[cell.column] == .mapped || dispositions[cell.column] == .kept
    }
    let struck = cells.compactMap { cell in
      row.struckText(inColumn: cell.column).map { (cell: cell, text: $0) }
    }
    if struck.count == cells.count, struck.count > 1, struck.allSatisfy({ $0.text.part == nil }),
      let first = cells.first, let last = cells.last
    {
      let range = CellRange(
        row.reference(ofColumn: first.column), row.reference(ofColumn: last.column))
      let value = cells.map(\.value.text).joined(separator: " | ")
      return [Found(finding: finding(place.at(range), value))]
    }
    return struck.compactMap { cell, text in
      guard cell.value.isShown else { return nil }
      let reader = readers[cell.column]
      let isKept = dispositions[cell.column] == .kept
      var finding = finding(
        at: place.at(row.reference(ofColumn: cell.column)), cell, text.part, isKept: isKept)
      finding.field = reader?.field
      return Found(group: reader?.group, finding: finding)
    }
  }

  /// The finding on a cell outside the records that was read, if anything in it is struck through.
  func findings(at cell: CellReference, in row: Row) -> [Finding] {
    guard let text = row.struckText(inColumn: cell.column), let found = row[column: cell.column],
      found.value.isShown
    else { return [] }
    return [finding(at: place.at(cell), found, text.part, isKept: false)]
  }

  private func finding(
    at place: Place, _ cell: Cell, _ part: StruckText.Part?, isKept: Bool
  ) -> Finding {
    guard let part else { return finding(place, cell.value.text) }
    let struck = part.struck.quoted
    let action =
      isKept
      ? Phrase(
        indonesian: "disimpan seluruhnya di \"extra\". Hapus bagian yang dicoret.",
        english: "kept whole under \"extra\". Delete the part that is struck through.")
      : Phrase(
        indonesian: "dibaca \"\(part.left)\". Hapus bagian yang dicoret.",
        english: "read as \"\(part.left)\". Delete the part that is struck through.")
    var finding = Finding(
      .struckThrough, at: place, value: part.whole,
      [
        "struck": Phrase(
          indonesian: "dicoret sebagian (\(struck))",
          english: "is struck through in part (\(struck))"),
        "action": action,
      ])
    finding.fix = Fix(.ask, new: part.left)
    return finding
  }

  /// The finding on what is struck through in whole: there is no telling whether that means nothing.
  private func finding(_ place: Place, _ value: String) -> Finding {
    Finding(
      .struckThrough, at: place, value: value,
      [
        "struck": Phrase(indonesian: "dicoret seluruhnya", english: "is struck through in whole"),
        "action": Phrase(
          indonesian:
            "tetap dibaca. Kosongkan selnya kalau tidak berlaku lagi, atau hilangkan coretannya.",
          english: "read all the same. Clear the cell if it no longer holds, or take away the line."
        ),
      ])
  }
}

extension CellValue {
  /// Whether there is a value; of errors and of what can't be read other findings tell.
  fileprivate var isShown: Bool {
    switch self {
    case .error, .uncalculated, .unreadable: false
    default: true
    }
  }
}
