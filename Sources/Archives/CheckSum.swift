internal import CIsal

/// A CRC-32 of bytes (RFC 1952, section 8), counted by ISA-L: it tells torn and changed bytes from whole
/// ones, and is no guard against intent.
package struct CheckSum: Hashable, Sendable {
  /// The sum of the bytes so far.
  package private(set) var value: UInt32

  /// Begins with no bytes, or goes on from the sum of some.
  package init(_ value: UInt32 = 0) { self.value = value }

  /// Adds bytes.
  package mutating func add(_ bytes: [UInt8]) {
    value = unsafe bytes.withUnsafeBufferPointer { buffer in
      // ISA-L only reads, whatever its header says.
      unsafe crc32_gzip_refl(
        value, UnsafeMutablePointer(mutating: buffer.baseAddress), UInt64(buffer.count))
    }
  }
}
