/// A cell's address read from bytes, for the worksheet reader's hot path; what travels
/// further is a `CellReference`.
struct CellAddress {
  /// The last row that a sheet can have (ECMA-376 leaves it open; Excel's limit since 2007).
  static let lastRow = 1_048_576
  /// The last column, `XFD`.
  static let lastColumn = 16_384

  let row: Int
  let column: Int

  /// Reads an address such as `D12` or `d12`; `nil` for anything else and beyond the limits.
  init?(_ bytes: Span<UInt8>) {
    var index = 0
    var column = 0
    while index < bytes.count {
      let letter = (bytes[index] | 0x20) &- UInt8(ascii: "a")
      guard letter < 26 else { break }
      column = column * 26 + Int(letter) + 1
      guard column <= Self.lastColumn else { return nil }
      index += 1
    }
    var row = 0
    while index < bytes.count {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      row = row * 10 + Int(digit)
      guard row <= Self.lastRow else { return nil }
      index += 1
    }
    guard row > 0, column > 0 else { return nil }
    self.row = row
    self.column = column
  }
}
