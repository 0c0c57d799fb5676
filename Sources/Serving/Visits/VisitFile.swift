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

  /// Whether it can be made of one workbook.
  var isOfOne: Bool { self != .summaryPage && self != .summaryJSON && self != .markedAll }

  /// Whether it can be made of all workbooks together.
  var isOfAll: Bool { self != .marked && self != .mapping }

  /// Whether it can be made only of workbooks that answer the same questions.
  var isOfOneAssessment: Bool { self == .summaryPage || self == .summaryJSON }

  /// Whether it holds records.
  var holdsRecords: Bool {
    switch self {
    case .recordsJSON, .recordsNDJSON, .recordsCSV, .recordsForExcel, .summaryPage, .summaryJSON:
      true
    default: false
    }
  }

  /// Its media type.
  var type: String {
    switch self {
    case .marked: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .markedAll: "application/zip"
    case .recordsJSON, .findingsJSON, .summaryJSON: "application/json; charset=utf-8"
    case .recordsNDJSON: "application/x-ndjson; charset=utf-8"
    case .recordsCSV, .recordsForExcel, .findingsCSV: "text/csv; charset=utf-8"
    case .findingsPage, .summaryPage: "text/html; charset=utf-8"
    case .mapping: "application/yaml; charset=utf-8"
    }
  }
}
