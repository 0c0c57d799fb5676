internal import Archives
import Findings

/// Reads a file of text line by line.
final class FileLines {
  private var lines: LineReader<RunError>
  private var number = 0
  /// Whether the file begins with a byte-order mark; it is known with the first line.
  private(set) var isMarked = false

  /// Opens a file.
  init(path: String, name: String) throws(RunError) {
    let file: FileReader
    do {
      file = try FileReader(path: path)
    } catch {
      throw .input(file: name, line: nil, reason: Phrase(error.detail))
    }
    lines = LineReader(pieces: 1 << 20) { piece throws(RunError) in
      do throws(ArchiveError) {
        return try file.read(into: &piece)
      } catch {
        throw .input(file: name, line: nil, reason: Phrase(error.detail))
      }
    }
  }

  /// Gives the next line, without its end, and its number from 1; `false` where there is none.
  func next(_ body: (Span<UInt8>, Int) -> Void) throws(RunError) -> Bool {
    switch try lines.next() {
    case .whole(var line)?, .unended(var line)?:
      number += 1
      let bytes = lines.bytes
      if number == 1, bytes[line].starts(with: [0xEF, 0xBB, 0xBF]) {
        isMarked = true
        line = (line.lowerBound + 3)..<line.upperBound
      }
      body(bytes.span.extracting(line), number)
      return true
    case .tooLong?, nil: return false
    }
  }
}
