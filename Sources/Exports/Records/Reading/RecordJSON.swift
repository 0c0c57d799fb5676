/// Reads records from JSON and NDJSON, as ``JSONRecordWriter`` and ``NDJSONRecordWriter`` write them.
package enum RecordJSON {
  /// The records of a text: an object with a list `records`, a list, or an object a line.
  package static func records(in bytes: [UInt8]) throws(WrittenRecordError) -> [WrittenRecord] {
    let lines = lines(of: bytes)
    guard let first = lines.first else { return [] }
    if let value = try? JSONParser.value(of: Array(bytes[first.bytes])),
      let members = value.members,
      value["records"] == nil
    {
      var records = [WrittenRecord(line: first.number, members: members)]
      for line in lines.dropFirst() {
        let value = try self.value(of: bytes, line)
        guard let members = value.members else {
          throw WrittenRecordError(line: line.number, reason: .notRecord)
        }
        records.append(WrittenRecord(line: line.number, members: members))
      }
      return records
    }
    return try records(inDocument: bytes, lines: lines)
  }

  private struct Line {
    var number: Int
    var bytes: Range<Int>
  }

  /// The lines that are not blank.
  private static func lines(of bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var number = 1
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if bytes[start..<end].contains(where: { $0 > 0x20 }) {
        lines.append(Line(number: number, bytes: start..<end))
      }
      start = end + 1
      number += 1
    }
    return lines
  }

  private static func value(
    of bytes: [UInt8], _ line: Line
  ) throws(WrittenRecordError) -> JSONValue {
    do {
      return try JSONParser.value(of: Array(bytes[line.bytes]))
    } catch {
      throw WrittenRecordError(line: line.number, reason: .notJSON(column: error.offset + 1))
    }
  }

  private static func records(
    inDocument bytes: [UInt8], lines: [Line]
  ) throws(WrittenRecordError) -> [WrittenRecord] {
    let document: JSONValue
    let start = lines[0].bytes.lowerBound
    do {
      document = try JSONParser.value(of: Array(bytes[start...]))
    } catch {
      let offset = start + error.offset
      let line = lines.last { $0.bytes.lowerBound <= offset } ?? lines[0]
      throw WrittenRecordError(
        line: line.number, reason: .notJSON(column: offset - line.bytes.lowerBound + 1))
    }
    let list = document["records"] ?? document
    guard case .list(let items) = list else {
      throw WrittenRecordError(line: lines[0].number, reason: .notRecord)
    }
    var records: [WrittenRecord] = []
    for (index, item) in items.enumerated() {
      // A document of Rekap's own has its records on lines of their own, below the first.
      let line = lines.count > items.count ? lines[index + 1].number : lines[0].number
      guard let members = item.members else {
        throw WrittenRecordError(line: line, reason: .notRecord)
      }
      records.append(WrittenRecord(line: line, members: members))
    }
    return records
  }
}
