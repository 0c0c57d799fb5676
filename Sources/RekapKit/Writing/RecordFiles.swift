internal import Archives
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
    guard path != "-" else {
      let copy = try TemporaryCopy(of: .standardInput)
      return try withExtendedLifetime(copy) { () throws(RunError) in
        try records(inFileAt: copy.path, named: path, limits: limits)
      }
    }
    let file = answersFile(of: path)
    return try records(inFileAt: file, named: file, limits: limits)
  }

  /// The file that holds the records: of a Data Package, named by its folder or its descriptor, its
  /// table of answers.
  static func answersFile(of path: String) -> String {
    if InputFiles.lastComponent(of: path) == DataPackageDescriptor.file {
      return URL(filePath: path).deletingLastPathComponent().appending(
        path: DataPackageDescriptor.answersFile
      ).path(percentEncoded: false)
    }
    guard (try? FileManager.default.contentsOfDirectory(atPath: path)) != nil else { return path }
    return path + (path.hasSuffix("/") ? "" : "/") + DataPackageDescriptor.answersFile
  }

  private static func records(
    inFileAt path: String, named name: String, limits: WorkbookLimits
  ) throws(RunError) -> [WrittenRecord] {
    switch FileSignature(ofFileAt: path) {
    case .unreadable(let reason): throw .input(file: name, line: nil, reason: Phrase(reason))
    case .empty: return []
    case .text: break
    default:
      throw .input(
        file: name, line: nil,
        reason: reason(of: WrittenRecordError(line: 1, reason: .notRecord)))
    }
    do {
      let file = try FileHandle(forReadingFrom: URL(filePath: path))
      let start = try file.read(upToCount: 64).map { [UInt8]($0) } ?? []
      let isMarked = start.starts(with: CSVText.byteOrderMark)
      let first = start.dropFirst(isMarked ? 3 : 0).first { $0 > 0x20 }
      guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
        return try table(at: path, limits: limits, isForExcel: isMarked)
      }
      return try RecordJSON.records(in: start + (try file.readToEnd().map { [UInt8]($0) } ?? []))
    } catch let error as WrittenRecordError {
      throw .input(file: name, line: error.line, reason: reason(of: error))
    } catch let error as WorkbookError {
      throw .input(file: name, error)
    } catch {
      throw .input(file: name, line: nil, reason: Phrase(error.localizedDescription))
    }
  }

  private static func table(
    at path: String, limits: WorkbookLimits, isForExcel: Bool
  ) throws -> [WrittenRecord] {
    var records: [WrittenRecord] = []
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
    return records
  }

  // MARK: Reasons

  static func reason(of error: WrittenRecordError) -> Phrase {
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
