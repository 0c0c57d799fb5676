import Foundation

/// The repository that the tests belong to.
enum Repository {
  /// Its top folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The path of a file of the fixtures.
  static func fixture(_ path: String) -> String {
    root.appending(path: "Fixtures").appending(path: path).path(percentEncoded: false)
  }

  /// The workbooks in some folders of the fixtures, and in the folders in them, by their paths from
  /// there.
  static func workbooks(in folders: String...) -> [String] {
    folders.flatMap { folder -> [String] in
      let names = (try? FileManager.default.subpathsOfDirectory(atPath: fixture(folder))) ?? []
      return names.sorted().filter { name in
        [".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv"].contains { name.hasSuffix($0) }
          && !name.contains("~$")
      }.map { "\(folder)/\($0)" }
    }
  }
}

/// The bytes of a file.
func bytes(ofFileAt path: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: URL(filePath: path)))
}
