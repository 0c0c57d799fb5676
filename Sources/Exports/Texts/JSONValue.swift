/// A value of a JSON text (RFC 8259).
///
/// Small documents are made of them, indented for people; records and findings are written without
/// white space.
package enum JSONValue: Sendable {
  case null
  case text(String)
  case number(Int)
  case real(Double)
  case truth(Bool)
  case list([JSONValue])
  /// Members in the order in which they are written.
  case object([(key: String, value: JSONValue)])

  /// A list of texts.
  package static func texts(_ texts: [String]) -> JSONValue { .list(texts.map { .text($0) }) }

  /// The document, with a line break at its end.
  package var document: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes, indentation: 0)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// The members of an object; `nil` for any other value.
  package var members: [(key: String, value: JSONValue)]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// The member of an object with a key.
  package subscript(key: String) -> JSONValue? { members?.first { $0.key == key }?.value }

  /// The text, where it is one.
  package var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// Appends the value without any white space.
  package func append(to bytes: inout [UInt8]) {
    switch self {
    case .list(let items):
      bytes.append(UInt8(ascii: "["))
      for (position, item) in items.enumerated() {
        if position > 0 { bytes.append(UInt8(ascii: ",")) }
        item.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (position, member) in members.enumerated() {
        if position > 0 { bytes.append(UInt8(ascii: ",")) }
        JSONText.appendKey(member.key, to: &bytes)
        member.value.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    default:
      append(to: &bytes, indentation: 0)
    }
  }

  private func append(to bytes: inout [UInt8], indentation: Int) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .text(let text): JSONText.append(text, to: &bytes)
    case .real(let number): PlainText.append(number, to: &bytes)
    case .number(let number): PlainText.append(number, to: &bytes)
    case .truth(let isTrue): bytes.append(contentsOf: (isTrue ? "true" : "false").utf8)
    case .list(let items):
      Self.append(items, "[", "]", to: &bytes, indentation) { $0.append(to: &$1, indentation: $2) }
    case .object(let members):
      Self.append(members, "{", "}", to: &bytes, indentation) { member, bytes, indentation in
        JSONText.appendKey(member.key, to: &bytes)
        bytes.append(UInt8(ascii: " "))
        member.value.append(to: &bytes, indentation: indentation)
      }
    }
  }

  private static func append<Item>(
    _ items: [Item], _ open: String, _ close: String, to bytes: inout [UInt8],
    _ indentation: Int, _ appendItem: (Item, inout [UInt8], Int) -> Void
  ) {
    bytes.append(contentsOf: open.utf8)
    for (position, item) in items.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      appendLineBreak(to: &bytes, indentation + 2)
      appendItem(item, &bytes, indentation + 2)
    }
    if !items.isEmpty { appendLineBreak(to: &bytes, indentation) }
    bytes.append(contentsOf: close.utf8)
  }

  private static func appendLineBreak(to bytes: inout [UInt8], _ indentation: Int) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation))
  }
}
