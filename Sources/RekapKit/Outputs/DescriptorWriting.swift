import Foundation

/// Writes to what the system has opened.
package enum DescriptorWriting {
  /// The system's number for what is wrong (`errno`).
  package struct Failure: Error {
    package let code: Int32
  }

  /// Writes bytes, all of them, also where the system takes a few at once or is interrupted.
  package static func writeAll(
    _ bytes: Span<UInt8>, to descriptor: Int32
  ) throws(Failure) {
    var done = 0
    while done < bytes.count {
      let rest = bytes.extracting(done...)
      let count = unsafe rest.withUnsafeBytes { buffer in
        unsafe Foundation.write(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0 {
        let code = errno
        if code == EINTR { continue }
        throw Failure(code: code)
      }
      done += count
    }
  }
}
