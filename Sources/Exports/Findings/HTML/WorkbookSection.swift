package import Findings
package import Indicators

/// The section of a page that tells the findings of one workbook.
///
/// What a workbook gives never depends on those before it, so that sections can be made side by side.
package struct WorkbookSection: Sendable {
  /// The inside of the section, in UTF-8; the page puts a heading above it.
  package private(set) var body: [UInt8] = []
  /// How many findings there are of each code.
  package private(set) var codes: [FindingCode: Int] = [:]
  /// The schema that the workbook was read with.
  package let schema: Schema?
  /// The sections of sheets that have been written.
  private var sheetCount = 0
  /// The findings that have been written.
  private var findingCount = 0

  private let number: Int
  private let language: Language
  private let item: FindingItem

  /// Makes a section.
  ///
  /// - Parameters:
  ///   - number: The number of the workbook in the run, from 1.
  ///   - submissions: The respondents and rounds that the workbook answers for; a single one is told
  ///     at the top, and no more at each finding.
  ///   - showsFingerprints: Whether each finding tells its fingerprint.
  package init(
    number: Int, schema: Schema?, submissions: [Finding.Subject], language: Language,
    showsFingerprints: Bool = false
  ) {
    self.number = number
    self.schema = schema
    self.language = language
    let names = SubjectNames(of: schema, language: language)
    let respondents = Set(submissions.compactMap(\.respondent))
    item = FindingItem(
      language: language, names: names, isRespondentKnown: respondents.count == 1,
      showsFingerprints: showsFingerprints)
    guard let respondent = respondents.first, respondents.count == 1 else { return }
    var html = HTMLFragment()
    html.markup("<p class=\"o\">")
    html.text(names.respondentLabel)
    html.markup(": <span class=\"r\">")
    html.text(names.respondent(respondent))
    html.markup("</span>")
    for round in submissions.compactMap(\.round) {
      html.markup(" · ")
      html.text(names.field("round"))
      html.markup(": ")
      html.text(round)
    }
    html.markup("</p>\n")
    body = html.bytes
  }

  /// What of a section can be kept from one run to another.
  package struct Contents: Sendable {
    /// The inside of the section, in UTF-8.
    package var body: [UInt8]
    /// How many findings there are of each code, by its id.
    package var codes: [String: Int]
    /// How many sections of sheets there are.
    package var sheetCount: Int
    /// Whether each finding needs no respondent.
    package var isRespondentKnown: Bool

    /// Makes contents.
    package init(body: [UInt8], codes: [String: Int], sheetCount: Int, isRespondentKnown: Bool) {
      self.body = body
      self.codes = codes
      self.sheetCount = sheetCount
      self.isRespondentKnown = isRespondentKnown
    }
  }

  /// What is in it.
  package var contents: Contents {
    Contents(
      body: body,
      codes: Dictionary(uniqueKeysWithValues: codes.map { ($0.key.id, $0.value) }),
      sheetCount: sheetCount, isRespondentKnown: item.isRespondentKnown)
  }

  /// Makes a section of what was kept of it; `nil` where a code is unknown.
  package init?(
    _ contents: Contents, number: Int, schema: Schema?, language: Language,
    showsFingerprints: Bool
  ) {
    self.number = number
    self.schema = schema
    self.language = language
    body = contents.body
    sheetCount = contents.sheetCount
    for (id, count) in contents.codes {
      guard let code = FindingCode(named: id) else { return nil }
      codes[code] = count
    }
    findingCount = codes.values.reduce(0, +)
    item = FindingItem(
      language: language, names: SubjectNames(of: schema, language: language),
      isRespondentKnown: contents.isRespondentKnown, showsFingerprints: showsFingerprints)
  }

  /// Whether it tells of nothing.
  package var isEmpty: Bool { findingCount == 0 }

  /// Appends the findings of the workbook, with the rows around them.
  package mutating func append(_ layout: FindingLayout, in surroundings: FindingSurroundings) {
    var html = HTMLFragment()
    appendContents(of: layout, to: &html)
    appendList(layout.general, to: &html)
    for sheet in layout.sheets {
      sheetCount += 1
      append(sheet, in: surroundings.sheets[sheet.name], to: &html)
    }
    body += html.bytes
  }

  /// Appends findings of the workbook that are known only beside others.
  package mutating func append(_ findings: [Finding]) {
    var html = HTMLFragment()
    appendList(findings, to: &html)
    body += html.bytes
  }

  // MARK: Sheets

  /// Appends a line of links to the sheets, where there are several.
  private func appendContents(of layout: FindingLayout, to html: inout HTMLFragment) {
    guard layout.sheets.count > 1 else { return }
    html.markup("<p class=\"o\">")
    html.text(language.says("Lembar", "Sheets"))
    html.markup(":")
    for (offset, sheet) in layout.sheets.enumerated() {
      html.markup(" <a href=\"#")
      html.append(CellMarks.anchor("s", number, offset + 1))
      html.markup("\">")
      html.text(sheet.name)
      html.markup("</a> (")
      html.text(GroupedNumber.text(of: sheet.count, in: language))
      html.markup(offset + 1 < layout.sheets.count ? ")," : ")")
    }
    html.markup("</p>\n")
  }

  private mutating func append(
    _ sheet: SheetFindings, in rows: FindingSurroundings.SheetRows?, to html: inout HTMLFragment
  ) {
    html.markup("<section class=\"t\" id=\"")
    html.append(CellMarks.anchor("s", number, sheetCount))
    html.markup("\">\n<h3>")
    html.text(language.says("Lembar", "Sheet"))
    html.markup(" ")
    html.text(sheet.name)
    html.markup(" <small>")
    html.text(language.counted(sheet.count, "temuan", "finding"))
    html.markup("</small></h3>\n")
    appendList(sheet.general, to: &html)
    for block in sheet.blocks {
      switch block {
      case .hunk(let hunk): append(hunk, of: sheet.name, in: rows, to: &html)
      case .fold(let fold):
        append(fold, to: &html)
        for hunk in fold.hunks { append(hunk, of: sheet.name, in: rows, to: &html) }
        html.markup("</details>\n")
      }
    }
    html.markup("</section>\n")
  }

  /// Appends the beginning of a fold.
  ///
  /// It is open, so that nothing is hidden where no script runs.
  private func append(_ fold: FindingFold, to html: inout HTMLFragment) {
    html.markup("<details open=\"open\"><summary class=\"")
    html.markup(fold.tone.className)
    html.markup("\">")
    html.text(
      language.says("Baris ", "Rows ")
        + "\(fold.rows.lowerBound)–\(fold.rows.upperBound): "
        + language.counted(fold.count, "temuan lagi", "more finding"))
    html.markup(" · ")
    let shown = fold.codes.prefix(4).map { "\($0.id) \($0.slug)" }
    html.text(shown.joined(separator: ", ") + (fold.codes.count > shown.count ? ", …" : ""))
    html.markup("</summary>\n")
  }

  // MARK: Findings

  private mutating func append(
    _ hunk: FindingHunk, of sheet: String, in rows: FindingSurroundings.SheetRows?,
    to html: inout HTMLFragment
  ) {
    let title = Self.title(of: hunk.rows, in: language)
    html.markup("<div class=\"h\"><h4>")
    html.text(title)
    html.markup("</h4>\n<ul class=\"l\">\n")
    let marks = CellMarks(of: hunk, section: number, first: findingCount + 1)
    for (finding, anchors) in zip(hunk.findings, marks.anchors) {
      item.append(
        finding, anchor: anchors.finding, mark: rows == nil ? nil : anchors.mark, to: &html)
      count(finding)
    }
    html.markup("</ul>\n")
    if let rows {
      MiniSheet(of: hunk, in: rows, language: language)
        .append(marks, caption: "\(sheet), \(title)", to: &html)
    }
    html.markup("</div>\n")
  }

  private mutating func appendList(_ findings: [Finding], to html: inout HTMLFragment) {
    guard !findings.isEmpty else { return }
    html.markup("<div class=\"h\"><ul class=\"l\">\n")
    for finding in findings {
      let anchor = CellMarks.anchor("f", number, findingCount + 1)
      item.append(finding, anchor: anchor, mark: nil, to: &html)
      count(finding)
    }
    html.markup("</ul></div>\n")
  }

  private mutating func count(_ finding: Finding) {
    findingCount += 1
    codes[finding.code, default: 0] += 1
  }

  private static func title(of rows: [Int], in language: Language) -> String {
    guard let first = rows.first, let last = rows.last, first != last else {
      return language.says("Baris", "Row") + " \(rows.first ?? 0)"
    }
    return language.says("Baris", "Rows") + " \(first)–\(last)"
  }
}
