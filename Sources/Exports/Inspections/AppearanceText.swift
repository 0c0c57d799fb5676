import Findings
import Indicators
import Spreadsheets

/// What a person sees on a sheet, for people: a line for each kind of thing that is there.
struct AppearanceText {
  private let language: Language
  private let sheet: SheetAppearance

  private init(_ sheet: SheetAppearance, _ language: Language) {
    self.sheet = sheet
    self.language = language
  }

  /// The lines; none for a sheet on which nothing is to be seen but its cells.
  static func lines(of sheet: SheetInspection, in language: Language) -> [String] {
    let text = AppearanceText(sheet.appearance, language)
    return text.hiddenColumns(of: sheet) + text.cells + text.filters + text.remarks + text.drawings
      + text.restrictions + text.unseen
  }

  // MARK: Cells

  private func hiddenColumns(of sheet: SheetInspection) -> [String] {
    let columns = sheet.hiddenColumns
    guard !columns.isEmpty else { return [] }
    let cells = sheet.hiddenColumnCellCount
    return [
      counted(columns.count, "kolom tersembunyi", "hidden column", places: columns.spelled)
        + (cells > 0
          ? language.says(", berisi ", ", with ") + counted(cells, "sel", "cell")
          : language.says(", tanpa isi", ", without cells"))
    ]
  }

  private var cells: [String] {
    [
      (sheet.struckCells, "sel dicoret", "cell struck through", "cells struck through"),
      (
        sheet.partlyStruckCells, "sel dicoret sebagian", "cell struck through in part",
        "cells struck through in part"
      ),
    ].filter { !$0.0.isEmpty }.map { cells, indonesian, english, plural in
      counted(
        cells.count, indonesian, english, plural: plural,
        places: spelled(cells, separator: ", ", \.description))
    }
  }

  private var filters: [String] {
    guard !sheet.filters.isEmpty else { return [] }
    let places = spelled(sheet.filters, separator: "; ") { filter in
      let name = filter.table.map { Self.shortened($0) + " " } ?? ""
      return name + filter.range.description
        + (filter.isActive ? language.says(", sedang menyaring", ", filtering") : "")
    }
    return [counted(sheet.filters.count, "filter", "filter", places: places)]
  }

  // MARK: Texts

  private var remarks: [String] {
    [
      (sheet.notes, "catatan", "note"), (sheet.comments, "komentar berutas", "threaded comment"),
    ].filter { !$0.0.isEmpty }.map { remarks, indonesian, english in
      counted(
        remarks.count, indonesian, english,
        places: spelled(remarks, separator: "; ") { "\($0.cell): \(Self.shortened($0.text))" })
    }
  }

  private var drawings: [String] {
    var lines: [String] = []
    if !sheet.textBoxes.isEmpty {
      let places = spelled(sheet.textBoxes, separator: "; ") { box in
        (box.cell.map { "\($0): " } ?? "") + Self.shortened(box.text)
      }
      lines.append(
        counted(
          sheet.textBoxes.count, "kotak teks atau bentuk bertulisan", "text box or shape with text",
          plural: "text boxes or shapes with text", places: places))
    }
    let graphics = [
      (sheet.pictureCount, "gambar", "picture"), (sheet.chartCount, "diagram", "chart"),
      (sheet.graphicCount, "objek lain", "other object"),
    ].filter { $0.0 > 0 }.map { counted($0, $1, $2) }
    if !graphics.isEmpty { lines.append(graphics.joined(separator: ", ")) }
    return lines
  }

  // MARK: Others

  private var restrictions: [String] {
    var facts: [String] = []
    if sheet.isProtected { facts.append(language.says("lembar diproteksi", "sheet protected")) }
    if sheet.validationCount > 0 {
      facts.append(counted(sheet.validationCount, "aturan isian", "data validation"))
    }
    return facts.isEmpty ? [] : [facts.joined(separator: ", ")]
  }

  private var unseen: [String] {
    let aspects = AppearanceAspect.allCases.filter { sheet.unseen.contains($0) }
    guard !aspects.isEmpty else { return [] }
    let names = aspects.map { $0.name[language] }.joined(separator: ", ")
    return [language.says("tidak diperiksa: ", "not looked at: ") + names]
  }

  // MARK: Words

  /// A number of things, and where they are.
  private func counted(
    _ count: Int, _ indonesian: String, _ english: String, plural: String? = nil,
    places: String? = nil
  ) -> String {
    language.counted(count, indonesian, english, plural: plural)
      + (places.map { " (\($0))" } ?? "")
  }

  /// The first of some things, with an ellipsis where there are more.
  private func spelled<Element>(
    _ elements: FirstOnes<Element>, separator: String, _ words: (Element) -> String
  ) -> String {
    let shown = elements.first.prefix(5).map(words)
    return (elements.count > shown.count ? shown + ["…"] : shown).joined(separator: separator)
  }

  /// So much of a text that one knows it again.
  private static func shortened(_ text: String) -> String {
    text.count > 60 ? text.prefix(59) + "…" : text
  }
}

extension AppearanceAspect {
  fileprivate var name: Phrase {
    switch self {
    case .struckText: Phrase(indonesian: "teks dicoret", english: "struck-through text")
    case .filters: "filter"
    case .remarks: Phrase(indonesian: "catatan dan komentar", english: "notes and comments")
    case .drawings:
      Phrase(indonesian: "kotak teks, gambar, diagram", english: "text boxes, pictures, charts")
    case .restrictions:
      Phrase(indonesian: "proteksi dan aturan isian", english: "protection and data validations")
    }
  }
}
