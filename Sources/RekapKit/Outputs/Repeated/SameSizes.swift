import Foundation

/// The workbooks of a run that have the size of another: only those can be copies.
struct SameSizes: Sendable {
  private let isShared: [Bool]

  /// Asks for the size of each file; nothing is read.
  init(of workbooks: [InputFiles.Workbook]) {
    guard workbooks.count > 1 else {
      isShared = [false]
      return
    }
    let sizes = workbooks.map { Self.size(of: $0.path) }
    var counts: [Int: Int] = [:]
    for size in sizes { if let size { counts[size, default: 0] += 1 } }
    isShared = sizes.map { size in size.map { counts[$0] ?? 0 > 1 } ?? false }
  }

  /// Whether another workbook has the size of the one at a place among the inputs.
  subscript(index: Int) -> Bool { isShared.indices.contains(index) && isShared[index] }

  /// The size of a file in bytes; `nil` where there is none, or nothing in it.
  ///
  /// `FileManager` would look up the file's owner too, which takes ten times as long.
  private static func size(of path: String) -> Int? {
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_size > 0 else { return nil }
    return Int(status.st_size)
  }
}
