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
  /// How many bytes of lines are kept together.
  private static let chunkSize = 128 << 10

  /// Lines that are not in the file, the last ones of which there may be more.
  private var chunks = [SpooledLines(fields: 0)]
  private var size = 0
  private var file: UnsafeMutablePointer<FILE>?

  deinit {
    if let file = unsafe file { unsafe fclose(file) }
  }

  /// Keeps a line and the number of fields that it has.
  ///
  /// - Throws: ``RunError`` where the file can't be written.
  func append(_ line: [UInt8], fields: Int) throws(RunError) {
    let last = chunks.count - 1
    if chunks[last].fields == fields, chunks[last].bytes.count < Self.chunkSize {
      chunks[last].append(line)
    } else {
      size += chunks[last].size
      if size >= Self.memorySize { try writeOut() }
      chunks.append(SpooledLines(fields: fields))
      chunks[chunks.count - 1].append(line)
    }
  }

  /// Gives all lines in order, some at a time that have the same number of fields.
  func replay(_ body: (SpooledLines) throws -> Void) throws {
    if let file = unsafe file {
      unsafe rewind(file)
      while let lines = try readIn() { try body(lines) }
    }
    for lines in chunks { try body(lines) }
  }

  // MARK: The file

  private func writeOut() throws(RunError) {
    if unsafe file == nil { unsafe file = tmpfile() }
    guard let file = unsafe file else { throw Self.failure }
    for lines in chunks {
      let head = [UInt32(lines.fields), UInt32(lines.ends.count), UInt32(lines.bytes.count)]
      try unsafe write(head, file)
      try unsafe write(lines.ends, file)
      try unsafe write(lines.bytes, file)
    }
    chunks.removeAll(keepingCapacity: true)
    size = 0
  }

  private func write<Number: BitwiseCopyable>(
    _ numbers: [Number], _ file: UnsafeMutablePointer<FILE>
  ) throws(RunError) {
    guard
      unsafe fwrite(numbers, MemoryLayout<Number>.stride, numbers.count, file) == numbers.count
    else { throw Self.failure }
  }

  private func readIn() throws(RunError) -> SpooledLines? {
    guard let head = try read(3, of: UInt32.self) else { return nil }
    var lines = SpooledLines(fields: Int(head[0]))
    guard let ends = try read(Int(head[1]), of: UInt32.self),
      let bytes = try read(Int(head[2]), of: UInt8.self)
    else { throw Self.failure }
    lines.ends = ends
    lines.bytes = bytes
    return lines
  }

  /// Some numbers; `nil` at the end of the file.
  private func read<Number: BitwiseCopyable>(
    _ count: Int, of: Number.Type
  ) throws(RunError) -> [Number]? {
    guard let file = unsafe file else { return nil }
    let numbers = unsafe [Number](unsafeUninitializedCapacity: count) { buffer, initialized in
      unsafe initialized = fread(
        buffer.baseAddress, MemoryLayout<Number>.stride, count, file)
    }
    guard unsafe ferror(file) == 0 else { throw Self.failure }
    return numbers.count == count ? numbers : nil
  }

  private static var failure: RunError {
    unsafe .output(file: "a temporary file", reason: String(cString: strerror(errno)))
  }
}
