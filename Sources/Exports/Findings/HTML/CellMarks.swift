internal import Findings

/// What some findings mark in the picture of their sheet, and how links find it.
struct CellMarks {
  /// One cell, or one row, that is marked.
  struct Mark {
    /// What the style knows it by: how much the worst of its findings matters.
    var tone: Tone
    /// The name that links to it have.
    let anchor: HTMLFragment
    /// The findings: their codes, and the names that links to them have.
    fileprivate var findings: [(code: FindingCode, anchor: HTMLFragment)] = []

    /// Appends a link to each finding: the word that tells a marked cell from others.
    func appendLinks(to html: inout HTMLFragment) {
      for finding in findings {
        html.markup(" <a href=\"#")
        html.append(finding.anchor)
        html.markup("\">")
        html.text(finding.code.id)
        html.markup("</a>")
      }
    }
  }

  private enum Target: Hashable {
    case cell(CellReference)
    case row(Int)
  }

  private var marks: [Target: Mark] = [:]
  private var ranges: [CellRange] = []
  /// The name of each finding, and of what it marks, in the order of the hunk.
  private(set) var anchors: [(finding: HTMLFragment, mark: HTMLFragment)] = []

  /// Makes the marks of a hunk.
  ///
  /// - Parameters:
  ///   - section: The number of the workbook's section.
  ///   - first: The number of the hunk's first finding in it.
  init(of hunk: FindingHunk, section: Int, first: Int) {
    for (offset, finding) in hunk.findings.enumerated() {
      let number = first + offset
      let target: Target =
        finding.place.cell.map { .cell($0) } ?? .row(finding.place.row ?? hunk.rows[0])
      var mark =
        marks[target]
        ?? Mark(tone: finding.tone, anchor: Self.anchor("c", section, number))
      let anchor = Self.anchor("f", section, number)
      mark.tone = max(mark.tone, finding.tone)
      if !mark.findings.contains(where: { $0.code == finding.code }) {
        mark.findings.append((finding.code, anchor))
      }
      marks[target] = mark
      if let range = finding.place.range, range.first != range.last { ranges.append(range) }
      anchors.append((anchor, mark.anchor))
    }
  }

  /// The name of something in a section, such as `f1-17`.
  static func anchor(_ letter: StaticString, _ section: Int, _ number: Int) -> HTMLFragment {
    var anchor = HTMLFragment()
    anchor.markup(letter)
    anchor.number(section)
    anchor.markup("-")
    anchor.number(number)
    return anchor
  }

  func ofCell(_ cell: CellReference) -> Mark? { marks[.cell(cell)] }

  func ofRow(_ row: Int) -> Mark? { marks[.row(row)] }

  /// Whether a cell belongs to a range that a finding is about.
  func isInRange(_ cell: CellReference) -> Bool { ranges.contains { $0.contains(cell) } }
}
