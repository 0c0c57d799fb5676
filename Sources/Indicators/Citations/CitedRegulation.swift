/// A regulation that a record cites, in words: a row of the table of regulations.
package struct CitedRegulation: Hashable, Sendable {
  /// The kind's code in the schema's list; `nil` where nothing could be read.
  package var kind: String?
  /// How much the words for the kind say.
  package var rank: RegulationKind.Rank?
  /// Who has issued it, as written.
  package var issuer: String?
  /// Its number, as written.
  package var number: String?
  /// Its year.
  package var year: Int?
  /// What it is about, as written.
  package var title: String?
  /// What it is to the regulation before it; `nil` where nothing could be read.
  package var relation: Citation.Relation?
  /// Kind, issuer, number and year in one spelling, to find the same regulation again.
  package var key: String?
  /// What stands there, with all around it.
  package var raw: String
}

/// Reads the regulations that the records of a schema cite.
package struct CitationReader: Sendable {
  /// The fields that cite regulations.
  package let fields: [CitationField]
  private var parsers: [CitationParser]

  /// Makes a reader; `nil` where no field of the schema cites regulations.
  package init?(schema: Schema) {
    fields = schema.indexes.citations
    guard !fields.isEmpty else { return nil }
    parsers = fields.map { CitationParser($0.vocabulary) }
  }

  /// The regulations that a record cites, field by field, in the order of the text.
  ///
  /// A text without any is a row by itself, so that none is lost.
  package mutating func regulations(
    in record: Record
  ) -> [(field: Int, regulations: [CitedRegulation])] {
    var result: [(field: Int, regulations: [CitedRegulation])] = []
    for position in fields.indices {
      let field = fields[position]
      guard case .text(let text) = record.values[field.position], field.applies(to: record) else {
        continue
      }
      result.append((field.position, regulations(in: text, ofFieldAt: position)))
    }
    return result
  }

  /// The regulations that a text cites; a text without any is one by itself.
  ///
  /// - Parameter position: The position of the text's field among ``fields``; whether the record
  ///   cites regulations there is not asked.
  package mutating func regulations(
    in text: String, ofFieldAt position: Int
  ) -> [CitedRegulation] {
    let citations = parsers[position].citations(in: text)
    let bytes = Array(text.utf8)
    guard !citations.isEmpty else { return [CitedRegulation(raw: Self.text(bytes[...]))] }
    return citations.map { regulation($0, in: bytes, fields[position]) }
  }

  private func regulation(
    _ citation: Citation, in bytes: [UInt8], _ field: CitationField
  ) -> CitedRegulation {
    func text(_ range: Range<Int>?) -> String? { range.map { Self.text(bytes[$0]) } }
    let kind = field.vocabulary.kinds[citation.kind]
    var regulation = CitedRegulation(
      kind: kind.code, rank: kind.rank, issuer: text(citation.issuer),
      number: text(citation.number), year: citation.year, title: text(citation.title),
      relation: citation.relation, raw: Self.withoutSeparators(bytes[citation.piece]))
    if let number = regulation.number?.lowercased() ?? (kind.needsNumber ? nil : ""),
      kind.rank != .evidence
    {
      let words = [kind.code] + field.words(ofIssuer: regulation.issuer ?? "")
      let year = regulation.year.map { "\($0)" } ?? ""
      // 21/PMK.07/2023 has its year in it.
      let hasYear = year.isEmpty || number.hasSuffix("/\(year)")
      let tail = number.isEmpty ? year : hasYear ? number : "\(number)/\(year)"
      regulation.key = (words + [tail]).filter { !$0.isEmpty }.joined(separator: " ")
    }
    return regulation
  }

  /// A part of a text, with single spaces.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    // Most are so already, which their bytes tell quickly.
    var before = UInt8(ascii: " ")
    var isPlain = true
    for byte in bytes {
      if byte < 0x20 || byte > 0x7E || byte == 0x20 && before == 0x20 { isPlain = false }
      before = byte
    }
    return isPlain && before != 0x20 ? text : TextCleaning.squashed(text)
  }

  /// Words and signs that stand between two citations.
  private static let separators = [" dan", " serta", " jo.", " jo", " -", " •"].map {
    Array($0.utf8)
  }

  /// A part of a text without what stands between it and the next.
  private static func withoutSeparators(_ piece: ArraySlice<UInt8>) -> String {
    var bytes = Array(text(piece).utf8)[...]
    if let space = bytes.firstIndex(of: UInt8(ascii: " ")),
      isNumbering(bytes[..<space]) || isBullet(bytes[..<space])
    {
      bytes = bytes[(space + 1)...]
    }
    while let last = bytes.last {
      if last == UInt8(ascii: " ") || last == UInt8(ascii: ";") || last == UInt8(ascii: ",") {
        bytes.removeLast()
      } else if let word = separators.first(where: { bytes.suffix($0.count).elementsEqual($0) }) {
        bytes.removeLast(word.count)
      } else if last == UInt8(ascii: ".") || last == UInt8(ascii: ")"),
        let space = bytes.suffix(4).lastIndex(of: UInt8(ascii: " ")),
        isNumbering(bytes[(space + 1)...]),
        last == UInt8(ascii: ".") || !bytes.contains(UInt8(ascii: "("))
      {
        bytes = bytes[..<space]
      } else {
        break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isBullet(_ word: ArraySlice<UInt8>) -> Bool {
    ["-", "•", "*", "·", "–"].contains(String(decoding: word, as: UTF8.self))
  }

  /// Whether a word numbers a list: `2.` and `b)`.
  private static func isNumbering(_ word: ArraySlice<UInt8>) -> Bool {
    guard let sign = word.last, sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")") else {
      return false
    }
    let mark = word.dropLast()
    return (1...2).contains(mark.count)
      && (mark.allSatisfy { $0 &- 0x30 < 10 } || mark.count == 1)
  }
}
