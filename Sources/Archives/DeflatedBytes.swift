/// Bytes as an archive holds them: compressed by the method *deflate* (RFC 1951).
package struct DeflatedBytes: Sendable {
  /// The compressed bytes.
  package let compressed: [UInt8]
  /// How many bytes they are, inflated.
  package let size: Int
  /// Their check sum, inflated: CRC-32 (APPNOTE.TXT, 4.4.7).
  package let checkSum: UInt32

  /// The bytes, inflated.
  package func inflated() throws(ArchiveError) -> [UInt8] {
    let inflater = Inflater(compressedSize: UInt64(compressed.count))
    var bytes = [UInt8](repeating: 0, count: size)
    var place = 0
    let count = try unsafe bytes.withUnsafeMutableBufferPointer { target throws(ArchiveError) in
      try unsafe inflater.inflate(into: target) { room throws(ArchiveError) in
        let part = compressed[place..<min(place + room.count, compressed.count)]
        _ = unsafe room.update(fromContentsOf: part)
        place += part.count
        return part.count
      }
    }
    guard count == size else {
      throw ArchiveError(.damaged(.breaksOff), "the compressed data breaks off")
    }
    return bytes
  }
}
