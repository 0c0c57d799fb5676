internal import ArgumentParser
internal import Findings
internal import Indicators
internal import RekapKit
internal import Serving

/// `rekap serve`: the page by which people check workbooks without a terminal.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Opens a page on this machine where people drop workbooks and see what is wrong.",
    discussion: """
      rekap serve
      rekap serve --port 8080 --no-open
      rekap serve --mapping local-mgi-register --lang en

      The page works without the Internet; what is dropped on it stays on this machine, and is \
      deleted when the page is closed or the server ends (Ctrl-C).
      """)

  /// The port that is tried first; those behind it are tried where it is taken.
  private static let usualPort: UInt16 = 7325

  @Option(
    help: ArgumentHelp(
      "The port, 0 for any that is free; otherwise \(usualPort), or the next that is free.",
      valueName: "n"))
  var port: UInt16?

  @Option(
    help: ArgumentHelp(
      "The address to listen at; otherwise 127.0.0.1, which only this machine can reach.",
      valueName: "address"))
  var host = "127.0.0.1"

  @Option(
    name: .customLong("name"),
    help: ArgumentHelp(
      "A name by which others may open the page, with --host. May be given several times.",
      valueName: "name"))
  var names: [String] = []

  @Flag(inversion: .prefixedNo, help: "Open the page in the browser, where there is a desktop.")
  var open = true

  @OptionGroup var reading: ReadingOptions

  @Flag(name: .shortAndLong, help: "Say nothing but the address of the page and errors.")
  var quiet = false

  @OptionGroup(title: "Policy") var strictness: PolicyOptions

  @Option(
    help: ArgumentHelp("At most so many bytes of a workbook (default: 256M).", valueName: "n"))
  var maxFileSize: LimitValue?

  @Option(
    help: ArgumentHelp("At most so many workbooks on a page (default: 1000).", valueName: "n"))
  var maxWorkbooks: LimitValue?

  @OptionGroup(title: "Limits") var limits: LimitOptions

  func validate() throws {
    guard ServerAddress(host: host, port: 0) != nil else {
      throw ValidationError("--host takes an address such as 127.0.0.1, ::1 or 0.0.0.0.")
    }
    if strictness.failOn != nil {
      throw ValidationError("--fail-on is for commands that end with their findings.")
    }
  }

  func run() async throws {
    let language = reading.spoken.language
    do {
      let server = try server(language: language)
      let watch = SignalWatch()
      tell(server, in: language)
      if open { DesktopBrowser.open(server.url) }
      try await server.run(until: watch.interruption)
      if !quiet {
        StandardError.write(
          Phrase(
            indonesian: "rekap: selesai; semua berkas yang diunggah sudah dihapus.",
            english: "rekap: ended; all files that were sent are deleted.")[language])
      }
    } catch let error as RunError {
      StandardError.tell(error, in: language)
      throw ExitStatus.usage.exit
    } catch let error as ConfigurationError {
      StandardError.tell(error, in: language)
      throw ExitStatus.usage.exit
    }
  }

  private func server(language: Language) throws -> Server {
    var options = Server.Options()
    options.names = names
    options.run = try reading.complete(Run.Options(), policy: strictness, limits: limits)
    if let maxFileSize { options.limits.fileBytes = maxFileSize.number }
    if let maxWorkbooks { options.limits.workbooks = maxWorkbooks.number }
    let mappings = try MappingSelection.mappings(named: reading.mapping)
    let ports = port.map { [$0] } ?? Array(Self.usualPort..<Self.usualPort + 20)
    for port in ports {
      guard let address = ServerAddress(host: host, port: port) else { continue }
      do {
        return try Server(at: address, mappings: mappings, options: options)
      } catch let error as ServerAddress.Unavailable {
        guard error.isTaken, port != ports.last else {
          StandardError.write("rekap: \(error.message[language])")
          throw ExitStatus.usage.exit
        }
      }
    }
    throw ExitStatus.usage.exit
  }

  private func tell(_ server: Server, in language: Language) {
    // The address is the answer of the command, by itself on its line, so that programs can read it.
    try? StandardOutput.write("\(server.url)\n".utf8.span)
    if !server.address.isLoopback {
      StandardError.write(
        Phrase(
          indonesian:
            "rekap: peringatan: siapa pun di jaringan ini dapat membuka halaman ini, tanpa sandi dan tanpa enkripsi. Sebut nama komputer ini dengan --name.",
          english:
            "rekap: warning: anybody on this network can open the page, without a password and without encryption. Tell the name of this computer with --name."
        )[language])
    }
    guard !quiet else { return }
    StandardError.write(
      Phrase(
        indonesian: "rekap: buka \(server.url) di peramban; Ctrl-C untuk selesai.",
        english: "rekap: open \(server.url) in a browser; Ctrl-C to end.")[language])
  }
}
