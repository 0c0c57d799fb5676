package import Findings

extension SheetAppearance {
  /// The finding on what lies on a sheet and was not read; `nil` where nothing does.
  ///
  /// Charts draw what stands in cells, so they are left out. Where there is one thing alone, and it
  /// lies at a cell, the finding does, too.
  ///
  /// - Parameters:
  ///   - file: The name of the workbook's file.
  ///   - sheet: The name of the sheet.
  package func unreadObjects(file: String, sheet: String) -> Finding? {
    let kinds = [
      Self.kind(
        notes.count, Phrase(indonesian: "catatan", english: "notes"),
        notes.first.map { ($0.cell, $0.text) }),
      Self.kind(
        comments.count, Phrase(indonesian: "komentar", english: "comments"),
        comments.first.map { ($0.cell, $0.text) }),
      Self.kind(
        textBoxes.count, Phrase(indonesian: "kotak teks", english: "text boxes"),
        textBoxes.first.map { ($0.cell, $0.text) }),
      Self.kind(pictureCount, Phrase(indonesian: "gambar", english: "pictures"), []),
      Self.kind(
        graphicCount, Phrase(indonesian: "objek lain", english: "other objects"), []),
      unseen.isDisjoint(with: [.remarks, .drawings])
        ? nil
        : Phrase(
          indonesian: "benda yang tidak dapat dilihat", english: "what can't be looked at"),
    ].compactMap(\.self)
    guard !kinds.isEmpty else { return nil }
    var place = Place(file: file, sheet: sheet)
    if kinds.count == 1, let cell = onlyCell { place = place.at(cell) }
    return Finding(
      .unreadObject, at: place,
      [
        "objects": Phrase(
          indonesian: kinds.map(\.indonesian).joined(separator: "; "),
          english: kinds.map(\.english).joined(separator: "; "))
      ])
  }

  /// The cell of the one thing that lies at a cell, where there is only one.
  private var onlyCell: CellReference? {
    let cells =
      notes.first.map(\.cell) + comments.first.map(\.cell) + textBoxes.first.compactMap(\.cell)
    return notes.count + comments.count + textBoxes.count == 1 ? cells.first : nil
  }

  /// How many of a kind are named with their places.
  private static let shown = 3
  /// How many characters of a text are shown.
  private static let shownText = 40

  /// How many there are of a kind, and what the first of them say; `nil` for none.
  private static func kind(
    _ count: Int, _ name: Phrase, _ first: [(cell: CellReference?, text: String)]
  ) -> Phrase? {
    guard count > 0 else { return nil }
    var places = first.prefix(shown).map { cell, text in
      let words = "\"\(shortened(text))\""
      return cell.map { "\($0) \(words)" } ?? words
    }
    if !places.isEmpty, count > places.count { places.append("…") }
    let list = places.isEmpty ? "" : " (\(places.joined(separator: ", ")))"
    return Phrase(
      indonesian: "\(count) \(name.indonesian)\(list)",
      english: "\(count) \(count == 1 ? singular(name.english) : name.english)\(list)")
  }

  private static func singular(_ name: String) -> String {
    name.hasSuffix("boxes") ? String(name.dropLast(2)) : String(name.dropLast())
  }

  /// A text on one line, cut where it is long.
  private static func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > shownText ? line.prefix(shownText) + "…" : line
  }
}
