package import Findings
package import Indicators

/// A page of findings: one file that needs nothing else, for people and for printers.
///
/// It is written as HTML that is XML too, apart from its first line. A browser is told to load nothing,
/// and to run only the style and the script that the page is made with.
package struct HTMLReport: Sendable {
  /// A workbook in the table of contents.
  package struct Entry: Sendable {
    /// Its number in the run, from 1.
    package var number: Int
    /// What people call it.
    package var name: String
    /// How many findings it has.
    package var counts: FindingCounts
    /// What a person must know beside, such as that it could not be read.
    package var remark: Phrase?

    /// Makes an entry.
    package init(number: Int, name: String, counts: FindingCounts, remark: Phrase? = nil) {
      self.number = number
      self.name = name
      self.counts = counts
      self.remark = remark
    }
  }

  /// What stands above all findings.
  package struct Overview: Sendable {
    /// The assessments that the workbooks answer for.
    package var assessments: [Schema] = []
    /// The workbooks, in the order of the inputs.
    package var entries: [Entry] = []
    /// How many of the entries are workbooks; the last one may be of what belongs to none.
    package var workbooks = 0
    /// How many records there are.
    package var records = 0
    /// How many workbooks could not be read, or not to the end.
    package var unread = 0
    /// What became of the cells.
    package var ledger = Ledger()

    /// Makes an empty one.
    package init() {}
  }

  private let language: Language

  /// Makes a page in a language.
  package init(language: Language) {
    self.language = language
  }

  // MARK: Parts

  /// The page up to the first workbook's section.
  package func head(of overview: Overview) -> [UInt8] {
    var html = HTMLFragment()
    var counts = FindingCounts()
    for entry in overview.entries { counts += entry.counts }
    appendHead(counts, to: &html)
    html.markup("<body>\n<a class=\"skip\" href=\"#findings\">")
    html.text(language.says("Langsung ke temuan", "Skip to the findings"))
    html.markup("</a>\n")
    appendHeader(overview, counts, to: &html)
    appendContents(overview.entries, to: &html)
    html.markup("<main id=\"findings\" tabindex=\"-1\">\n")
    if counts.total > 0 {
      appendFilterWords(to: &html)
    } else {
      html.markup("<p class=\"lead\">")
      html.text(
        language.says("Tidak ada temuan.", "There are no findings."))
      html.markup("</p>\n")
    }
    return html.bytes
  }

  /// A workbook's section.
  package func section(_ entry: Entry, body: [UInt8]) -> [UInt8] {
    var html = HTMLFragment()
    html.markup("<section class=\"w\" id=\"w")
    html.number(entry.number)
    html.markup("\" aria-labelledby=\"n")
    html.number(entry.number)
    html.markup("\">\n<h2 id=\"n")
    html.number(entry.number)
    html.markup("\">")
    html.text(name(of: entry))
    html.markup("</h2>\n<p>")
    html.text(FindingText(language: language).summary(entry.counts))
    html.markup("</p>\n")
    if let remark = entry.remark {
      html.markup("<p class=\"q\">")
      html.text(remark[language])
      html.markup("</p>\n")
    }
    return html.bytes + body + "</section>\n".utf8
  }

  /// The page behind the last workbook's section.
  ///
  /// - Parameter codes: How many findings there are of each code.
  package func tail(explaining codes: [FindingCode: Int]) -> [UInt8] {
    var html = HTMLFragment()
    if !codes.isEmpty {
      html.markup("<section id=\"codes\" aria-labelledby=\"meanings\">\n<h2 id=\"meanings\">")
      html.text(language.says("Arti kode", "What the codes mean"))
      html.markup("</h2>\n")
      let explanation = CodeExplanation(language: language)
      for (code, count) in codes.sorted(by: { $0.key.id < $1.key.id }) {
        explanation.append(code, count: count, to: &html)
      }
      html.markup("</section>\n")
    }
    html.markup("</main>\n<footer><p>")
    html.text(
      language.says(
        "Dibuat dengan rekap. Halaman ini berdiri sendiri: dapat dikirim, disimpan, dan dicetak.",
        "Made with rekap. This page stands alone: it can be sent, kept and printed."))
    html.markup("</p></footer>\n<script>")
    html.markup(HTMLScript.text)
    html.markup("</script>\n</body>\n</html>\n")
    return html.bytes
  }

  // MARK: Pieces

  private func name(of entry: Entry) -> String {
    entry.name.isEmpty ? language.says("Semua berkas", "All files") : entry.name
  }

  private func appendHead(_ counts: FindingCounts, to html: inout HTMLFragment) {
    html.markup("<!DOCTYPE html>\n<html lang=\"")
    html.text(language.rawValue)
    html.markup("\">\n<head>\n<meta charset=\"utf-8\" />\n")
    html.markup("<meta http-equiv=\"Content-Security-Policy\" content=\"")
    html.text(Self.policy)
    html.markup(
      "\" />\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n")
    html.markup("<meta name=\"color-scheme\" content=\"light dark\" />\n<title>")
    html.text(title + ": " + FindingText(language: language).summary(counts))
    html.markup("</title>\n<style>")
    html.markup(HTMLStyle.text)
    html.markup("</style>\n</head>\n")
  }

  private var title: String { language.says("Laporan temuan", "Report of findings") }

  /// What a browser may use: this style and this script, no other.
  private static let policy = HTMLPolicy.text(
    styles: [HTMLStyle.text], scripts: [HTMLScript.text])

  private func appendHeader(
    _ overview: Overview, _ counts: FindingCounts, to html: inout HTMLFragment
  ) {
    html.markup("<header>\n<h1>")
    html.text(title)
    html.markup("</h1>\n")
    for assessment in overview.assessments {
      html.markup("<p class=\"lead\">")
      html.text(assessment.title[language])
      html.markup("</p>\n")
      append(assessment.catalogue, to: &html)
    }
    html.markup("<dl class=\"counts\">\n")
    for severity in Severity.allCases.reversed() {
      html.markup("<div class=\"")
      html.markup(Tone(severity).className)
      append(severity.name[language], counts[severity], to: &html)
    }
    if counts.accepted > 0 {
      html.markup("<div class=\"")
      html.markup(Tone.accepted.className)
      append(language.says("diterima", "accepted"), counts.accepted, to: &html)
    }
    html.markup("</dl>\n<p>")
    func number(_ number: Int) -> String { GroupedNumber.text(of: number, in: language) }
    html.text(
      language.says(
        "Buku kerja: \(number(overview.workbooks)), tidak terbaca utuh: \(number(overview.unread)). "
          + "Rekaman: \(number(overview.records)).",
        "Workbooks: \(number(overview.workbooks)), not fully readable: \(number(overview.unread)). "
          + "Records: \(number(overview.records))."))
    html.markup("</p>\n<p class=\"q\">Ledger: ")
    html.text(LedgerText.text(of: overview.ledger, in: language))
    html.markup(".</p>\n</header>\n")
  }

  /// Appends the rest of a box with a number.
  private func append(_ word: String, _ number: Int, to html: inout HTMLFragment) {
    html.markup("\"><dt>")
    html.text(word)
    html.markup("</dt><dd>")
    html.text(GroupedNumber.text(of: number, in: language))
    html.markup("</dd></div>\n")
  }

  /// Says how far the catalogue can be trusted, where it is not the official one.
  private func append(_ catalogue: Schema.Catalogue, to html: inout HTMLFragment) {
    guard catalogue.status != "official" else { return }
    html.markup("<p class=\"note\"><strong>")
    html.text("\(language.says("Katalog", "Catalogue")) \(catalogue.id): \(catalogue.status).")
    html.markup("</strong> ")
    html.text(catalogue.note?[language] ?? "")
    html.markup("</p>\n")
  }

  private func appendContents(_ entries: [Entry], to html: inout HTMLFragment) {
    html.markup("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">")
    html.text(language.says("Buku kerja", "Workbooks"))
    html.markup("</h2>\n<table class=\"toc\">\n<thead><tr><th scope=\"col\">")
    html.text(language.says("Berkas", "File"))
    html.markup("</th>")
    for severity in Severity.allCases.reversed() {
      html.markup("<th scope=\"col\" class=\"z\">")
      html.text(severity.name[language])
      html.markup("</th>")
    }
    let hasAccepted = entries.contains { $0.counts.accepted > 0 }
    if hasAccepted {
      html.markup("<th scope=\"col\" class=\"z\">")
      html.text(language.says("diterima", "accepted"))
      html.markup("</th>")
    }
    html.markup("</tr></thead>\n<tbody>\n")
    for entry in entries { append(entry, hasAccepted: hasAccepted, to: &html) }
    html.markup("</tbody>\n</table>\n</nav>\n")
  }

  private func append(_ entry: Entry, hasAccepted: Bool, to html: inout HTMLFragment) {
    html.markup("<tr><th scope=\"row\">")
    if entry.counts.total > 0 {
      html.markup("<a href=\"#w")
      html.number(entry.number)
      html.markup("\">")
      html.text(name(of: entry))
      html.markup("</a>")
    } else {
      html.text(name(of: entry))
    }
    if let remark = entry.remark {
      html.markup(" <small>")
      html.text(remark[language])
      html.markup("</small>")
    }
    html.markup("</th>")
    var numbers = Severity.allCases.reversed().map { entry.counts[$0] }
    if hasAccepted { numbers.append(entry.counts.accepted) }
    for number in numbers {
      html.markup("<td class=\"z\">")
      html.text(GroupedNumber.text(of: number, in: language))
      html.markup("</td>")
    }
    html.markup("</tr>\n")
  }

  /// The words of the filters, which the script makes.
  private func appendFilterWords(to html: inout HTMLFragment) {
    html.markup("<div id=\"filters\"")
    func word(_ name: StaticString, _ indonesian: String, _ english: String) {
      html.markup(" data-")
      html.markup(name)
      html.markup("=\"")
      html.text(language.says(indonesian, english))
      html.markup("\"")
    }
    word("filters", "Saring temuan", "Filter the findings")
    word("severity", "Tingkat", "Severity")
    word("state", "Keadaan", "State")
    word("open", "terbuka", "open")
    word("code", "Kode", "Code")
    word("domain", "Domain", "Domain")
    word("respondent", "Instansi", "Respondent")
    word("file", "Berkas", "File")
    word("text", "Cari teks", "Search text")
    word("all", "Semua", "All")
    word("reset", "Tampilkan semua lagi", "Show all again")
    word("unfold", "Buka semua lipatan", "Unfold everything")
    word("shown", "{n} dari {of} temuan ditampilkan", "{n} of {of} findings shown")
    html.markup("></div>\n")
  }
}
