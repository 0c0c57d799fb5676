/// What a code's page tells beyond its one sentence: what it means, what becomes of the record, what
/// to do.
///
/// Pages are made when someone asks for one, and never while a workbook is checked.
public struct FindingPage: Sendable {
  /// The finest place that such a finding points at.
  public enum Reach: String, CaseIterable, Sendable {
    case file, line, sheet, row, cell, range
  }

  /// How it looks, and how it should look.
  public enum Example: Sendable {
    /// What stands in a cell, and what to type there instead; no text is an empty cell.
    case cell(before: String, after: String)
    /// The same in words.
    case words(before: Phrase, after: Phrase)
  }

  /// The finest place that such a finding points at.
  public let reach: Reach
  /// Whether what to type instead comes with the finding, and how sure it is; `nil` where a person
  /// must find it.
  public let fix: Fix.Class?
  /// What is the matter, in a sentence.
  public let meaning: Phrase
  /// Why it matters: what happens with the record.
  public let consequence: Phrase
  /// What to do, and what to type instead.
  public let cure: Phrase
  /// How it looks, and how it should look.
  public let example: Example
  /// Codes of problems that are easily taken for this one, or come with it.
  public let related: [FindingCode]

  init(
    at reach: Reach, fix: Fix.Class? = nil, meaning: Phrase, consequence: Phrase, cure: Phrase,
    example: Example, related: [FindingCode] = []
  ) {
    self.reach = reach
    self.fix = fix
    self.meaning = meaning
    self.consequence = consequence
    self.cure = cure
    self.example = example
    self.related = related
  }
}

extension FindingPage.Reach {
  /// The word for this place.
  public var name: Phrase {
    switch self {
    case .file: Phrase(indonesian: "berkas", english: "file")
    case .line: Phrase(indonesian: "baris berkas teks", english: "line")
    case .sheet: Phrase(indonesian: "lembar", english: "sheet")
    case .row: Phrase(indonesian: "baris", english: "row")
    case .cell: Phrase(indonesian: "sel", english: "cell")
    case .range: Phrase(indonesian: "rentang sel", english: "range of cells")
    }
  }
}

extension FindingPage.Example {
  /// How it looks.
  public var before: Phrase {
    switch self {
    case .cell(let before, _): Self.typed(before)
    case .words(let before, _): before
    }
  }

  /// How it should look.
  public var after: Phrase {
    switch self {
    case .cell(_, let after): Self.typed(after)
    case .words(_, let after): after
    }
  }

  private static func typed(_ text: String) -> Phrase {
    text.isEmpty ? Phrase(indonesian: "(kosong)", english: "(empty)") : Phrase(text)
  }
}
