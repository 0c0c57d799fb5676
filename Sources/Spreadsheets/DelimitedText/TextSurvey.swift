internal import Archives
internal import Findings

/// What must be known of a text file before its first record can be read.
struct TextSurvey {
  /// How its bytes stand for characters.
  private(set) var encoding = TextEncoding.utf8
  /// How many bytes the byte-order mark takes.
  private(set) var mark = 0
  /// What a person should know of how the text was read.
  private(set) var notes: [WorkbookNote] = []

  /// Looks through a whole file, without keeping any of it.
  init(path: String) throws(WorkbookError) {
    do {
      try findEncoding(of: FileReader(path: path))
    } catch {
      throw WorkbookError(.unreadable, Phrase(error.detail))
    }
    let stream = try TextStream(path: path, survey: self)
    var text: [UInt8] = []
    while !stream.hasEnded { try stream.read(into: &text) }
    if stream.replaced.count > 0 {
      notes.append(
        .replacedCharacters(count: stream.replaced.count, firstLine: stream.replaced.firstLine))
    }
  }

  private mutating func findEncoding(of file: FileReader) throws(ArchiveError) {
    var buffer = [UInt8](repeating: 0, count: TextStream.chunkSize)
    var count = try file.read(into: &buffer)
    if let (encoding, mark) = TextEncoding.ofFile(beginning: buffer.span.extracting(0..<count)) {
      self.encoding = encoding
      self.mark = mark
      return
    }
    var search = UTF8Sequence.Search()
    while count > 0, search.firstWrongLine == nil {
      search.look(at: buffer.span.extracting(0..<count))
      count = try file.read(into: &buffer)
    }
    search.finish()
    if let line = search.firstWrongLine {
      encoding = .windows1252
      notes.append(.encodingAssumed(line: line))
    }
  }
}
