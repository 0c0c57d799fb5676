internal import Archives
internal import Findings

/// Corrects what libxlsxwriter writes of a sheet and can't be told to write otherwise.
///
/// - It marks the height of each row as a person's (`customHeight`, ECMA-376 Part 1, 18.3.1.73). Then
///   Excel no longer lets a row grow when a long text is typed into it; without any height
///   LibreOffice shows one line of it.
/// - It writes 16 digits of a number; some need 17 (IEEE 754, 5.12.2).
struct SheetCorrection {
  private let hasHeights: Bool
  /// The numbers that need more digits, with their cells, in the order of the sheet.
  private let numbers: [(cell: CellReference, text: String)]

  /// Finds out what is to be corrected of a sheet; `nil` for nothing.
  init?(of sheet: SheetDraft) {
    hasHeights = sheet.rows.contains { $0.height != nil }
    numbers = sheet.rows.flatMap { row in
      row.cells.compactMap { cell in
        guard case .number(let number)? = cell.value, Self.needsDigits(number) else { return nil }
        return (CellReference(row: row.number, column: cell.column), number.description)
      }
    }
    if !hasHeights, numbers.isEmpty { return nil }
  }

  /// Whether 16 digits are not enough; whole numbers of up to 15 digits surely are fine.
  private static func needsDigits(_ number: Double) -> Bool {
    if number == number.rounded(.towardZero), abs(number) < 1e15 { return false }
    return number.description.count { $0.isNumber } > 15
  }

  /// Corrects the sheets of a workbook.
  ///
  /// - Parameter corrections: One for each sheet, in order.
  static func apply(
    _ corrections: [SheetCorrection?], toWorkbookAt path: String
  ) throws(WorkbookWritingError) {
    guard corrections.contains(where: { $0 != nil }) else { return }
    do {
      let archive = try ArchiveEditor(path: path)
      for (index, correction) in corrections.enumerated() {
        let name = "xl/worksheets/sheet\(index + 1).xml"
        guard let correction, let bytes = try archive.bytes(of: name) else { continue }
        try archive.replace(name, with: correction.corrected(bytes))
      }
      try archive.save()
    } catch {
      throw WorkbookWritingError(error.detail)
    }
  }

  private static let mark = Array(" customHeight=\"1\"".utf8)

  /// The part, corrected.
  ///
  /// Texts are in another part, and in attributes a quote is `&quot;`, so what
  /// looks like a mark is one.
  private func corrected(_ bytes: [UInt8]) -> [UInt8] {
    var corrected: [UInt8] = []
    corrected.reserveCapacity(bytes.count)
    var rest = numbers[...]
    var wanted = rest.first.map { Array("<c r=\"\($0.cell)\"".utf8) } ?? []
    var index = 0
    while index < bytes.count {
      if bytes[index] == Self.mark[0], bytes[index...].starts(with: Self.mark) {
        index += Self.mark.count
      } else if bytes[index] == UInt8(ascii: "<"), let number = rest.first,
        bytes[index...].starts(with: wanted),
        let value = Self.value(in: bytes, after: index + wanted.count)
      {
        corrected += bytes[index..<value.lowerBound]
        corrected += Array(number.text.utf8)
        index = value.upperBound
        rest.removeFirst()
        wanted = rest.first.map { Array("<c r=\"\($0.cell)\"".utf8) } ?? []
      } else {
        corrected.append(bytes[index])
        index += 1
      }
    }
    return corrected
  }

  /// Where the value of a cell stands: between `<v>` and `</v>`.
  private static func value(in bytes: [UInt8], after start: Int) -> Range<Int>? {
    let tag = Array("<v>".utf8)
    guard
      let open = bytes[start...].indices.first(where: { bytes[$0...].starts(with: tag) }),
      let close = bytes[(open + tag.count)...].firstIndex(of: UInt8(ascii: "<"))
    else { return nil }
    return (open + tag.count)..<close
  }
}
