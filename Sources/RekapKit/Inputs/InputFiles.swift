import Foundation

/// The workbooks that a command's arguments stand for, in a fixed order.
public struct InputFiles: Sendable {
  /// One workbook.
  public struct Workbook: Hashable, Sendable {
    /// The folder that was given, with a slash at its end; `nil` where the file was named.
    ///
    /// All of a folder share its text: there may be tens of thousands.
    private let folder: String?
    /// Where a file is that was named.
    private let ownPath: String?
    /// What people call it: its name, or its path below the folder that was given.
    public let name: String
    /// Why there is no file, but a folder that could not be searched, in the system's words.
    let obstacle: String?

    /// A file at a path.
    init(path: String, name: String) {
      folder = nil
      obstacle = nil
      ownPath = path
      self.name = name
    }

    /// A file below a folder.
    init(folder: String, name: String, obstacle: String? = nil) {
      self.folder = folder
      self.obstacle = obstacle
      ownPath = nil
      self.name = name
    }

    /// Where it is.
    public var path: String { ownPath ?? (folder ?? "") + name }
  }

  /// The workbooks, in the order of the arguments; those of a folder by name.
  ///
  /// A folder below that could not be searched is among them: reading it says why.
  public private(set) var workbooks: [Workbook] = []
  /// How many lock files of running programs (`~$…`) were skipped.
  public private(set) var skippedLockFiles = 0
  /// How many links to folders were not followed, since they may lead anywhere.
  public private(set) var skippedLinks = 0
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
      } else if (try? FolderListing(at: argument)) != nil {
        add(folder: argument, except: outputs)
      } else {
        workbooks.append(Workbook(path: argument, name: Self.lastComponent(of: argument)))
      }
    }
  }

  /// Takes files that people know by other names than their paths.
  ///
  /// - Parameter files: Where each is, and what it is called wherever something is said of it.
  package init(files: [(path: String, name: String)]) {
    workbooks = files.map { Workbook(path: $0.path, name: $0.name) }
  }

  private mutating func add(folder: String, except outputs: Set<String>) {
    let before = workbooks.count
    let folder = folder.hasSuffix("/") ? folder : folder + "/"
    let absolute = Self.absolute(folder)
    let start = absolute.hasSuffix("/") ? absolute : absolute + "/"
    // Mostly no output is below a folder of inputs.
    let below = outputs.filter { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count)) }
    var obstacles: [String: String] = [:]
    for name in search(folder, &obstacles).sorted() {
      guard !below.contains(where: { name == $0 || name.hasPrefix($0 + "/") }) else { continue }
      workbooks.append(Workbook(folder: folder, name: name, obstacle: obstacles[name]))
    }
    if workbooks.count == before { emptyFolders.append(folder) }
  }

  /// The workbooks below a folder, and the folders that can't be searched, by their paths in it.
  ///
  /// - Parameter obstacles: Takes why they can't be.
  private mutating func search(_ folder: String, _ obstacles: inout [String: String]) -> [String] {
    var found: [String] = []
    var waiting = [""]
    while let inner = waiting.popLast() {
      do throws(FolderListing.Failure) {
        let listing = try FolderListing(at: folder + inner)
        while let entry = try listing.next() {
          let path = inner + entry.name
          switch entry.kind {
          case .folder: waiting.append(path + "/")
          case .linkToFolder: skippedLinks += 1
          case .file:
            guard Self.isWorkbook(entry.name) else { continue }
            if entry.name.hasPrefix("~$") {
              skippedLockFiles += 1
            } else {
              found.append(path)
            }
          }
        }
      } catch {
        // What it holds is not lost silently: it is told as a workbook that can't be opened.
        let path = inner.isEmpty ? "." : String(inner.dropLast())
        found.append(path)
        obstacles[path] = error.reason
      }
    }
    return found
  }

  private static func isWorkbook(_ name: String) -> Bool {
    guard !name.hasPrefix("."), let dot = name.lastIndex(of: ".") else { return false }
    return extensions.contains(name[name.index(after: dot)...].lowercased())
  }

  /// A path from the root on, without `.` and `..`.
  static func absolute(_ path: String) -> String {
    URL(filePath: path).standardizedFileURL.path(percentEncoded: false)
  }

  static func lastComponent(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
