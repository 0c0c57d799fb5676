import Foundation
import Testing

@Suite("Trouble in a folder of workbooks")
struct TroubleInFoldersTests {
  private static let good = """
    Instansi,Periode,Domain,Kode Indikator,Jawaban,Regulasi,Program,Praktik Baik
    Dinas Sosial,2023-09,1,ILL-1.01,Ya,UU Nomor 18 Tahun 2017,,

    """

  /// Checks a folder; the findings that keep from reading, as code and file.
  private func obstacles(in folder: String, status: Int32 = 3) throws -> [String] {
    let run = try RekapRun("check", folder, "--format", "ndjson")
    #expect(run.status == status, "\(run.errors)")
    return try run.objects().compactMap { object in
      guard let code = object["code"] as? String, code.hasPrefix("F") else { return nil }
      return "\(code) \(object["file"] as? String ?? "")"
    }
  }

  @Test("pipes are told, and not waited for, wherever they are named")
  func pipes() throws {
    let scratch = try TemporaryFolder(["inbox/a.csv": Self.good])
    let made = unsafe mkfifo(scratch.path("inbox/pipe.xlsx"), 0o600)
    #expect(made == 0)
    #expect(try obstacles(in: scratch.path("inbox")) == ["F008 pipe.xlsx"])
    for command in ["cells", "inspect"] {
      let run = try RekapRun(command, scratch.path("inbox/pipe.xlsx"))
      #expect(run.status == 3)
      #expect(run.errors.contains("it is a pipe or a device, not a file"), "\(run.errors)")
    }
    let run = try RekapRun("annotate", scratch.path("inbox"), "-o", scratch.path("out"))
    #expect(run.status == 3)
    #expect(run.errors.contains("pipe.xlsx"))
  }

  @Test(
    "links that go round are told, or counted where they lead to folders, and end the search never")
  func links() throws {
    let scratch = try TemporaryFolder(["inbox/inner/a.csv": Self.good])
    let manager = FileManager.default
    for (link, target) in [
      ("inbox/inner/up", ".."), ("inbox/round.xlsx", "round.xlsx"), ("inbox/gone.xlsx", "nowhere"),
      ("inbox/linked.csv", "inner/a.csv"),
    ] {
      try manager.createSymbolicLink(
        atPath: scratch.path(link), withDestinationPath: target)
    }
    let run = try RekapRun("check", scratch.path("inbox"), "--format", "csv")
    #expect(run.status == 3)
    #expect(run.errors.contains("gone.xlsx can't be opened: there is no such file"))
    #expect(run.errors.contains("round.xlsx can't be opened: its links go round"))
    #expect(run.errors.contains("Links to folders not followed: 1."))
    #expect(run.errors.contains("linked.csv: mapping local-mgi-register"))
  }

  @Test("names may hold line breaks, and bytes that are no letters are told")
  func names() throws {
    let scratch = try TemporaryFolder(["inbox/line\nbreak.csv": Self.good])
    let bytes = Array((scratch.path("inbox/") + "x").utf8).map { CChar(bitPattern: $0) }
    let file = unsafe open(
      bytes + [CChar(bitPattern: 0xFF)] + Array(".xlsx".utf8CString), O_CREAT, 0o600)
    #expect(file >= 0)
    close(file)
    let run = try RekapRun("check", scratch.path("inbox"), "--format", "ndjson")
    #expect(run.status == 3)
    #expect(run.errors.contains("x\u{FFFD}.xlsx"))
    #expect(!run.errors.contains("line\nbreak"))
    #expect(run.errors.contains("mapping local-mgi-register, 1 records"))
  }

  @Test("a folder is searched though its name is that of a workbook")
  func folderNamedAsWorkbook() throws {
    let scratch = try TemporaryFolder(["inbox/kiriman.xlsx/a.csv": Self.good])
    let run = try RekapRun("convert", scratch.path("inbox"))
    #expect(run.errors.contains("kiriman.xlsx/a.csv: mapping local-mgi-register, 1 records"))
    #expect(run.status == 0 || run.status == 1)
  }

  /// Whether what the file's mode forbids can be tried: the superuser may all, and gives that up with
  /// `setpriv`.
  static let mayBeForbidden =
    geteuid() != 0 || FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")

  @Test(
    "files and folders that may not be read are told, and the rest is done",
    .enabled(if: mayBeForbidden))
  func forbidden() throws {
    let scratch = try TemporaryFolder([
      "inbox/a.csv": Self.good, "inbox/closed.csv": Self.good, "inbox/closed/b.csv": Self.good,
    ])
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: scratch.url.path())
    for path in ["inbox/closed.csv", "inbox/closed"] {
      try manager.setAttributes([.posixPermissions: 0], ofItemAtPath: scratch.path(path))
    }
    defer {
      for path in ["inbox/closed.csv", "inbox/closed"] {
        try? manager.setAttributes([.posixPermissions: 0o700], ofItemAtPath: scratch.path(path))
      }
    }
    let process = Process()
    let command = [RekapRun.executable.path(), "check", scratch.path("inbox"), "--lang", "en"]
    let drop = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    let whole = geteuid() == 0 ? drop + command : command
    process.executableURL = URL(filePath: whole[0])
    process.arguments = Array(whole.dropFirst())
    process.currentDirectoryURL = Repository.root
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 3)
    #expect(said.contains("closed.csv can't be opened: you may not read it"), "\(said)")
    #expect(said.contains("closed can't be opened: you may not read it"), "\(said)")
    #expect(said.contains("a.csv: mapping local-mgi-register, 1 records"), "\(said)")
  }

  @Test("a file that grows while it is read is told, and what was read is kept")
  func growing() throws {
    let scratch = try changing(rows: 40_000) { handle in
      handle.seekToEndOfFile()
      handle.write(Data("Instansi baru,2023-09,1,ILL-1.01,Ya,UU Nomor 18 Tahun 2017,,\n".utf8))
    }
    let run = scratch.run
    #expect(run.status == 3)
    #expect(run.errors.contains("F010"), "\(run.errors)")
    #expect(run.errors.contains("big.csv was changed while it was read"))
    #expect(run.errors.contains("mapping local-mgi-register"))
  }

  @Test("a file that is cut while it is read is told, and ends nothing")
  func shrinking() throws {
    let run = try changing(rows: 40_000) { handle in
      let length = handle.seekToEndOfFile()
      handle.truncateFile(atOffset: max(length * 99 / 100, 4_096))
    }.run
    #expect(run.status == 3)
    #expect(run.errors.contains("F010"), "\(run.errors)")
  }

  /// Checks a folder with a file that is changed over and over meanwhile.
  private func changing(
    rows: Int, _ change: @escaping @Sendable (FileHandle) -> Void
  ) throws -> (scratch: TemporaryFolder, run: RekapRun) {
    var text = Self.good
    for row in 0..<rows {
      text += "Instansi \(row),2023-09,1,ILL-1.01,Ya,UU Nomor 18 Tahun 2017,,\n"
    }
    let scratch = try TemporaryFolder(["inbox/big.csv": text])
    let path = scratch.path("inbox/big.csv")
    let isOver = Stop()
    let thread = Thread {
      guard let handle = FileHandle(forUpdatingAtPath: path) else { return }
      while !isOver.value {
        change(handle)
        usleep(200)
      }
    }
    thread.start()
    let run = try RekapRun("check", scratch.path("inbox"), "--format", "csv")
    isOver.value = true
    return (scratch, run)
  }

  /// Says that enough was changed.
  private final class Stop: @unchecked Sendable {
    private let lock = NSLock()
    private var isSet = false
    var value: Bool {
      get { lock.withLock { isSet } }
      set { lock.withLock { isSet = newValue } }
    }
  }
}
