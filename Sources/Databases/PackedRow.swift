/// The values of rows, one after the other, as bytes: what several tasks make ready, and one writes
/// into a table.
///
/// Each value is a byte that tells its kind, then 8 bytes for a number, or the length in 4 bytes and
/// the UTF-8 of a text, least byte first.
package enum PackedRow {
  /// A value that is being read; a text lies in the bytes that are read.
  @unsafe enum Value {
    case null
    case integer(Int64)
    case real(Double)
    case text(UnsafeRawBufferPointer)
  }

  private static let null = UInt8(0)
  private static let integer = UInt8(1)
  private static let real = UInt8(2)
  private static let text = UInt8(3)

  /// Appends that there is no value.
  package static func appendNull(to bytes: inout [UInt8]) { bytes.append(null) }

  /// Appends a whole number; nothing where there is none.
  package static func append(_ number: Int?, to bytes: inout [UInt8]) {
    guard let number else { return appendNull(to: &bytes) }
    bytes.append(integer)
    append(UInt64(bitPattern: Int64(number)), to: &bytes)
  }

  /// Appends a number; nothing for infinities and not-a-number, which outputs do not have.
  package static func append(_ number: Double, to bytes: inout [UInt8]) {
    guard number.isFinite else { return appendNull(to: &bytes) }
    bytes.append(real)
    append(number.bitPattern, to: &bytes)
  }

  /// Appends a text; nothing where there is none.
  package static func append(_ text: String?, to bytes: inout [UInt8]) {
    guard let text else { return appendNull(to: &bytes) }
    let utf8 = text.utf8
    appendTextStart(ofLength: utf8.count, to: &bytes)
    bytes.append(contentsOf: utf8)
  }

  /// Appends a text that is written byte by byte, in UTF-8.
  package static func appendText(
    to bytes: inout [UInt8], _ write: (inout [UInt8]) -> Void
  ) {
    let start = bytes.count
    appendTextStart(ofLength: 0, to: &bytes)
    let first = bytes.count
    write(&bytes)
    var length = UInt32(bytes.count - first)
    for index in start + 1..<first {
      bytes[index] = UInt8(truncatingIfNeeded: length)
      length >>= 8
    }
  }

  private static func appendTextStart(ofLength length: Int, to bytes: inout [UInt8]) {
    bytes.append(text)
    var length = UInt32(length)
    for _ in 0..<4 {
      bytes.append(UInt8(truncatingIfNeeded: length))
      length >>= 8
    }
  }

  private static func append(_ eight: UInt64, to bytes: inout [UInt8]) {
    var eight = eight
    for _ in 0..<8 {
      bytes.append(UInt8(truncatingIfNeeded: eight))
      eight >>= 8
    }
  }

  /// Reads the values again.
  @unsafe struct Reader {
    private let bytes: UnsafeRawBufferPointer
    private var position = 0

    init(_ bytes: UnsafeRawBufferPointer) { unsafe self.bytes = bytes }

    var isAtEnd: Bool { unsafe position >= bytes.count }

    mutating func next() -> Value {
      let kind = unsafe take(1)
      switch unsafe kind[0] {
      case PackedRow.integer: return unsafe .integer(Int64(bitPattern: eight()))
      case PackedRow.real: return unsafe .real(Double(bitPattern: eight()))
      case PackedRow.text:
        let length = unsafe UInt32(littleEndian: take(4).loadUnaligned(as: UInt32.self))
        return unsafe .text(take(Int(length)))
      default: return unsafe .null
      }
    }

    private mutating func eight() -> UInt64 {
      unsafe UInt64(littleEndian: take(8).loadUnaligned(as: UInt64.self))
    }

    private mutating func take(_ count: Int) -> UnsafeRawBufferPointer {
      let end = unsafe position + count
      precondition(unsafe end <= bytes.count, "A row breaks off.")
      defer { unsafe position = end }
      return unsafe UnsafeRawBufferPointer(rebasing: bytes[position..<end])
    }
  }
}
