/// Tells whether a text is nothing but links.
enum BareLink {
  /// Whether there is a word in a text, and every word is a link: `https://…`, `www.…`, `host.id/…`.
  static func isAll(of text: String) -> Bool {
    let words = text.split { $0.isWhitespace || $0 == "," || $0 == ";" }
    return !words.isEmpty && words.allSatisfy(isLink)
  }

  private static func isLink(_ word: Substring) -> Bool {
    let word = word.lowercased()
    for start in ["http://", "https://", "www."] where word.hasPrefix(start) {
      return word.utf8.count > start.utf8.count
    }
    guard let slash = word.firstIndex(of: "/") else { return false }
    let host = word[..<slash].split(separator: ".", omittingEmptySubsequences: false)
    return host.count > 1
      && host.allSatisfy { part in
        !part.isEmpty
          && part.utf8.allSatisfy { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == UInt8(ascii: "-") }
      } && host.last?.utf8.allSatisfy { $0 &- 0x61 < 26 } == true
  }
}
