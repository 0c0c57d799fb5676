/// The entries of a list that must be answered for.
struct CoverageIndex: Sendable {
  /// What must be covered.
  let coverage: Schema.Coverage
  /// The codes of the entries, in the list's order.
  let codes: [String]
  /// Where each code is among them.
  let positions: TextTable<Int>

  init(of coverage: Schema.Coverage, schema: Schema) {
    self.coverage = coverage
    codes = schema.lists[coverage.list]?.entries.map(\.code) ?? []
    positions = TextTable(codes.enumerated().map { ($1, $0) })
  }
}
