#if os(Linux)
  import CExchange
#endif
import Exports
import Findings
import Foundation
import Indicators

/// A folder that becomes a Data Package: it appears whole or not at all.
///
/// As with files, it is written in a folder `NAME.unfinished` beside it, with a lock on it.
final class DataPackageFolder: Sendable {
  /// Where the records go.
  let records: ByteSink
  /// Where the findings go.
  let findings: ByteSink
  private let path: String
  private let aside: String
  private let descriptor: Int32

  /// Makes a folder beside the one that is to be.
  ///
  /// - Throws: ``RunError`` where that can't be done, or where what is there is no Data Package.
  init(at path: String) throws(RunError) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    try Self.refuseOtherThings(at: path)
    self.path = path
    aside = AsideFile.path(for: path)
    Self.putBack(path, aside: aside)
    if FileStatus(at: aside)?.isFile == true { unsafe unlink(aside) }
    if unsafe mkdir(aside, 0o777) != 0, errno != EEXIST {
      throw .unwritable(OutputFailure(path))
    }
    descriptor = try FileLock.open(aside, O_RDONLY | O_DIRECTORY, for: path)
    do {
      let files = FileManager.default
      // What a killed run has left.
      for name in try files.contentsOfDirectory(atPath: aside) {
        try files.removeItem(atPath: "\(aside)/\(name)")
      }
      try files.createDirectory(atPath: aside + "/lists", withIntermediateDirectories: true)
    } catch {
      close(descriptor)
      throw .output(file: path, reason: error.localizedDescription)
    }
    do throws(RunError) {
      records = try ByteSink(inPlace: "\(aside)/\(DataPackageDescriptor.answersFile)")
      findings = try ByteSink(inPlace: "\(aside)/\(DataPackageDescriptor.findingsFile)")
    } catch {
      close(descriptor)
      throw error
    }
  }

  deinit {
    discard()
    close(descriptor)
  }

  /// Takes it away, if it has not taken its place.
  func discard() { try? FileManager.default.removeItem(atPath: aside) }

  /// Writes the descriptor and the lists, and puts all in its place.
  ///
  /// - Parameters:
  ///   - summary: What became of the workbooks.
  ///   - provenance: What the records tell of where they come from.
  func finish(
    _ summary: RunSummary, provenance: Provenance, language: Language
  ) throws(RunError) {
    try records.synchronize()
    try findings.synchronize()
    let descriptor = DataPackageDescriptor(
      of: summary.table, provenance: provenance, sources: summary.files,
      hasUniqueKeys: summary.hasUniqueKeys, language: language)
    for list in descriptor.listFiles { try write(list.bytes, to: list.path) }
    try write(descriptor.bytes, to: DataPackageDescriptor.file)
    do {
      try takePlace()
    } catch {
      throw .output(file: path, reason: error.localizedDescription)
    }
  }

  /// Puts the folder in its place; what is there goes only when that has been done.
  private func takePlace() throws {
    let files = FileManager.default
    guard files.fileExists(atPath: path) else {
      return try files.moveItem(atPath: aside, toPath: path)
    }
    #if os(Linux)
      // In one step, so that there is a Data Package at every moment.
      if unsafe renameat2(AT_FDCWD, aside, AT_FDCWD, path, Self.exchange) == 0 {
        return discard()
      }
    #endif
    let former = Self.former(aside)
    try files.moveItem(atPath: path, toPath: former)
    do {
      try files.moveItem(atPath: aside, toPath: path)
    } catch {
      try files.moveItem(atPath: former, toPath: path)
      throw error
    }
    try files.removeItem(atPath: former)
  }

  /// That two folders take each other's places (`RENAME_EXCHANGE`).
  private static let exchange: UInt32 = 2

  /// Where the folder that is replaced is, where that takes two steps.
  private static func former(_ aside: String) -> String { "\(aside)-former" }

  /// Mends what a run has left that was killed between the two steps.
  private static func putBack(_ path: String, aside: String) {
    let (former, files) = (former(aside), FileManager.default)
    guard files.fileExists(atPath: former) else { return }
    if files.fileExists(atPath: path) {
      try? files.removeItem(atPath: former)
    } else {
      try? files.moveItem(atPath: former, toPath: path)
    }
  }

  private func write(_ bytes: [UInt8], to file: String) throws(RunError) {
    try ByteSink(inPlace: "\(aside)/\(file)").write(bytes)
  }

  /// Only a Data Package is replaced, so that no other folder is lost.
  private static func refuseOtherThings(at path: String) throws(RunError) {
    let files = FileManager.default
    guard files.fileExists(atPath: path) else { return }
    let names = try? files.contentsOfDirectory(atPath: path)
    guard let names, names.isEmpty || names.contains(DataPackageDescriptor.file) else {
      throw .otherFolder(path)
    }
  }
}
