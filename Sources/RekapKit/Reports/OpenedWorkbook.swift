import Exports
import Findings
import Indicators
import Spreadsheets

/// A workbook that has been read and is still open, to be looked at again.
///
/// The rows of a sheet are not kept while it is read. Where findings are to be shown within their
/// rows, those rows, and no others, are read a second time.
struct OpenedWorkbook {
  /// Takes out of the value of a cell what must not be shown: personal data.
  ///
  /// Every value goes by here, with the label of its column where it has one.
  private let redact: @Sendable (_ value: CellValue, _ label: String?) -> CellValue

  private let reader: WorkbookReader
  /// The rows of the headers that were found, by the sheet's name.
  private let headers: [String: [ClosedRange<Int>]]

  /// Keeps a workbook open.
  ///
  /// - Parameters:
  ///   - plan: How it was read; `nil` where nothing in it fits.
  ///   - personalData: What becomes of personal data in its cells.
  init(_ reader: WorkbookReader, plan: SubmissionPlan?, personalData: PersonalDataHandling) {
    self.reader = reader
    redact =
      switch personalData {
      case .keep: { value, _ in value }
      case .remove: { value, label in value.withoutPersonalData(under: label) }
      }
    headers = Dictionary(grouping: plan?.tables ?? [], by: \.sheet.name)
      .mapValues { $0.map(\.headerRows) }
  }

  /// The names of its sheets, in order.
  var sheetNames: [String] { reader.ownSheets.map(\.name) }

  /// The cells around findings.
  func surroundings(of layout: FindingLayout) -> FindingSurroundings {
    var surroundings = FindingSurroundings()
    for name in layout.sheetsWithRows {
      guard let sheet = reader.ownSheets.first(where: { $0.name == name }) else { continue }
      let headers = headers[name] ?? []
      let wanted = layout.wantedCells(ofSheet: name, headers: headers)
      surroundings.sheets[name] = rows(of: sheet, wanted, headers: headers)
    }
    return surroundings
  }

  /// The wanted rows of a sheet.
  ///
  /// The walk goes to the sheet's end, as a row may come late.
  private func rows(
    of sheet: Sheet, _ wanted: [Int: ClosedRange<Int>], headers: [ClosedRange<Int>]
  ) -> FindingSurroundings.SheetRows {
    var shown = FindingSurroundings.SheetRows(headers: headers)
    do throws(WorkbookError) {
      let rows = try reader.rows(of: sheet)
      while let batch = try rows.next() {
        for position in batch.indices {
          let number = batch.extent(ofRowAt: position).number
          guard let columns = wanted[number] else { continue }
          shown.keep(batch[position], columns: columns, redact: redact)
        }
      }
      shown.keep(rows.mergedRanges)
    } catch {
      // That the sheet breaks off here is a finding of its own; what comes before is shown.
    }
    return shown
  }
}
