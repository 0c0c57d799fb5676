import Findings
import Spreadsheets

/// How far the cells of a column are what a field's cells are.
struct ContentLikeness: Sendable {
  /// The share of the cells that are, from 0 to 1.
  var share: Double
  /// How many cells were looked at.
  var count: Int
  /// How much it tells where all of them are, from 0 to 1: an entry of a list more than a number.
  var evidence: Double
  /// How much it tells where none of them is, from 0 to 1.
  var doubt: Double
  /// What they are, for a person: `in list answers`; empty where that is not worth a word.
  var meaning: Phrase

  /// Whether the cells are surely not the field's.
  var refutes: Bool { count > 2 && share < 0.2 && doubt >= 0.3 }

  /// That of a column whose cells tell nothing.
  static let nothing = ContentLikeness(share: 0, count: 0, evidence: 0, doubt: 0, meaning: "")
}

/// Tells how far the cells of columns are what a field's are.
///
/// A class, since what it reads by remembers the texts that it has met. One task at a time.
final class ContentReader {
  private let schema: Schema
  private let position: Int
  private let field: Field
  private let normaliser: FieldNormaliser
  private let index: CodeIndex?
  /// The codes of the field that this one describes in words, where it does.
  private let described: CodeIndex?
  /// Whether another field holds the words for this one's codes.
  private let isDescribed: Bool
  private let texts: Pattern?

  /// How many typing errors a code may have and still count.
  private static let fuzzy = 2
  /// A text field that may hold as much is for sentences, not for numbers.
  private static let longText = 500

  init(field position: Int, of schema: Schema, texts: String?) {
    self.schema = schema
    self.position = position
    var field = schema.fields[position]
    // What the list does not have is kept with a warning, but it is no sign of the list.
    field.unknown = .reject
    self.field = field
    var mapping = FieldMapping(field: position, sources: [], line: 0)
    mapping.fuzzy = field.list == nil ? 0 : Self.fuzzy
    normaliser = FieldNormaliser(
      field: field, mapping: mapping, schema: schema, isStrict: false, personalData: .keep)
    index = field.list.flatMap { schema.indexes.lists[$0] }
    described = field.describes.flatMap { schema.fields[$0].list }
      .flatMap { schema.indexes.lists[$0] }
    isDescribed = schema.fields.contains { $0.describes == position }
    self.texts = texts.map { Pattern($0) }
  }

  /// How far some cells are what the field's are.
  func likeness(of sample: ColumnSample) -> ContentLikeness {
    guard !sample.cells.isEmpty else { return .nothing }
    if described != nil { return ofDescriptions(sample) }
    if let index { return ofCodes(sample, index) }
    switch field.type {
    case .text, .code: return ofTexts(sample)
    case .integer, .number: return ofNumbers(sample)
    case .date: return ofDates(sample)
    }
  }

  /// Few cells tell less than many.
  private func confidence(_ count: Int) -> Double { count >= 3 ? 1 : count == 2 ? 0.92 : 0.85 }

  /// The cells that hold something, and how many of them the field can read.
  private func readable(_ sample: ColumnSample) -> (count: Int, accepted: [Cell]) {
    var count = 0
    var accepted: [Cell] = []
    for cell in sample.cells {
      switch normaliser.normalise(cell).value {
      case .missing(.invalid): count += 1
      case .missing: continue
      default:
        count += 1
        accepted.append(cell)
      }
    }
    return (count, accepted)
  }

  /// A share of entries spelled rightly from which on it is worth looking for misspelt ones.
  private static let worthALook = 0.3

  /// The cells that hold something, and how many of them are entries of the list.
  private func entries(_ sample: ColumnSample, of index: CodeIndex) -> (
    count: Int, accepted: [Cell]
  ) {
    let exact = sample.cells.count { index.match(of: TextCleaning.trimmed($0.value.text)) != nil }
    guard Double(exact) < Self.worthALook * Double(sample.cells.count) else {
      return readable(sample)
    }
    // A number may be a code that a spreadsheet has damaged, which only the field's reader knows.
    let numbers = sample.cells.count { if case .number = $0.value { true } else { false } }
    return 2 * numbers > sample.cells.count ? readable(sample) : (sample.cells.count, [])
  }

  private func ofCodes(_ sample: ColumnSample, _ index: CodeIndex) -> ContentLikeness {
    let (count, accepted) = entries(sample, of: index)
    guard count > 0 else { return .nothing }
    var weight = 0.0
    var telling = 0
    for cell in accepted {
      let text = TextCleaning.trimmed(cell.value.text)
      // Where another field holds the words, words are that field's.
      let isWording =
        isDescribed && index.match(of: text).map { $0.rank > .code && text.count > 20 } == true
      weight += isWording ? 0.6 : 1
      // Small numbers are everywhere; words and long codes are not.
      if text.count >= 4 || text.contains(where: \.isLetter) { telling += 1 }
    }
    let share = weight / Double(count)
    let words = accepted.isEmpty ? 0 : Double(telling) / Double(accepted.count)
    return ContentLikeness(
      share: share, count: count, evidence: (0.3 + 0.5 * words) * confidence(count),
      // A list that may be left is seldom complete.
      doubt: schema.fields[position].unknown == .keep ? 0.35 : 1,
      meaning: Phrase(
        indonesian: "ada di daftar \(field.list ?? "")", english: "in list \(field.list ?? "")"))
  }

  private func ofDescriptions(_ sample: ColumnSample) -> ContentLikeness {
    let texts = sample.cells.map { TextCleaning.trimmed($0.value.text) }
    let known = texts.count { text in
      described?.match(of: text).map { $0.rank > .code && text.count > 8 } == true
    }
    let long = texts.count { $0.count > 20 }
    let name = field.describes.map { schema.fields[$0].name } ?? ""
    return ContentLikeness(
      // Questions are often put in other words.
      share: max(Double(known), 0.6 * Double(long)) / Double(texts.count), count: texts.count,
      evidence: 0.8 * confidence(texts.count), doubt: 0.35,
      meaning: Phrase(indonesian: "teks \(name)", english: "texts of \(name)"))
  }

  private func ofNumbers(_ sample: ColumnSample) -> ContentLikeness {
    let (count, accepted) = readable(sample)
    guard count > 0 else { return .nothing }
    let numbers = accepted.compactMap { normaliser.normalise($0).value.number }
    let hasBothLimits = field.minimum != nil && field.maximum != nil
    var share = Double(accepted.count) / Double(count)
    // A number without a limit could be anything; years and running numbers are something else.
    let isOther =
      !hasBothLimits && (sample.runs || numbers.allSatisfy { (1900...2100).contains($0) })
    if isOther { share *= 0.3 }
    return ContentLikeness(
      share: share, count: count,
      evidence: (hasBothLimits ? 0.5 : 0.3) * confidence(count), doubt: 1,
      meaning: Phrase(indonesian: "bilangan", english: "numbers"))
  }

  private func ofDates(_ sample: ColumnSample) -> ContentLikeness {
    let (count, accepted) = readable(sample)
    guard count > 0 else { return .nothing }
    return ContentLikeness(
      share: Double(accepted.count) / Double(count), count: count,
      evidence: 0.5 * confidence(count), doubt: 1,
      meaning: Phrase(indonesian: "tanggal", english: "dates"))
  }

  private func ofTexts(_ sample: ColumnSample) -> ContentLikeness {
    let cells = sample.cells
    if let texts {
      let share = Double(cells.count { texts.matches($0.value.text) }) / Double(cells.count)
      if share > 0.3 {
        return ContentLikeness(
          share: share, count: cells.count, evidence: 0.55 * confidence(cells.count), doubt: 0,
          meaning: Phrase(indonesian: "khas \(field.name)", english: "typical of \(field.name)"))
      }
    }
    let isForSentences = (field.maximumLength ?? 0) >= Self.longText
    let words = cells.count { $0.value.text.contains { $0.isLetter } }
    return ContentLikeness(
      share: Double(words) / Double(cells.count), count: cells.count,
      evidence: isForSentences ? 0.15 : 0, doubt: isForSentences ? 0.5 : 0, meaning: "")
  }
}

extension FieldValue {
  fileprivate var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }
}
