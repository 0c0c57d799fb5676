import Findings
package import Indicators
import Spreadsheets

/// An inspection as a JSON document.
package enum InspectionJSON {
  /// The document, with a line break at its end.
  package static func bytes(of inspection: WorkbookInspection) -> [UInt8] {
    JSONValue.object([
      ("file", .text(inspection.file)),
      ("sheets", .list(inspection.sheets.map(sheet))),
      ("mappings", .list(inspection.fits.map(fit))),
      (
        "findings",
        .list(
          inspection.findings.map { finding in
            .object([
              ("code", .text(finding.code.id)), ("place", .text(finding.place.within ?? "")),
              ("message", phrase { finding.message(in: $0) }),
            ])
          })
      ),
    ]).document
  }

  private static func sheet(_ sheet: SheetInspection) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("name", .text(sheet.sheet.name)), ("visibility", .text(sheet.sheet.visibility.rawValue)),
      ("rows", .number(sheet.rowCount)), ("cells", .number(sheet.cellCount)),
      ("lastRow", .number(sheet.lastRow)), ("lastColumn", .number(sheet.lastColumn)),
      ("hiddenRows", .number(sheet.hiddenRowCount)), ("merges", .number(sheet.mergeCount)),
      ("formulas", .number(sheet.formulaCount)),
      ("hiddenColumns", .texts(sheet.hiddenColumns.letters)),
      ("hiddenColumnCells", .number(sheet.hiddenColumnCellCount)),
    ]
    members += AppearanceJSON.members(of: sheet.appearance)
    if let header = sheet.header {
      members.append(
        (
          "header",
          .object([
            ("rows", rows(header.rows)), ("labels", .texts(header.labels)),
            ("reason", phrase { header.reason[$0] }),
          ])
        ))
    }
    return .object(members)
  }

  private static func fit(_ fit: MappingFit) -> JSONValue {
    .object([
      ("mapping", .text(fit.mapping)), ("percent", .number(fit.percent)),
      ("isChosen", .truth(fit.isChosen)),
      (
        "tables",
        .list(
          fit.tables.map { table in
            .object([
              ("sheet", .text(table.sheet)), ("block", .text(table.block)),
              ("header", rows(table.header)), ("found", .texts(table.found)),
              ("missing", .texts(table.missing)),
            ])
          })
      ),
    ])
  }

  private static func rows(_ rows: ClosedRange<Int>) -> JSONValue {
    .list([.number(rows.lowerBound), .number(rows.upperBound)])
  }

  private static func phrase(_ text: (Language) -> String) -> JSONValue {
    .object([("id", .text(text(.indonesian))), ("en", .text(text(.english)))])
  }
}

extension MappingFit {
  /// The score in percent, rounded down: only what fits wholly is 100.
  var percent: Int { Int(score * 100) }
}
