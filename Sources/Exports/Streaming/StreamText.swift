package import Findings
package import Indicators

/// The lines that the stream protocol answers with, each a JSON object whose first member is `type`.
///
/// The protocol is described in Sources/Cluster/PROTOCOL.md.
package enum StreamText {
  /// The version of the protocol: another one where an engine made for this one would go wrong.
  package static let protocolVersion = 1

  /// What a request is answered with beside its end.
  package enum Kind: String, Sendable {
    case record, finding
  }

  /// What became of one workbook.
  package struct End: Sendable {
    /// How far it could be read: `read`, `unreadable` or `broken-off`.
    package var state: String
    /// The mapping that it was read with.
    package var mapping: String?
    /// The assessment that the mapping is for.
    package var assessment: String?
    /// How many records it gave.
    package var records: Int
    /// How many findings it gave.
    package var findings: FindingCounts
    /// What became of its cells.
    package var ledger: Ledger
    /// The respondents and rounds that it answers for.
    package var submissions: [Finding.Subject]
    /// The SHA-256 of its bytes in base 16; `nil` where they can't be read.
    package var content: String?

    /// Tells what became of a workbook.
    package init(
      state: String, mapping: String?, assessment: String?, records: Int, findings: FindingCounts,
      ledger: Ledger, submissions: [Finding.Subject], content: String?
    ) {
      self.state = state
      self.mapping = mapping
      self.assessment = assessment
      self.records = records
      self.findings = findings
      self.ledger = ledger
      self.submissions = submissions
      self.content = content
    }
  }

  /// The first line: who answers, and what records will look like.
  ///
  /// - Parameters:
  ///   - mappings: Those that are chosen among.
  ///   - longestLine: How many bytes a request may have.
  package static func ready(_ mappings: [Mapping], longestLine: Int) -> [UInt8] {
    var assessments: [Schema] = []
    for schema in mappings.map(\.schema) where !assessments.contains(where: { $0.id == schema.id })
    {
      assessments.append(schema)
    }
    return line([
      ("type", .text("ready")), ("protocol", .number(protocolVersion)),
      ("version", .text(Program.version)), ("longest_line", .number(longestLine)),
      ("mappings", .texts(mappings.map(\.name))),
      ("assessments", .list(assessments.map(value))),
    ])
  }

  /// The lines of some records or findings, which come as NDJSON.
  ///
  /// - Parameters:
  ///   - kind: What they are.
  ///   - id: That of the request.
  package static func lines(_ kind: Kind, of objects: [UInt8], id: String) -> [UInt8] {
    var opening = Array(#"{"type":"\#(kind)","id":"#.utf8)
    JSONText.append(id, to: &opening)
    opening += Array(#","\#(kind)":"#.utf8)
    var lines: [UInt8] = []
    lines.reserveCapacity(objects.count + objects.count / 4)
    let objects = objects.span
    var start = 0
    // A line break within an object is escaped.
    for index in objects.indices where objects[index] == UInt8(ascii: "\n") {
      lines += opening
      let object = objects.extracting(start..<index)
      unsafe object.withUnsafeBufferPointer { unsafe lines.append(contentsOf: $0) }
      lines += [UInt8(ascii: "}"), UInt8(ascii: "\n")]
      start = index + 1
    }
    return lines
  }

  /// The last line of a request's answer.
  package static func end(_ end: End, id: String) -> [UInt8] {
    func text(_ text: String?) -> JSONValue { text.map { .text($0) } ?? .null }
    let ledger = end.ledger
    return line([
      ("type", .text("end")), ("id", .text(id)), ("state", .text(end.state)),
      ("mapping", text(end.mapping)), ("assessment", text(end.assessment)),
      ("records", .number(end.records)), ("findings", value(end.findings)),
      (
        "ledger",
        .object([
          ("read", .number(ledger.read)), ("mapped", .number(ledger.mapped)),
          ("kept", .number(ledger.kept)), ("ignored", .number(ledger.ignored)),
          ("reported", .number(ledger.reported)),
        ])
      ),
      (
        "submissions",
        .list(
          end.submissions.map {
            .object([("respondent", text($0.respondent)), ("round", text($0.round))])
          })
      ),
      ("content", text(end.content)),
    ])
  }

  /// That a line is no request, and why.
  ///
  /// - Parameter number: That of the line, the first being 1.
  package static func refusal(_ refusal: StreamRefusal, line number: Int) -> [UInt8] {
    let message = refusal.reason.message
    return line([
      ("type", .text("refused")), ("line", .number(number)),
      ("id", refusal.id.map { .text($0) } ?? .null),
      ("reason", .object(Language.allCases.map { ($0.rawValue, .text(message[$0])) })),
    ])
  }

  private static func line(_ members: [(key: String, value: JSONValue)]) -> [UInt8] {
    var bytes: [UInt8] = []
    JSONValue.object(members).append(to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private static func value(_ schema: Schema) -> JSONValue {
    .object([
      ("id", .text(schema.id)),
      (
        "fields",
        .list(
          schema.fields.filter(\.isWritten).map {
            .object([("name", .text($0.name)), ("type", .text($0.type.rawValue))])
          })
      ),
      ("key", .texts(schema.key.map { schema.fields[$0].name })),
      (
        "catalogue",
        .object([("id", .text(schema.catalogue.id)), ("status", .text(schema.catalogue.status))])
      ),
    ])
  }

  private static func value(_ counts: FindingCounts) -> JSONValue {
    let open = Severity.allCases.reversed().map {
      (key: $0.rawValue, value: JSONValue.number(counts[$0]))
    }
    return .object(
      open + [
        ("accepted", .number(counts.accepted)), ("ignored", .number(counts.ignored)),
        ("unselected", .number(counts.unselected)),
      ])
  }
}
