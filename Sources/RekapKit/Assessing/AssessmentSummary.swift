internal import Assessments
internal import Exports
public import Findings
public import Indicators
public import Spreadsheets

/// Sums up the records of one or more rounds.
public struct AssessmentSummary: Sendable {
  /// What people can ask for.
  public struct Options: Sendable {
    /// The rounds to sum up; all that the records have, where there are none.
    public var rounds: [String] = []
    /// The file that says who is asked what.
    public var assignments: String?
    /// The file that says what has been decided.
    public var decisions: String?
    /// The file that says what has been chosen.
    public var highlights: String?
    /// The file that says which indicator of a round is which of the round before it.
    public var crosswalk: String?
    /// How the summary is written.
    public var format = SummaryFormat.text
    /// The language of the text.
    public var language = Language.indonesian
    /// Whether headings of the text have colours.
    public var isColoured = false
    /// How many rows of each list are written at most; otherwise a few in text, and all elsewhere, as far
    /// as a page holds them.
    public var most: Int?

    /// Makes the usual ones.
    public init() {}
  }

  private let assessment: Assessment

  /// What a person should be told: domains with too few or too many highlights, decisions that no round
  /// needs, records that name nobody.
  public let remarks: [Phrase]

  /// Reads the records and finds the facts.
  ///
  /// - Parameters:
  ///   - data: Files of records, folders of Data Packages, or `-`.
  ///   - mappings: The mappings whose schemas the records may have.
  /// - Throws: ``RunError`` where something can't be read, or a round is not there.
  public init(
    of data: [String], mappings: [Mapping], options: Options, limits: WorkbookLimits
  ) throws {
    let records = try AssessmentRecords(data, mappings: mappings, limits: limits).records
    let rounds = Assessment.rounds(in: records)
    for round in options.rounds where !rounds.contains(round) {
      throw RunError.notAssessable(
        Phrase(
          indonesian:
            "Tidak ada putaran \"\(round)\" dalam rekaman. Yang ada: \(rounds.joined(separator: ", ")).",
          english:
            "The records have no round \"\(round)\". There are: \(rounds.joined(separator: ", ")).")
      )
    }
    let looked = options.rounds.isEmpty ? rounds : rounds.filter { options.rounds.contains($0) }
    var files = Assessment.GivenFiles()
    let catalogue = records.catalogue
    files.assignments = try options.assignments.map {
      try AssignmentTable(of: catalogue.schema, limits: limits).assignments(at: $0)
    }
    let table = DecisionTable(of: catalogue, limits: limits)
    files.decisions = try options.decisions.map { try table.decisions(at: $0, rounds: looked) }
    files.highlights = try options.highlights.map { try table.highlights(at: $0) }
    var assessment = Assessment(of: records, rounds: options.rounds, with: files)
    if let path = options.crosswalk {
      guard assessment.rounds.count > 1 else {
        let name = assessment.rounds.first?.round ?? "-"
        throw RunError.notAssessable(
          Phrase(
            indonesian:
              "--crosswalk membandingkan putaran, tetapi yang diringkas hanya satu: \(name).",
            english: "--crosswalk compares rounds, but only one is summed up: \(name)."))
      }
      assessment.crosswalks = try CrosswalkTable(at: path, of: catalogue.schema, limits: limits)
        .crosswalks(
          between: assessment.rounds.map { CrosswalkTable.Round($0) }, among: rounds)
    }
    self.assessment = assessment
    remarks = AssessmentRemarks.remarks(on: assessment)
  }

  /// Writes the summary to a file, or to standard output where there is none.
  ///
  /// A workbook needs a file.
  ///
  /// - Returns: What a person should be told of what was written: texts that no cell holds.
  @discardableResult
  public func write(to file: String?, options: Options) throws -> [Phrase] {
    if options.format == .xlsx {
      guard let file else { throw RunError.namelessWorkbook }
      let made = SummaryWorkbook(
        of: assessment, remarks: remarks, language: options.language, most: options.most
      ).workbook
      try made.draft.write(toFile: file)
      return made.remarks
    }
    let sink = try file.map { file throws(RunError) in try ByteSink(file: file) } ?? ByteSink()
    var failure: RunError?
    let write: ([UInt8]) -> Void = { bytes in
      guard failure == nil else { return }
      do throws(RunError) { try sink.write(bytes) } catch { failure = error }
    }
    switch options.format {
    case .text:
      write(
        Array(
          SummaryPageText(
            language: options.language, isColoured: options.isColoured, most: options.most
          ).text(of: assessment).utf8))
    case .json: SummaryJSON.write(assessment, most: options.most, to: write)
    case .html:
      SummaryHTML(
        of: assessment, remarks: remarks, language: options.language, most: options.most
      ).write(to: write)
    case .xlsx: break
    }
    if let failure { throw failure }
    try sink.finish()
    return []
  }
}

/// How a summary is written.
public enum SummaryFormat: String, CaseIterable, Sendable {
  /// For people.
  case text
  /// For programs: one document.
  case json
  /// For people: one page that needs nothing else.
  case html
  /// For people: a workbook to print, to filter, and to decide in.
  case xlsx

  /// The format that the name of a file asks for; `nil` where it asks for none.
  public init?(ofFile name: String) {
    switch OutputEnding.of(name) {
    case "json": self = .json
    case "html", "htm": self = .html
    case "xlsx": self = .xlsx
    default: return nil
    }
  }
}
