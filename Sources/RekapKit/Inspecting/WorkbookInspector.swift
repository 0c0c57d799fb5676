import Findings
public import Indicators
public import Spreadsheets

/// Looks through one workbook, from end to end, and tells what is in it.
public enum WorkbookInspector {
  /// Inspects a workbook.
  ///
  /// A sheet that breaks off is counted as far as it goes, and a finding says so.
  ///
  /// - Parameter mappings: The mappings to try.
  /// - Throws: `WorkbookError` where the file is no workbook that can be read.
  public static func inspection(
    ofWorkbookAt path: String, mappings: [Mapping], limits: WorkbookLimits = WorkbookLimits()
  ) throws(WorkbookError) -> WorkbookInspection {
    let name = InputFiles.lastComponent(of: path)
    let reader = try WorkbookReader(path: path, name: name, limits: limits)
    var inspection = WorkbookInspection(file: name)
    inspection.findings = reader.notes.map { $0.finding(file: name) }
    var heads: [SheetHead] = []
    var failures: Set<WorkbookError.Kind> = []
    for sheet in reader.sheets {
      var seen = SheetInspection(sheet)
      let (head, failure) = reader.wholeSheet(sheet) { row, hiddenColumns in
        seen.hiddenColumns = hiddenColumns
        seen.count(row)
      }
      seen.hiddenColumns = head.hiddenColumns
      seen.mergeCount = head.merges.count
      if let failure {
        inspection.findings.append(failure.finding(file: name, sheet: sheet.name))
        failures.insert(failure.kind)
      }
      inspection.sheets.append(seen)
      heads.append(head)
    }
    try addAppearance(to: &inspection, ofWorkbookAt: path, limits: limits, knownFailures: failures)
    let choice = MappingChooser(among: mappings, isStrict: false, personalData: .keep).choice(
      for: heads, file: name)
    inspection.fits = choice.fits
    for index in heads.indices {
      inspection.sheets[index].header = choice.header(on: heads[index])
    }
    return inspection
  }

  /// Adds what a person sees on the sheets.
  ///
  /// - Parameter knownFailures: What is told already of parts that can't be read.
  private static func addAppearance(
    to inspection: inout WorkbookInspection, ofWorkbookAt path: String, limits: WorkbookLimits,
    knownFailures: Set<WorkbookError.Kind>
  ) throws(WorkbookError) {
    // Opened anew: what has been inflated to read the rows doesn't count against the limits of this.
    let reader = try WorkbookReader(path: path, name: inspection.file, limits: limits)
    let appearance = reader.appearance()
    for (index, sheet) in appearance.sheets.enumerated() where index < inspection.sheets.count {
      inspection.sheets[index].appearance = sheet
    }
    for trouble in appearance.troubles where !knownFailures.contains(trouble.error.kind) {
      let sheet = trouble.sheet.map { inspection.sheets[$0].sheet.name }
      inspection.findings.append(trouble.error.finding(file: inspection.file, sheet: sheet))
    }
  }
}
