#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Lines of a grid that wait until it is known how many fields each of them must have.
///
/// A few megabytes stay in memory; more go to a file without a name, which is gone when the spool
/// is. To read a sheet a second time would take ten times as long.
@safe final class LineSpool {
  /// How many bytes stay in memory.
  private static let memorySize = 4 << 20
  /// How many bytes of each line tell its length and its fields.
  private static let headSize = 8

  // Lines that are not in the file, each after its head.
  private var bytes: [UInt8] = []
  private var file: UnsafeMutablePointer<FILE>?

  deinit {
    if let file = unsafe file { unsafe fclose(file) }
  }

  /// Keeps a line and the number of fields that it has.
  ///
  /// - Throws: ``RunError`` where the file can't be written.
  func append(_ line: [UInt8], fields: Int) throws(RunError) {
    Self.append(UInt32(clamping: line.count), to: &bytes)
    Self.append(UInt32(clamping: fields), to: &bytes)
    bytes += line
    if bytes.count >= Self.memorySize { try writeOut() }
  }

  /// Gives every line, in order, with the number of its fields.
  func replay(_ body: (_ line: ArraySlice<UInt8>, _ fields: Int) throws -> Void) throws {
    if let file = unsafe file { unsafe rewind(file) }
    if unsafe file != nil { try replayFile(body) }
    var place = 0
    while place < bytes.count {
      let (length, fields) = Self.head(of: bytes[place...])
      place += Self.headSize
      try body(bytes[place..<(place + length)], fields)
      place += length
    }
  }

  private func replayFile(_ body: (ArraySlice<UInt8>, Int) throws -> Void) throws {
    guard let file = unsafe file else { return }
    var head = [UInt8](repeating: 0, count: Self.headSize)
    var line: [UInt8] = []
    while unsafe fread(&head, Self.headSize, 1, file) == 1 {
      let (length, fields) = Self.head(of: head[...])
      if line.count < length { line = [UInt8](repeating: 0, count: 2 * length) }
      guard unsafe length == 0 || fread(&line, length, 1, file) == 1 else { throw Self.failure }
      try body(line[..<length], fields)
    }
    guard unsafe ferror(file) == 0 else { throw Self.failure }
  }

  private func writeOut() throws(RunError) {
    if unsafe file == nil { unsafe file = tmpfile() }
    guard let file = unsafe file, unsafe fwrite(bytes, bytes.count, 1, file) == 1 else {
      throw Self.failure
    }
    bytes.removeAll(keepingCapacity: true)
  }

  private static var failure: RunError {
    unsafe .output(file: "a temporary file", reason: String(cString: strerror(errno)))
  }

  private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    for shift in [0, 8, 16, 24] as [UInt32] {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  private static func head(of bytes: ArraySlice<UInt8>) -> (length: Int, fields: Int) {
    func number(at offset: Int) -> Int {
      (0..<4).reduce(0) { $0 | Int(bytes[bytes.startIndex + offset + $1]) << (8 * $1) }
    }
    return (number(at: 0), number(at: 4))
  }
}
