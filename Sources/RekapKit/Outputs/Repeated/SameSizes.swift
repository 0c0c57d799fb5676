/// The workbooks of a run that have the size of another: only those can be copies.
struct SameSizes: Sendable {
  private let isShared: [Bool]

  /// Asks for the size of each file; nothing is read.
  init(of workbooks: [InputFiles.Workbook]) {
    guard workbooks.count > 1 else {
      isShared = [false]
      return
    }
    let sizes = workbooks.map { workbook -> Int? in
      guard let size = FileStatus(at: workbook.path)?.size, size > 0 else { return nil }
      return size
    }
    var counts: [Int: Int] = [:]
    for size in sizes { if let size { counts[size, default: 0] += 1 } }
    isShared = sizes.map { size in size.map { counts[$0] ?? 0 > 1 } ?? false }
  }

  /// Whether another workbook has the size of the one at a place among the inputs.
  subscript(index: Int) -> Bool { isShared.indices.contains(index) && isShared[index] }
}
