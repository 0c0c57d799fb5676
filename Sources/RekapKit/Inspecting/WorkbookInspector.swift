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
    for sheet in reader.sheets {
      var seen = SheetInspection(sheet)
      var head = SheetHead(sheet: sheet, rows: [], isComplete: true)
      do throws(WorkbookError) {
        let rows = try reader.rows(of: sheet)
        while let batch = try rows.next() {
          for row in batch {
            seen.count(row)
            if head.rows.count < SheetHead.rowCount { head.rows.append(row) }
          }
        }
        head.merges = rows.mergedRanges
        head.hiddenColumns = rows.hiddenColumns
        head.isComplete = head.rows.count == seen.rowCount
        seen.mergeCount = head.merges.count
      } catch {
        inspection.findings.append(error.finding(file: name, sheet: sheet.name))
      }
      inspection.sheets.append(seen)
      heads.append(head)
    }
    let choice = MappingChooser(among: mappings, isStrict: false).choice(for: heads, file: name)
    inspection.fits = choice.fits
    for index in heads.indices {
      inspection.sheets[index].header = choice.header(on: heads[index])
    }
    return inspection
  }
}
