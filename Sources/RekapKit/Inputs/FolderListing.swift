import Foundation

/// One folder's entries, as the system lists them: the one owner of a `DIR*`.
@safe final class FolderListing {
  /// What an entry is.
  enum Kind {
    /// A folder.
    case folder
    /// A link to a folder, which may lead anywhere, also back.
    case linkToFolder
    /// Everything else that can be opened, or not.
    case file
  }

  /// An entry.
  struct Entry {
    /// Its name; bytes that are no UTF-8 are told as U+FFFD.
    var name: String
    var kind: Kind
  }

  /// That a folder can't be opened or read on.
  struct Failure: Error {
    /// Why, in the system's words.
    var reason: String
  }

  private let folder: OpaquePointer
  private let path: String

  /// Opens a folder.
  ///
  /// - Throws: ``Failure`` where it can't be opened.
  init(at path: String) throws(Failure) {
    guard let folder = unsafe opendir(path) else { throw Self.failure }
    unsafe self.folder = folder
    self.path = path
  }

  deinit { unsafe closedir(folder) }

  /// The next entry, without `.` and `..`; `nil` at the end.
  ///
  /// - Throws: ``Failure`` where the folder can't be read on, such as when it has gone.
  func next() throws(Failure) -> Entry? {
    while true {
      errno = 0
      guard let entry = unsafe readdir(folder) else {
        if errno == 0 { return nil }
        throw Self.failure
      }
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name == "." || name == ".." { continue }
      return unsafe Entry(name: name, kind: kind(of: name, entry.pointee.d_type))
    }
  }

  /// Most file systems tell the kind with the name, which saves a call a file.
  private func kind(of name: String, _ told: UInt8) -> Kind {
    switch Int(told) {
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return mode(of: "\(path)/\(name)") == S_IFDIR ? .linkToFolder : .file
    case Int(DT_UNKNOWN):
      let whole = "\(path)/\(name)"
      switch mode(of: whole, followingLinks: false) {
      case S_IFDIR: return .folder
      case S_IFLNK: return mode(of: whole) == S_IFDIR ? .linkToFolder : .file
      default: return .file
      }
    default: return .file
    }
  }

  private func mode(of path: String, followingLinks: Bool = true) -> mode_t? {
    var status = stat()
    let result = unsafe followingLinks ? stat(path, &status) : lstat(path, &status)
    return result == 0 ? status.st_mode & S_IFMT : nil
  }

  private static var failure: Failure {
    unsafe Failure(reason: String(cString: strerror(errno)))
  }
}
