extension WrittenRecord {
  /// A value without its parts.
  package enum Plain: Hashable, Sendable {
    /// There is none.
    case absent
    /// It is `null`.
    case null
    /// A text, or a number or truth value as its text.
    case text(String)
    /// A list or an object.
    case other
  }

  /// The value under keys, each within the one before.
  package func value(at path: [String]) -> Plain {
    guard let first = path.first, var value = self[first] else { return .absent }
    for key in path.dropFirst() {
      guard let inner = value[key] else { return .absent }
      value = inner
    }
    switch value {
    case .null: return .null
    case .text(let text): return .text(text)
    case .number(let number): return .text("\(number)")
    case .real, .truth:
      var bytes: [UInt8] = []
      value.append(to: &bytes)
      return .text(String(decoding: bytes, as: UTF8.self))
    case .list, .object: return .other
    }
  }

  /// Whether it is a record, and no document that has records in it.
  package var holdsNoRecords: Bool { self["records"] == nil }
}

extension RecordJSON {
  /// The record of a text that is one JSON object.
  package static func record(
    in text: [UInt8], line: Int
  ) throws(WrittenRecordError) -> WrittenRecord {
    let value: JSONValue
    do {
      value = try JSONParser.value(of: text)
    } catch {
      throw WrittenRecordError(line: line, reason: .notJSON(column: error.offset + 1))
    }
    guard let members = value.members else {
      throw WrittenRecordError(line: line, reason: .notRecord)
    }
    return WrittenRecord(line: line, members: members)
  }

  /// Whether a line is the first of a document as ``JSONRecordWriter`` writes it: with the records,
  /// one a line, behind it.
  package static func beginsDocument(_ line: [UInt8]) -> Bool {
    var end = line[...]
    while let last = end.last, last <= 0x20 { end.removeLast() }
    let begin = Array(#""records":["#.utf8)
    guard end.suffix(begin.count).elementsEqual(begin) else { return false }
    guard let members = (try? JSONParser.value(of: Array(end) + Array("]}".utf8)))?.members else {
      return false
    }
    return members.last?.key == "records"
  }
}
