internal import Archives
internal import FoundationEssentials

/// What a browser may use for a page (Content Security Policy Level 3).
enum HTMLPolicy {
  /// Allows the styles and scripts that the page itself has, and no other.
  static func text(styles: [StaticString], scripts: [StaticString]) -> String {
    "default-src 'none'; style-src \(hashes(of: styles)); script-src \(hashes(of: scripts)); "
      + "base-uri 'none'; form-action 'none'"
  }

  private static func hashes(of texts: [StaticString]) -> String {
    texts.map { text in
      "'sha256-\(Data(SHA256.hash(of: text.description.utf8)).base64EncodedString())'"
    }.joined(separator: " ")
  }
}
