internal import CIsal

/// Compresses by the method *deflate* (RFC 1951): the one owner of ISA-L's `isal_zstream`.
///
/// libzip does it with zlib, which takes many times as long.
@safe package final class Deflater {
  private let state: UnsafeMutablePointer<isal_zstream>
  private let memory: UnsafeMutablePointer<UInt8>
  private var pending: [UInt8] = []
  private var compressed: [UInt8] = []
  private var piece = [UInt8](repeating: 0, count: Deflater.pieceSize)
  private var size = 0
  private var checkSum: UInt32 = 0

  private static let pieceSize = 1 << 18

  /// Begins with nothing.
  package init() {
    unsafe state = .allocate(capacity: 1)
    unsafe memory = .allocate(capacity: Int(isal_deflate_memory))
    unsafe isal_deflate_init(state)
    // At levels 1 and 2 a few matches depend on where the state lies in memory, so the same bytes are not
    // always compressed to the same (ISA-L 2.30). At level 3 they are, at some 450 MB/s.
    unsafe state.pointee.level = 3
    unsafe state.pointee.level_buf = unsafe memory
    unsafe state.pointee.level_buf_size = isal_deflate_memory
    pending.reserveCapacity(Self.pieceSize)
  }

  deinit {
    unsafe state.deallocate()
    unsafe memory.deallocate()
  }

  /// Adds bytes.
  package func append(_ bytes: ArraySlice<UInt8>) {
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let end = min(bytes.endIndex, place + Self.pieceSize - pending.count)
      pending += bytes[place..<end]
      place = end
      if pending.count == Self.pieceSize { compress(isLast: false) }
    }
  }

  /// All that was added, compressed.
  package func finished() -> DeflatedBytes {
    compress(isLast: true)
    return DeflatedBytes(compressed: compressed, size: size, checkSum: checkSum)
  }

  private func compress(isLast: Bool) {
    size += pending.count
    unsafe pending.withUnsafeMutableBufferPointer { input in
      unsafe checkSum = crc32_gzip_refl(checkSum, input.baseAddress, UInt64(input.count))
      unsafe state.pointee.next_in = input.baseAddress
      unsafe state.pointee.avail_in = UInt32(input.count)
      unsafe state.pointee.end_of_stream = isLast ? 1 : 0
      var isFull = true
      while isFull {
        let count = unsafe piece.withUnsafeMutableBufferPointer { output in
          unsafe state.pointee.next_out = output.baseAddress
          unsafe state.pointee.avail_out = UInt32(output.count)
          _ = unsafe isal_deflate(state)
          return unsafe output.count - Int(state.pointee.avail_out)
        }
        compressed += piece[..<count]
        isFull = count == piece.count
      }
    }
    pending.removeAll(keepingCapacity: true)
  }
}
