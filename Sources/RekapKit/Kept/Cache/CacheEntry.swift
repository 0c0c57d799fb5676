import Archives
import Findings
import Foundation

/// What a workbook gave, in a file: frames with its parts, and one with its summary.
enum CacheEntry {
  /// What a frame is.
  enum Kind: UInt8 {
    case part = 1
    case summary
  }

  /// The first line.
  static let title = Array("rekap kept 1\n".utf8)
}

/// Reads what a workbook gave; only what is whole is read.
struct CacheReader {
  let place: CachePlace
  let schemas: KnownSchemas
  let options: Run.Options
  /// The number of the workbook in the run, from 1.
  let number: Int

  /// Reads its parts one by one, so that a large workbook needs no more memory than when it is read
  /// itself.
  ///
  /// - Parameter take: Takes each.
  /// - Returns: Its summary; `nil` where nothing whole is there, and then no part was given.
  /// - Throws: ``RunError`` of `take`, and where the file changes while it is read.
  func read(_ take: (OutputPart) async throws -> Void) async throws -> SubmissionSummary? {
    guard isWhole, let frames = FrameReader(path: place.path, title: CacheEntry.title) else {
      return nil
    }
    var given = 0
    do {
      while let frame = frames.next() {
        var decoder = ByteDecoder(frame.bytes)
        if frame.kind == CacheEntry.Kind.summary.rawValue {
          var summary = try decoder.decode(SubmissionSummary.self)
          guard summary.file == place.workbook.name else { throw KeptFault() }
          summary.origin = .cache
          return summary
        }
        let part = try OutputPart(
          from: &decoder, schemas: schemas, number: number, options: options)
        try await take(part)
        given += 1
      }
      throw KeptFault()
    } catch is KeptFault {
      guard given > 0 else { return nil }
      throw RunError.output(file: place.path, reason: "it has changed while it was read")
    }
  }

  /// Whether all frames are whole, up to one that closes them.
  private var isWhole: Bool {
    guard let frames = FrameReader(path: place.path, title: CacheEntry.title) else { return false }
    while let frame = frames.next() {
      if frame.kind == CacheEntry.Kind.summary.rawValue { return true }
    }
    return false
  }
}

/// Writes what a workbook gives; where that fails, the run goes on without.
///
/// Used by one task at a time.
final class CacheWriter {
  private let cache: WorkbookCache
  private let place: CachePlace
  private var pending = CacheEntry.title
  private var file: AsideFile?
  private var isGivenUp = false

  /// How many bytes wait in memory, so that what most workbooks give is written at once.
  private static let most = 1 << 20

  init(_ cache: WorkbookCache, _ place: CachePlace) {
    self.cache = cache
    self.place = place
  }

  /// Adds a part.
  func add(_ part: OutputPart) {
    guard !isGivenUp else { return }
    var encoder = ByteEncoder()
    part.keep(in: &encoder)
    add(.part, encoder.bytes)
    if pending.count >= Self.most { write() }
  }

  /// Adds the end, and puts all in its place; unless what was read may be another time something else.
  func finish(_ summary: SubmissionSummary) {
    guard !isGivenUp, place.isCurrent, !summary.dependsOnCircumstances else { return }
    var encoder = ByteEncoder()
    encoder.encode(summary)
    add(.summary, encoder.bytes)
    write()
    guard !isGivenUp, let file else { return }
    attempt { () throws(RunError) in try file.takePlace() }
  }

  private func add(_ kind: CacheEntry.Kind, _ bytes: [UInt8]) {
    Frame(kind: kind.rawValue, bytes: bytes).append(to: &pending)
  }

  private func write() {
    if cache.failure != nil { isGivenUp = true }
    guard !isGivenUp else { return }
    if file == nil { open() }
    guard let file, !isGivenUp else { return }
    attempt { () throws(RunError) in try file.write(pending) }
    pending.removeAll(keepingCapacity: true)
  }

  private func open() {
    _ = unsafe mkdir(place.folder, 0o777)
    do throws(RunError) {
      file = try AsideFile(for: place.path)
      try file?.cut(to: 0)
    } catch .beingWritten {
      // Another run keeps the same.
      isGivenUp = true
    } catch {
      isGivenUp = true
      cache.fail(error)
    }
  }

  private func attempt(_ work: () throws(RunError) -> Void) {
    do throws(RunError) {
      try work()
    } catch {
      isGivenUp = true
      cache.fail(error)
    }
  }
}

extension SubmissionSummary {
  /// Whether the workbook could not be read for a reason that is not in its bytes.
  fileprivate var dependsOnCircumstances: Bool {
    obstacles.contains { $0.code == .unreadableFile }
  }
}
