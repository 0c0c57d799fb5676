package import Findings

/// A finding as NDJSON holds it.
package struct WrittenFinding: Sendable {
  /// The fingerprint.
  package let fingerprint: String
  /// The code.
  package let code: String
  /// The severity.
  package let severity: String
  /// The respondent, the round and the indicator.
  package let respondent: String?
  package let round: String?
  package let indicator: String?
  /// The file, sheet, row and cell.
  package let file: String?
  package let sheet: String?
  package let row: Int?
  package let cell: String?
  /// What it says.
  package let message: Phrase

  /// Reads a line; `nil` where it is no finding.
  package init?(_ line: [UInt8]) {
    guard let value = try? JSONParser.value(of: line), let fingerprint = value["fingerprint"]?.text,
      let code = value["code"]?.text, let severity = value["severity"]?.text
    else { return nil }
    self.fingerprint = fingerprint
    self.code = code
    self.severity = severity
    respondent = value["respondent"]?.text
    round = value["round"]?.text
    indicator = value["indicator"]?.text
    file = value["file"]?.text
    sheet = value["sheet"]?.text
    row = if case .number(let row)? = value["row"] { row } else { nil }
    cell = value["cell"]?.text
    message = Phrase(
      indonesian: value["message"]?["id"]?.text ?? "", english: value["message"]?["en"]?.text ?? "")
  }
}
