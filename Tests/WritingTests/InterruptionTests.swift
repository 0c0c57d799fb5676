import Foundation
import Indicators
import Testing

@testable import RekapKit

@Suite("What is asked to end early")
struct InterruptionTests {
  static let text = """
    Instansi,Periode,Domain,Kode Indikator,Jawaban,Regulasi,Program,Praktik Baik
    Dinas Sosial,2023-09,1,ILL-1.01,Ya,UU Nomor 18 Tahun 2017,,

    """

  /// A folder of workbooks, and a run over them that is asked to end when so many are done.
  private func interrupted(after count: Int, of all: Int, jobs: Int) async throws -> RunError? {
    let folder = try ScratchFolder()
    for number in 0..<all {
      try Data(Self.text.utf8).write(to: folder.url.appending(path: "\(1_000 + number).csv"))
    }
    let output = folder.path("records.ndjson")
    try Data("what was there".utf8).write(to: URL(filePath: output))
    var options = Run.Options()
    options.jobs = jobs
    let interruption = Interruption()
    let run = Run(
      of: try InputFiles([folder.url.path()], outputs: [output]),
      mappings: [try Repository.mapping("local-mgi/register")], options: options,
      interruption: interruption)
    var failure: RunError?
    let heard = Counter()
    do {
      _ = try await run(into: OutputPaths(records: output)) { _ in
        if heard.next() == count { interruption.ask(15) }
      }
    } catch let error as RunError {
      failure = error
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path())
    #expect(names.count == all + 1)
    #expect(try String(contentsOfFile: output, encoding: .utf8) == "what was there")
    return failure
  }

  /// Counts what it hears, which is one after the other.
  private final class Counter: @unchecked Sendable {
    private var count = 0
    func next() -> Int {
      count += 1
      return count
    }
  }

  @Test(
    "begins no workbook any more, tells how many are done, and changes nothing",
    arguments: [(1, 40, 1), (1, 40, 3), (20, 200, 2), (150, 200, 4)])
  func run(count: Int, all: Int, jobs: Int) async throws {
    guard
      case .interrupted(let signal, let done, let of) = try await interrupted(
        after: count, of: all, jobs: jobs)
    else {
      Issue.record("The run came to its end.")
      return
    }
    #expect(signal == 15)
    #expect(of == all)
    // Those that other jobs had read by then may still be passed on.
    #expect(done >= count && done < all)
  }

  @Test("hears the first signal only")
  func first() {
    let interruption = Interruption()
    #expect(interruption.signal == nil)
    #expect(interruption.ask(2))
    #expect(!interruption.ask(15))
    #expect(interruption.signal == 2)
  }
}

@Suite("Inputs that are folders")
struct FoldersTests {
  @Test(
    "give their workbooks in the order of the names, whatever the depth, without what a run writes")
  func order() throws {
    let folder = try ScratchFolder()
    for path in [
      "b/z.xlsx", "b.xlsx", "a/a/a.csv", "a.xlsx", "out/old.xlsx", "notes.txt", "~$a.xlsx",
    ] {
      let file = folder.url.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data().write(to: file)
    }
    let path = folder.url.path()
    let inputs = try InputFiles([path], outputs: [path + "/out"])
    #expect(inputs.workbooks.map(\.name) == ["a.xlsx", "a/a/a.csv", "b.xlsx", "b/z.xlsx"])
    #expect(inputs.skippedLockFiles == 1)
    for workbook in inputs.workbooks {
      #expect(FileManager.default.fileExists(atPath: workbook.path))
    }
  }

  @Test("are workbooks that can't be opened where one of them has gone, and the rest is there")
  func gone() async throws {
    let folder = try ScratchFolder()
    for name in ["a.csv", "b.csv"] {
      try Data(InterruptionTests.text.utf8).write(to: folder.url.appending(path: name))
    }
    let inputs = try InputFiles([folder.url.path()])
    try FileManager.default.removeItem(at: folder.url.appending(path: "a.csv"))
    let mappings = [try Repository.mapping("local-mgi/register")]
    let summary = try await Run(of: inputs, mappings: mappings, options: Run.Options())(
      into: OutputPaths())
    #expect(summary.files == ["a.csv", "b.csv"])
    #expect(summary.firstUnread.map(\.file) == ["a.csv"])
  }
}
