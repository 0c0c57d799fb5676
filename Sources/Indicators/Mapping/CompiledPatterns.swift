/// The regular expressions of a mapping, compiled once for many workbooks.
///
/// Of many small workbooks, to compile them for each would take a twentieth of the time.
package struct CompiledPatterns {
  private let patterns: [String: Pattern]

  /// Compiles all expressions of a mapping.
  init(of mapping: Mapping) {
    patterns = Dictionary(
      mapping.expressions.map { ($0, Pattern($0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The pattern of an expression.
  subscript(_ expression: String) -> Pattern { patterns[expression] ?? Pattern(expression) }
}

extension Mapping {
  /// Every regular expression in it.
  fileprivate var expressions: [String] {
    let files = document.flatMap(\.sources).compactMap { source -> String? in
      guard case .file(let pattern) = source else { return nil }
      return pattern
    }
    return blocks.reduce(into: files) { expressions, block in
      let conditions = [block.stop, block.totals?.when].compactMap(\.self) + block.skip
      expressions += [block.sheets, block.section?.matches, block.group?.skip].compactMap(\.self)
      expressions += conditions.map(\.matches)
    }
  }
}
