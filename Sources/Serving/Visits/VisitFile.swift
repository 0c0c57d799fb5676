/// A file that a visitor can take home: one that the command line writes.
enum VisitFile: String, CaseIterable, Hashable, Sendable {
  case marked = "marked.xlsx"
  case markedAll = "marked.zip"
  case recordsJSON = "records.json"
  case recordsNDJSON = "records.ndjson"
  case recordsCSV = "records.csv"
  case recordsForExcel = "records-excel.csv"
  case findingsPage = "findings.html"
  case findingsCSV = "findings.csv"
  case findingsJSON = "findings.json"
  case mapping = "mapping.yaml"
  case summaryPage = "summary.html"
  case summaryJSON = "summary.json"
  case summaryWorkbook = "summary.xlsx"

  /// Whether it can be made of one workbook.
  var isOfOne: Bool { !isSummary && self != .markedAll }

  /// Whether it can be made of all workbooks together.
  var isOfAll: Bool { self != .marked && self != .mapping }

  /// Whether it sums up, which can be done only of workbooks that answer the same questions.
  var isSummary: Bool {
    switch self {
    case .summaryPage, .summaryJSON, .summaryWorkbook: true
    default: false
    }
  }

  /// Whether it holds records.
  var holdsRecords: Bool {
    switch self {
    case .recordsJSON, .recordsNDJSON, .recordsCSV, .recordsForExcel: true
    default: isSummary
    }
  }

  /// Its media type.
  var type: String {
    switch self {
    case .marked, .summaryWorkbook:
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .markedAll: "application/zip"
    case .recordsJSON, .findingsJSON, .summaryJSON: "application/json; charset=utf-8"
    case .recordsNDJSON: "application/x-ndjson; charset=utf-8"
    case .recordsCSV, .recordsForExcel, .findingsCSV: "text/csv; charset=utf-8"
    case .findingsPage, .summaryPage: "text/html; charset=utf-8"
    case .mapping: "application/yaml; charset=utf-8"
    }
  }
}
