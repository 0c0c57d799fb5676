internal import Assessments
internal import Findings
internal import Indicators
internal import Spreadsheets

/// The rules by which Excel colours cells; a cell that somebody changes gets the colour of what it then
/// holds.
extension AssessmentBook {
  private func rule(_ text: String, _ look: AnswerLook, isBold: Bool = false) -> ConditionalFormat {
    let colours = BookColours.colours(of: look)
    return ConditionalFormat(
      .equals(text), fill: colours.fill, font: colours.font, isBold: isBold)
  }

  /// For cells with the name of an answer.
  var answerRules: [ConditionalFormat] {
    answersDown.map { rule($0.name, looks[$0.position]) } + [
      rule(contradictoryName, .contradictory)
    ]
  }

  /// For cells with the letter of an answer.
  var letterRules: [ConditionalFormat] {
    (answersDown.map { looks[$0.position] } + [
      .contradictory, .missing, .withoutRecord, .notAsked,
    ]).map { rule($0.letter, $0, isBold: true) }
  }

  /// For cells with the name of an agreement.
  var agreementRules: [ConditionalFormat] {
    let agreed = answersDown.map { Agreement.agreed(UInt8($0.position)) }
    return (agreed + [.levelDifference, .soft, .hard, .contradictory]).map {
      rule(name(of: $0), $0.look(looks))
    }
  }

  /// A bar for shares.
  var shareBar: ConditionalFormat {
    ConditionalFormat(.bar(least: 0, most: 1), fill: BookColours.bar)
  }

  /// What the letters mean, in a line.
  var legend: String {
    (answersDown.map { "\(looks[$0.position].letter) \($0.name)" } + legendOfOthers)
      .joined(separator: ", ")
  }

  private var legendOfOthers: [String] {
    [
      "\(AnswerLook.contradictory.letter) \(says("dua jawaban berbeda", "two different answers"))",
      "\(AnswerLook.missing.letter) \(missingName)",
      "\(AnswerLook.withoutRecord.letter) \(says("ditugaskan, tanpa rekaman", "assigned, no record"))",
      "\(AnswerLook.notAsked.letter) \(says("tanpa rekaman", "no record"))",
    ]
  }

  /// How far the catalogue can be trusted, in a few words.
  var status: String {
    let catalogue = catalogue.schema.catalogue
    return catalogue.isOfficial
      ? "\(catalogue.id): \(says("katalog resmi", "official catalogue"))"
      : "\(catalogue.id): \(says("KATALOG CONTOH, BUKAN YANG RESMI", "STAND-IN CATALOGUE, NOT THE OFFICIAL ONE")) (\(catalogue.status))"
  }
}
