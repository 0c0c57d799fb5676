internal import Findings
internal import Indicators
internal import Spreadsheets

/// The first sheet of a form: what it is, and how to fill it in.
struct FormInstructions {
  private let mapping: Mapping
  private let given: Set<Int>
  private let version: String
  private let language: Language

  init(mapping: Mapping, given: Set<Int>, version: String, language: Language) {
    self.mapping = mapping
    self.given = given
    self.version = version
    self.language = language
  }

  private var schema: Schema { mapping.schema }

  /// The width of the column with the sentences, in characters.
  private static let textWidth = 96.0

  /// The sheet, for a form.
  func sheet(of layout: WorkbookLayout) -> SheetDraft {
    var sheet = SheetDraft(name: FormSheets.instructions[language])
    sheet.widths = [1: 26, 2: Self.textWidth]
    sheet.isProtected = true
    var setup = PrintSetup()
    setup.isLandscape = false
    setup.footer = version.replacing("&", with: "&&")
    sheet.print = setup
    func add(_ texts: [String], _ change: (inout CellStyle) -> Void = { _ in }) {
      var style = CellStyle()
      style.wraps = true
      style.fontColor = FormColours.ink
      change(&style)
      let cells = texts.enumerated().map {
        CellDraft(
          column: $0.offset + 1, value: $0.element.isEmpty ? nil : .string($0.element), style: style
        )
      }
      let lines = texts.count > 1 ? RowHeight.lines(of: texts[1], width: Self.textWidth) : 1
      sheet.rows.append(
        RowDraft(
          number: (sheet.rows.last?.number ?? 0) + 1, cells: cells,
          height: RowHeight.points(forLines: lines)))
    }
    func addSpace() {
      sheet.rows.append(RowDraft(number: (sheet.rows.last?.number ?? 0) + 1))
    }
    add([schema.title[language]]) {
      $0.isBold = true
      $0.fontSize = 14
      $0.wraps = false
    }
    addSpace()
    for step in steps(of: layout) { add(["", step]) }
    addSpace()
    add([language.says("Kolom", "Column"), language.says("Cara mengisi", "What to write")]) {
      $0.isBold = true
      $0.hasBorder = true
      $0.fontColor = FormColours.onHeader
      $0.fillColor = FormColours.header
    }
    for (position, field) in schema.fields.enumerated() where isAsked(position) {
      add([field.label[language], about(field)]) { $0.hasBorder = true }
    }
    addSpace()
    if let note = schema.catalogue.note {
      add([language.says("Katalog", "Catalogue"), note[language]]) { $0.isItalic = true }
    }
    add([language.says("Versi formulir", "Version of this form"), version]) {
      $0.fontColor = FormColours.quiet
    }
    return sheet
  }

  /// Whether people fill in a field.
  private func isAsked(_ position: Int) -> Bool {
    !given.contains(position) && mapping.allFields.contains { $0.field == position }
  }

  private func steps(of layout: WorkbookLayout) -> [String] {
    let names = layout.sheets.map(\.name)
    let sheets =
      names.count > 3
      ? "\(names[0]) – \(names[names.count - 1])" : names.joined(separator: ", ")
    return [
      language.says(
        "1. Isi sel kuning pada lembar \(sheets). Sel abu-abu sudah terisi dan terkunci.",
        "1. Fill in the yellow cells of \(sheets). Grey cells are filled in already, and locked."),
      language.says(
        "2. Pilih jawaban dari daftar di selnya. Jika tidak tahu atau tidak berlaku, tulis itu di catatan dan kosongkan jawabannya.",
        "2. Choose answers from the list in their cells. Where you don't know, or it does not apply, say so in the note and leave the answer empty."
      ),
      language.says(
        "3. Jangan menambah, menghapus, atau memindahkan baris, kolom, dan lembar.",
        "3. Don't add, delete or move rows, columns and sheets."),
      language.says(
        "4. Simpan sebagai .xlsx dan kirim kembali.", "4. Save it as .xlsx and send it back."),
    ]
  }

  private func about(_ field: Field) -> String {
    let rule = FieldValidation(schema: schema, language: language, ranges: [:])
    var text =
      field.list.flatMap { schema.lists[$0] }.map { list in
        list.entries.count <= 6
          ? language.says("Salah satu dari: ", "One of: ")
            + list.entries.map(\.label).joined(separator: "; ") + "."
          : language.says("Pilih dari daftar di selnya.", "Choose from the list in the cell.")
      } ?? schema.position(of: field.name).flatMap { rule.rule(of: $0)?.about }
      ?? language.says("Teks bebas.", "Any text.")
    if field.isRequired { text += language.says(" Wajib diisi.", " It must be filled in.") }
    return text
  }
}

extension CellValidation {
  /// What it tells people.
  fileprivate var about: String { prompt.isEmpty ? refusal : prompt }
}
