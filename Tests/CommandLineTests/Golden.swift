import Foundation
import Testing

/// Compares a text with a golden file; `make golden` renews the files.
///
/// Renewing fails the test all the same, so that a run that renews can't pass for one that checks.
///
/// - Parameter folder: A folder of the fixtures.
func expectGolden(
  _ text: String, _ name: String, in folder: String = "golden",
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = Repository.fixture(folder).appending(path: name)
  if ProcessInfo.processInfo.environment["REKAP_RENEW_GOLDEN"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("Renewed \(name); run the tests again.", sourceLocation: sourceLocation)
    return
  }
  let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
  guard golden != text else { return }
  let wanted = golden.split(separator: "\n", omittingEmptySubsequences: false)
  let found = text.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(wanted, found).enumerated().first { $0.element.0 != $0.element.1 }?.offset
  let number = line ?? min(wanted.count, found.count)
  Issue.record(
    """
    \(name) differs from line \(number + 1) on.
    golden: \(number < wanted.count ? wanted[number] : "(end)")
    now:    \(number < found.count ? found[number] : "(end)")
    """, sourceLocation: sourceLocation)
}
