import Findings
import Foundation
import Testing

/// The fixture of one code: a folder of Fixtures/findings with one thing wrong in it.
struct FindingFixture: CustomTestStringConvertible, Sendable {
  /// A finding, as far as the list of those that are expected says it.
  struct Expected: Hashable, Sendable {
    var code: String
    /// Where it is within the file: `sheet!B3`, `sheet!4`, `sheet`, or nothing; of what is told on
    /// standard error, words that name the place.
    var place: String
    var severity: String
  }

  /// One finding of a run, with its messages.
  struct Found {
    var finding: Expected
    var file: String
    var message: Phrase
  }

  let code: String
  var testDescription: String { code }

  /// All fixtures that the list of expected findings names, in its order.
  static let all: [FindingFixture] = {
    var codes: [String] = []
    for row in rows where !codes.contains(row[0]) { codes.append(row[0]) }
    return codes.map(FindingFixture.init)
  }()

  private static let rows: [[String]] = {
    let text = try? String(
      contentsOf: Repository.fixture("findings/expected.tsv"), encoding: .utf8)
    return (text ?? "").split(separator: "\n").dropFirst().map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }()

  /// All findings that a run of the fixture gives, by the list.
  var expected: [Expected] {
    Self.rows.filter { $0[0] == code }.map { Expected(code: $0[1], place: $0[2], severity: $0[3]) }
  }

  /// The folder, from that of the repository.
  var folder: String { "Fixtures/findings/\(code)" }

  /// What to run: the folder's own command, or the check of all that is in it.
  ///
  /// In a command `OUT` stands for a folder to write into.
  var command: [String] {
    if let own = text(of: "command.txt") {
      return own.split(whereSeparator: \.isWhitespace).dropFirst().map(String.init)
    }
    let inputs = files.filter { $0.hasSuffix(".csv") || $0.hasSuffix(".xlsx") }
    let mapping = files.contains("mapping.yaml") ? "\(folder)/mapping.yaml" : Self.mapping
    return ["check"] + inputs.map { "\(folder)/\($0)" }
      + ["--mapping", mapping, "--format", "ndjson"]
  }

  /// Whether the command is the check that needs no words of its own.
  var isPlainCheck: Bool { !files.contains("command.txt") }

  static let mapping = "Fixtures/findings/mapping.yaml"

  /// The names of the files in the folder.
  var files: [String] {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appending(path: folder).path())
    return (names ?? []).sorted()
  }

  private func text(of file: String) -> String? {
    try? String(contentsOf: Repository.root.appending(path: "\(folder)/\(file)"), encoding: .utf8)
  }

  // MARK: Running

  /// The findings of a run.
  func run() throws -> [Found] { try Self.run(command, expecting: expected) }

  /// The findings of a run with a command.
  static func run(_ command: [String], expecting expected: [Expected] = []) throws -> [Found] {
    let scratch = try TemporaryFolder()
    let arguments = command.map { $0.replacing(/^OUT\//, with: scratch.path("") + "/") }
    let run = try RekapRun(arguments)
    if command.contains("ndjson") { return try run.objects().compactMap(Found.init) }
    if command.contains("--findings") {
      let lines = try scratch.text("findings.ndjson").split(separator: "\n")
      return try lines.compactMap { line in
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return object.flatMap(Found.init)
      }
    }
    let again = try RekapRun(arguments, language: "id")
    return told(run.errors, again.errors, expecting: expected)
  }

  /// The findings that standard error tells in both languages.
  private static func told(
    _ english: String, _ indonesian: String, expecting expected: [Expected]
  ) -> [Found] {
    let pairs = zip(english.split(separator: "\n"), indonesian.split(separator: "\n"))
    return pairs.compactMap { english, indonesian -> Found? in
      guard let code = english.firstMatch(of: /^rekap: (?:([A-Z]\d{3}) .*|.* \[([A-Z]\d{3})\])$/)
      else { return nil }
      let id = String(code.1 ?? code.2 ?? "")
      let words = [String(indonesian), String(english)].map { line in
        line.replacing(#/^rekap: (?:[A-Z]\d{3} )?/#, with: "").replacing(
          #/ \[[A-Z]\d{3}\]$/#, with: "")
      }
      let place = expected.first { $0.code == id && english.contains($0.place) }?.place
      let severity = FindingCode(named: id)?.severity.rawValue ?? ""
      return Found(
        finding: Expected(code: id, place: place ?? words[1], severity: severity), file: "",
        message: Phrase(indonesian: words[0], english: words[1]))
    }
  }
}

extension FindingFixture.Found {
  /// Reads a finding as NDJSON has it.
  fileprivate init?(_ object: [String: Any]) {
    guard let code = object["code"] as? String, let severity = object["severity"] as? String,
      let message = object["message"] as? [String: String]
    else { return nil }
    let sheet = object["sheet"] as? String
    let within = object["range"] ?? object["cell"] ?? object["row"]
    let number = (object["row"] as? Int) ?? (object["line"] as? Int)
    let cell = (within as? String) ?? number.map(String.init)
    finding = FindingFixture.Expected(
      code: code, place: [sheet, cell].compactMap(\.self).joined(separator: "!"),
      severity: severity)
    file = object["file"] as? String ?? ""
    self.message = Phrase(
      indonesian: message["id"] ?? "", english: message["en"] ?? "")
  }
}
