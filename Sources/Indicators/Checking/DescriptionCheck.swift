import Findings
import Spreadsheets

/// Compares the text of a question with the indicator that its row names.
struct DescriptionCheck: Sendable {
  private let index: DescriptionIndex
  /// The owners of texts seen so far, since forms repeat the same questions.
  private var known: [String: Set<String>] = [:]

  init(_ index: DescriptionIndex) { self.index = index }

  /// The finding on a record whose question is word for word another indicator's.
  mutating func mismatch(in record: Record, schema: Schema) -> Finding? {
    let code = index.code
    guard case .text(let wording) = record.values[index.text],
      case .text(let named) = record.values[code], index.labels[named] != wording
    else { return nil }
    let owners = owners(of: wording)
    guard let near = owners.sorted().first, !owners.contains(named) else { return nil }
    // The cell to mend is the one that names the indicator, as a key that comes twice shows.
    var finding = Finding(
      .textMismatch, at: record.place(of: code, file: record.source.file),
      value: record.origins[code].raw?.text, ["near": Phrase(near)])
    finding.subject = schema.subject(of: record)
    finding.field = schema.fields[code].name
    finding.fix = Fix(.ask, new: near)
    return finding
  }

  private mutating func owners(of wording: String) -> Set<String> {
    if let owners = known[wording] { return owners }
    // Some write the number before the question: *1.02. Apakah …*
    let bare = wording.drop { $0.isWholeNumber || ".) \u{A0}".contains($0) }
    let found = index.owners[FoldedLabel(wording)] ?? index.owners[FoldedLabel(String(bare))] ?? []
    if known.count < 10_000 { known[wording] = found }
    return found
  }
}
