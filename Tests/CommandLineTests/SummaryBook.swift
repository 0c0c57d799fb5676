import Foundation
import Spreadsheets
import Testing

/// A workbook that `rekap summary` or `rekap diff` has written, as Rekap itself reads it.
struct SummaryBook {
  /// A sheet: its rows from the top down, each by column.
  struct Page {
    var rows: [[Int: CellValue]] = []

    /// The text of a cell, both from 1 on.
    func text(_ row: Int, _ column: Int) -> String {
      rows.indices.contains(row - 1) ? rows[row - 1][column]?.text ?? "" : ""
    }

    /// The column with a label in the first row.
    func column(_ label: String) throws -> Int {
      try #require(rows.first?.first { $0.value.text == label }?.key, "\(label)")
    }

    /// What stands below a label, row by row.
    func texts(below label: String) throws -> [String] {
      let column = try column(label)
      return rows.indices.dropFirst().map { text($0 + 1, column) }
    }

    /// The numbers below a label, row by row.
    func numbers(below label: String) throws -> [Double?] {
      let column = try column(label)
      return rows.dropFirst().map { row in
        if case .number(let number)? = row[column] { number } else { nil }
      }
    }

    /// The rows below one whose first cell holds a text, up to the first empty one, without that of the
    /// labels.
    func table(below title: String, after row: Int = 1) throws -> [[Int: CellValue]] {
      let start = try #require(
        rows.indices.first { $0 + 1 > row && text($0 + 1, 1) == title }, "\(title)")
      let labels = try #require(rows[(start + 1)...].firstIndex { $0.count > 1 })
      return Array(rows[(labels + 1)...].prefix { !$0.isEmpty })
    }
  }

  /// The names of the sheets, in order.
  let names: [String]
  private let pages: [String: Page]

  init(at path: String) throws {
    let reader = try WorkbookReader(path: path)
    names = reader.sheets.map(\.name)
    var pages: [String: Page] = [:]
    for sheet in reader.sheets {
      var page = Page()
      let rows = try reader.rows(of: sheet)
      while let batch = try rows.next() {
        for row in batch {
          while page.rows.count < row.number { page.rows.append([:]) }
          for cell in row.cells { page.rows[row.number - 1][cell.column] = cell.value }
        }
      }
      pages[sheet.name] = page
    }
    self.pages = pages
  }

  /// A sheet.
  func page(_ name: String) throws -> Page { try #require(pages[name], "\(name) of \(names)") }
}
