/// Turns the bytes of a text file into UTF-8, piece by piece.
///
/// What stands for no character, and NUL, becomes U+FFFD, and is counted.
struct TextDecoder {
  private let encoding: TextEncoding
  /// Bytes at the end of a piece that don't make a character yet.
  private var pending: [UInt8] = []
  /// The first half of a character of UTF-16 that waits for the second.
  private var surrogate: UInt16?
  private var line = 1

  /// How many characters were replaced, and in which line the first of them stands.
  private(set) var replaced: (count: Int, firstLine: Int) = (0, 0)

  init(_ encoding: TextEncoding) { self.encoding = encoding }

  /// Decodes a piece and adds it to a text.
  mutating func decode(_ piece: Span<UInt8>, isLast: Bool, into text: inout [UInt8]) {
    text.reserveCapacity(text.count + piece.count)
    switch encoding {
    case .utf8: decodeUTF8(piece, isLast: isLast, into: &text)
    case .windows1252: decodeWindows1252(piece, into: &text)
    case .utf16LittleEndian, .utf16BigEndian: decodeUTF16(piece, isLast: isLast, into: &text)
    }
  }

  private mutating func replace(in text: inout [UInt8]) {
    if replaced.count == 0 { replaced.firstLine = line }
    replaced.count += 1
    text += [0xEF, 0xBF, 0xBD]
  }

  // MARK: UTF-8

  private mutating func decodeUTF8(
    _ piece: Span<UInt8>, isLast: Bool, into text: inout [UInt8]
  ) {
    var index = 0
    while !pending.isEmpty, index < piece.count {
      pending.append(piece[index])
      index += 1
      takePending(into: &text, isLast: false)
    }
    var plain = index
    while index < piece.count {
      let byte = piece[index]
      if byte < 0x80, byte != 0 {
        if byte == 0x0A { line += 1 }
        index += 1
        continue
      }
      append(piece.extracting(plain..<index), to: &text)
      let length = UTF8Sequence.length(in: piece, at: index)
      switch length {
      case .whole(let count):
        append(piece.extracting(index..<(index + count)), to: &text)
        index += count
      case .wrong(let count):
        replace(in: &text)
        index += count
      case .brokenOff:
        for rest in index..<piece.count { pending.append(piece[rest]) }
        index = piece.count
      }
      plain = index
    }
    append(piece.extracting(plain..<index), to: &text)
    if isLast { takePending(into: &text, isLast: true) }
  }

  /// Takes the character, or what is none, that began in the piece before.
  private mutating func takePending(into text: inout [UInt8], isLast: Bool) {
    while !pending.isEmpty {
      let bytes = pending
      switch UTF8Sequence.length(in: bytes.span, at: 0) {
      case .whole(let count):
        if bytes[0] == 0x0A { line += 1 }
        text += bytes[..<count]
        pending.removeFirst(count)
      case .wrong(let count):
        replace(in: &text)
        pending.removeFirst(count)
      case .brokenOff:
        guard isLast else { return }
        replace(in: &text)
        pending = []
      }
    }
  }

  private func append(_ bytes: Span<UInt8>, to text: inout [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { unsafe text.append(contentsOf: $0) }
  }

  // MARK: Windows-1252

  private mutating func decodeWindows1252(_ piece: Span<UInt8>, into text: inout [UInt8]) {
    for index in piece.indices {
      let byte = piece[index]
      switch byte {
      case 0: replace(in: &text)
      case ..<0x80:
        if byte == 0x0A { line += 1 }
        text.append(byte)
      case 0x80..<0xA0:
        guard let scalar = Self.windows1252[Int(byte - 0x80)] else {
          replace(in: &text)
          continue
        }
        text += Array(String(Character(scalar)).utf8)
      default:
        text.append(0xC0 | byte >> 6)
        text.append(0x80 | byte & 0x3F)
      }
    }
  }

  /// What 0x80 to 0x9F stand for, where that is anything.
  private static let windows1252: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]

  // MARK: UTF-16

  private mutating func decodeUTF16(
    _ piece: Span<UInt8>, isLast: Bool, into text: inout [UInt8]
  ) {
    for index in piece.indices {
      pending.append(piece[index])
      guard pending.count == 2 else { continue }
      let (first, second) = (UInt16(pending[0]), UInt16(pending[1]))
      pending.removeAll(keepingCapacity: true)
      take(encoding == .utf16BigEndian ? first << 8 | second : second << 8 | first, into: &text)
    }
    guard isLast else { return }
    if surrogate != nil || !pending.isEmpty { replace(in: &text) }
    (surrogate, pending) = (nil, [])
  }

  private mutating func take(_ unit: UInt16, into text: inout [UInt8]) {
    if let high = surrogate {
      surrogate = nil
      if UTF16.isTrailSurrogate(unit) {
        let scalar = 0x10000 + (UInt32(high & 0x3FF) << 10 | UInt32(unit & 0x3FF))
        append(Unicode.Scalar(scalar), to: &text)
        return
      }
      replace(in: &text)
    }
    if UTF16.isLeadSurrogate(unit) {
      surrogate = unit
    } else if unit == 0 {
      replace(in: &text)
    } else if unit < 0x80 {
      if unit == 0x0A { line += 1 }
      text.append(UInt8(truncatingIfNeeded: unit))
    } else {
      append(Unicode.Scalar(unit), to: &text)
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar?, to text: inout [UInt8]) {
    guard let scalar else { return replace(in: &text) }
    text += Array(String(Character(scalar)).utf8)
  }
}
