import Foundation

/// By what it is known without reading whether a file is still what it was: its size, and when it was
/// last written.
///
/// The number of the file (`st_ino`) is left out: on drives of other computers it can be another one
/// each time.
struct FileStatus: Hashable, Sendable {
  /// Its size in bytes.
  var size: Int
  /// When it was last written, in nanoseconds since 1970.
  var modified: Int
  /// Whether it is a plain file.
  var isFile: Bool

  /// Asks the system; `nil` where there is no such file.
  ///
  /// `FileManager` would look up the file's owner too, which takes ten times as long.
  init?(at path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Takes what the system has said.
  init(_ status: stat) {
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    size = Int(status.st_size)
    modified = time.tv_sec &* 1_000_000_000 &+ time.tv_nsec
    isFile = status.st_mode & S_IFMT == S_IFREG
  }
}
