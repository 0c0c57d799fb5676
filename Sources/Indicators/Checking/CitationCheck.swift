import Findings

/// Tells where a regulation is cited so that it can't be found again (V321).
///
/// What can't be read is never put right: the field keeps its text as it stands. It remembers texts from
/// one workbook to the next, since forms cite the same regulations. One task at a time.
final class CitationCheck {
  private let field: CitationField
  private var parser: CitationParser
  /// What has been said of texts seen so far.
  private var known = KnownTexts<Verdict>(most: 1_024)

  /// The bytes of the longest text that is remembered; longer ones hardly come again.
  private static let longest = 500

  /// What is wrong with a text.
  private enum Verdict {
    /// All that it cites can be found again.
    case read
    /// It cites nothing that looks like a regulation.
    case prose
    /// It has the number of a regulation and not its kind.
    case withoutKind
    /// A regulation has no number, or no year.
    case incomplete(number: Bool, year: Bool)
  }

  init(_ field: CitationField) {
    self.field = field
    parser = CitationParser(field.vocabulary)
  }

  /// The finding on a record's text, where there is one.
  ///
  /// - Parameter isTold: Whether a rule has said of this cell that it gives no reason; then nobody
  ///   need be told that it is no regulation.
  func finding(
    in record: borrowing Record, schema: Schema, isTold: (String) -> Bool
  ) -> Finding? {
    guard case .text(let text) = record.values[field.position] else { return nil }
    let verdict = verdict(on: text)
    if case .read = verdict { return nil }
    let record = copy record
    guard field.applies(to: record) else { return nil }
    var finding = Finding(
      .citationUnread, at: record.place(of: field.position, file: record.source.file),
      value: text, ["value": Phrase(Self.shortened(text)), "example": Phrase(field.example)])
    switch verdict {
    case .read: return nil
    case .prose:
      if isTold(schema.fields[field.position].name) { return nil }
      // Whole columns may hold prose: that is a word to those who count regulations.
      finding.severity = .info
      finding.arguments["reason"] = Phrase(
        indonesian: "tidak memuat regulasi yang dapat dikenali",
        english: "names no regulation that can be recognised")
    case .withoutKind:
      finding.arguments["reason"] = Phrase(
        indonesian: "menyebut regulasi tanpa jenisnya",
        english: "names a regulation without its kind")
    case .incomplete(let number, let year):
      let words: (String, String) =
        switch (number, year) {
        case (true, true): ("nomor dan tahun", "number and year")
        case (true, false): ("nomor", "number")
        default: ("tahun", "year")
        }
      finding.arguments["reason"] = Phrase(
        indonesian: "menyebut regulasi tanpa \(words.0)",
        english: "names a regulation without \(words.1)")
    }
    finding.subject = schema.subject(of: record)
    finding.field = schema.fields[field.position].name
    return finding
  }

  /// A text as a message quotes it.
  private static func shortened(_ text: String) -> String {
    let beginning = text.prefix(120)
    return beginning.endIndex == text.endIndex ? text : beginning + "…"
  }

  private func verdict(on text: String) -> Verdict {
    guard text.utf8.count <= Self.longest else { return read(text) }
    return known.value(of: text) { read(text) }
  }

  private func read(_ text: String) -> Verdict {
    let citations = parser.citations(in: text)
    guard !citations.isEmpty else { return parser.hasNumberOnly ? .withoutKind : .prose }
    for citation in citations where citation.relation != .amended {
      let kind = field.vocabulary.kinds[citation.kind]
      let lacks = (
        kind.needsNumber && citation.number == nil, kind.needsYear && citation.year == nil
      )
      if lacks.0 || lacks.1 { return .incomplete(number: lacks.0, year: lacks.1) }
    }
    return .read
  }
}
