/// Named parts in one input, so that a mutator may change any of them.
///
/// Each part is its name, a line feed, and its bytes; the byte 1E (ASCII's record separator,
/// which XML and YAML can't hold) stands between parts.
struct FuzzParts {
  /// Name and bytes of each part, in the order of the input.
  let parts: [(name: String, bytes: [UInt8])]

  /// Takes an input apart; any bytes will do.
  init(_ input: [UInt8]) {
    parts = input.split(separator: 0x1E, omittingEmptySubsequences: true).map { part in
      let name = part.prefix { $0 != UInt8(ascii: "\n") }
      return (String(decoding: name, as: UTF8.self), Array(part.dropFirst(name.count + 1)))
    }
  }
}
