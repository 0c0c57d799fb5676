internal import Archives
internal import Findings

/// A text file, read from its beginning and decoded piece by piece.
final class TextStream {
  private let file: FileReader
  private var decoder: TextDecoder
  private var mark: Int
  private var buffer = [UInt8](repeating: 0, count: TextStream.chunkSize)
  /// Whether there is nothing more to read.
  private(set) var hasEnded = false

  /// How many bytes are read at once.
  static let chunkSize = 128 << 10

  /// Opens a file of a known encoding.
  init(path: String, survey: TextSurvey) throws(WorkbookError) {
    do {
      file = try FileReader(path: path)
    } catch {
      throw WorkbookError(.unreadable, Phrase(error.detail))
    }
    decoder = TextDecoder(survey.encoding)
    mark = survey.mark
  }

  /// What could not be decoded so far.
  var replaced: (count: Int, firstLine: Int) { decoder.replaced }

  /// Reads the next piece, in UTF-8, into a text that is thrown away before.
  func read(into text: inout [UInt8]) throws(WorkbookError) {
    text.removeAll(keepingCapacity: true)
    let count: Int
    do {
      count = try file.read(into: &buffer)
    } catch {
      throw WorkbookError(.unreadable, Phrase(error.detail))
    }
    hasEnded = count == 0
    // The mark is in the first piece, and a piece is longer than a mark.
    let start = min(mark, count)
    mark = 0
    let bytes = buffer
    decoder.decode(bytes.span.extracting(start..<count), isLast: hasEnded, into: &text)
  }
}
