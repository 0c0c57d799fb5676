/// Takes the fills of marks out of a styles part that a program has written since: a style that has
/// one gets the fill again that its cells had.
struct StylesheetTraces {
  private(set) var patch: PartPatch

  init(_ patch: PartPatch) throws(WorkbookError) { self.patch = patch }

  /// Takes them out.
  ///
  /// - Parameter originals: The fills that cells had; the first one has the number 1.
  /// - Returns: How many fills of marks gave way to those, and how many to none, since what was
  ///   there before can't be known.
  mutating func clear(_ originals: [String]) throws(WorkbookError) -> (known: Int, lost: Int) {
    let tokens = patch.tokens
    let (root, children) = try tokens.document()
    let prefix = tokens.prefix(of: root.start)
    var fills = try StylesheetList(.fills, among: children, in: tokens)
    let styles = try StylesheetList(.cellXfs, among: children, in: tokens)
    var replacements: [Int: Int] = [:]
    var numbers: [Int: Int] = [:]
    var counts = (known: 0, lost: 0)
    for (index, fill) in fills.items.enumerated() {
      switch try MarkFill.trace(of: fill, in: tokens) {
      case nil, .number(0): continue
      case .number(let number) where originals.indices.contains(number - 1):
        let original = Self.renamed(originals[number - 1], to: prefix)
        let place = numbers[number] ?? fills.append(original, prefix: prefix)
        numbers[number] = place
        replacements[index] = place
        counts.known += 1
      case .number, .colour:
        replacements[index] = 0
        counts.lost += 1
      }
    }
    guard !replacements.isEmpty else { return counts }
    for style in styles.items {
      guard let fill = tokens.number("fillId", of: style.start),
        let replacement = replacements[fill]
      else { continue }
      patch.set("fillId", to: String(replacement), of: style.start)
    }
    _ = fills.finish(&patch, prefix: prefix)
    return counts
  }

  /// A fill with the prefix of another part.
  private static func renamed(_ fill: String, to prefix: String) -> String {
    guard let start = fill.firstRange(of: "fill"), fill.first == "<" else { return fill }
    let old = fill[fill.index(after: fill.startIndex)..<start.lowerBound]
    guard old != prefix else { return fill }
    return fill.split(separator: "<", omittingEmptySubsequences: false).map { piece in
      if piece.hasPrefix("/" + old) { return "/" + prefix + piece.dropFirst(old.count + 1) }
      if !piece.isEmpty, piece.hasPrefix(old) { return prefix + piece.dropFirst(old.count) }
      return String(piece)
    }.joined(separator: "<")
  }
}
