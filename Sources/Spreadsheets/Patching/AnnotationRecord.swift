/// What marks have changed in a workbook, kept in the workbook in a custom part, so that they can be
/// taken off again.
struct AnnotationRecord {
  /// A part that was changed, or added.
  struct Part {
    let name: String
    /// How it was when the marks had been written.
    let size: Int
    let checkSum: UInt32
    /// What makes it again what it was; `nil` for a part that was added.
    let inverse: [Splice]?
  }

  var parts: [Part] = []
  /// The fills that marked cells had, as XML; the first one has the number 1.
  var fills: [String] = []

  private static let namespace = "urn:rekap:annotation"
  private static let version = 1

  /// The record as the custom part has it.
  ///
  /// Splices are written one behind the other: the bytes between it and the one before, its length,
  /// and after a colon the bytes that belong there, in hexadecimal digits.
  var markup: String {
    var markup =
      #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
      + "<annotation xmlns=\"\(Self.namespace)\" version=\"\(Self.version)\">"
    for part in parts {
      markup +=
        "<part name=\"\(MarkupWriting.escaped(part.name))\" size=\"\(part.size)\" sum=\"\(part.checkSum)\""
      guard let inverse = part.inverse else {
        markup += "/>"
        continue
      }
      markup += " changed=\"1\">"
      var place = 0
      for splice in inverse {
        markup += "\(splice.range.lowerBound - place) \(splice.range.count):"
        for byte in splice.bytes {
          markup.append(Self.digits[Int(byte >> 4)])
          markup.append(Self.digits[Int(byte & 15)])
        }
        markup += "\n"
        place = splice.range.upperBound
      }
      markup += "</part>"
    }
    for fill in fills { markup += "<fill>\(MarkupWriting.escaped(fill))</fill>" }
    return markup + "</annotation>"
  }

  private static let digits = Array("0123456789abcdef")

  init() {}

  /// Reads a record; `nil` for any other part, and for a record of a later version.
  init?(_ tokens: MarkupTokens) throws(WorkbookError) {
    let (root, children) = try tokens.document()
    guard tokens.value("xmlns", of: root.start) == Self.namespace,
      tokens.number("version", of: root.start) == Self.version
    else { return nil }
    for child in children {
      if tokens.isNamed(child.start, "fill") {
        fills.append(child.content.map { tokens.text($0) } ?? "")
        continue
      }
      guard tokens.isNamed(child.start, "part"), let name = tokens.value("name", of: child.start),
        let size = tokens.number("size", of: child.start),
        let sum = tokens.number("sum", of: child.start), let checkSum = UInt32(exactly: sum)
      else { throw tokens.damage }
      var inverse: [Splice]?
      if tokens.isTrue("changed", of: child.start) {
        let content = child.content.map { tokens.bytes[$0] } ?? []
        guard let splices = Self.splices(content) else { throw tokens.damage }
        inverse = splices
      }
      parts.append(Part(name: name, size: size, checkSum: checkSum, inverse: inverse))
    }
  }

  private static func splices(_ bytes: ArraySlice<UInt8>) -> [Splice]? {
    var found: [Splice] = []
    var place = 0
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let halves = line.split(
        separator: .colon, maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2, halves[1].count.isMultiple(of: 2) else { return nil }
      let numbers = halves[0].split(separator: 0x20)
        .compactMap { Int(String(decoding: $0, as: UTF8.self)) }
      guard numbers.count == 2, numbers.allSatisfy({ 0..<(1 << 40) ~= $0 }) else { return nil }
      var replacement: [UInt8] = []
      replacement.reserveCapacity(halves[1].count / 2)
      var high: UInt8?
      for digit in halves[1] {
        guard let value = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
        if let first = high {
          replacement.append(first << 4 | UInt8(value))
          high = nil
        } else {
          high = UInt8(value)
        }
      }
      let start = place + numbers[0]
      place = start + numbers[1]
      found.append(Splice(range: start..<place, bytes: replacement))
    }
    return found
  }
}
