internal import Archives
internal import Markup

/// A part that is inflated and parsed piece by piece.
final class PartStream<Handler: MarkupHandler> {
  private let part: String
  private let parser: MarkupParser<Handler>
  // Let go of as soon as the part has ended.
  private var entry: EntryReader?
  private var buffer: [UInt8]

  /// Opens a part of a package.
  init(_ part: String, of package: Package, handler: Handler) throws(WorkbookError) {
    self.part = part
    entry = try package.open(part)
    // Most parts of most workbooks are small.
    let size = Int(clamping: package.size(of: part))
    buffer = [UInt8](repeating: 0, count: max(1, min(size, PartStreams.chunkSize)))
    do {
      parser = try MarkupParser(handler, nesting: package.limits[.nesting])
    } catch {
      throw WorkbookError(error, in: part)
    }
  }

  /// What has been made of the part so far.
  var handler: Handler {
    _read { yield parser.handler }
    _modify { yield &parser.handler }
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
    let count: Int
    do {
      count = try entry.read(into: &buffer)
    } catch {
      throw WorkbookError(error, in: part)
    }
    do {
      if count > 0 {
        try parser.feed(buffer.span.extracting(0..<count))
      } else {
        try parser.finish()
      }
    } catch {
      throw WorkbookError(error, in: part)
    }
    if count > 0 { self.entry = entry }
  }
}

/// What is the same for all streams of parts.
private enum PartStreams {
  /// How many bytes of XML are read at once: some hundreds of rows.
  static let chunkSize = 128 << 10
}
