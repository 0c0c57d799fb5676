package import Assessments

/// Takes the JSON object of a record apart, without making a tree of it.
///
/// Of hundreds of thousands of records only a few members are looked at; the others are read over. It
/// finds what ``WrittenRecord`` finds: of members with one name the first counts, and a text that is no
/// JSON is refused, whatever else is wrong with it.
package struct RecordScanner: Sendable {
  /// What can be wrong with a text.
  package enum Failure: Error, Hashable, Sendable {
    /// It is no JSON from a byte on, from 0.
    case notJSON(offset: Int)
    /// It is JSON, and no object.
    case notObject
    /// It has a member that is no field.
    case unknownField(String)
  }

  private let names: [[UInt8]]
  private let wantsValue: [Bool]
  private let wantsPlace: [Bool]
  private let wantsRaw: [Bool]
  private var json = JSONScanner()
  /// The field that the last member was, since members keep their order.
  private var lastField = -1
  /// The first member that is no field.
  private var strange: String?
  /// Which members with members of their own have been there, so that a second one does not count.
  private var hasSource = false
  private var hasMissing = false
  private var hasOrigin: [Bool]

  /// Prepares to read records with some fields.
  ///
  /// - Parameters:
  ///   - fields: The names of all fields, by position; empty for those that outputs don't have.
  ///   - values: The positions of the fields whose values are wanted.
  ///   - places: Those whose places are wanted.
  ///   - raws: Those of which is wanted what stood there.
  package init(fields: [String], values: [Int], places: [Int], raws: [Int]) {
    names = fields.map { Array($0.utf8) }
    wantsValue = fields.indices.map { values.contains($0) }
    wantsPlace = fields.indices.map { places.contains($0) }
    wantsRaw = fields.indices.map { raws.contains($0) }
    hasOrigin = wantsRaw.map { _ in false }
  }

  /// Takes an object apart; a comma may follow it, as in a list that has one record a line.
  ///
  /// - Parameter parts: Those of no record yet.
  /// - Returns: Whether a comma follows it.
  package mutating func scan(
    _ text: Span<UInt8>, into parts: inout RecordParts, mayEndInComma: Bool = false
  ) throws(Failure) -> Bool {
    json = JSONScanner()
    lastField = -1
    strange = nil
    (hasSource, hasMissing) = (false, false)
    for field in hasOrigin.indices { hasOrigin[field] = false }
    let isObject: Bool
    var endsInComma = false
    do throws(JSONScanner.Failure) {
      json.skipSpace(text)
      isObject = json.next(text) == UInt8(ascii: "{")
      if isObject { try members(text, into: &parts) } else { try json.skipValue(text, depth: 0) }
      json.skipSpace(text)
      if isObject, mayEndInComma, json.take(UInt8(ascii: ","), text) {
        endsInComma = true
        json.skipSpace(text)
      }
      guard json.next(text) == nil else { throw JSONScanner.Failure(offset: json.index) }
    } catch {
      throw .notJSON(offset: error.offset)
    }
    guard isObject else { throw .notObject }
    if let strange { throw .unknownField(strange) }
    return endsInComma
  }

  // MARK: Members

  private mutating func members(
    _ text: Span<UInt8>, into parts: inout RecordParts
  ) throws(JSONScanner.Failure) {
    var key = try json.firstKey(text, depth: 1)
    while let name = key {
      if let field = field(text, name) {
        try take(text, if: wantsValue[field], depth: 1, as: &parts.values[field], in: &parts.bytes)
      } else if equals(text, name, Word.source) {
        try source(text, into: &parts)
      } else if equals(text, name, Word.missing) {
        try missing(text, into: &parts)
      } else {
        if !equals(text, name, Word.catalogue), !equals(text, name, Word.extra), strange == nil {
          var bytes: [UInt8] = []
          JSONScanner.append(name, of: text, to: &bytes)
          strange = String(decoding: bytes, as: UTF8.self)
        }
        try json.skipValue(text, depth: 1)
      }
      key = try json.nextKey(text)
    }
  }

  private mutating func missing(
    _ text: Span<UInt8>, into parts: inout RecordParts
  ) throws(JSONScanner.Failure) {
    guard !hasMissing, json.next(text) == UInt8(ascii: "{") else {
      hasMissing = true
      return try json.skipValue(text, depth: 1)
    }
    hasMissing = true
    let outer = lastField
    lastField = -1
    var key = try json.firstKey(text, depth: 2)
    while let name = key {
      if let field = field(text, name) {
        try take(text, depth: 2, as: &parts.missing[field], in: &parts.bytes)
      } else {
        try json.skipValue(text, depth: 2)
      }
      key = try json.nextKey(text)
    }
    lastField = outer
  }

  private mutating func source(
    _ text: Span<UInt8>, into parts: inout RecordParts
  ) throws(JSONScanner.Failure) {
    guard !hasSource, json.next(text) == UInt8(ascii: "{") else {
      hasSource = true
      return try json.skipValue(text, depth: 1)
    }
    hasSource = true
    let outer = lastField
    lastField = -1
    var key = try json.firstKey(text, depth: 2)
    while let name = key {
      let isObject = json.next(text) == UInt8(ascii: "{")
      if equals(text, name, Word.file), !isObject {
        try take(text, depth: 2, as: &parts.file, in: &parts.bytes)
      } else if equals(text, name, Word.sheet), !isObject {
        try take(text, depth: 2, as: &parts.sheet, in: &parts.bytes)
      } else if equals(text, name, Word.row), !isObject {
        try take(text, depth: 2, as: &parts.row, in: &parts.bytes)
      } else if let field = field(text, name), wantsPlace[field] || wantsRaw[field] {
        try origin(text, of: field, into: &parts)
      } else {
        try json.skipValue(text, depth: 2)
      }
      key = try json.nextKey(text)
    }
    lastField = outer
  }

  private mutating func origin(
    _ text: Span<UInt8>, of field: Int, into parts: inout RecordParts
  ) throws(JSONScanner.Failure) {
    guard !hasOrigin[field], json.next(text) == UInt8(ascii: "{") else {
      hasOrigin[field] = true
      return try json.skipValue(text, depth: 2)
    }
    hasOrigin[field] = true
    var key = try json.firstKey(text, depth: 3)
    while let name = key {
      if equals(text, name, Word.at) {
        try take(text, if: wantsPlace[field], depth: 3, as: &parts.places[field], in: &parts.bytes)
      } else if equals(text, name, Word.raw) {
        try take(text, if: wantsRaw[field], depth: 3, as: &parts.raws[field], in: &parts.bytes)
      } else {
        try json.skipValue(text, depth: 3)
      }
      key = try json.nextKey(text)
    }
  }

  /// Takes the next value as a part that is wanted and not there yet; otherwise reads it over.
  private mutating func take(
    _ text: Span<UInt8>, if isWanted: Bool = true, depth: Int, as piece: inout RecordParts.Piece,
    in bytes: inout [UInt8]
  ) throws(JSONScanner.Failure) {
    guard isWanted, piece.kind == .absent else {
      return try json.skipValue(text, depth: depth)
    }
    switch json.next(text) {
    case UInt8(ascii: "n"):
      try json.skipValue(text, depth: depth)
      piece.kind = .null
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      try json.skipValue(text, depth: depth)
      piece.kind = .other
    default:
      piece.start = Int32(truncatingIfNeeded: bytes.count)
      try json.appendScalar(text, to: &bytes)
      piece.count = Int32(truncatingIfNeeded: bytes.count) - piece.start
      // As in other outputs, an empty text is no value.
      piece.kind = piece.count == 0 ? .null : .text
    }
  }

  // MARK: Names

  private mutating func field(_ text: Span<UInt8>, _ key: JSONScanner.Text) -> Int? {
    guard !key.range.isEmpty else { return nil }
    for field in (lastField + 1)..<names.count where equals(text, key, names[field]) {
      lastField = field
      return field
    }
    for field in 0..<min(lastField + 1, names.count) where equals(text, key, names[field]) {
      lastField = field
      return field
    }
    return nil
  }

  private func equals(_ text: Span<UInt8>, _ key: JSONScanner.Text, _ name: [UInt8]) -> Bool {
    if key.hasEscape {
      var bytes: [UInt8] = []
      JSONScanner.append(key, of: text, to: &bytes)
      return bytes == name
    }
    guard key.range.count == name.count else { return false }
    for offset in 0..<name.count where text[key.range.lowerBound + offset] != name[offset] {
      return false
    }
    return true
  }

  /// Words of outputs, as bytes.
  private enum Word {
    static let source = Array("_source".utf8)
    static let missing = Array("_missing".utf8)
    static let catalogue = Array("catalogue".utf8)
    static let extra = Array("extra".utf8)
    static let file = Array("file".utf8)
    static let sheet = Array("sheet".utf8)
    static let row = Array("row".utf8)
    static let at = Array("at".utf8)
    static let raw = Array("raw".utf8)
  }
}
