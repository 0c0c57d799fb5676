import Foundation

/// The workbooks that a command's arguments stand for, in a fixed order.
public struct InputFiles: Sendable {
  /// One workbook.
  public struct Workbook: Hashable, Sendable {
    /// Where it is.
    public var path: String
    /// What people call it: its name, or its path below the folder that was given.
    public var name: String
  }

  /// The workbooks, in the order of the arguments; those of a folder by name.
  public private(set) var workbooks: [Workbook] = []
  /// How many lock files of running programs (`~$…`) were skipped.
  public private(set) var skippedLockFiles = 0
  /// Folders without a workbook in them.
  public private(set) var emptyFolders: [String] = []

  /// Copies of what came by standard input; they are gone when the inputs are.
  private var copies: [TemporaryCopy] = []
  /// Workbooks of other kinds are taken too, so that a person hears that they can't be read.
  private static let extensions: Set = [
    "xlsx", "xlsm", "xltx", "xltm", "xls", "xlsb", "ods", "ots", "csv", "tsv",
  ]

  /// Finds the workbooks of files and folders; folders are searched through and through.
  ///
  /// A file that is named is taken whatever its extension; that it is there is not checked.
  /// `-` stands for standard input, which is read to its end.
  ///
  /// - Parameter outputs: The files and folders that the run writes. Where a folder holds them from
  ///   the last time, they are no inputs.
  /// - Throws: ``RunError`` where standard input can't be kept.
  public init(_ arguments: [String], outputs: [String] = []) throws(RunError) {
    let outputs = Set((outputs + outputs.map(AsideFile.path)).map(Self.absolute))
    for argument in arguments {
      if argument == "-" {
        let copy = try TemporaryCopy(of: .standardInput)
        copies.append(copy)
        workbooks.append(Workbook(path: copy.path, name: "-"))
      } else if (try? FileManager.default.contentsOfDirectory(atPath: argument)) != nil {
        // A link to a folder is searched only where a slash follows it.
        let paths = try? FileManager.default.subpathsOfDirectory(atPath: argument + "/")
        add(paths ?? [], in: argument, except: outputs)
      } else {
        workbooks.append(Workbook(path: argument, name: Self.lastComponent(of: argument)))
      }
    }
  }

  private mutating func add(_ paths: [String], in folder: String, except outputs: Set<String>) {
    let before = workbooks.count
    for path in paths.sorted() {
      let name = Self.lastComponent(of: path)
      guard !name.hasPrefix("."), let dot = name.lastIndex(of: "."),
        Self.extensions.contains(name[name.index(after: dot)...].lowercased())
      else { continue }
      if name.hasPrefix("~$") {
        skippedLockFiles += 1
      } else {
        let whole = folder.hasSuffix("/") ? folder + path : folder + "/" + path
        let absolute = Self.absolute(whole)
        let isOutput = outputs.contains { absolute == $0 || absolute.hasPrefix($0 + "/") }
        guard !isOutput else { continue }
        workbooks.append(Workbook(path: whole, name: path))
      }
    }
    if workbooks.count == before { emptyFolders.append(folder) }
  }

  /// A path from the root on, without `.` and `..`.
  static func absolute(_ path: String) -> String {
    URL(filePath: path).standardizedFileURL.path(percentEncoded: false)
  }

  static func lastComponent(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
