import Foundation
import Testing

@Suite("A run that is asked to end")
struct SignalTests {
  /// A folder with a small workbook, and a large one behind it that takes its time.
  private func inbox(rows: Int) throws -> TemporaryFolder {
    let head = "Instansi,Periode,Domain,Kode Indikator,Jawaban,Regulasi,Program,Praktik Baik\n"
    var large = head
    for row in 0..<rows {
      large += "Instansi \(row),2023-09,1,ILL-1.01,Ya,UU Nomor 18 Tahun 2017,,\n"
    }
    return try TemporaryFolder([
      "inbox/a.csv": head + "Dinas Sosial,2023-09,1,ILL-1.01,Ya,UU Nomor 18 Tahun 2017,,\n",
      "inbox/b.csv": large, "out.ndjson": "what was there\n",
    ])
  }

  /// Starts `rekap`, and sends a signal when it has said that the first workbook is done.
  private func interrupted(
    _ arguments: [String], by signal: Int32, in scratch: TemporaryFolder
  ) throws -> (reason: Process.TerminationReason, status: Int32, errors: String) {
    let process = Process()
    process.executableURL = RekapRun.executable
    process.arguments = arguments + ["--progress", "always", "--lang", "en", "--jobs", "1"]
    process.currentDirectoryURL = Repository.root
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    var said = ""
    while !said.contains("1 of 2 workbooks") {
      let data = errors.fileHandleForReading.availableData
      if data.isEmpty { break }
      said += String(decoding: data, as: UTF8.self)
    }
    kill(process.processIdentifier, signal)
    said += String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationReason, process.terminationStatus, said)
  }

  @Test(
    "says what was done, leaves the outputs as they were, and dies of the signal",
    arguments: [(SIGINT, "Ctrl-C"), (SIGTERM, "SIGTERM"), (SIGHUP, "SIGHUP")])
  func convert(signal: Int32, name: String) throws {
    let scratch = try inbox(rows: 60_000)
    let out = scratch.path("out.ndjson")
    let end = try interrupted(
      ["convert", scratch.path("inbox"), "-o", out], by: signal, in: scratch)
    #expect(end.reason == .uncaughtSignal)
    #expect(end.status == signal)
    #expect(
      end.errors.hasSuffix(
        "rekap: stopped (\(name)) after 1 of 2 workbooks; \(out) is as it was.\n"),
      "\(end.errors)")
    #expect(try scratch.text("out.ndjson") == "what was there\n")
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.url.path())
    #expect(Set(left) == ["inbox", "out.ndjson"])
  }

  @Test("keeps the marked copies that are done, and none that is half")
  func annotate() throws {
    let scratch = try inbox(rows: 60_000)
    let manager = FileManager.default
    try manager.copyItem(
      atPath: Repository.fixture("same-answers/register.xlsx").path(),
      toPath: scratch.path("inbox/0.xlsx"))
    try manager.removeItem(atPath: scratch.path("inbox/a.csv"))
    let end = try interrupted(
      ["annotate", scratch.path("inbox"), "-o", scratch.path("marked")], by: SIGTERM, in: scratch)
    #expect(end.status == SIGTERM)
    #expect(
      end.errors.hasSuffix(
        "stopped (SIGTERM) after 1 of 2 workbooks; those that were done stay, and none is half.\n"
      ), "\(end.errors)")
    #expect(try manager.contentsOfDirectory(atPath: scratch.path("marked")) == ["0.xlsx"])
  }
}
