import Foundation

/// The folder Fixtures/conformance.
enum Corpus {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/conformance")

  /// The path of a workbook.
  static func path(of file: String) -> String {
    root.appending(path: "workbooks").appending(path: file).path(percentEncoded: false)
  }

  /// All workbooks, by their paths below `workbooks`.
  static func files() throws -> [String] { try table("SOURCES.tsv").map { $0[0] } }

  /// The workbooks that no expected reading is known of.
  static func unanswered() throws -> [String] {
    let answered = Set(try expectedReadings().map(\.file))
    return try files().filter { !answered.contains($0) }
  }

  /// All expected readings, by the name of their workbook.
  static func expectedReadings() throws -> [ExpectedReading] {
    try FileManager.default
      .contentsOfDirectory(at: root.appending(path: "expected"), includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }
      .map { try JSONDecoder().decode(ExpectedReading.self, from: Data(contentsOf: $0)) }
      .sorted { $0.file < $1.file }
  }

  /// The workbooks that Rekap is right to read otherwise, and why.
  static func rightDifferences() throws -> [String: String] {
    var reasons: [String: String] = [:]
    for line in try table("differences.tsv") { reasons[line[0]] = line[1] }
    return reasons
  }

  /// The lines of a table after its header, each as its fields.
  private static func table(_ name: String) throws -> [[String]] {
    try String(contentsOf: root.appending(path: name), encoding: .utf8)
      .split(separator: "\n").dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }
}
