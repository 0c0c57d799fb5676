internal import CLibzip

/// A ZIP archive opened for changing: the one owner of libzip's `zip_t` that may write.
///
/// Entries that are not replaced are copied compressed as they are. What is changed is written aside,
/// and takes the archive's place when it is saved; until then nothing is changed.
@safe package final class ArchiveEditor {
  private let handle: OpaquePointer
  private var isSaved = false
  /// What entries are replaced with; needed until all is saved.
  private var copies: [UnsafeMutableRawBufferPointer] = unsafe []

  /// Opens an archive.
  ///
  /// - Parameter isStrict: Whether an archive is refused whose directory and entries contradict each
  ///   other in anything.
  package convenience init(path: String, isStrict: Bool = true) throws(ArchiveError) {
    try self.init(path: path, flags: isStrict ? ZIP_CHECKCONS : 0)
  }

  /// Begins an archive at a path where there is nothing.
  package convenience init(newAt path: String) throws(ArchiveError) {
    try self.init(path: path, flags: ZIP_CREATE | ZIP_EXCL)
  }

  private init(path: String, flags: Int32) throws(ArchiveError) {
    var code: Int32 = 0
    guard let handle = unsafe zip_open(path, flags, &code) else {
      var error = unsafe zip_error_t()
      unsafe zip_error_init_with_code(&error, code)
      defer { unsafe zip_error_fini(&error) }
      throw unsafe ArchiveError(&error)
    }
    unsafe self.handle = handle
  }

  deinit {
    if !isSaved { unsafe zip_discard(handle) }
    for index in unsafe copies.indices { unsafe copies[index].deallocate() }
  }

  /// The names of the entries, in the order of the archive.
  package var names: [String] {
    unsafe (0..<UInt64(max(0, zip_get_num_entries(handle, 0)))).compactMap { index in
      unsafe zip_get_name(handle, index, 0).map { unsafe String(cString: $0) }
    }
  }

  /// The bytes of an entry; `nil` where there is no such entry.
  package func bytes(of name: String) throws(ArchiveError) -> [UInt8]? {
    var status = unsafe zip_stat_t()
    guard unsafe zip_stat(handle, name, 0, &status) == 0 else { return nil }
    guard let file = unsafe zip_fopen_index(handle, status.index, 0) else { throw failure }
    defer { unsafe zip_fclose(file) }
    var bytes = unsafe [UInt8](repeating: 0, count: Int(status.size))
    let count = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
    }
    guard count == bytes.count else { throw failure }
    return bytes
  }

  /// Gives an entry other bytes, and the oldest time that an archive can tell (APPNOTE.TXT, 4.4.6),
  /// so that the same bytes make the same archive.
  package func replace(_ name: String, with bytes: [UInt8]) throws(ArchiveError) {
    let index = unsafe zip_name_locate(handle, name, 0)
    guard index >= 0 else { throw failure }
    // libzip reads it when it saves.
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    unsafe copy.copyBytes(from: bytes)
    unsafe copies.append(copy)
    guard
      let source = unsafe zip_source_buffer(handle, copy.baseAddress, UInt64(bytes.count), 0)
    else { throw failure }
    guard unsafe zip_file_replace(handle, UInt64(index), source, 0) == 0 else {
      unsafe zip_source_free(source)
      throw failure
    }
    // Otherwise libzip compresses as hard as it can, which takes ten times as long for the same size. It
    // takes a level only with another method than the entry had; its own is *deflate*, too.
    unsafe zip_set_file_compression(handle, UInt64(index), ZIP_CM_DEFAULT, 6)
    unsafe zip_file_set_dostime(handle, UInt64(index), 0, Self.firstDay, 0)
  }

  /// Gives an entry other bytes; all else that the archive says of it stays.
  ///
  /// - Parameter entry: An entry of an archive of the same bytes.
  package func replace(
    _ entry: Archive.Entry, with bytes: DeflatedBytes
  ) throws(ArchiveError) {
    var status = unsafe zip_stat_t()
    guard unsafe zip_stat_index(handle, entry.index, 0, &status) == 0 else { throw failure }
    let source = try unsafe source(of: bytes)
    guard unsafe zip_file_replace(handle, entry.index, source, 0) == 0 else {
      unsafe zip_source_free(source)
      throw failure
    }
    unsafe zip_set_file_compression(handle, entry.index, ZIP_CM_DEFLATE, 0)
    unsafe zip_file_set_mtime(handle, entry.index, status.mtime, 0)
  }

  /// Takes an entry out.
  ///
  /// - Parameter entry: An entry of an archive of the same bytes.
  package func remove(_ entry: Archive.Entry) throws(ArchiveError) {
    guard unsafe zip_delete(handle, entry.index) == 0 else { throw failure }
  }

  /// Adds an entry behind the others, with the oldest time that an archive can tell.
  package func add(_ name: String, _ bytes: DeflatedBytes) throws(ArchiveError) {
    try unsafe add(name, try source(of: bytes), method: ZIP_CM_DEFLATE)
  }

  /// Adds a file as it is, with the oldest time and the usual permissions.
  ///
  /// - Parameter path: A file that is as small as it gets, and stays until all is saved.
  package func add(_ name: String, fileAt path: String) throws(ArchiveError) {
    guard let source = unsafe zip_source_file(handle, path, 0, -1) else { throw failure }
    let index = try unsafe add(name, source, method: ZIP_CM_STORE)
    unsafe zip_file_set_external_attributes(
      handle, index, 0, UInt8(ZIP_OPSYS_UNIX), 0o100644 << 16)
  }

  @discardableResult private func add(
    _ name: String, _ source: OpaquePointer, method: Int32
  ) throws(ArchiveError) -> UInt64 {
    let index = unsafe zip_file_add(handle, name, source, UInt32(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      unsafe zip_source_free(source)
      throw failure
    }
    unsafe zip_set_file_compression(handle, UInt64(index), method, 0)
    unsafe zip_file_set_dostime(handle, UInt64(index), 0, Self.firstDay, 0)
    return UInt64(index)
  }

  private func source(of bytes: DeflatedBytes) throws(ArchiveError) -> OpaquePointer {
    guard let source = unsafe DeflatedSource.make(bytes, for: handle) else { throw failure }
    return unsafe source
  }

  /// 1 January 1980 (APPNOTE.TXT, 4.4.6).
  private static let firstDay: UInt16 = 0x21

  /// Writes the archive.
  package func save() throws(ArchiveError) {
    guard unsafe zip_close(handle) == 0 else { throw failure }
    isSaved = true
  }

  private var failure: ArchiveError {
    unsafe ArchiveError(zip_get_error(handle))
  }
}
