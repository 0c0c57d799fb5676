internal import Assessments
internal import Findings
internal import Indicators

/// What the pages of `rekap summary` and `rekap diff` have in common.
struct AssessmentText {
  let language: Language
  let paint: Paint
  /// How many rows of a list are shown.
  let most: Int

  /// How many rows of a list within a list are shown, where nobody says.
  static let fewRows = 3
  /// How wide texts are: what 100 columns hold, with their indentation.
  static let width = 96

  func number(_ number: Int) -> String { GroupedNumber.text(of: number, in: language) }

  /// A share, never without its denominator: `12 of 30 (40 %)`.
  func share(_ part: Int, of whole: Int) -> String {
    let of = language.says("dari", "of")
    guard whole > 0 else { return "\(number(part)) \(of) \(number(whole))" }
    let percent = (part * 200 + whole) / (whole * 2)
    return "\(number(part)) \(of) \(number(whole)) (\(percent) %)"
  }

  /// The heading of a part.
  func heading(_ indonesian: String, _ english: String) -> [String] {
    ["", paint.heading(language.says(indonesian, english))]
  }

  /// A text in lines, indented.
  func wrapped(_ text: String, indentation: Int = 2) -> [String] {
    let space = String(repeating: " ", count: indentation)
    return TextWrapping.lines(of: TerminalText.oneLine(text), width: Self.width - indentation)
      .map { space + $0 }
  }

  /// A text in lines, those behind the first indented more.
  func hanging(_ text: String, indentation: Int) -> [String] {
    let space = String(repeating: " ", count: indentation)
    let lines = TextWrapping.lines(
      of: TerminalText.oneLine(text), width: Self.width - indentation - 4)
    return lines.enumerated().map { ($0.offset == 0 ? space : space + "    ") + $0.element }
  }

  /// Parts beside each other, two spaces apart; a part that does not fit begins a line, so that places
  /// stay whole where that can be.
  func parts(_ parts: [String], indentation: Int) -> [String] {
    let space = String(repeating: " ", count: indentation)
    var lines: [String] = []
    var line = ""
    for part in parts.map(TerminalText.oneLine) where !part.isEmpty {
      let room = Self.width - indentation - (lines.isEmpty ? 0 : 4)
      if line.isEmpty {
        line = part
      } else if line.count + 2 + part.count <= room {
        line += "  " + part
      } else {
        lines += broken(line, room: room)
        line = part
      }
    }
    lines += broken(line, room: Self.width - indentation - (lines.isEmpty ? 0 : 4))
    return lines.enumerated().map { ($0.offset == 0 ? space : space + "    ") + $0.element }
  }

  /// A line that may be too long for a page.
  private func broken(_ line: String, room: Int) -> [String] {
    line.count <= room ? [line] : TextWrapping.lines(of: line, width: room)
  }

  /// The rows of a list that are shown, and a line that tells of the others.
  func shown<Items: Collection>(
    _ items: Items, most: Int? = nil, indentation: Int = 4, _ lines: (Items.Element) -> [String]
  ) -> [String] {
    let most = most ?? self.most
    var result = items.prefix(most).flatMap(lines)
    let left = items.count - most
    if left > 0 { result.append(String(repeating: " ", count: indentation) + rest(left)) }
    return result
  }

  /// That there are more.
  func rest(_ count: Int) -> String {
    language.says(
      "… dan \(number(count)) lagi; --most menentukan berapa yang ditampilkan",
      "… and \(number(count)) more; --most says how many are shown")
  }

  /// The title of the assessment, and what its catalogue is.
  func title(_ schema: Schema) -> [String] {
    var lines = [paint.heading(schema.title[language])]
    let status =
      schema.catalogue.isOfficial
      ? language.says("katalog resmi", "official catalogue")
      : language.says(
        "KATALOG CONTOH, BUKAN YANG RESMI", "STAND-IN CATALOGUE, NOT THE OFFICIAL ONE")
    lines.append("\(schema.catalogue.id): \(status)")
    if let note = schema.catalogue.note { lines += wrapped(note[language], indentation: 0) }
    return lines
  }

  /// A record's raw answer and place: `"Ya"` and `disnaker.xlsx: Domain 1!E9`.
  func source(of record: Int, in records: AnswerRecords) -> [String] {
    let raw = records.texts[records.records[record].raw]
    return [
      raw.map { "\"\(AlignedTable.cut($0, 40))\"" } ?? "",
      records.place(of: nil, in: record).words,
    ]
  }
}

extension Agreement {
  /// What people call it.
  func name(_ catalogue: AssessmentCatalogue) -> Phrase {
    switch self {
    case .unanswered: Phrase(indonesian: "belum dijawab", english: "unanswered")
    case .agreed(let answer):
      Phrase(
        indonesian: "sepakat \(catalogue.label(ofAnswer: Int(answer), in: .indonesian))",
        english: "agreed: \(catalogue.label(ofAnswer: Int(answer), in: .english))")
    case .contradictory: Phrase(indonesian: "jawaban ganda", english: "contradictory")
    case .levelDifference: Phrase(indonesian: "beda tingkat", english: "levels differ")
    case .soft: Phrase(indonesian: "beda ringan", english: "soft")
    case .hard: Phrase(indonesian: "beda tajam", english: "hard")
    }
  }
}
