internal import Findings

/// A finding as a JSON object, shared by the formats that are JSON.
///
/// The keys `code`, `slug`, `severity`, `file`, `sheet`, `cell`, `row`, `column`, `respondent`,
/// `indicator`, `field`, `value`, `message`, `fingerprint` and `state` are always there, `null`
/// where nothing is known. `range`, `line`, `round`, `domain`, `expected`, `fix` and `acceptance`
/// are there when they say something. ``FindingJSONSchema`` says the same in JSON Schema.
enum FindingObject {
  static func append(_ finding: Finding, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "{"))
    JSONText.appendKey("code", to: &bytes)
    JSONText.append(finding.code.id, to: &bytes)
    append("slug", finding.code.slug, to: &bytes)
    append("severity", finding.severity.rawValue, to: &bytes)
    appendPlace(finding.place, to: &bytes)
    append("respondent", finding.subject.respondent, to: &bytes)
    appendIfKnown("round", finding.subject.round, to: &bytes)
    appendIfKnown("domain", finding.subject.domain, to: &bytes)
    append("indicator", finding.subject.indicator, to: &bytes)
    append("field", finding.field, to: &bytes)
    append("value", finding.value, to: &bytes)
    if !finding.expected.isEmpty {
      appendKey("expected", to: &bytes)
      JSONText.append(finding.expected, to: &bytes)
    }
    if let fix = finding.fix {
      appendKey("fix", to: &bytes)
      bytes.append(contentsOf: #"{"class":"#.utf8)
      JSONText.append(fix.class.rawValue, to: &bytes)
      append("new", fix.new, to: &bytes)
      bytes.append(UInt8(ascii: "}"))
    }
    appendKey("message", to: &bytes)
    let message = Phrase(
      indonesian: finding.message(in: .indonesian), english: finding.message(in: .english))
    JSONText.append(message, to: &bytes)
    append("fingerprint", finding.fingerprint, to: &bytes)
    append("state", finding.state.rawValue, to: &bytes)
    if let acceptance = finding.acceptance {
      appendKey("acceptance", to: &bytes)
      append(acceptance, to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private static func append(_ acceptance: Acceptance, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: #"{"who":"#.utf8)
    JSONText.append(acceptance.who, to: &bytes)
    append("why", acceptance.why, to: &bytes)
    append("until", acceptance.until, to: &bytes)
    if acceptance.isExpired { bytes.append(contentsOf: #","expired":true"#.utf8) }
    bytes.append(UInt8(ascii: "}"))
  }

  private static func appendPlace(_ place: Place, to bytes: inout [UInt8]) {
    append("file", place.file, to: &bytes)
    append("sheet", place.sheet, to: &bytes)
    appendKey("cell", to: &bytes)
    if let cell = place.cell {
      bytes.append(UInt8(ascii: "\""))
      PlainText.append(cell, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    } else {
      JSONText.appendNull(to: &bytes)
    }
    append("row", place.row, to: &bytes)
    append("column", place.cell?.column, to: &bytes)
    appendIfKnown("range", place.range?.description, to: &bytes)
    if let line = place.line { append("line", line, to: &bytes) }
  }

  private static func append(_ key: String, _ text: String?, to bytes: inout [UInt8]) {
    appendKey(key, to: &bytes)
    JSONText.append(text, to: &bytes)
  }

  private static func append(_ key: String, _ number: Int?, to bytes: inout [UInt8]) {
    appendKey(key, to: &bytes)
    JSONText.append(number, to: &bytes)
  }

  private static func appendIfKnown(_ key: String, _ text: String?, to bytes: inout [UInt8]) {
    guard let text else { return }
    append(key, text, to: &bytes)
  }

  private static func appendKey(_ key: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: ","))
    JSONText.appendKey(plain: key, to: &bytes)
  }
}
