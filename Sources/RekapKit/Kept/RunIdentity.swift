import Archives
import Exports
import Findings
import Foundation
import Indicators
import Spreadsheets

/// All that makes the outputs of a run, apart from its workbooks: what was kept of another run is of use
/// where this is the same.
struct RunIdentity: Sendable {
  /// One thing, with a name by which a person knows it.
  struct Part: Hashable, Sendable {
    /// What it is called, such as `--format`.
    var name: String
    /// What it is: a word, or a hash.
    var value: String
  }

  private(set) var parts: [Part] = []

  /// - Parameters:
  ///   - wanted: Which outputs there are.
  ///   - version: The version of the program.
  init(
    _ options: Run.Options, mappings: [Mapping], wanted: RunOutputs.Wanted,
    version: String = RunIdentity.programVersion
  ) {
    add("rekap", version)
    add("outputs", "\(wanted.records) \(wanted.findings) \(wanted.citations)")
    addOptions(options)
    add("--policy", Self.text(of: options.policy))
    for limit in WorkbookLimits.Limit.allCases {
      add("--max-\(limit.rawValue)", "\(options.limits[limit])")
    }
    add("--mapping", "\(options.isMappingNamed)")
    var known: Set<String> = []
    for file in mappings.flatMap({ [$0.file] + $0.schema.files }) where known.insert(file).inserted
    {
      add(file, Self.hash(ofFileAt: file))
    }
  }

  /// The options that change outputs.
  private mutating func addOptions(_ options: Run.Options) {
    add("--strict", "\(options.isStrict)")
    add("--personal-data", options.personalData.rawValue)
    add("--lang", options.language.rawValue)
    add("--format", options.records.rawValue)
    add("--provenance", options.provenance.rawValue)
    add("--excel", "\(options.isForExcel)")
    add("--hxl", "\(options.hasTags)")
    add("--citations", "\(options.citations)")
    add("--findings", options.findings.rawValue)
    add("--fingerprints", "\(options.showsFingerprints)")
    add("colours", "\(options.isColoured)")
  }

  /// Adds one thing more.
  mutating func add(_ name: String, _ value: String) {
    parts.append(Part(name: name, value: value))
  }

  /// The names of what is not the same in another, each once.
  func differences(from other: RunIdentity) -> [String] {
    let (own, others) = (Set(parts), Set(other.parts))
    var names: [String] = []
    for part in parts + other.parts where own.contains(part) != others.contains(part) {
      if !names.contains(part.name) { names.append(part.name) }
    }
    return names
  }

  /// A hash of everything.
  var hash: [UInt8] {
    var encoder = ByteEncoder()
    encoder.encode(self)
    return SHA256.hash(of: encoder.bytes)
  }

  // MARK: Values

  /// The policy as it acts: what is written in a file of it and changes nothing makes no difference.
  private static func text(of policy: FindingPolicy) -> String {
    guard !policy.changesNothing else { return "" }
    var encoder = ByteEncoder()
    for (id, severity) in policy.severities.sorted(by: { $0.key < $1.key }) {
      encoder.encode([id, severity.rawValue])
    }
    for selectors in [policy.select, policy.ignore] {
      encoder.encode(selectors.map { "\($0)" })
    }
    for entry in policy.accepted {
      encoder.encode(entry.fingerprint)
      var acceptance = entry.acceptance
      // What counts of a day is whether it is over.
      if let until = acceptance.until, let today = policy.today {
        acceptance.isExpired = today > until
      }
      encoder.encode(acceptance)
    }
    return hexadecimal(SHA256.hash(of: encoder.bytes))
  }

  private static func hash(ofFileAt path: String) -> String {
    // What came by a pipe can't be looked at again, so nothing is ever the same as it.
    guard let status = FileStatus(at: path), status.isFile,
      let hash = SHA256.hash(ofFileAt: path)
    else { return UUID().uuidString }
    return hexadecimal(hash)
  }

  /// The version of the program, and the size and time of its file: two builds of one version that is
  /// being worked on are not the same.
  static var programVersion: String {
    let file = MappingLibrary.executablePath.flatMap { FileStatus(at: $0) }
    return "\(Program.version) \(file?.size ?? 0) \(file?.modified ?? 0)"
  }

  /// Bytes as hexadecimal digits.
  static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

extension RunIdentity: Kept {
  func keep(in encoder: inout ByteEncoder) {
    encoder.encode(parts.flatMap { [$0.name, $0.value] })
  }

  init(from decoder: inout ByteDecoder) throws(KeptFault) {
    let texts = try decoder.decode([String].self)
    guard texts.count.isMultiple(of: 2) else { throw KeptFault() }
    for position in stride(from: 0, to: texts.count, by: 2) {
      add(texts[position], texts[position + 1])
    }
  }
}
