import Findings
import Spreadsheets

extension SheetHead {
  private static let longestLabel = 60
  /// How many rows below a header are looked at.
  private static let depth = 10

  /// The row that looks like a header where no mapping knows its labels.
  ///
  /// A header is a row of short texts, each another one, with rows of as many cells below it. A title
  /// has one cell, an answer repeats itself, and a long text is a question.
  func likelyHeader(within last: Int = 30) -> HeaderBelief? {
    var best: (index: Int, labels: [String], score: Double)?
    for index in rows.indices where rows[index].number <= last {
      let labels = Self.labels(of: rows[index])
      guard labels.count >= 2 else { continue }
      let columns = Set(rows[index].cells.map(\.column))
      let below = rows[(index + 1)...].prefix(Self.depth)
      let filled = below.map { row in
        Double(row.cells.count { columns.contains($0.column) }) / Double(columns.count)
      }
      let share = filled.reduce(0, +) / Double(max(1, below.count))
      let score = Double(labels.count) * share
      if score > best?.score ?? -1 { best = (index, labels, score) }
    }
    guard let best else { return nil }
    let number = rows[best.index].number
    return HeaderBelief(
      rows: number...number, labels: best.labels,
      reason: Phrase(
        indonesian: "\(best.labels.count) teks pendek yang berlainan, dengan isian di bawahnya",
        english: "\(best.labels.count) short texts, none twice, with values below them"))
  }

  /// The labels of the row that looks most like a header, for a person.
  func likeliestLabels(within last: Int) -> String {
    likelyHeader(within: last)?.labels.prefix(12).quoted ?? "—"
  }

  /// The texts of a row that are labels; none where one is no label, or comes twice.
  private static func labels(of row: Row) -> [String] {
    var labels: [String] = []
    for cell in row.cells {
      guard case .string(let text) = cell.value else { return [] }
      guard text.count <= longestLabel, !labels.contains(text) else { return [] }
      labels.append(text.replacing("\n", with: " "))
    }
    return labels
  }
}
