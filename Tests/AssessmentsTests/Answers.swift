import Exports
import Foundation
import Indicators

@testable import Assessments

/// A record of the bundled assessment, as few words as a test needs.
struct Answer {
  var respondent = "dinsos-jateng"
  var round = "2023-09"
  var indicator = "ILL-1.01"
  var answer: String?
  var missing: String?
  var region: String?
  var texts: [String: String] = [:]
  var file = "a.xlsx"
  var row = 9
  var raw: String?

  /// An answer of a respondent to an indicator.
  init(
    _ respondent: String = "dinsos-jateng", _ indicator: String = "ILL-1.01", _ answer: String?,
    region: String? = nil, missing: String? = nil, file: String = "a.xlsx", row: Int = 9,
    round: String = "2023-09", raw: String? = nil, _ texts: [String: String] = [:]
  ) {
    self.respondent = respondent
    self.indicator = indicator
    self.answer = answer
    self.region = region
    self.missing = missing
    self.file = file
    self.row = row
    self.round = round
    self.raw = raw
    self.texts = texts
  }

  /// It as a line of NDJSON.
  var line: String {
    var source: [String: Any] = ["file": file, "sheet": "Domain 1", "row": row]
    var answer: [String: Any] = ["at": "E\(row)"]
    if let raw { answer["raw"] = raw }
    source["answer"] = answer
    for field in texts.keys { source[field] = ["at": "F\(row)"] }
    var record: [String: Any] = [
      "round": round, "respondent": respondent, "indicator": indicator, "_source": source,
      "answer": self.answer ?? NSNull(), "region": region ?? NSNull(),
    ]
    if let missing { record["_missing"] = ["answer": missing] }
    record.merge(texts) { $1 }
    let data = try? JSONSerialization.data(withJSONObject: record)
    return String(decoding: data ?? Data(), as: UTF8.self)
  }
}

/// The bundled assessment, with the records of a test.
enum Bundled {
  static let schema = Result {
    try Schema(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Mappings/local-mgi/schema.yaml").path())
  }

  static func catalogue() throws -> AssessmentCatalogue {
    guard let catalogue = AssessmentCatalogue(schema: try schema.get()) else {
      throw CocoaError(.fileNoSuchFile)
    }
    return catalogue
  }

  /// The records of some answers.
  static func records(_ answers: [Answer]) throws -> AnswerRecords {
    let catalogue = try catalogue()
    var records = AnswerRecords(catalogue: catalogue)
    let fields = catalogue.schema.fields.map { $0.isWritten ? $0.name : "" }
    let answer = catalogue.questions.answer
    var scanner = RecordScanner(
      fields: fields, values: records.valueFields, places: records.textFields + [answer],
      raws: [answer])
    var parts = RecordParts(fields: fields.count)
    for answer in answers {
      parts.clear()
      _ = try scanner.scan(Array(answer.line.utf8).span, into: &parts)
      records.add(parts)
    }
    return records
  }

  /// The facts of the only round of some answers.
  static func facts(
    _ answers: [Answer], _ files: Assessment.GivenFiles = Assessment.GivenFiles()
  ) throws -> (facts: RoundFacts, records: AnswerRecords) {
    let records = try records(answers)
    let assessment = Assessment(of: records, with: files)
    guard assessment.rounds.count == 1 else { throw CocoaError(.fileReadCorruptFile) }
    return (assessment.rounds[0], records)
  }
}
