import Findings
import _TestSupport

@testable import Assessments
@testable import Exports

/// The page that is made of some answers.
struct SummaryPage {
  let html: HTMLPage
  let bytes: [UInt8]
  let assessment: Assessment

  init(
    _ answers: [Answer], _ files: Assessment.GivenFiles = Assessment.GivenFiles(),
    in language: Language = .indonesian, most: Int? = nil
  ) throws {
    assessment = Assessment(of: try Bundled.records(answers), with: files)
    var bytes: [UInt8] = []
    SummaryHTML(
      of: assessment, remarks: AssessmentRemarks.remarks(on: assessment), language: language,
      most: most
    ).write { bytes += $0 }
    self.bytes = bytes
    html = try HTMLPage(String(decoding: bytes, as: UTF8.self))
  }

  /// The matrix of the first round.
  var matrix: HTMLElement? {
    html.element(id: "r1-matrix")?.all(.div).first { $0[.kind] == "matrix" }
  }

  /// The letters of an indicator's row in the matrix.
  func letters(of code: String) -> [String] {
    row(code)?.children.dropFirst().map(\.text) ?? []
  }

  /// The row of an indicator in the matrix.
  func row(_ code: String) -> HTMLElement? {
    matrix?.all(.tr).first { $0.children.first?.text.contains(code) ?? false }
  }

  /// Answers of which some agree and others differ, in every way there is.
  static let mixed = [
    Answer(
      "dinsos-jateng", "ILL-1.01", "ya", region: "33", raw: "Ya", ["regulation": "UU 18/2017"]),
    Answer("bp3mi-jateng", "ILL-1.01", "ya", region: "33", raw: "YA"),
    Answer("dinsos-jateng", "ILL-1.02", "ya", region: "33", row: 10, ["programme": "Pelatihan"]),
    Answer(
      "bp3mi-jateng", "ILL-1.02", "tidak", region: "33", row: 10, raw: "tdk", ["note": "Belum ada"]),
    Answer("dinsos-jateng", "ILL-1.03", "ya", region: "33", row: 11),
    Answer("bp3mi-jateng", "ILL-1.03", "sebagian", region: "33", row: 11),
    Answer("dinsos-jateng", "ILL-2.01", "ya", region: "33", row: 12),
    Answer("dinsos-cilacap", "ILL-2.01", "tidak", region: "33.01", row: 12),
    Answer("dinsos-jateng", "ILL-2.02", "ya", region: "33", row: 13),
    Answer("dinsos-jateng", "ILL-2.02", "tidak", region: "33", file: "b.xlsx", row: 13),
    Answer("dinsos-jateng", "ILL-3.01", nil, region: "33", missing: "unknown", row: 14),
    Answer("dinsos-jateng", "LAIN-1", "ya", region: "33", row: 15),
  ]

  /// The same in two rounds, one answer of which changes.
  static var rounds: [Answer] {
    mixed
      + mixed.map { answer in
        var answer = answer
        answer.round = "2024-03"
        if answer.indicator == "ILL-1.02", answer.answer == "tidak" { answer.answer = "sebagian" }
        return answer
      }
  }
}

extension HTMLElement {
  /// The texts of each row of the body of each table within it.
  var rows: [[String]] { all(.tbody).flatMap { $0.all(.tr) }.map { $0.children.map(\.text) } }
}
