public import Findings
public import Spreadsheets

/// One respondent's answer to one indicator in one round.
public struct Record: Sendable {
  /// The values, one for each field of the schema, in its order.
  public var values: [FieldValue]
  /// Where each value comes from, in the same order.
  public var origins: RecordOrigins
  /// Columns that the mapping does not name, by their labels, from left to right.
  public var extra: [Extra]
  /// The row that the record was read from.
  public var source: RowSource

  /// Makes a record.
  public init(
    values: [FieldValue], origins: RecordOrigins, extra: [Extra] = [], source: RowSource
  ) {
    self.values = values
    self.origins = origins
    self.extra = extra
    self.source = source
  }

  /// A value of a column that the mapping does not name.
  public struct Extra: Hashable, Sendable {
    /// The column's label.
    public var label: String
    /// What stands there.
    public var value: CellValue

    /// Makes one.
    public init(label: String, value: CellValue) {
      self.label = label
      self.value = value
    }
  }

  /// The row that a record was read from.
  public struct RowSource: Hashable, Sendable {
    /// The file's name.
    public var file: String
    /// The sheet's name.
    public var sheet: String
    /// The row, 1-based.
    public var row: Int

    /// Makes one.
    public init(file: String, sheet: String, row: Int) {
      self.file = file
      self.sheet = sheet
      self.row = row
    }
  }
}

/// The value of one field of a record.
public enum FieldValue: Hashable, Sendable {
  /// There is none, and why.
  case missing(MissingKind)
  /// Text, or the code of an entry of a list.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// A number.
  case number(Double)
  /// A day, with or without a time.
  case date(CalendarDateTime)
}

extension FieldValue {
  /// The value as plain text; `nil` where there is none.
  public var text: String? {
    switch self {
    case .missing: nil
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let number): PlainNumber.text(of: number)
    case .date(let date): date.description
    }
  }

  /// Whether there is a value.
  public var isPresent: Bool {
    if case .missing = self { false } else { true }
  }
}

/// Where a value comes from.
public struct Origin: Hashable, Sendable {
  /// The place.
  public var place: Place
  /// What stood there, before anything was done to it.
  public var raw: CellValue?
  /// What was done to it, in order, such as `trim` and `lookup:answer~1`.
  public var steps: [String]

  /// The kinds of places that a value can come from.
  public enum Place: Hashable, Sendable {
    /// A cell of the record's row and sheet, or of another row of that sheet.
    case cell(CellReference)
    /// A cell of another sheet.
    case otherSheet(String, CellReference)
    /// A merged range, or the cells of which one is ticked.
    case range(CellRange)
    /// The name of the sheet.
    case sheetName
    /// The name of the file.
    case fileName
    /// A line of the mapping, or the schema where it is 0.
    case mapping(line: Int)
    /// Nowhere: the field has no source here.
    case none
  }

  /// Makes an origin.
  public init(_ place: Place, raw: CellValue? = nil, steps: [String] = []) {
    self.place = place
    self.raw = raw
    self.steps = steps
  }
}
