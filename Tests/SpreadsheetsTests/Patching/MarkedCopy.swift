import Archives
import Findings
import Foundation
import Spreadsheets
import Testing

/// A workbook, a copy of it with marks, and a copy of that with the marks taken off again.
struct MarkedCopy {
  let original: String
  let marked: String
  let cleared: String
  let outcome: AnnotationOutcome
  let clearing: ClearingOutcome

  /// Marks a workbook, takes the marks off, and gives all to a function.
  ///
  /// - Parameter marks: By sheet; by default some on each sheet, on cells that are there and on
  ///   others.
  static func with<Result>(
    _ path: String, marks: [String: [CellMark]]? = nil, _ body: (MarkedCopy) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "rekap-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let marked = folder.appending(path: "marked.xlsx").path(percentEncoded: false)
    let cleared = folder.appending(path: "cleared.xlsx").path(percentEncoded: false)
    let marks = try marks ?? someMarks(in: path)
    let outcome = try AnnotatedWorkbook.annotate(
      path, marks: marks, summary: summary(of: marks), to: marked)
    let clearing = try AnnotatedWorkbook.clear(marked, to: cleared)
    return try body(
      MarkedCopy(
        original: path, marked: marked, cleared: cleared, outcome: outcome, clearing: clearing))
  }

  /// Marks of all kinds on each sheet: where a sheet begins and ends, between, and beyond.
  static func someMarks(in path: String) throws -> [String: [CellMark]] {
    var marks: [String: [CellMark]] = [:]
    let workbook = try WorkbookReader(path: path)
    for sheet in workbook.sheets {
      var cells: [CellReference] = [CellReference(row: 1, column: 1)]
      let reader = try workbook.rows(of: sheet)
      while let rows = try reader.next(), cells.count < 40 {
        for row in rows {
          cells += row.cells.prefix(2).map { CellReference(row: row.number, column: $0.column) }
          guard let last = row.cells.last?.column else { continue }
          cells.append(CellReference(row: row.number, column: last + 2))
        }
      }
      cells.append(CellReference(row: (cells.last?.row ?? 1) + 3, column: 4))
      cells.removeAll { $0.row > 1_048_576 || $0.column > 16_384 }
      marks[sheet.name] = cells.enumerated().map { index, cell in
        CellMark(
          cell: cell, colour: MarkColour.allCases[index % 3],
          note: index % 4 == 3
            ? nil : "\(cell): \"sebagaian\" <mungkin> \u{2014} & 'ya' _x0041_ \u{7}"
        )
      }
    }
    return marks
  }

  static func summary(of marks: [String: [CellMark]]) -> SummarySheet {
    SummarySheet(
      name: "Temuan", lines: ["Temuan", "Perbaiki lalu kirim ulang."],
      header: ["No", "Sel", "Pesan"], widths: [6, 20, 60],
      rows: marks.sorted { $0.key < $1.key }.flatMap { sheet, marks in
        marks.enumerated().map { index, mark in
          SummarySheet.Row(cells: [
            SummarySheet.Cell("\(index + 1)", colour: mark.colour),
            SummarySheet.Cell(
              "\(sheet)!\(mark.cell)",
              link: SummarySheet.Link(sheet: sheet, range: "\(mark.cell)")),
            SummarySheet.Cell(mark.note ?? ""),
          ])
        }
      })
  }

  /// Checks that the entries are the same in both, in the same order, but for the bytes of some.
  func checkEntries() throws {
    let before = try RawEntry.all(inFileAt: original)
    let marked = try RawEntry.all(inFileAt: marked)
    let after = try RawEntry.all(inFileAt: cleared)
    #expect(before.map(\.name) == marked.map(\.name).prefix(before.count).map(\.self))
    #expect(before.map(\.name) == after.map(\.name))
    for (old, (new, cleared)) in zip(before, zip(marked, after)) {
      #expect(old.attributes == new.attributes && old.time == new.time, "\(old.text)")
      #expect(old.checkSum == cleared.checkSum && old.size == cleared.size, "\(old.text)")
      #expect(old.attributes == cleared.attributes && old.time == cleared.time, "\(old.text)")
      // What isn't changed isn't even compressed anew.
      if old.checkSum == new.checkSum, old.size == new.size {
        #expect(old.compressed == new.compressed, "\(old.text)")
      }
    }
    for (bytes, restored) in zip(try Self.parts(original), try Self.parts(self.cleared)) {
      #expect(bytes.name == restored.name)
      #expect(bytes.bytes == restored.bytes, "\(bytes.name) is not restored")
    }
  }

  /// Checks that Rekap reads the same from the marked copy.
  func checkCells() throws {
    #expect(try Self.cells(original) == Self.cells(marked, without: outcome.sheetName))
  }

  /// The sheets of a workbook with what Rekap reads of them.
  static func cells(_ path: String, without summary: String? = nil) throws -> [String] {
    let workbook = try WorkbookReader(path: path)
    var lines: [String] = []
    for sheet in workbook.sheets where sheet.name != summary {
      lines.append("\(sheet.name) \(sheet.visibility)")
      let reader = try workbook.rows(of: sheet)
      do {
        while let rows = try reader.next() {
          for row in rows where !row.cells.isEmpty {
            lines.append("\(row.number) \(row.isHidden) \(row.cells)")
          }
        }
      } catch {
        lines.append("\(error.kind)")
      }
      lines.append("\(reader.mergedRanges) \(reader.hiddenColumns)")
    }
    return lines
  }

  /// The parts of a package, inflated; one that can't be is left out.
  static func parts(_ path: String) throws -> [(name: String, bytes: [UInt8])] {
    let archive = try Archive(path: path)
    return archive.names.compactMap { name in
      guard let entry = archive[name], let reader = try? archive.open(entry) else { return nil }
      var bytes: [UInt8] = []
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      while let count = try? reader.read(into: &piece), count > 0 { bytes += piece[..<count] }
      return (name, bytes)
    }
  }
}
