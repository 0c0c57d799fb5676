/// The lists of a schema, to tell the labels that are entries of them: a respondent over a group of
/// columns, an answer over a column to tick.
///
/// A class, since it remembers what it has looked up. One task at a time.
final class ListLabels {
  private let indexes: [(field: Int, index: CodeIndex)]
  private var known: [String: [(field: Int, code: String)]] = [:]

  /// How many labels are remembered before all are forgotten.
  private static let capacity = 4_000

  /// A misspelt label is taken for the entry that it is so near to.
  private static let fuzzy = 2

  init(of schema: Schema) {
    indexes = schema.fields.enumerated().compactMap { position, field in
      guard field.constant == nil, field.describes == nil else { return nil }
      return field.list.flatMap { schema.indexes.lists[$0] }.map { (position, $0) }
    }
  }

  /// The fields whose list has an entry that is so called, with the code of that entry.
  ///
  /// A number is no name: every list has one.
  func fields(withEntry label: String) -> [(field: Int, code: String)] {
    let label = TextCleaning.squashed(label)
    guard label.contains(where: \.isLetter) else { return [] }
    if let known = known[label] { return known }
    if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
    let found = indexes.compactMap { field, index in
      entry(label, in: index).map { (field: field, code: index.list.entries[$0].code) }
    }
    known[label] = found
    return found
  }

  /// How many entries the list of a field has.
  func count(ofField field: Int) -> Int {
    indexes.first { $0.field == field }?.index.list.entries.count ?? 0
  }

  private func entry(_ label: String, in index: CodeIndex) -> Int? {
    if let match = index.match(of: label) {
      return match.entries.count == 1 ? match.entries[0] : nil
    }
    let forgiven = label.count >= 4 ? min(Self.fuzzy, label.count / 3) : 0
    return index.nearest(to: label, atMost: forgiven)?.entry
  }
}
