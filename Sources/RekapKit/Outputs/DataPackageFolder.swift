import Exports
import Findings
import Foundation
import Indicators

/// A folder that becomes a Data Package: it appears whole or not at all.
final class DataPackageFolder: Sendable {
  /// Where the records go.
  let records: ByteSink
  /// Where the findings go.
  let findings: ByteSink
  private let path: String
  private let aside: String

  /// Makes a folder beside the one that is to be.
  ///
  /// - Throws: ``RunError`` where that can't be done, or where what is there is no Data Package.
  init(at path: String) throws(RunError) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    try Self.refuseOtherThings(at: path)
    self.path = path
    aside = "\(path).part-\(ProcessInfo.processInfo.processIdentifier)"
    do {
      try FileManager.default.createDirectory(
        atPath: aside + "/lists", withIntermediateDirectories: true)
    } catch {
      throw .output(file: path, reason: error.localizedDescription)
    }
    records = try ByteSink(file: "\(aside)/\(DataPackageDescriptor.answersFile)")
    findings = try ByteSink(file: "\(aside)/\(DataPackageDescriptor.findingsFile)")
  }

  deinit { try? FileManager.default.removeItem(atPath: aside) }

  /// Writes the descriptor and the lists, and puts all in its place.
  ///
  /// - Parameters:
  ///   - summary: What became of the workbooks.
  ///   - provenance: What the records tell of where they come from.
  func finish(
    _ summary: RunSummary, provenance: Provenance, language: Language
  ) throws(RunError) {
    try records.finish()
    try findings.finish()
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
  ///
  /// `FileManager.replaceItemAt` would do it in one step, but on Linux it replaces no folder.
  private func takePlace() throws {
    let files = FileManager.default
    guard files.fileExists(atPath: path) else {
      return try files.moveItem(atPath: aside, toPath: path)
    }
    let former = "\(aside)-former"
    try files.moveItem(atPath: path, toPath: former)
    do {
      try files.moveItem(atPath: aside, toPath: path)
    } catch {
      try files.moveItem(atPath: former, toPath: path)
      throw error
    }
    try files.removeItem(atPath: former)
  }

  private func write(_ bytes: [UInt8], to file: String) throws(RunError) {
    let sink = try ByteSink(file: "\(aside)/\(file)")
    try sink.write(bytes)
    try sink.finish()
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
