import Archives
import Findings
import Foundation
import Synchronization

/// A folder that keeps what workbooks gave, so that those that have not changed are not read again.
///
/// What a workbook gave is found by a hash of its bytes, its name and all that makes the outputs of the
/// run. It is written aside and renamed, so that several runs may use one folder; what is torn, or of
/// another program, counts as not there. Nothing is ever taken out: the whole folder may be deleted at
/// any time.
final class WorkbookCache: Sendable {
  private let folder: String
  private let identity: [UInt8]
  private let trouble = Mutex<OutputFailure?>(nil)

  /// By this file programs that make backups know that the folder needs none
  /// (bford.info/cachedir).
  private static let tag = "CACHEDIR.TAG"
  private static let tagText = """
    Signature: 8a477f597d28d172789f06886806bc55
    # Results that rekap keeps for later runs. The whole folder may be deleted at any time.

    """

  /// Opens the folder; where there is none, makes one.
  ///
  /// - Parameter identity: All that makes the outputs of the run, apart from the workbooks.
  /// - Throws: ``RunError`` where nothing can be kept in it, or where it has other things in it.
  init(at folder: String, _ identity: RunIdentity) throws(RunError) {
    self.folder = folder
    self.identity = identity.hash
    let files = FileManager.default
    do {
      try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .cacheFolder(folder, reason: Phrase(error.localizedDescription))
    }
    let tag = "\(folder)/\(Self.tag)"
    guard FileStatus(at: tag) == nil else {
      guard unsafe access(folder, W_OK) == 0 else { throw Self.notWritable(folder) }
      return
    }
    guard (try? files.contentsOfDirectory(atPath: folder))?.isEmpty == true else {
      throw .cacheFolder(
        folder,
        reason: Phrase(
          indonesian: "isinya berkas lain. Sebut folder kosong atau folder baru",
          english: "it holds other files. Name an empty folder, or a new one"))
    }
    do {
      let file = try AsideFile(for: tag)
      try file.write(Array(Self.tagText.utf8))
      try file.takePlace()
    } catch {
      throw Self.notWritable(folder)
    }
  }

  private static func notWritable(_ folder: String) -> RunError {
    let reason = POSIXErrorCode(rawValue: errno).map { POSIXError($0).localizedDescription }
    return .cacheFolder(
      folder,
      reason: Phrase(
        indonesian: "tidak dapat ditulis (\(reason ?? "")). Sebut folder lain",
        english: "it can't be written (\(reason ?? "")). Name another folder"))
  }

  /// Why results could not be kept, where that failed; nothing more is tried then.
  var failure: OutputFailure? { trouble.withLock(\.self) }

  /// Notes that results can't be kept.
  func fail(_ error: RunError) {
    guard case .unwritable(let failure) = error else { return }
    trouble.withLock { if $0 == nil { $0 = failure } }
  }

  /// The place of what a workbook gives; `nil` where it can't be read.
  ///
  /// - Parameter place: What of the outputs depends on its place among the inputs.
  func place(of workbook: InputFiles.Workbook, _ place: Int?) -> CachePlace? {
    guard let status = FileStatus(at: workbook.path), status.isFile,
      let content = SHA256.hash(ofFileAt: workbook.path)
    else { return nil }
    var encoder = ByteEncoder()
    encoder.encode(bytes: identity)
    encoder.encode(bytes: content)
    encoder.encode(workbook.name)
    encoder.encode(place)
    let key = RunIdentity.hexadecimal(SHA256.hash(of: encoder.bytes))
    let folder = "\(folder)/\(key.prefix(2))"
    return CachePlace(
      workbook: workbook, status: status, folder: folder, path: "\(folder)/\(key.dropFirst(2)).kept"
    )
  }
}

/// The place in the cache of what a workbook gives.
struct CachePlace: Sendable {
  /// The workbook.
  let workbook: InputFiles.Workbook
  /// Its file when its content was looked at.
  let status: FileStatus
  /// The folder of the file.
  let folder: String
  /// The file.
  let path: String

  /// Whether the workbook is still what it was, as far as that is seen without reading it.
  var isCurrent: Bool { FileStatus(at: workbook.path) == status }
}
