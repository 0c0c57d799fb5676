package import Findings
package import Indicators
package import Spreadsheets

/// What is written into a workbook to tell of its findings: marks in its cells, and a sheet that
/// lists them.
package struct FindingAnnotation: Sendable {
  /// The workbook that it is written into.
  package struct Subject: Sendable {
    /// Its name.
    package var file: String
    /// Its sheets, in its order.
    package var sheets: [String]
    /// The mapping that it was read with; `nil` where none fits.
    package var mapping: Mapping?

    /// Names a workbook.
    package init(file: String, sheets: [String], mapping: Mapping?) {
      self.file = file
      self.sheets = sheets
      self.mapping = mapping
    }
  }

  /// The marks, by sheet, in the order of the cells.
  package var marks: [String: [CellMark]]
  /// The sheet that lists the findings.
  package var summary: SummarySheet

  /// Writes what findings say.
  ///
  /// - Parameter counts: How many findings there are of all.
  package init(
    of selection: FindingSelection, among counts: FindingCounts, in subject: Subject,
    language: Language
  ) {
    let sheet = FindingSheet(of: subject, language: language)
    marks = FindingMarks(language: language, sheet: sheet.name)
      .marks(of: selection.findings)
    summary = sheet.summary(of: selection, among: counts)
  }
}
