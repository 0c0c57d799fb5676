package import Findings

/// The findings of one workbook as a page shows them: sheet by sheet, row by row.
package struct FindingLayout: Sendable {
  /// Those about the workbook as a whole.
  let general: [Finding]
  /// Those of each sheet that has some, in the workbook's order.
  let sheets: [SheetFindings]

  /// Lays findings out.
  ///
  /// - Parameter names: The names of the workbook's sheets, in order.
  package init(of findings: [Finding], sheets names: [String]) {
    var general: [Finding] = []
    var bySheet: [String: [Finding]] = [:]
    var others: [String] = []
    let known = Set(names)
    for finding in findings {
      guard let sheet = finding.place.sheet, finding.place.line == nil else {
        general.append(finding)
        continue
      }
      if bySheet[sheet] == nil, !known.contains(sheet) { others.append(sheet) }
      bySheet[sheet, default: []].append(finding)
    }
    self.general = general
    sheets = (names + others).compactMap { name in
      bySheet[name].map { SheetFindings(name: name, findings: $0) }
    }
  }

  /// The sheets of which rows are to be shown.
  package var sheetsWithRows: [String] { sheets.filter(\.hasRows).map(\.name) }

  /// The cells of a sheet that may be shown: for each row the columns, 1-based.
  ///
  /// - Parameter headers: The rows of the headers that were found in the sheet.
  package func wantedCells(
    ofSheet name: String, headers: [ClosedRange<Int>]
  ) -> [Int: ClosedRange<Int>] {
    guard let sheet = sheets.first(where: { $0.name == name }) else { return [:] }
    var wanted: [Int: ClosedRange<Int>] = [:]
    for row in headers.joined() { wanted[row] = 1...Int.max }
    for hunk in sheet.hunks {
      let columns = hunk.columns ?? 1...1
      let reach =
        max(1, columns.lowerBound - MiniSheet.width)...(columns.upperBound + MiniSheet.width)
      for row in hunk.shownRows {
        let other = wanted[row] ?? reach
        wanted[row] =
          min(other.lowerBound, reach.lowerBound)...max(other.upperBound, reach.upperBound)
      }
    }
    return wanted
  }
}
