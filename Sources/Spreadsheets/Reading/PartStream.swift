internal import Archives
internal import Markup

/// A part that is inflated and parsed: piece by piece, or at once where it is small.
final class PartStream<Handler: MarkupHandler> {
  private let part: String
  private let nesting: Int
  // Let go of as soon as the part has ended.
  private var entry: EntryReader?
  private var buffer: [UInt8]
  /// Whether the buffer has room for all of the part.
  private let isSmall: Bool
  /// What is made of the part, where no parser holds it.
  private var loose: Handler
  private var parser: MarkupParser<Handler>?

  /// Opens a part of a package.
  init(_ part: String, of package: Package, handler: Handler) throws(WorkbookError) {
    self.part = part
    nesting = package.limits[.nesting]
    entry = try package.open(part)
    let size = Int(clamping: package.size(of: part))
    isSmall = size < PartStreams.chunkSize
    // Room for the zero behind a small part, and for what would make it longer than it says.
    buffer = [UInt8](repeating: 0, count: isSmall ? size + 2 : PartStreams.chunkSize)
    loose = handler
  }

  /// What has been made of the part so far.
  var handler: Handler {
    _read { if let parser { yield parser.handler } else { yield loose } }
    _modify { if let parser { yield &parser.handler } else { yield &loose } }
  }

  /// Whether there is nothing more to read.
  var hasEnded: Bool { entry == nil }

  /// Reads the next piece.
  ///
  /// - Throws: ``WorkbookError`` where the part is damaged or exceeds a limit; the stream has
  ///   ended then.
  func advance() throws(WorkbookError) {
    guard let entry else { return }
    self.entry = nil
    if isSmall { return try readAtOnce(entry) }
    let count: Int
    do {
      count = try entry.read(into: &buffer)
    } catch {
      throw WorkbookError(error, in: part)
    }
    try feed(count)
    if count > 0 { self.entry = entry } else { try finish() }
  }

  // MARK: At once

  private func readAtOnce(_ entry: EntryReader) throws(WorkbookError) {
    var count = 0
    do {
      while count < buffer.count - 1 {
        let more = try entry.read(into: &buffer, to: count..<(buffer.count - 1))
        guard more > 0 else { break }
        count += more
      }
    } catch {
      // What comes before the damage is not lost.
      try feed(count)
      throw WorkbookError(error, in: part)
    }
    buffer[count] = 0
    do {
      let document = buffer
      loose = try MarkupParser.read(
        document.span.extracting(0...count), with: loose, nesting: nesting
      ).handler
    } catch {
      // A parser that is fed keeps what comes before the damage.
      try feed(count)
      try finish()
    }
  }

  // MARK: Piece by piece

  private func feed(_ count: Int) throws(WorkbookError) {
    guard count > 0 else { return }
    do {
      let parser = try startedParser()
      let piece = buffer
      try parser.feed(piece.span.extracting(0..<count))
    } catch {
      throw WorkbookError(error, in: part)
    }
  }

  private func finish() throws(WorkbookError) {
    do {
      try startedParser().finish()
    } catch {
      throw WorkbookError(error, in: part)
    }
  }

  private func startedParser() throws(MarkupError) -> MarkupParser<Handler> {
    if let parser { return parser }
    let parser = try MarkupParser(loose, nesting: nesting)
    self.parser = parser
    return parser
  }
}

/// What is the same for all streams of parts.
private enum PartStreams {
  /// How many bytes of XML are read at once: some hundreds of rows.
  static let chunkSize = 128 << 10
}
