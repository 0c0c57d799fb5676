internal import CLibzip

/// A ZIP archive opened for reading: the one owner of libzip's `zip_t`.
///
/// It is not safe to use from two tasks at once; it may be handed from one to another.
@safe package final class Archive {
  /// An entry of the archive.
  package struct Entry: Hashable, Sendable {
    /// Its name as the archive spells it.
    package let name: String
    let index: UInt64
    /// How many bytes it has, inflated, as far as the archive says.
    package let size: UInt64
    let compressedSize: UInt64
    /// The CRC-32 of its bytes, inflated, as the archive says (APPNOTE.TXT, 4.4.7).
    package let checkSum: UInt32
    let isDeflated: Bool
    let isEncrypted: Bool
  }

  /// What the archive may hold at most.
  package let limits: ArchiveLimits
  /// That a path leads to a pipe, a device or a socket.
  package static let noFile = "Not a file"

  private let handle: OpaquePointer
  private var entries: [String: Entry] = [:]
  /// The names that more than one entry has, as the last of them spells it.
  package private(set) var repeatedNames: [String] = []
  /// How many bytes were inflated so far, over all entries.
  var inflated: UInt64 = 0

  /// Opens an archive and reads its directory.
  package init(path: String, limits: ArchiveLimits = .standard) throws(ArchiveError) {
    self.limits = limits
    guard FileReader.mayBeFile(at: path) else { throw ArchiveError(.unreadable, Self.noFile) }
    var code: Int32 = 0
    guard let handle = unsafe zip_open(path, ZIP_RDONLY, &code) else {
      var error = unsafe zip_error_t()
      unsafe zip_error_init_with_code(&error, code)
      defer { unsafe zip_error_fini(&error) }
      throw unsafe ArchiveError(&error)
    }
    unsafe self.handle = handle
    let count = unsafe UInt64(max(0, zip_get_num_entries(handle, 0)))
    guard count <= limits.entryCount else {
      throw ArchiveError(
        .overLimit(what: .entries, found: count, limit: limits.entryCount), "too many entries")
    }
    entries.reserveCapacity(Int(count))
    var declared: UInt64 = 0
    for index in 0..<count {
      var status = unsafe zip_stat_t()
      guard unsafe zip_stat_index(handle, index, 0, &status) == 0, let name = unsafe status.name
      else { continue }
      let entry = unsafe Entry(
        name: String(cString: name), index: index, size: status.size,
        compressedSize: status.comp_size, checkSum: status.crc,
        isDeflated: Int32(status.comp_method) == ZIP_CM_DEFLATE,
        isEncrypted: status.encryption_method != UInt16(ZIP_EM_NONE))
      // Where two entries differ in letter case only, or not at all, the last one wins.
      if let earlier = entries.updateValue(entry, forKey: Self.normalised(entry.name)) {
        repeatedNames.append(entry.name)
        // A folder's own entry holds nothing that could differ.
        if earlier.name.hasSuffix("/") { repeatedNames.removeLast() }
      }
      declared = declared.addingReportingOverflow(entry.size).partialValue
    }
    try check(declared: declared, inFileOf: FileReader.size(ofFileAt: path))
  }

  deinit { unsafe zip_discard(handle) }

  /// The entry with a name, whatever its letter case, its slashes or a slash before it.
  package subscript(name: String) -> Entry? { entries[Self.normalised(name)] }

  /// The names of all entries as the archive spells them, in its order.
  package var names: [String] {
    entries.values.sorted { $0.index < $1.index }.map(\.name)
  }

  /// Begins to inflate an entry.
  ///
  /// Refuses an entry whose directory record tells that it is too large. The record may be a
  /// lie, so the reader counts too.
  package func open(_ entry: Entry) throws(ArchiveError) -> EntryReader {
    guard !entry.isEncrypted else {
      throw ArchiveError(.encrypted, "\(entry.name) is encrypted")
    }
    try check(size: entry.size, of: entry)
    let flags = entry.isDeflated ? ZIP_FL_COMPRESSED : 0
    guard let file = unsafe zip_fopen_index(handle, entry.index, UInt32(flags)) else {
      throw unsafe ArchiveError(zip_get_error(handle))
    }
    return unsafe EntryReader(file, of: entry, in: self)
  }

  /// Checks what the directory says of all entries together.
  ///
  /// Entries may share their compressed bytes, so that no single one is suspicious.
  private func check(declared: UInt64, inFileOf fileSize: UInt64) throws(ArchiveError) {
    guard declared <= limits.totalSize else {
      throw ArchiveError(
        .overLimit(what: .totalSize, found: declared, limit: limits.totalSize), "all entries")
    }
    try check(ratioOf: declared, to: fileSize, "all entries")
  }

  func check(size: UInt64, of entry: Entry) throws(ArchiveError) {
    guard size <= limits.entrySize else {
      throw ArchiveError(
        .overLimit(what: .entrySize, found: size, limit: limits.entrySize), entry.name)
    }
    try check(ratioOf: size, to: entry.compressedSize, entry.name)
  }

  private func check(
    ratioOf size: UInt64, to compressedSize: UInt64, _ detail: String
  ) throws(ArchiveError) {
    guard size > limits.ratioMatters else { return }
    let ratio = size / max(1, compressedSize)
    guard ratio <= limits.ratio else {
      throw ArchiveError(.overLimit(what: .ratio, found: ratio, limit: limits.ratio), detail)
    }
  }

  /// A name with the differences folded that programs make between the directory and the
  /// references to it: letter case (OPC compares part names so: ECMA-376 Part 2, 6.2.2.3),
  /// backslashes, a slash at the beginning.
  package static func normalised(_ name: String) -> String {
    let bytes = name.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      case UInt8(ascii: "\\"): UInt8(ascii: "/")
      default: byte
      }
    }
    return String(decoding: bytes.drop { $0 == UInt8(ascii: "/") }, as: UTF8.self)
  }
}
