package import Findings

/// Findings as lines for grep and editors.
///
/// Such as `file.xlsx:Domain 1!D9: warning V304: "sebagaian" mungkin maksudnya "Sebagian".`
/// The severity is the English word in any language, so that a pattern finds it.
package struct FindingLines: FindingWriter {
  package static let separator: [UInt8] = []

  private let language: Language
  private let showsFingerprints: Bool

  /// Makes a writer.
  package init(language: Language, showsFingerprints: Bool = false) {
    self.language = language
    self.showsFingerprints = showsFingerprints
  }

  package func begin(into bytes: inout [UInt8]) {}

  package func write(_ finding: Finding, into bytes: inout [UInt8]) {
    let place = [finding.place.file, finding.place.within].compactMap { $0 }
      .filter { !$0.isEmpty }.joined(separator: ":")
    let prefix = place.isEmpty ? "" : "\(place): "
    let remark = finding.remark(in: language, withFingerprint: showsFingerprints)
    let line = "\(prefix)\(finding.severity.rawValue) \(finding.code.id): \(remark)"
    bytes.append(contentsOf: TerminalText.oneLine(line).utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  package func end(
    _ counts: FindingCounts, isComplete: Bool, into bytes: inout [UInt8]
  ) {}
}

extension Finding {
  /// What a line says of a finding beside its place: the message, who has accepted it, and its
  /// fingerprint where that is asked for.
  func remark(in language: Language, withFingerprint: Bool) -> String {
    var remark = remark(in: language)
    if let acceptance { remark += " (\(acceptance.words[language]))" }
    if withFingerprint { remark += " [\(fingerprint)]" }
    return remark
  }

  /// The message for whoever stands at the place, or has it beside the message: without the place
  /// that it begins with.
  func remark(in language: Language) -> String {
    let message = message(in: language)
    let places = [
      place.line.map { "\(place.file):\($0)" }, place.within, place.sheet, place.file,
    ]
    for case let place? in places where !place.isEmpty && message.hasPrefix("\(place): ") {
      return String(message.dropFirst(place.count + 2))
    }
    guard place.cell != nil, let within = place.within, message.hasPrefix(within + " ") else {
      return message
    }
    let here =
      place.range == nil
      ? language.says("Sel ini", "This cell") : language.says("Rentang ini", "This range")
    return here + message.dropFirst(within.count)
  }
}
