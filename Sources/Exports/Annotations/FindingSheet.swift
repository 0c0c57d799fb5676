internal import Findings
internal import Indicators
internal import Spreadsheets

/// The sheet *Temuan*: what was found in the workbook, where, and what to type instead.
struct FindingSheet {
  /// Excel opens a sheet with 65,530 links (Excel specifications and limits); a few are left free.
  static let linkLimit = 65_000
  /// A sheet has 1,048,576 rows (ECMA-376 Part 1, 18.3.1.73); those above the table come off.
  static let rowLimit = 1_048_000

  private let subject: FindingAnnotation.Subject
  private let language: Language
  private let linkLimit: Int
  private let rowLimit: Int

  init(
    of subject: FindingAnnotation.Subject, language: Language, linkLimit: Int = linkLimit,
    rowLimit: Int = rowLimit
  ) {
    self.subject = subject
    self.language = language
    self.linkLimit = linkLimit
    self.rowLimit = rowLimit
  }

  /// What the sheet is called.
  var name: String { language.says("Temuan", "Findings") }

  /// The sheet.
  func summary(of selection: FindingSelection, among counts: FindingCounts) -> SummarySheet {
    let findings = inOrder(selection.findings)
    let listed = findings.prefix(rowLimit)
    return SummarySheet(
      name: name,
      lines: lines(of: selection, among: counts, unlisted: findings.count - listed.count),
      header: findings.isEmpty ? [] : columns.map { language.says($0.indonesian, $0.english) },
      widths: columns.map(\.width),
      rows: listed.enumerated().map { row(of: $0.element, number: $0.offset + 1) })
  }

  // MARK: Above the table

  private func lines(
    of selection: FindingSelection, among counts: FindingCounts, unlisted: Int
  ) -> [String] {
    let file = SheetText.clean(subject.file, limit: 200)
    var lines = [language.says("Temuan dalam \(file)", "Findings in \(file)")]
    if let schema = subject.mapping?.schema {
      lines.append(schema.title[language])
      // Whoever reads an output of a stand-in catalogue must see that it is one.
      if schema.catalogue.status == "illustrative", let note = schema.catalogue.note {
        lines.append(note[language])
      }
    }
    let text = FindingText(language: language)
    let found = text.summary(counts)
    lines.append(found.prefix(1).uppercased() + found.dropFirst() + ".")
    if selection.leftOut.total > 0 {
      let leftOut = text.summary(selection.leftOut)
      let option = "--mark \(least(of: selection.leftOut).rawValue)"
      lines.append(
        language.says(
          "Tidak dicantumkan di sini: \(leftOut). Dicantumkan dengan rekap annotate \(option).",
          "Not listed here: \(leftOut). rekap annotate \(option) lists them."))
    }
    if unlisted > 0 {
      let number = GroupedNumber.text(of: unlisted, in: language)
      lines.append(
        language.says(
          "Lembar ini penuh: \(number) temuan lagi ada di rekap check --format csv.",
          "This sheet is full: \(number) more are in rekap check --format csv."))
    }
    return lines + advice(isClean: selection.findings.isEmpty)
  }

  private func least(of counts: FindingCounts) -> Severity {
    Severity.allCases.first { counts[$0] > 0 } ?? .info
  }

  private func advice(isClean: Bool) -> [String] {
    guard !isClean else {
      return [
        language.says(
          "Tidak ada yang perlu diperbaiki di buku kerja ini.",
          "Nothing needs to be mended in this workbook.")
      ]
    }
    return [
      language.says(
        "Klik alamat di kolom Sel untuk menuju selnya. Perbaiki isinya, simpan, lalu kirim kembali buku kerja ini.",
        "Click an address in the column Cell to go to the cell. Mend what is in it, save, and send this workbook back."
      ),
      language.says(
        "Warna, catatan, dan lembar ini boleh dibiarkan: saat dibaca kembali, semuanya diabaikan.",
        "Colours, notes and this sheet may stay: they are left out when the workbook is read again."
      ),
      language.says(
        "Merah: galat, isinya tidak dapat dipakai. Kuning: peringatan, perlu diperiksa. Biru: info.",
        "Red: an error, what is there can't be used. Yellow: a warning, look at it. Blue: info."),
    ]
  }

  // MARK: Rows

  private struct Column {
    var indonesian: String
    var english: String
    var width: Double
  }

  private let columns = [
    Column(indonesian: "No", english: "No", width: 6),
    Column(indonesian: "Tingkat", english: "Severity", width: 12),
    Column(indonesian: "Lembar", english: "Sheet", width: 16),
    Column(indonesian: "Sel", english: "Cell", width: 9),
    Column(indonesian: "Indikator", english: "Indicator", width: 11),
    Column(indonesian: "Isian", english: "Field", width: 16),
    Column(indonesian: "Yang tertulis", english: "As written", width: 22),
    Column(indonesian: "Masalah", english: "Problem", width: 66),
    Column(indonesian: "Ketik ini", english: "Type this", width: 22),
    Column(indonesian: "Kode", english: "Code", width: 7),
  ]

  private func row(of finding: Finding, number: Int) -> SummarySheet.Row {
    let place = finding.place
    let link = number <= linkLimit ? link(to: place) : nil
    let address =
      place.range.map { "\($0)" } ?? place.cell.map { "\($0)" }
      ?? place.row.map { language.says("baris \($0)", "row \($0)") } ?? ""
    return SummarySheet.Row(cells: [
      .init("\(number)"),
      .init(finding.severity.name[language], colour: finding.severity.colour),
      .init(place.sheet ?? "", link: address.isEmpty ? link : nil),
      .init(address, link: address.isEmpty ? nil : link),
      .init(SheetText.clean(finding.subject.indicator ?? "", limit: 60)),
      .init(label(of: finding.field)),
      .init(SheetText.clean(finding.value ?? "", limit: 200)),
      .init(SheetText.clean(finding.cellRemark(in: language), limit: 500)),
      .init(cure(of: finding)),
      .init(finding.code.id),
    ])
  }

  private func link(to place: Place) -> SummarySheet.Link? {
    guard let sheet = place.sheet else { return nil }
    let range =
      place.range.map { "\($0)" } ?? place.cell.map { "\($0)" } ?? place.row.map { "\($0):\($0)" }
    return SummarySheet.Link(sheet: sheet, range: range ?? "A1")
  }

  private func label(of field: String?) -> String {
    guard let field else { return "" }
    let schema = subject.mapping?.schema
    let label = schema?.position(of: field).flatMap { schema?.fields[$0].label[language] }
    return label ?? field
  }

  /// How many of the values that could stand there are shown.
  private static let choiceLimit = 8

  private func cure(of finding: Finding) -> String {
    if let fix = finding.fix { return SheetText.clean(fix.new, limit: 200) }
    // Where rows, sheets and rules are at fault, what is expected is not what to type in this cell.
    guard finding.code.id.hasPrefix("V") else { return "" }
    let choices = finding.expected.prefix(Self.choiceLimit).joined(separator: " / ")
    return SheetText.clean(
      finding.expected.count > Self.choiceLimit ? choices + " / …" : choices, limit: 400)
  }

  // MARK: Order

  /// What is about the file, then sheet by sheet in the workbook's order: what is about the sheet,
  /// then its rows and cells from the top left.
  private func inOrder(_ findings: [Finding]) -> [Finding] {
    let sheets = Dictionary(
      subject.sheets.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: min)
    let keys = findings.enumerated().map { position, finding in
      let place = finding.place
      return OrderKey(
        sheet: place.sheet.map { sheets[$0] ?? sheets.count } ?? -1,
        row: place.row ?? place.cell?.row ?? 0, column: place.cell?.column ?? 0,
        severity: finding.severity, position: position)
    }
    return keys.sorted().map { findings[$0.position] }
  }

  private struct OrderKey: Comparable {
    var sheet: Int
    var row: Int
    var column: Int
    var severity: Severity
    var position: Int

    static func < (left: OrderKey, right: OrderKey) -> Bool {
      (left.sheet, left.row, left.column, right.severity, left.position)
        < (right.sheet, right.row, right.column, left.severity, right.position)
    }
  }
}
