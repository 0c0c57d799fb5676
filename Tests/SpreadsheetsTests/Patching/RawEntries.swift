import Foundation

/// An entry of a ZIP archive, its bytes as they are, compressed or not.
struct RawEntry: Equatable {
  let name: [UInt8]
  let method: Int
  let checkSum: Int
  let size: Int
  /// Where the archive says what program and file mode it has.
  let attributes: [UInt8]
  let time: [UInt8]
  let compressed: [UInt8]

  var text: String { String(decoding: name, as: UTF8.self) }

  /// The entries of an archive, read without libzip, in the order of its directory
  /// (APPNOTE.TXT, 4.3.12).
  static func all(inFileAt path: String) throws -> [RawEntry] {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    func number(_ place: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
    guard
      let end = (0...(bytes.count - 22)).reversed().first(where: { number($0, 4) == 0x0605_4B50 })
    else { return [] }
    var place = number(end + 16, 4)
    if place == 0xFFFF_FFFF { place = number(number(end - 20 + 8, 8) + 48, 8) }
    var entries: [RawEntry] = []
    while number(place, 4) == 0x0201_4B50 {
      let (nameLength, extraLength, commentLength) = (
        number(place + 28, 2), number(place + 30, 2), number(place + 32, 2)
      )
      var compressedSize = number(place + 20, 4)
      var size = number(place + 24, 4)
      var start = number(place + 42, 4)
      var extra = place + 46 + nameLength
      let extraEnd = extra + extraLength
      while extra + 4 <= extraEnd {
        if number(extra, 2) == 1 {
          var field = extra + 4
          for value in [\RawSizes.size, \.compressed, \.start] {
            var sizes = RawSizes(size: size, compressed: compressedSize, start: start)
            guard sizes[keyPath: value] == 0xFFFF_FFFF else { continue }
            sizes[keyPath: value] = number(field, 8)
            (size, compressedSize, start) = (sizes.size, sizes.compressed, sizes.start)
            field += 8
          }
        }
        extra += 4 + number(extra + 2, 2)
      }
      let data = start + 30 + number(start + 26, 2) + number(start + 28, 2)
      entries.append(
        RawEntry(
          name: Array(bytes[(place + 46)..<(place + 46 + nameLength)]),
          method: number(place + 10, 2), checkSum: number(place + 16, 4), size: size,
          attributes: [bytes[place + 5]] + bytes[(place + 38)..<(place + 42)],
          time: Array(bytes[(place + 12)..<(place + 16)]),
          compressed: Array(bytes[data..<(data + compressedSize)])))
      place += 46 + nameLength + extraLength + commentLength
    }
    return entries
  }
}

private struct RawSizes {
  var size: Int
  var compressed: Int
  var start: Int
}
