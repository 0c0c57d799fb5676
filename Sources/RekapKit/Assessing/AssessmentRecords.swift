import Assessments
internal import Exports
import Findings
import Foundation
import Indicators
import Spreadsheets

/// Reads the records of an assessment from files into little memory.
struct AssessmentRecords {
  /// The records.
  let records: AnswerRecords

  /// Reads files.
  ///
  /// - Parameters:
  ///   - paths: Files, folders, or `-`; of a Data Package its table is read, of another folder all
  ///     records that are right in it, by name.
  ///   - mappings: The mappings whose schemas the records may have.
  /// - Throws: ``RunError`` where a file can't be read, holds no records of any schema, or the schema
  ///   asks nothing of all records together.
  ///   - purpose: What they are read for.
  init(
    _ paths: [String], for purpose: AnswerRecords.Purpose = .facts, mappings: [Mapping],
    limits: WorkbookLimits
  ) throws(RunError) {
    var copies: [TemporaryCopy] = []
    var streams: [RecordStream] = []
    for path in paths {
      if path == "-" {
        let copy = try TemporaryCopy(of: .standardInput)
        copies.append(copy)
        streams.append(try RecordStream(at: copy.path, named: path, limits: limits))
      } else {
        for file in try Self.files(of: path) {
          streams.append(try RecordStream(at: file, named: file, limits: limits))
        }
      }
    }
    let schema = try Self.schema(of: streams, among: mappings)
    guard let catalogue = AssessmentCatalogue(schema: schema) else {
      throw .notAssessable(
        Phrase(
          indonesian:
            "Skema \(schema.id) tidak menyebut yang ditanyakan dari semua rekaman. Tambahkan bagian \"assessment\" padanya; Mappings/README.md memberi contoh.",
          english:
            "The schema \(schema.id) does not say what is asked of all records together. Add a section \"assessment\" to it; Mappings/README.md has an example."
        ))
    }
    var records = AnswerRecords(catalogue: catalogue, for: purpose)
    let names = schema.fields.map { $0.isWritten ? $0.name : "" }
    let scanner = RecordScanner(
      fields: names, values: records.valueFields,
      places: records.placeFields,
      raws: [catalogue.questions.answer])
    for stream in streams {
      try stream.forEach(by: scanner, fields: names) { parts in records.add(parts) }
    }
    withExtendedLifetime(copies) {}
    self.records = records
  }

  /// The extensions of files of records.
  private static let extensions = ["ndjson", "jsonl", "json", "csv"]

  private static func files(of path: String) throws(RunError) -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path),
      !names.contains(DataPackageDescriptor.file)
    else { return [RecordFiles.answersFile(of: path)] }
    let folder = path.hasSuffix("/") ? path : path + "/"
    let files = names.sorted().filter { name in
      !name.hasPrefix(".") && extensions.contains { name.lowercased().hasSuffix("." + $0) }
    }
    guard !files.isEmpty else {
      throw .input(
        file: path, line: nil,
        reason: Phrase(
          indonesian:
            "folder ini tidak memuat rekaman (.ndjson, .json, .csv) dan bukan Data Package",
          english: "the folder has no records (.ndjson, .json, .csv) and is no Data Package"))
    }
    return files.map { folder + $0 }
  }

  private static func schema(
    of streams: [RecordStream], among mappings: [Mapping]
  ) throws(RunError) -> Schema {
    var firsts: [(file: String, record: WrittenRecord)] = []
    for stream in streams {
      if let record = try stream.first() { firsts.append((stream.name, record)) }
    }
    guard let first = firsts.first else {
      throw .input(
        file: streams.first?.name ?? "-", line: nil,
        reason: Phrase(
          indonesian: "tidak ada rekaman di dalamnya", english: "there is no record in it"))
    }
    var tried: Set<String> = []
    for mapping in mappings where tried.insert(mapping.schema.id).inserted {
      let reader = RecordReader(schema: mapping.schema)
      if firsts.allSatisfy({ reader.mayHold($0.record) }) { return mapping.schema }
    }
    let known = Set(mappings.flatMap { $0.schema.fields.filter(\.isWritten).map(\.name) })
    for (file, record) in firsts {
      guard let name = record.fields.first(where: { !known.contains($0) }) else { continue }
      throw .input(
        file: file, line: record.line,
        reason: Phrase(
          indonesian: "tidak ada skema yang punya isian \"\(name)\"",
          english: "no schema has a field \"\(name)\""))
    }
    throw .input(
      file: first.file, line: nil,
      reason: Phrase(
        indonesian: "rekamannya bukan milik satu skema dari pemetaan yang ada",
        english: "its records belong to no one schema of the mappings at hand"))
  }
}
