internal import Assessments
internal import Findings
internal import Indicators

/// What all parts of a page about an assessment have in common: words, looks, beginning and end.
///
/// A page is one file that needs nothing else. A browser is told to load nothing, and to run only the
/// style and the script that the page is made with; without scripts it shows the same.
struct AssessmentPage: Sendable {
  /// Up to how many respondents have a column or a row of their own.
  static let respondentLimit = 120

  let language: Language
  let catalogue: AssessmentCatalogue
  /// How the answers look, from the least on.
  let looks: [AnswerLook]
  /// How many items of a list within a list are shown, where a person says.
  let most: Int?
  /// The numbers by which filters know respondents; none where there are too many for that.
  private let respondentNumbers: [String: Int]

  init(
    _ catalogue: AssessmentCatalogue, rounds: [RoundFacts], language: Language, most: Int?
  ) {
    self.language = language
    self.catalogue = catalogue
    self.most = most
    looks = AnswerLook.looks(of: catalogue, in: language)
    let codes = Set(rounds.flatMap { $0.respondents.map(\.code) }).sorted()
    respondentNumbers =
      codes.count > Self.respondentLimit * 2
      ? [:]
      : Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($0.element, $0.offset + 1) })
  }

  // MARK: Words

  func says(_ indonesian: String, _ english: String) -> String {
    language.says(indonesian, english)
  }

  func number(_ number: Int) -> String { GroupedNumber.text(of: number, in: language) }

  /// A share, never without its denominator: `12 of 30 (40 %)`.
  func share(_ part: Int, of whole: Int) -> String {
    let counts = "\(number(part)) \(says("dari", "of")) \(number(whole))"
    guard whole > 0 else { return counts }
    return "\(counts) (\((part * 200 + whole) / (whole * 2)) %)"
  }

  func answer(_ position: Int) -> String { catalogue.label(ofAnswer: position, in: language) }

  /// The names of the answers, from the greatest on.
  var answersDown: [(position: Int, name: String)] {
    catalogue.answers.indices.reversed().map { ($0, answer($0)) }
  }

  /// A domain with its name.
  func domain(_ position: Int) -> String {
    "Domain \(catalogue.domains[position].code): \(catalogue.domains[position].label[language])"
  }

  /// How an indicator is worded; nothing for one that the catalogue does not have.
  func wording(of indicator: IndicatorFacts) -> String {
    indicator.position.map { catalogue.indicators[$0].label[language] } ?? ""
  }

  func field(_ position: Int) -> String { catalogue.schema.fields[position].label[language] }

  /// That a list goes on.
  func rest(_ count: Int) -> String {
    says(
      "… dan \(number(count)) lagi. Semuanya ada dalam --format json.",
      "… and \(number(count)) more. All are in --format json.")
  }

  // MARK: What filters know things by

  /// Appends the attributes by which filters know something, within a tag.
  func appendMarks(
    domain: Int? = nil, agreement: Agreement? = nil, respondent: String? = nil,
    answer: AnswerLook? = nil, levels: [Int] = [], to html: inout HTMLFragment
  ) {
    if let domain {
      html.markup(" data-d=\"")
      html.number(domain + 1)
      html.markup("\"")
    }
    if let agreement { html.text(agreement.word, between: " data-g=\"", "\"") }
    if let number = respondent.flatMap({ respondentNumbers[$0] }) {
      html.markup(" data-r=\"")
      html.number(number)
      html.markup("\"")
    }
    if let answer { html.text(answer.letter, between: " data-a=\"", "\"") }
    if !levels.isEmpty {
      html.text(
        levels.map { "\($0 + 1)" }.joined(separator: " "), between: " data-l=\"", "\"")
    }
  }

  // MARK: Frame

  /// Appends the page up to what stands below its title.
  func appendHead(title: String, to html: inout HTMLFragment) {
    let schema = catalogue.schema
    html.text(language.rawValue, between: "<!DOCTYPE html>\n<html lang=\"", "\">\n<head>\n")
    html.markup(
      "<meta charset=\"utf-8\" />\n<meta http-equiv=\"Content-Security-Policy\" content=\"")
    html.text(
      HTMLPolicy.text(
        styles: [HTMLStyle.text, AssessmentStyle.text], scripts: [AssessmentScript.text]))
    html.markup(
      "\" />\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n")
    html.markup("<meta name=\"color-scheme\" content=\"light dark\" />\n")
    html.text("\(title): \(schema.title[language])", between: "<title>", "</title>\n<style>")
    html.markup(HTMLStyle.text)
    html.markup("</style>\n<style>")
    html.markup(AssessmentStyle.text)
    html.markup("</style>\n</head>\n<body class=\"wide\">\n")
    html.text(
      says("Langsung ke isi", "Skip to the contents"),
      between: "<a class=\"skip\" href=\"#facts\">", "</a>\n")
    StackedBar.appendDefinitions(to: &html)
    html.text(title, between: "<header>\n<h1>", "</h1>\n")
    html.text(schema.title[language], between: "<p class=\"lead\">", "</p>\n")
    if !schema.catalogue.isOfficial {
      html.markup("<p class=\"note\"><strong>")
      html.text(
        says(
          "Katalog \(schema.catalogue.id): katalog contoh, bukan yang resmi (\(schema.catalogue.status)).",
          "Catalogue \(schema.catalogue.id): a stand-in, not the official one (\(schema.catalogue.status))."
        ))
      html.text(schema.catalogue.note?[language] ?? "", between: "</strong> ", "</p>\n")
    }
  }

  /// Appends what only paper says: that long lists stay folded.
  func appendPaperNote(to html: inout HTMLFragment) {
    html.text(
      says(
        "Di kertas tercetak fakta dan hitungannya. Daftar panjang (setiap jawaban, alasan, kutipan) tetap terlipat: yang dibuka di layar ikut tercetak, dan semuanya ada dalam --format json.",
        "Paper has the facts and their counts. Long lists (every answer, reasons, citations) stay folded: what is unfolded on the screen is printed, too, and all are in --format json."
      ), between: "<p class=\"paper\">", "</p>\n")
  }

  /// Appends the end of the page.
  func appendFoot(to html: inout HTMLFragment) {
    html.text(
      says(
        "Dibuat dengan rekap. Halaman ini berdiri sendiri: dapat dikirim, disimpan, dan dicetak. Jawaban mentah, berkas, dan sel ada di setiap rincian.",
        "Made with rekap. This page stands alone: it can be sent, kept and printed. Raw answers, files and cells are in all details."
      ), between: "</main>\n<footer><p>", "</p></footer>\n<script>")
    html.markup(AssessmentScript.text)
    html.markup("</script>\n</body>\n</html>\n")
  }

  /// Appends the words of the filters, which the script makes.
  func appendFilterWords(to html: inout HTMLFragment) {
    html.markup("<div id=\"filters\"")
    func word(_ name: StaticString, _ indonesian: String, _ english: String) {
      html.markup(" data-")
      html.markup(name)
      html.text(says(indonesian, english), between: "=\"", "\"")
    }
    word("filters", "Saring halaman", "Filter the page")
    word("domain", "Domain", "Domain")
    word("agreement", "Kesepakatan", "Agreement")
    word("answer", "Jawaban", "Answer")
    word("level", "Tingkat pemerintahan", "Level of government")
    word("respondent", "Instansi", "Respondent")
    word("text", "Cari teks", "Search text")
    word("all", "Semua", "All")
    word("reset", "Tampilkan semua lagi", "Show all again")
    word("unfold", "Buka semua lipatan", "Unfold everything")
    word("shown", "{n} dari {of} indikator ditampilkan", "{n} of {of} indicators shown")
    html.markup(">")
    appendChoices(to: &html)
    html.markup("</div>\n")
  }

  /// Appends what can be chosen in filters, for the script.
  private func appendChoices(to html: inout HTMLFragment) {
    html.markup("<ul hidden=\"hidden\">")
    func choice(_ key: StaticString, _ value: String, _ name: String) {
      html.markup("<li data-key=\"")
      html.markup(key)
      html.text(value, between: "\" data-value=\"", "\">")
      html.text(name, between: "", "</li>")
    }
    for position in catalogue.domains.indices { choice("d", "\(position + 1)", domain(position)) }
    let agreements =
      catalogue.answers.indices.reversed().map { Agreement.agreed(UInt8($0)) }
      + [.levelDifference, .soft, .hard, .contradictory, .unanswered]
    var told: Set<String> = []
    for agreement in agreements where told.insert(agreement.word).inserted {
      let name =
        if case .agreed = agreement { says("sepakat", "agreed") } else {
          agreement.name(catalogue)[language]
        }
      choice("g", agreement.word, name)
    }
    for answer in answersDown { choice("a", looks[answer.position].letter, answer.name) }
    choice("a", AnswerLook.missing.letter, says("kosong", "missing"))
    choice("a", AnswerLook.contradictory.letter, says("ganda", "contradictory"))
    for (position, level) in catalogue.levels.enumerated() {
      choice("l", "\(position + 1)", level.label[language])
    }
    for (code, number) in respondentNumbers.sorted(by: { $0.value < $1.value }) {
      choice("r", "\(number)", catalogue.label(ofRespondent: code))
    }
    html.markup("</ul>")
  }
}
