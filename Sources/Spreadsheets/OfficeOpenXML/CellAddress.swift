/// A cell's address read from bytes, for the worksheet reader's hot path; what travels
/// further is a `CellReference`.
struct CellAddress {
  let row: Int
  let column: Int

  /// Rows and columns beyond this are as far away as one can count here.
  private static let farAway = 1 << 31

  /// Reads an address such as `D12` or `d12`; `nil` for anything else.
  init?(_ bytes: Span<UInt8>) {
    let end = bytes.count
    var index = 0
    var column = 0
    while index < end {
      let letter = (bytes[index] | 0x20) &- UInt8(ascii: "a")
      guard letter < 26 else { break }
      column = min(column &* 26 &+ Int(letter) &+ 1, Self.farAway)
      index += 1
    }
    var row = 0
    while index < end {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      row = min(row &* 10 &+ Int(digit), Self.farAway)
      index += 1
    }
    guard row > 0, column > 0 else { return nil }
    self.row = row
    self.column = column
  }
}
