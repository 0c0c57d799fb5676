internal import Findings
internal import Indicators
internal import Spreadsheets

/// Values as the bytes of their plain text: no quotes, no escapes.
///
/// These stand beside the `description`s of the same types, which make a `String` for each
/// part: a register of 200,000 records would make millions of them.
enum PlainText {
  static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: text.utf8)
  }

  static func append(_ number: Int, to bytes: inout [UInt8]) {
    guard 0..<100_000 ~= number else {
      bytes.append(contentsOf: String(number).utf8)
      return
    }
    // The digits, the last one first, four bits each.
    var (rest, digits, count) = (number, 0, 0)
    repeat {
      digits = digits << 4 | rest % 10
      rest /= 10
      count += 1
    } while rest > 0
    for _ in 0..<count {
      bytes.append(zero + UInt8(digits & 15))
      digits >>= 4
    }
  }

  static func append(_ number: Double, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: PlainNumber.text(of: number).utf8)
  }

  /// Appends a date by ISO 8601.
  static func append(_ date: CalendarDateTime, to bytes: inout [UInt8]) {
    guard date.millisecond == 0, 0...9999 ~= date.year, 0...99 ~= date.month, 0...99 ~= date.day
    else {
      bytes.append(contentsOf: date.description.utf8)
      return
    }
    appendPair(date.year / 100, to: &bytes)
    appendPair(date.year % 100, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    appendPair(date.month, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    appendPair(date.day, to: &bytes)
  }

  /// Appends an address such as `D12`.
  static func append(_ cell: CellReference, to bytes: inout [UInt8]) {
    if 1...26 ~= cell.column {
      bytes.append(UInt8(ascii: "A") + UInt8(cell.column - 1))
    } else {
      bytes.append(contentsOf: CellReference.letters(ofColumn: cell.column).utf8)
    }
    append(cell.row, to: &bytes)
  }

  /// Appends a range such as `A6:A20`.
  static func append(_ range: CellRange, to bytes: inout [UInt8]) {
    append(range.first, to: &bytes)
    guard range.first != range.last else { return }
    bytes.append(UInt8(ascii: ":"))
    append(range.last, to: &bytes)
  }

  private static let zero = UInt8(ascii: "0")

  private static func appendPair(_ number: Int, to bytes: inout [UInt8]) {
    bytes.append(zero + UInt8(number / 10))
    bytes.append(zero + UInt8(number % 10))
  }
}
