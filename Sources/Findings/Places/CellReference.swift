/// The address of a cell in a sheet, such as `D12` (ECMA-376 Part 1, 18.18.62 `ST_CellRef`).
public struct CellReference: Hashable, Comparable, Sendable {
  /// The row, 1-based as Excel shows it.
  public var row: Int
  /// The column, 1-based: `A` is 1.
  public var column: Int

  /// Makes a reference of a row and a column, both 1-based.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads a reference such as `D12`, `$D$12` or `d12`.
  ///
  /// Gives `nil` for anything else, and for numbers that overflow.
  public init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0 && column < 100_000:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0 && column < 100_000:
        column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0 && row < 100_000_000:
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default:
        return nil
      }
    }
    guard row > 0, column > 0 else { return nil }
    self.init(row: row, column: column)
  }

  /// The letters of a column: 1 is `A`, 27 is `AA`.
  public static func letters(ofColumn column: Int) -> String {
    guard column > 0 else { return "" }
    let last = UInt8(ascii: "A") + UInt8((column - 1) % 26)
    return letters(ofColumn: (column - 1) / 26) + String(Unicode.Scalar(last))
  }

  /// Whether a cell comes before another: by rows, then by columns.
  public static func < (left: CellReference, right: CellReference) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}

extension CellReference: CustomStringConvertible {
  /// The address as Excel writes it: `D12`.
  public var description: String {
    Self.letters(ofColumn: column) + String(row)
  }
}
