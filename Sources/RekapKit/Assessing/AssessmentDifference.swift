internal import Assessments
internal import Exports
public import Findings
public import Indicators
public import Spreadsheets

/// Tells what is different between two rounds.
public struct AssessmentDifference: Sendable {
  /// What people can ask for.
  public struct Options: Sendable {
    /// The first and the second round, where the data have several.
    public var rounds: (from: String?, to: String?) = (nil, nil)
    /// The file that says which indicator is which.
    public var crosswalk: String?
    /// The findings of both rounds.
    public var findings: (first: String, second: String)?
    /// How it is written.
    public var format = DifferenceFormat.text
    /// The language of the text.
    public var language = Language.indonesian
    /// Whether headings of the text have colours.
    public var isColoured = false
    /// How many rows of each list are written at most; otherwise a few in text, and all elsewhere.
    public var most: Int?

    /// Makes the usual ones.
    public init() {}
  }

  private let comparison: RoundComparison
  private let findings: FindingComparison?

  /// Reads the records of two rounds and compares them.
  ///
  /// - Parameters:
  ///   - first: The data of the first round.
  ///   - second: Those of the second one; the same may hold both.
  /// - Throws: ``RunError`` where something can't be read, or it is not plain which rounds are meant.
  public init(
    from first: String, to second: String, mappings: [Mapping], options: Options,
    limits: WorkbookLimits
  ) throws {
    let records = try AssessmentRecords([first], mappings: mappings, limits: limits).records
    let others =
      first == second
      ? records : try AssessmentRecords([second], mappings: mappings, limits: limits).records
    let from = try Self.side(of: records, options.rounds.from, option: "--from", file: first)
    let to = try Self.side(of: others, options.rounds.to, option: "--to", file: second)
    let scales = [records, others].map(\.catalogue.questions.scale)
    guard scales[0] == scales[1] else {
      throw RunError.notAssessable(
        Phrase(
          indonesian:
            "Jawaban kedua putaran berbeda: \(scales[0].joined(separator: ", ")) dan \(scales[1].joined(separator: ", ")).",
          english:
            "The rounds have different answers: \(scales[0].joined(separator: ", ")), and \(scales[1].joined(separator: ", "))."
        ))
    }
    var crosswalk = Crosswalk()
    if let path = options.crosswalk {
      let rounds = [records, others].flatMap { Assessment.rounds(in: $0) }
      let crosswalks = try CrosswalkTable(
        at: path, of: others.catalogue.schema, limits: limits
      ).crosswalks(
        between: [CrosswalkTable.Round(from.facts), CrosswalkTable.Round(to.facts)],
        among: Set(rounds).sorted())
      crosswalk = crosswalks[to.facts.round] ?? crosswalk
    }
    comparison = RoundComparison(from, to, crosswalk: crosswalk)
    findings = try options.findings.map { files in
      FindingComparison(
        try FindingNotes.notes(at: files.first), try FindingNotes.notes(at: files.second),
        crosswalk: crosswalk)
    }
  }

  private static func side(
    of records: AnswerRecords, _ wanted: String?, option: String, file: String
  ) throws(RunError) -> RoundComparison.Side {
    let rounds = Assessment.rounds(in: records)
    let known = rounds.joined(separator: ", ")
    if let wanted, !rounds.contains(wanted) {
      throw .notAssessable(
        Phrase(
          indonesian: "\(file) tidak punya putaran \"\(wanted)\". Yang ada: \(known).",
          english: "\(file) has no round \"\(wanted)\". There are: \(known)."))
    }
    if wanted == nil, rounds.count > 1 {
      throw .notAssessable(
        Phrase(
          indonesian:
            "\(file) punya \(rounds.count) putaran: \(known). Sebut satu dengan \(option).",
          english: "\(file) has \(rounds.count) rounds: \(known). Name one with \(option)."))
    }
    let chosen = wanted.map { [$0] } ?? rounds
    guard let facts = Assessment(of: records, rounds: chosen).rounds.first else {
      throw .notAssessable(
        Phrase(
          indonesian: "\(file) tidak punya rekaman yang menyebut putaran, instansi, dan indikator.",
          english: "\(file) has no record that names a round, a respondent and an indicator."))
    }
    return RoundComparison.Side(records: records, facts: facts)
  }

  /// Writes it to a file, or to standard output where there is none.
  ///
  /// A workbook needs a file.
  ///
  /// - Returns: What a person should be told of what was written: texts that no cell holds.
  @discardableResult
  public func write(to file: String?, options: Options) throws -> [Phrase] {
    if options.format == .xlsx {
      guard let file else { throw RunError.namelessWorkbook }
      let made = DifferenceWorkbook(
        of: comparison, findings, language: options.language, most: options.most
      ).workbook
      try made.draft.write(toFile: file)
      return made.remarks
    }
    let sink = try file.map { file throws(RunError) in try ByteSink(file: file) } ?? ByteSink()
    switch options.format {
    case .text:
      let text = DifferenceText(
        language: options.language, isColoured: options.isColoured, most: options.most)
      try sink.write(Array(text.text(of: comparison, findings).utf8))
    case .json: try sink.write(DifferenceJSON.text(of: comparison, findings, most: options.most))
    case .html:
      try sink.write(
        DifferenceHTML(
          of: comparison, findings, language: options.language, most: options.most
        ).bytes)
    case .csv: try sink.write(DifferenceCSV.text(of: comparison))
    case .xlsx: break
    }
    try sink.finish()
    return []
  }
}

/// How a difference is written.
public enum DifferenceFormat: String, CaseIterable, Sendable {
  /// For people.
  case text
  /// For programs: one document.
  case json
  /// The changed answers alone, one a row.
  case csv
  /// For people: one page that needs nothing else.
  case html
  /// For people: a workbook to print and to filter.
  case xlsx

  /// The format that the name of a file asks for; `nil` where it asks for none.
  public init?(ofFile name: String) {
    switch OutputEnding.of(name) {
    case "json": self = .json
    case "csv": self = .csv
    case "html", "htm": self = .html
    case "xlsx": self = .xlsx
    default: return nil
    }
  }
}
