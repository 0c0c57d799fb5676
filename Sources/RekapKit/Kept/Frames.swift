import Archives

/// One thing in a file that is only ever added to: its kind, its bytes, and a check sum by which a torn
/// or changed one is known.
///
/// In the file: the kind in one byte, the number of bytes in four (the least first), the bytes, and the
/// CRC-32 of all that in four.
struct Frame: Sendable {
  /// What kind of thing it is.
  var kind: UInt8
  /// Its bytes.
  var bytes: [UInt8]

  static let headSize = 5
  static let sumSize = 4

  /// Appends the frame as it is in a file.
  func append(to file: inout [UInt8]) {
    let start = file.count
    file.append(kind)
    Self.append(UInt32(bytes.count), to: &file)
    file += bytes
    var sum = CheckSum()
    sum.add(Array(file[start...]))
    Self.append(sum.value, to: &file)
  }

  private static func append(_ number: UInt32, to file: inout [UInt8]) {
    for shift in stride(from: 0, to: 32, by: 8) {
      file.append(UInt8(truncatingIfNeeded: number >> UInt32(shift)))
    }
  }

  fileprivate static func number(_ bytes: some Sequence<UInt8>) -> UInt32 {
    Array(bytes).reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }
}

/// Reads the frames of a file, one at a time, as far as they are whole.
final class FrameReader {
  private let file: FileReader
  private let size: Int
  /// Where the next frame begins.
  private(set) var offset: Int

  /// Opens a file; `nil` where it can't be read, or does not begin with a title.
  init?(path: String, title: [UInt8]) {
    guard let file = try? FileReader(path: path) else { return nil }
    self.file = file
    size = Int(FileReader.size(ofFileAt: path))
    offset = 0
    guard read(title.count) == title else { return nil }
  }

  /// The next frame; `nil` at the end, and where the next is torn.
  func next() -> Frame? {
    let start = offset
    guard let head = read(Frame.headSize) else { return nil }
    let count = Int(Frame.number(head[1...]))
    guard let rest = read(count + Frame.sumSize) else {
      offset = start
      return nil
    }
    let bytes = Array(rest[..<count])
    var sum = CheckSum()
    sum.add(head)
    sum.add(bytes)
    guard sum.value == Frame.number(rest[count...]) else {
      offset = start
      return nil
    }
    return Frame(kind: head[0], bytes: bytes)
  }

  private func read(_ count: Int) -> [UInt8]? {
    guard count <= size - offset else { return nil }
    var bytes = [UInt8](repeating: 0, count: count)
    guard count > 0 else { return bytes }
    guard let read = try? file.read(into: &bytes), read == count else { return nil }
    offset += count
    return bytes
  }
}
