internal import CLibzip

/// Gives compressed bytes to libzip as they are: a source of an entry's data.
@safe final class DeflatedSource {
  private let bytes: DeflatedBytes
  private var place = 0

  private init(_ bytes: DeflatedBytes) { self.bytes = bytes }

  /// Makes a source, which lives as long as libzip needs it; `nil` where libzip can't make it.
  static func make(_ bytes: DeflatedBytes, for archive: OpaquePointer) -> OpaquePointer? {
    let source = unsafe Unmanaged.passRetained(DeflatedSource(bytes))
    let made = unsafe zip_source_function(
      archive,
      { state, data, length, command in
        guard let state = unsafe state else { return -1 }
        let source = unsafe Unmanaged<DeflatedSource>.fromOpaque(state)
        if command == ZIP_SOURCE_FREE {
          unsafe source.release()
          return 0
        }
        return unsafe source.takeUnretainedValue()
          .answer(command, UnsafeMutableRawBufferPointer(start: data, count: Int(length)))
      }, source.toOpaque())
    if unsafe made == nil { unsafe source.release() }
    return unsafe made
  }

  private func answer(
    _ command: zip_source_cmd_t, _ data: UnsafeMutableRawBufferPointer
  ) -> zip_int64_t {
    switch command {
    case ZIP_SOURCE_OPEN:
      place = 0
      return 0
    case ZIP_SOURCE_READ:
      let end = min(bytes.compressed.count, place + data.count)
      unsafe data.copyBytes(from: bytes.compressed[place..<end])
      defer { place = end }
      return zip_int64_t(end - place)
    case ZIP_SOURCE_CLOSE: return 0
    case ZIP_SOURCE_STAT:
      guard let status = unsafe data.baseAddress?.assumingMemoryBound(to: zip_stat_t.self) else {
        return -1
      }
      unsafe zip_stat_init(status)
      unsafe status.pointee.size = zip_uint64_t(bytes.size)
      unsafe status.pointee.comp_size = zip_uint64_t(bytes.compressed.count)
      unsafe status.pointee.crc = bytes.checkSum
      unsafe status.pointee.comp_method = zip_uint16_t(ZIP_CM_DEFLATE)
      unsafe status.pointee.valid =
        zip_uint64_t(ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD)
      return unsafe zip_int64_t(MemoryLayout<zip_stat_t>.size)
    case ZIP_SOURCE_ERROR:
      // Nothing here can fail: no error of libzip's, none of the system's.
      _ = unsafe data.initializeMemory(as: UInt8.self, repeating: 0)
      return zip_int64_t(2 * MemoryLayout<Int32>.size)
    case ZIP_SOURCE_SUPPORTS:
      return [
        ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
        ZIP_SOURCE_FREE, ZIP_SOURCE_SUPPORTS,
      ].reduce(0) { $0 | 1 << zip_int64_t($1.rawValue) }
    default: return -1
    }
  }
}
