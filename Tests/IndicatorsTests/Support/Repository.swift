import Foundation

/// Where this repository's own files are, whatever folder tests run in.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path(percentEncoded: false)

  static func path(_ relative: String) -> String {
    root.hasSuffix("/") ? root + relative : root + "/" + relative
  }
}
