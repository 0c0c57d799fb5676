internal import CCrypto

/// The hash SHA-256 (FIPS 180-4), made by libcrypto: the one owner of its `EVP_MD_CTX`.
@safe package final class SHA256 {
  private let context: OpaquePointer

  /// Begins with no bytes.
  package init() {
    // Only where there is no memory, or no such hash in the library, is there nothing.
    guard let context = unsafe EVP_MD_CTX_new(),
      unsafe EVP_DigestInit_ex(context, Self.method, nil) == 1
    else { preconditionFailure("libcrypto has no SHA-256.") }
    unsafe self.context = context
  }

  deinit { unsafe EVP_MD_CTX_free(context) }

  /// Adds bytes.
  package func add(_ bytes: some Collection<UInt8>) {
    let isAdded: Bool? = bytes.withContiguousStorageIfAvailable { buffer in
      unsafe EVP_DigestUpdate(context, buffer.baseAddress, buffer.count) == 1
    }
    if isAdded == nil { add(Array(bytes)) }
  }

  /// The 32 bytes of the hash; nothing is added after it.
  package func finished() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 32)
    unsafe EVP_DigestFinal_ex(context, &bytes, nil)
    return bytes
  }

  /// The hash of some bytes.
  package static func hash(of bytes: some Collection<UInt8>) -> [UInt8] {
    let hash = SHA256()
    hash.add(bytes)
    return hash.finished()
  }

  /// The hash of the bytes of a file; `nil` where it can't be read.
  package static func hash(ofFileAt path: String) -> [UInt8]? {
    guard let file = try? FileReader(path: path) else { return nil }
    let hash = SHA256()
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      guard let count = try? file.read(into: &piece) else { return nil }
      if count == 0 { return hash.finished() }
      hash.add(piece[..<count])
    }
  }

  /// Looked up once, since every look-up takes as long as to hash a kilobyte.
  nonisolated(unsafe) private static let method: OpaquePointer? = unsafe EVP_MD_fetch(
    nil, "SHA256", nil)
}
