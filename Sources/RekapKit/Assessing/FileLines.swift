internal import Archives
import Findings

/// Reads a file of text line by line.
final class FileLines {
  private let file: FileReader
  private let name: String
  private var buffer: [UInt8] = []
  private var piece = [UInt8](repeating: 0, count: 1 << 20)
  /// Where the next line begins.
  private var start = 0
  private var number = 0
  private var isAtEnd = false
  /// Whether the file begins with a byte-order mark.
  private(set) var isMarked = false

  /// Opens a file.
  init(path: String, name: String) throws(RunError) {
    self.name = name
    do {
      file = try FileReader(path: path)
    } catch {
      throw .input(file: name, line: nil, reason: Phrase(error.detail))
    }
    try fill()
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) {
      isMarked = true
      start = 3
    }
  }

  /// Gives the next line, without its end, and its number from 1; `false` where there is none.
  func next(_ body: (Span<UInt8>, Int) -> Void) throws(RunError) -> Bool {
    var searched = start
    while true {
      searched = end(from: searched)
      if searched < buffer.count { break }
      if isAtEnd {
        guard start < buffer.count else { return false }
        break
      }
      searched -= start
      try fill()
      searched += start
    }
    number += 1
    let buffer = buffer
    body(buffer.span.extracting(start..<searched), number)
    start = searched + 1
    return true
  }

  /// Where the next line break is; the end of what has been read where there is none.
  private func end(from position: Int) -> Int {
    let buffer = buffer
    let bytes = buffer.span
    var position = position
    while position < bytes.count, bytes[position] != 0x0A { position += 1 }
    return position
  }

  /// Reads on, and takes away what has been read.
  private func fill() throws(RunError) {
    if start > 0 {
      buffer.removeSubrange(..<min(start, buffer.count))
      start = 0
    }
    do {
      let count = try file.read(into: &piece)
      isAtEnd = count == 0
      buffer.append(contentsOf: piece[..<count])
    } catch {
      throw .input(file: name, line: nil, reason: Phrase(error.detail))
    }
  }
}
