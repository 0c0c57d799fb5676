import Testing

@testable import Exports

@Suite("Text in a page")
struct HTMLTexts {
  @Test(
    "What means something to a parser is escaped, what nobody sees is shown by its number",
    arguments: [
      ("Perda No. 1/2021", "Perda No. 1/2021"),
      (
        "</script><b a=\"c\" d='e'>&amp;",
        "&lt;/script&gt;&lt;b a=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;"
      ),
      ("y\u{200B}a", "y⟦U+200B⟧a"),
      ("\u{202E}lmth.exe", "⟦U+202E⟧lmth.exe"),
      ("a\u{0}b\u{1B}[31m\u{7F}\u{85}", "a⟦U+0000⟧b⟦U+001B⟧[31m⟦U+007F⟧⟦U+0085⟧"),
      ("\u{FFFE}\u{1FFFF}\u{E0041}", "⟦U+FFFE⟧⟦U+1FFFF⟧⟦U+E0041⟧"),
      ("satu\ndua\ttiga", "satu\ndua\ttiga"),
      ("a\r\nb", "a⟦U+000D⟧\nb"),
      ("é — ✓ 漢 🙂", "é — ✓ 漢 🙂"),
    ])
  func escapes(text: String, expected: String) {
    var html = HTMLFragment()
    html.text(text)
    #expect(html.bytes.text == expected)
  }

  @Test(
    "A long text is cut, and says so",
    arguments: [
      ("abcdef", 6, "abcdef"), ("abcdefg", 6, "abcdef…"), ("éééé", 3, "ééé…"),
      ("<<<<", 2, "&lt;&lt;…"),
      ("e" + String(repeating: "\u{301}", count: 9), 3, "e\u{301}\u{301}…"),
    ])
  func cut(text: String, limit: Int, expected: String) {
    var html = HTMLFragment()
    html.text(text, upTo: limit)
    #expect(html.bytes.text.unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test(
    "A hash is that of FIPS 180-4",
    arguments: [
      ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
      ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="
      ),
      (String(repeating: "a", count: 1_000), "Qe3s5C1j6Nm/UVqbppMuHCDLyfWl0TRkWttdsblzfqM="),
    ])
  func hash(text: String, expected: String) {
    #expect(Base64.text(of: SHA256.hash(of: Array(text.utf8))) == expected)
  }
}
