internal import CLibzip

/// Why an archive, or an entry of it, can't be read.
package struct ArchiveError: Error, Hashable, Sendable {
  /// The kinds of trouble.
  package enum Kind: Hashable, Sendable {
    /// The file can't be opened: it is missing, a folder, or not ours to read.
    case unreadable
    /// The file is no ZIP archive.
    case notAnArchive
    /// The entry is encrypted.
    case encrypted
    /// The entry, or the archive's directory, is damaged or breaks off.
    case damaged(Damage)
    /// A limit of ``ArchiveLimits`` is exceeded.
    case overLimit(what: Limit, found: UInt64, limit: UInt64)
  }

  /// What is wrong with the data of an entry, or of the whole archive.
  package enum Damage: Hashable, Sendable {
    /// The check sum doesn't fit the data.
    case checkSum
    /// There is less data than there should be.
    case breaksOff
    /// There is more data than the archive says.
    case tooLong
    /// The data can't be inflated.
    case compression
    /// The method of compression is none that libzip knows.
    case unknownMethod
    /// Something else.
    case other
  }

  /// What there is too much of.
  package enum Limit: String, Sendable {
    /// Entries in the archive.
    case entries
    /// Bytes in one entry.
    case entrySize
    /// Bytes in all entries.
    case totalSize
    /// Inflated bytes a compressed byte.
    case ratio
  }

  /// What went wrong.
  package var kind: Kind
  /// The detail, in libzip's or the system's words.
  package var detail: String

  init(_ kind: Kind, _ detail: String) {
    self.kind = kind
    self.detail = detail
  }

  /// Translates libzip's error: the only place that knows its codes.
  init(_ error: UnsafeMutablePointer<zip_error_t>) {
    let detail = unsafe String(cString: zip_error_strerror(error))
    let kind: Kind =
      switch unsafe zip_error_code_zip(error) {
      case ZIP_ER_NOZIP: .notAnArchive
      case ZIP_ER_NOENT, ZIP_ER_OPEN, ZIP_ER_INVAL: .unreadable
      case ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD, ZIP_ER_ENCRNOTSUPP: .encrypted
      case ZIP_ER_CRC: .damaged(.checkSum)
      case ZIP_ER_EOF: .damaged(.breaksOff)
      case ZIP_ER_ZLIB, ZIP_ER_COMPRESSED_DATA: .damaged(.compression)
      case ZIP_ER_COMPNOTSUPP: .damaged(.unknownMethod)
      default: .damaged(.other)
      }
    self.init(kind, detail)
  }
}
