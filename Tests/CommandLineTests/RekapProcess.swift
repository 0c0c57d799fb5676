import Foundation

/// One run of the built `rekap`, as a user would run it.
struct RekapRun {
  /// The exit status.
  var status: Int32
  /// What went to standard output.
  var output: String
  /// What went to standard error.
  var errors: String

  /// Runs `rekap` in the repository's folder and waits for its end.
  init(_ arguments: String..., language: String = "en", environment: [String: String] = [:]) throws
  {
    try self.init(arguments, language: language, environment: environment)
  }

  /// Runs `rekap` in the repository's folder and waits for its end.
  init(
    _ arguments: [String], language: String = "en", environment: [String: String] = [:],
    in folder: URL = Repository.root, input: FileHandle = .nullDevice
  ) throws {
    try self.init(
      running: Self.executable.path(), arguments, language: language, environment: environment,
      in: folder, input: input)
  }

  /// Runs a program that runs `rekap` in its turn, and waits for its end.
  init(
    running program: String, _ arguments: [String], language: String = "en",
    environment: [String: String] = [:], in folder: URL = Repository.root,
    input: FileHandle = .nullDevice
  ) throws {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment
      .merging(["LC_ALL": language == "en" ? "en_US.UTF-8" : "id_ID.UTF-8", "NO_COLOR": "1"]) { $1 }
      .merging(environment) { $1 }
    let scratch = try TemporaryFolder()
    let files = ["output", "errors"].map { scratch.url.appending(path: $0) }
    for file in files { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    process.standardInput = input
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = String(decoding: try Data(contentsOf: files[0]), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
  }

  /// The lines of standard output.
  var lines: [Substring] { output.split(separator: "\n") }

  /// The lines of standard output, each a JSON object.
  func objects() throws -> [[String: Any]] {
    try lines.map { line in
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
    }
  }

  /// The program.
  static var executable: URL {
    // The tests and the tool are built into the same folder.
    let tests = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? Bundle.main
    let folder =
      tests.bundlePath.hasSuffix(".xctest")
      ? tests.bundleURL.deletingLastPathComponent()
      : (Bundle.main.executableURL ?? tests.bundleURL).deletingLastPathComponent()
    return folder.appending(path: "rekap")
  }
}

/// A folder that is gone when the last reference to it is.
final class TemporaryFolder {
  /// Where it is.
  let url: URL

  /// Makes a folder with some files: their paths and texts.
  init(_ files: [String: String] = [:]) throws {
    url = FileManager.default.temporaryDirectory.appending(path: "rekap-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (path, text) in files {
      let file = url.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a file in the folder.
  func path(_ name: String) -> String { url.appending(path: name).path() }

  /// The text of a file in the folder.
  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
  }
}

/// The repository that the tests belong to.
enum Repository {
  /// Its top folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A file of the fixtures.
  static func fixture(_ path: String) -> URL {
    root.appending(path: "Fixtures").appending(path: path)
  }
}
