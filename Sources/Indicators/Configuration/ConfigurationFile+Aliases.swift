import Yams

extension ConfigurationFile {
  static func anchorError(file: String, line: Int) -> ConfigurationError {
    ConfigurationError(
      file: file, line: line,
      id: "jangkar dan alias YAML (& dan *) tidak dipakai di sini. Tulis nilainya lengkap.",
      en: "YAML anchors and aliases (& and *) are not used here. Write the value out.")
  }

  /// Refuses a text with an alias in it before Yams sees it.
  ///
  /// Yams puts in each alias what it stands for, and compares keys in full: a few lines of
  /// aliases of aliases as a key would keep it busy for years. So a copy is read first, in which
  /// every asterisk is an at sign. Both mean nothing within a text; where a node begins, an
  /// asterisk is an alias and an at sign a mistake (YAML 1.2.2, 5.3).
  static func refuseAliases(
    in text: String, file: String
  ) throws(ConfigurationError) {
    let (asterisk, atSign) = (UInt8(ascii: "*"), UInt8(ascii: "@"))
    guard text.utf8.contains(asterisk), text.utf8.contains(UInt8(ascii: "&")) else { return }
    let copy = String(
      decoding: text.utf8.map { $0 == asterisk ? atSign : $0 }, as: UTF8.self)
    do {
      let parser = try Parser(yaml: copy, resolver: .basic, encoding: .utf8)
      defer { withExtendedLifetime(parser) {} }
      _ = try parser.singleRoot()
    } catch YamlError.scanner(_, _, let mark, _) where !isAtSign(mark, in: text) {
      throw anchorError(file: file, line: mark.line)
    } catch let error as YamlError {
      // Two keys may be the same in the copy only; then nobody knows what follows.
      if case .duplicatedKeysInMapping = error {
        throw translation(of: error, file: file, text: copy)
      }
      // Any other mistake comes in the text, too, and no alias before it.
    } catch {}
  }

  /// Whether an at sign stands at a place of a text.
  private static func isAtSign(_ place: Mark, in text: String) -> Bool {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.indices.contains(place.line - 1) else { return false }
    return lines[place.line - 1].unicodeScalars.dropFirst(place.column - 1).first == "@"
  }
}
