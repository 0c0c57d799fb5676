/// Which styles of an OpenDocument spreadsheet strike text through.
struct StruckStyles {
  /// The styles of cells that do.
  var cells: Set<String> = []
  /// What styles of runs of text say of it, where they or those that they build on say something.
  var texts: [String: Bool] = [:]

  /// Styles of which none does.
  init() {}

  /// Resolves what a document declares; `nil` where nothing strikes through.
  ///
  /// - Parameters:
  ///   - own: The styles of the content part.
  ///   - shared: Those that they build on.
  init?(_ own: OpenDocumentStyles, shared: OpenDocumentStyles) {
    guard own.hasStrikes || shared.hasStrikes else { return nil }
    let cellStyles = shared.cells.merging(own.cells) { $1 }
    cells = Set(cellStyles.keys.filter { Self.isStruck($0, in: cellStyles) == true })
    let textStyles = shared.texts.merging(own.texts) { $1 }
    for name in textStyles.keys { texts[name] = Self.isStruck(name, in: textStyles) }
  }

  private static func isStruck(
    _ name: String, in styles: [String: OpenDocumentStyles.CellStyle]
  ) -> Bool? {
    var next: String? = name
    // No program builds a style on more than a few others; a ring of styles would have no end.
    for _ in 0..<32 {
      guard let style = next.flatMap({ styles[$0] }) else { return nil }
      if let isStruck = style.isStruck { return isStruck }
      next = style.parent
    }
    return nil
  }
}
