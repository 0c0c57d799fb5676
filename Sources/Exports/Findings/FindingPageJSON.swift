package import Findings

/// The catalogue of findings as JSON, for programs that show pages of their own.
package enum FindingPageJSON {
  /// The object of one code.
  package static func document(of code: FindingCode) -> [UInt8] { value(of: code).document }

  /// The objects of many codes, as a list.
  package static func document(of codes: [FindingCode]) -> [UInt8] {
    JSONValue.list(codes.map(value)).document
  }

  private static func value(of code: FindingCode) -> JSONValue {
    let page = code.page
    return .object([
      ("code", .text(code.id)), ("slug", .text(code.slug)),
      ("layer", .text(code.layer.word)), ("severity", .text(code.severity.rawValue)),
      ("place", .text(page.reach.rawValue)),
      ("fix", page.fix.map { .text($0.rawValue) } ?? .null),
      ("text", value(of: code.text)), ("meaning", value(of: page.meaning)),
      ("consequence", value(of: page.consequence)), ("cure", value(of: page.cure)),
      (
        "example",
        .object([
          ("before", value(of: page.example.before)), ("after", value(of: page.example.after)),
        ])
      ),
      ("related", .list(page.related.map { .text($0.id) })),
    ])
  }

  private static func value(of phrase: Phrase) -> JSONValue {
    .object(Language.allCases.map { ($0.rawValue, .text(phrase[$0])) })
  }
}
