import Exports
import Findings
import Foundation
import Indicators
import RekapKit

/// What `rekap convert` gives, and records in the same form.
enum Conversion {
  /// The records of some workbooks as NDJSON without provenance, one a line.
  static func lines(of paths: [String], by mapping: Mapping) async throws -> [String] {
    let folder = try ScratchFolder()
    var options = Run.Options()
    options.provenance = .none
    options.jobs = 1
    let run = Run(of: try InputFiles(paths), mappings: [mapping], options: options)
    let summary = try await run(into: OutputPaths(records: folder.path("records")))
    guard summary.unread == 0, summary.isBalanced else { return ["unread"] }
    let text = String(
      decoding: try Data(contentsOf: folder.url.appending(path: "records")), as: UTF8.self)
    return text.split(separator: "\n").map(String.init)
  }

  /// Records in the same form.
  static func lines(of records: [Record], of schema: Schema) -> [String] {
    let writer = NDJSONRecordWriter(schema: schema, provenance: .none)
    return records.map { record in
      var bytes: [UInt8] = []
      writer.write(record, into: &bytes)
      return String(decoding: bytes.dropLast(), as: UTF8.self)
    }
  }
}

/// A folder that is gone when the last reference to it is.
final class ScratchFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "rekap-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path() }
}

/// The repository that the tests belong to.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func mapping(_ name: String) throws -> Mapping {
    try Mapping(contentsOf: root.appending(path: "Mappings/\(name).yaml").path())
  }
}
