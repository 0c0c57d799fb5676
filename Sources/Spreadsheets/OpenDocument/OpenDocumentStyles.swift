/// What the styles of an OpenDocument spreadsheet tell about sheets and times.
struct OpenDocumentStyles {
  /// A style of cells (ODF 1.3 Part 3, 16.2).
  struct CellStyle {
    var parent: String?
    var dataStyle: String?
    /// What it says itself of text being struck through (20.366 `style:text-line-through-style`).
    var isStruck: Bool?
  }

  /// Styles of tables that are hidden (20.404 `table:display`).
  var hiddenTables: Set<String> = []
  /// Styles of cells, by their names.
  var cells: [String: CellStyle] = [:]
  /// Styles of runs of text, by their names.
  var texts: [String: CellStyle] = [:]
  /// Whether any of the styles strikes text through.
  var hasStrikes = false
  /// Formats of times that go on counting after 24 hours, such as `[HH]:MM`
  /// (19.522 `number:truncate-on-overflow`).
  var elapsedTimes: Set<String> = []

  /// The styles of cells whose times are elapsed times, not times of a day.
  ///
  /// - Parameter shared: The styles that the document's own build on.
  func elapsedTimeStyles(with shared: OpenDocumentStyles) -> Set<String> {
    let formats = elapsedTimes.union(shared.elapsedTimes)
    guard !formats.isEmpty else { return [] }
    let styles = shared.cells.merging(cells) { $1 }
    return Set(styles.keys.filter { Self.leads($0, to: formats, in: styles) })
  }

  private static func leads(
    _ name: String, to formats: Set<String>, in styles: [String: CellStyle]
  ) -> Bool {
    var next: String? = name
    // No program builds a style on more than a few others; a ring of styles would have no end.
    for _ in 0..<32 {
      guard let style = next.flatMap({ styles[$0] }) else { return false }
      if let format = style.dataStyle { return formats.contains(format) }
      next = style.parent
    }
    return false
  }
}
