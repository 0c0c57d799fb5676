internal import Assessments
internal import Findings
internal import Indicators
internal import Spreadsheets

/// The first sheet: what this is, how far it can be trusted, and what each sheet holds.
struct ContentsSheet {
  let book: AssessmentBook
  /// What the workbook is called.
  let title: String
  let rounds: [RoundBook]
  /// What a person should be told beside the facts.
  let remarks: [Phrase]
  /// The sheets, in order.
  let sheets: [BookSheet]

  func sheet() -> BookSheet {
    var page = PageSheet(.contents, widths: [34, 12, 12, 12, 62], book)
    page.addTitle(title, size: 16)
    page.add(book.catalogue.schema.title[book.language]) { $0.fontSize = 12 }
    addCatalogue(to: &page)
    page.add(
      book.says(
        "Tanpa skor dan tanpa peringkat: indikator menurut urutan katalog, instansi menurut kode atau namanya. Setiap angka punya penyebut.",
        "No score and no ranking: indicators are in the order of the catalogue, respondents in that of their codes or names. Every number has its denominator."
      ))
    addSheets(to: &page)
    for round in rounds { addFacts(of: round, to: &page) }
    addRemarks(to: &page)
    addLegend(to: &page)
    addLimits(to: &page)
    return page.finished()
  }

  private func addCatalogue(to page: inout PageSheet) {
    let catalogue = book.catalogue.schema.catalogue
    let note = catalogue.note?[book.language]
    page.add([book.status, note].compactMap(\.self).joined(separator: ". ")) { style in
      guard !catalogue.isOfficial else { return }
      style.isBold = true
      style.fillColor = BookColours.open.fill
      style.fontColor = BookColours.open.font
    }
  }

  private func addRemarks(to page: inout PageSheet) {
    guard !remarks.isEmpty else { return }
    page.addSpace()
    page.addTitle(book.says("Perhatian", "Remarks"))
    for remark in remarks {
      page.add("⚠ \(remark[book.language])") { $0.fontColor = BookColours.warning.font }
    }
  }

  private func addSheets(to page: inout PageSheet) {
    page.addSpace()
    let columns = [
      ListColumn(book.says("Lembar", "Sheet"), 0),
      ListColumn(book.says("baris", "rows"), 0, .centred),
      ListColumn(book.says("Isinya", "What it holds"), 0, .wrapped),
    ]
    page.addHeader(columns, spread: true)
    for sheet in sheets {
      page.add(
        [
          .text(sheet.draft.name, to: sheet.draft.name, row: 1), .number(sheet.items),
          .text(sheet.part.about[book.language]),
        ], in: columns, spread: true)
    }
  }

  private func addFacts(of round: RoundBook, to page: inout PageSheet) {
    let facts = round.facts
    let total = facts.total.responses
    page.addSpace()
    page.addTitle(book.says("Putaran ", "Round ") + facts.round)
    let columns = [
      ListColumn("", 0), ListColumn(book.says("jumlah", "number"), 0, .number),
      ListColumn(book.ofName, 0, .number), ListColumn("%", 0, .share),
    ]
    page.addHeader(columns)
    let shares: [(String, Int, Int?)] = [
      (
        book.says("Instansi dengan rekaman", "Respondents with records"),
        facts.respondents.count { $0.isHeard }, facts.respondents.count
      ),
      (book.says("Indikator", "Indicators"), facts.indicators.count, nil),
      (book.says("Rekaman", "Records"), facts.order.count, nil),
      (book.says("Respons yang dijawab", "Responses answered"), total.answered, total.responses),
      (
        book.says("Jawaban dengan dukungan", "Answers justified"), total.justified,
        total.answered + total.contradictory
      ),
      (
        book.says("Indikator yang disepakati", "Indicators agreed on"),
        facts.total.indicators.agreed.reduce(0, +), facts.indicators.count
      ),
    ]
    for (name, part, whole) in shares { add(name, .number(part), part, whole, columns, to: &page) }
    if let assigned = total.assigned, let without = total.withoutRecord {
      add(
        book.says("Ditugaskan, tanpa rekaman", "Assigned, without a record"), .number(without),
        without, assigned, columns, to: &page)
    } else {
      page.add(
        book.says(
          "Siapa ditanya apa tidak diketahui (--assignments), jadi yang tidak ditanya tak dapat dibedakan dari yang belum menjawab.",
          "Who was asked what is not known (--assignments), so that those not asked can't be told from those who have not answered."
        ))
    }
    addDecisions(of: round, columns, to: &page)
  }

  private func add(
    _ name: String, _ count: ListCell, _ part: Int, _ whole: Int?, _ columns: [ListColumn],
    to page: inout PageSheet
  ) {
    page.add(
      [
        .text(name), count, .number(whole),
        whole.map { .share(part, of: $0, cells: (page.address(1), page.address(2))) } ?? .empty,
      ], in: columns)
  }

  /// How many indicators are still to be decided: Excel counts anew what people fill in.
  private func addDecisions(
    of round: RoundBook, _ columns: [ListColumn], to page: inout PageSheet
  ) {
    guard let sheet = sheets.first(where: { $0.part == .decisions }), let items = sheet.items else {
      return
    }
    let open = round.facts.indicators.count {
      if case .open = DecisionSheet.State(of: $0) { true } else { false }
    }
    let header = sheet.draft.rows.first?.cells ?? []
    func column(_ label: String) -> String? {
      header.first { $0.value == .string(label) }.map { cell in
        let letters = CellReference.letters(ofColumn: cell.column)
        return CellLink.place(
          "$\(letters)$2:$\(letters)$\(items + 1)", onSheet: sheet.draft.name)
      }
    }
    guard let state = column(book.says("Keadaan", "State")) else { return }
    let name = ListCell.quoted(DecisionSheet.State.open.name(book))
    // COUNTIFS would take a round such as 2023-09 for a date.
    let rounds = column(book.roundLabel).map {
      "(\($0)=\(ListCell.quoted(round.facts.round)))*"
    }
    add(
      book.says("Harus diputuskan", "To be decided"),
      .formula("=SUMPRODUCT(\(rounds ?? "")(\(state)=\(name)))", Double(open)), open,
      round.facts.indicators.count, columns, to: &page)
  }

  // MARK: Legend and limits

  private func addLegend(to page: inout PageSheet) {
    guard sheets.contains(where: { $0.part == .matrix }) else { return }
    page.addSpace()
    page.addTitle(book.says("Huruf dalam matriks", "Letters of the matrix"))
    page.add(book.legend)
  }

  private func addLimits(to page: inout PageSheet) {
    page.addSpace()
    page.addTitle(book.says("Yang perlu diketahui", "Good to know"))
    page.add(
      book.says(
        "Tautan ke berkas berlaku bila buku kerja ini disimpan di folder buku kerja instansi. Warna mengikuti aturan Excel: sel yang diubah ikut berganti warna. Saring daftar panjang sebelum dicetak: hanya baris yang tampak yang tercetak.",
        "Links to files work where this workbook lies in the folder of the respondents' workbooks. Colours follow rules of Excel: a cell that is changed changes its colour. Filter long lists before you print them: only the rows that show are printed."
      ))
    for sheet in sheets where sheet.left > 0 {
      page.add("\(sheet.draft.name): \(sheet.part.rest(sheet.left, in: book))") {
        $0.fontColor = BookColours.warning.font
      }
    }
    for sheet in sheets where sheet.unlinked > 0 {
      page.add(
        book.says(
          "\(sheet.draft.name): \(book.number(sheet.unlinked)) tempat tanpa tautan; Excel hanya memuat \(book.number(CellLink.most)) tautan per lembar.",
          "\(sheet.draft.name): \(book.number(sheet.unlinked)) places without a link; Excel holds no more than \(book.number(CellLink.most)) a sheet."
        )
      ) { $0.fontColor = BookColours.warning.font }
    }
    for sheet in sheets where sheet.cutTexts > 0 {
      page.add(BookSheet.words(onCutTexts: sheet, book)[book.language]) {
        $0.fontColor = BookColours.warning.font
      }
    }
    page.add(book.says("Dibuat dengan rekap.", "Made with rekap.")) {
      $0.fontColor = FormColours.quiet
    }
  }
}

extension BookSheet {
  /// That texts were cut.
  static func words(onCutTexts sheet: BookSheet, _ book: AssessmentBook) -> Phrase {
    let count = book.number(sheet.cutTexts)
    let most = book.number(TextLimit.characters)
    return Phrase(
      indonesian:
        "\(sheet.draft.name): \(count) teks dipotong pada \(most) karakter, sebanyak isi satu sel Excel. Semuanya ada dalam --format json.",
      english:
        "\(sheet.draft.name): \(count) \(sheet.cutTexts == 1 ? "text is" : "texts are") cut at \(most) characters, as much as a cell of Excel holds. All are in --format json."
    )
  }
}
