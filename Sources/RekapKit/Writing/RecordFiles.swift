internal import Exports
public import Findings
import Foundation
public import Indicators
public import Spreadsheets

/// Records that Rekap wrote before, read again: NDJSON, JSON, CSV, or the folder of a Data Package.
public struct RecordFiles: Sendable {
  /// The records, in the order of the files.
  public private(set) var records: [Record] = []
  /// The mappings whose schema is the records' own.
  public private(set) var mappings: [Mapping] = []
  /// What is wrong with values of theirs.
  public private(set) var findings: [Finding] = []

  /// Reads files.
  ///
  /// - Parameters:
  ///   - paths: The files or folders; `-` stands for standard input.
  ///   - mappings: The mappings whose schemas the records may have.
  /// - Throws: ``RunError`` where a file can't be read, or holds no records of any schema.
  public init(
    _ paths: [String], mappings: [Mapping], limits: WorkbookLimits = WorkbookLimits()
  ) throws(RunError) {
    var files: [(file: String, records: [WrittenRecord])] = []
    for path in paths {
      files.append((Self.name(of: path), try Self.written(at: path, limits: limits)))
    }
    var readers: [String: RecordReader] = [:]
    for mapping in mappings where readers[mapping.schema.id] == nil {
      readers[mapping.schema.id] = RecordReader(schema: mapping.schema)
    }
    let fitting = mappings.first { mapping in
      guard let reader = readers[mapping.schema.id] else { return false }
      return files.allSatisfy { $0.records.allSatisfy(reader.mayHold) }
    }
    guard let schema = fitting?.schema, let reader = readers[schema.id] else {
      throw Self.nothingFits(files, among: mappings)
    }
    if files.allSatisfy(\.records.isEmpty) {
      throw .input(
        file: files.first?.file ?? "-", line: nil,
        reason: Phrase(
          indonesian: "tidak ada rekaman di dalamnya", english: "there is no record in it"))
    }
    self.mappings = mappings.filter { $0.schema.id == schema.id }
    for (file, written) in files {
      for record in written {
        let (record, findings) = reader.record(of: record, file: file)
        records.append(record)
        self.findings += findings
      }
    }
  }

  private static func name(of path: String) -> String {
    path == "-" ? path : InputFiles.lastComponent(of: path)
  }

  // MARK: Files

  private static func written(
    at path: String, limits: WorkbookLimits
  ) throws(RunError) -> [WrittenRecord] {
    var path = path
    var isFolder: ObjCBool = false
    if InputFiles.lastComponent(of: path) == DataPackageDescriptor.file {
      path = URL(filePath: path).deletingLastPathComponent().path()
    }
    if unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
      isFolder.boolValue
    {
      path += (path.hasSuffix("/") ? "" : "/") + DataPackageDescriptor.answersFile
    }
    let data: Data
    do {
      data =
        path == "-"
        ? try FileHandle.standardInput.readToEnd() ?? Data()
        : try Data(contentsOf: URL(filePath: path))
    } catch {
      throw .input(file: path, line: nil, reason: Phrase(error.localizedDescription))
    }
    let bytes = [UInt8](data)
    do throws(WrittenRecordError) {
      let first = bytes.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
      if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
        return try RecordJSON.records(in: bytes)
      }
      if bytes.starts(with: Array("PK".utf8)) {
        throw WrittenRecordError(line: 1, reason: .notRecord)
      }
      if bytes.isEmpty { return [] }
    } catch {
      throw .input(file: path, line: error.line, reason: reason(of: error))
    }
    guard path != "-" else {
      throw .input(
        file: path, line: nil,
        reason: Phrase(
          indonesian: "masukan baku harus NDJSON atau JSON",
          english: "standard input must be NDJSON or JSON"))
    }
    return try table(at: path, limits: limits, isForExcel: bytes.starts(with: [0xEF, 0xBB, 0xBF]))
  }

  private static func table(
    at path: String, limits: WorkbookLimits, isForExcel: Bool
  ) throws(RunError) -> [WrittenRecord] {
    var records: [WrittenRecord] = []
    do {
      let reader = try WorkbookReader(
        path: path, name: InputFiles.lastComponent(of: path), limits: limits)
      var table = RecordTable(isForExcel: isForExcel)
      guard let sheet = reader.sheets.first else { return [] }
      let rows = try reader.rows(of: sheet)
      while let batch = try rows.next() {
        for row in batch {
          if let record = try table.record(of: row) { records.append(record) }
        }
      }
    } catch let error as WrittenRecordError {
      throw .input(file: path, line: error.line, reason: reason(of: error))
    } catch let error as WorkbookError {
      let finding = error.finding(file: path)
      throw .input(
        file: path, line: nil,
        reason: Phrase(
          indonesian: finding.message(in: .indonesian), english: finding.message(in: .english)))
    } catch {
      throw .input(file: path, line: nil, reason: Phrase("\(error)"))
    }
    return records
  }

  // MARK: Reasons

  private static func reason(of error: WrittenRecordError) -> Phrase {
    switch error.reason {
    case .notJSON(let column):
      Phrase(
        indonesian: "bukan JSON mulai dari karakter \(column)",
        english: "this is no JSON from character \(column) on")
    case .notRecord:
      Phrase(
        indonesian:
          "bukan rekaman; berikan keluaran rekap convert (NDJSON, JSON, CSV, Data Package)",
        english:
          "this is no record; give what rekap convert writes (NDJSON, JSON, CSV, Data Package)")
    case .noColumns:
      Phrase(
        indonesian: "baris pertama tidak menyebut isian", english: "the first line names no fields")
    }
  }

  private static func nothingFits(
    _ files: [(file: String, records: [WrittenRecord])], among mappings: [Mapping]
  ) -> RunError {
    let known = Set(mappings.flatMap { $0.schema.fields.filter(\.isWritten).map(\.name) })
    for (file, records) in files {
      for record in records {
        guard let name = record.fields.first(where: { !known.contains($0) }) else { continue }
        return .input(
          file: file, line: record.line,
          reason: Phrase(
            indonesian: "tidak ada skema yang punya isian \"\(name)\"",
            english: "no schema has a field \"\(name)\""))
      }
    }
    return .input(
      file: files.first?.file ?? "-", line: nil,
      reason: Phrase(
        indonesian: "rekamannya bukan milik satu skema dari pemetaan yang ada",
        english: "its records belong to no one schema of the mappings at hand"))
  }
}
