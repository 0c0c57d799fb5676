import Foundation

/// A folder that is gone when the last reference to it is.
final class TemporaryFolder: Sendable {
  /// Where it is.
  let path: String

  /// Makes one.
  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "rekap-\(UUID().uuidString)")
      .path(percentEncoded: false)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The paths of all that is in it, from there.
  var contents: [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []).sorted()
  }
}
