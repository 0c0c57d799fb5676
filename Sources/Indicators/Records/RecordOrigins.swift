import Findings
import Spreadsheets

/// Where the values of a record come from, field by field.
///
/// Most values come from a column of the record's row, the same for all records of a table. So the
/// row is kept, and an origin is made when somebody asks for it, which for most is never.
public struct RecordOrigins: Sendable {
  /// Where a field's values come from in all records of a table, unless a record knows better.
  enum Source: Sendable {
    /// A column of the record's row, 1-based.
    case column(Int)
    /// The same place for all; indirect, so that what looks for leaks sees what it holds.
    indirect case given(Origin)

    /// No place; made once, since most fields of most templates have it.
    static let nowhere = Source.given(Origin(.none))
  }

  /// Where values come from, field by field, unless the record knows better.
  let sources: [Source]
  private let row: Row
  /// What was done to the values of some columns.
  private var steps: [(field: Int, steps: [String])]
  /// The origins that are the record's own.
  private var own: [(field: Int, origin: Origin)]

  /// Makes the origins of a record, one for each field.
  public init(_ origins: [Origin]) {
    self.init(origins.map { .given($0) }, of: Row(number: 0, cells: []))
  }

  /// Makes the origins of a row's record.
  init(
    _ sources: [Source], of row: Row, steps: [(field: Int, steps: [String])] = [],
    own: [(field: Int, origin: Origin)] = []
  ) {
    self.sources = sources
    self.row = row
    self.steps = steps
    self.own = own
  }

  /// The origin of a field's value, by the field's position.
  public subscript(field: Int) -> Origin {
    get {
      if let own = own.last(where: { $0.field == field }) { return own.origin }
      switch sources[field] {
      case .given(let origin): return origin
      case .column(let column):
        var origin = Origin(
          .cell(row.reference(ofColumn: column)), raw: row[column: column]?.value,
          steps: steps.first { $0.field == field }?.steps ?? [])
        if row.hasStruckText { row.restoreStruckText(of: column, in: &origin) }
        return origin
      }
    }
    set { own.append((field, newValue)) }
  }

  /// Where a field's value comes from, without what stood there: that would have to be copied.
  func place(of field: Int) -> Origin.Place {
    if let own = own.last(where: { $0.field == field }) { return own.origin.place }
    switch sources[field] {
    case .given(let origin): return origin.place
    case .column(let column): return .cell(row.reference(ofColumn: column))
    }
  }
}

extension RecordOrigins: ExpressibleByArrayLiteral {
  /// Makes the origins of a record, one for each field.
  public init(arrayLiteral origins: Origin...) { self.init(origins) }
}
