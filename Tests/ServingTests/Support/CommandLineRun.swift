import Foundation

/// One run of the built `rekap`.
struct CommandLineRun: Sendable {
  /// The exit status.
  var status: Int32
  /// What went to standard output.
  var output: [UInt8]
  /// What went to standard error.
  var errors: String

  /// Runs `rekap` in the repository's folder, in Indonesian, and waits for its end.
  ///
  /// No thread waits: there are few, and those that serve need them.
  static func of(_ arguments: [String]) async throws -> CommandLineRun {
    let process = try process(arguments)
    let scratch = try TemporaryFolder()
    let files = ["output", "errors"].map { scratch.path + "/" + $0 }
    for file in files { _ = FileManager.default.createFile(atPath: file, contents: nil) }
    process.standardOutput = FileHandle(forWritingAtPath: files[0])
    process.standardError = FileHandle(forWritingAtPath: files[1])
    let status = try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    return CommandLineRun(
      status: status, output: try bytes(ofFileAt: files[0]),
      errors: String(decoding: try bytes(ofFileAt: files[1]), as: UTF8.self))
  }

  /// A process that is not started.
  static func process(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = Repository.root
    process.environment = ProcessInfo.processInfo.environment
      .merging(["LC_ALL": "id_ID.UTF-8", "NO_COLOR": "1", "DISPLAY": ""]) { $1 }
    process.standardInput = FileHandle.nullDevice
    return process
  }

  /// The program; tests and tool are built into the same folder.
  private static var executable: URL {
    let tests = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? Bundle.main
    let folder =
      tests.bundlePath.hasSuffix(".xctest")
      ? tests.bundleURL.deletingLastPathComponent()
      : (Bundle.main.executableURL ?? tests.bundleURL).deletingLastPathComponent()
    return folder.appending(path: "rekap")
  }
}
