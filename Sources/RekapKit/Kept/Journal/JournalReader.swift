import Foundation

/// Reads a journal that an interrupted run has left, as far as it is whole.
final class JournalReader {
  /// What there is where a journal would be.
  enum Found {
    /// Nothing.
    case nothing
    /// A file of something else.
    case otherFile
    /// A journal; the run whose it is, where its beginning is whole.
    case journal(RunIdentity?)
  }

  /// What a journal holds.
  enum Item {
    case part([UInt8])
    case entry([UInt8])
    case closed([UInt8])
  }

  private let frames: FrameReader

  /// Looks at what is at a path.
  static func look(at path: String) -> Found {
    guard let status = FileStatus(at: path) else { return .nothing }
    guard status.isFile else { return .otherFile }
    guard let frames = FrameReader(path: path, title: Journal.title) else {
      // One that was interrupted while its first line was written is short.
      let start = FileManager.default.contents(atPath: path) ?? Data()
      let isBegun = start.count < Journal.title.count && Journal.title.starts(with: start)
      return isBegun ? .journal(nil) : .otherFile
    }
    return .journal(Self.identity(in: frames))
  }

  private static func identity(in frames: FrameReader) -> RunIdentity? {
    guard let frame = frames.next(), frame.kind == Journal.Kind.identity.rawValue else {
      return nil
    }
    var decoder = ByteDecoder(frame.bytes)
    return try? decoder.decode(RunIdentity.self)
  }

  /// Opens a journal behind its beginning; `nil` where that is not whole.
  init?(at path: String) {
    guard let frames = FrameReader(path: path, title: Journal.title),
      Self.identity(in: frames) != nil
    else { return nil }
    self.frames = frames
  }

  /// Where the next thing begins.
  var offset: Int { frames.offset }

  /// The next thing; `nil` at the end, and where what follows is torn.
  func next() -> Item? {
    guard let frame = frames.next() else { return nil }
    switch Journal.Kind(rawValue: frame.kind) {
    case .part: return .part(frame.bytes)
    case .entry: return .entry(frame.bytes)
    case .closed: return .closed(frame.bytes)
    case .identity, nil: return nil
    }
  }
}
