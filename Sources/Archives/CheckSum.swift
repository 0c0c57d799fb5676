internal import CIsal

/// The check sum of ZIP archives: CRC-32 (ISO 3309; APPNOTE.TXT, 4.4.7).
package enum CheckSum {
  /// The check sum of bytes.
  package static func of(_ bytes: [UInt8]) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe crc32_gzip_refl(0, bytes.baseAddress, UInt64(bytes.count))
    }
  }
}
