import Foundation
import Testing

/// One run of `rekap convert --stream`: some lines in, what it answers out.
struct StreamRun {
  /// The run of the program.
  let run: RekapRun
  /// The lines that it wrote.
  let answers: [Answer]

  /// One line of the protocol.
  struct Answer {
    /// The line as it came.
    let line: String
    /// Its members.
    let members: [String: Any]

    init(line: String) throws {
      self.line = line
      members =
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
    }

    /// What kind of line it is.
    var type: String { members["type"] as? String ?? "" }
    /// The request that it answers.
    var id: String? { members["id"] as? String }

    /// The record or finding in it, as it came.
    var object: String? {
      guard let start = line.range(of: "\"\(type)\":{") else { return nil }
      return String(line[line.index(before: start.upperBound)...].dropLast())
    }
  }

  /// Sends bytes and takes the answers.
  init(sending bytes: Data, options: [String] = []) throws {
    let scratch = try TemporaryFolder()
    let requests = scratch.url.appending(path: "requests")
    try bytes.write(to: requests)
    run = try RekapRun(
      ["convert", "--stream"] + options, input: FileHandle(forReadingFrom: requests))
    // By bytes: in a text that holds "\r\n" a line break is another character.
    answers = try run.output.utf8.split(separator: UInt8(ascii: "\n")).map {
      try Answer(line: String(Substring($0)))
    }
  }

  /// Sends lines and takes the answers.
  init(sending lines: [String]) throws {
    try self.init(sending: Data(lines.map { $0 + "\n" }.joined().utf8))
  }

  /// The records or findings that a request gave, as they came.
  func objects(_ type: String, of id: String) -> [String] {
    answers.filter { $0.type == type && $0.id == id }.compactMap(\.object)
  }

  /// The end of a request's answer.
  func end(of id: String) -> [String: Any]? {
    answers.last { $0.type == "end" && $0.id == id }?.members
  }

  /// The refusals, in order.
  var refusals: [[String: Any]] { answers.filter { $0.type == "refused" }.map(\.members) }
}

/// A request for a workbook.
func request(_ members: KeyValuePairs<String, String>) throws -> String {
  let object = try JSONSerialization.data(
    withJSONObject: Dictionary(uniqueKeysWithValues: members.map { ($0.key, $0.value) }))
  return String(decoding: object, as: UTF8.self)
}

/// What a shell's command writes to standard output; `arguments` are `$0`, `$1` and so on.
func outputOfShell(_ command: String, _ arguments: [String] = []) throws -> String {
  let process = Process()
  process.executableURL = URL(filePath: "/bin/sh")
  process.arguments = ["-c", command] + arguments
  process.currentDirectoryURL = Repository.root
  let output = Pipe()
  process.standardOutput = output
  try process.run()
  let data = try output.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  return String(decoding: data, as: UTF8.self)
}
