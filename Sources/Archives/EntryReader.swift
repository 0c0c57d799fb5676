internal import CLibzip

/// An entry of an archive being inflated, piece by piece.
@safe package final class EntryReader {
  private let file: OpaquePointer
  private let entry: Archive.Entry
  // Keeps the archive open while the entry is read.
  private let archive: Archive
  /// What inflates the bytes that libzip gives; `nil` where those are the entry's own.
  private let inflater: Inflater?
  private var position: UInt64 = 0
  /// Whether more has been inflated than the archive says that there is.
  private var isTooLong = false

  init(_ file: OpaquePointer, of entry: Archive.Entry, in archive: Archive) {
    unsafe self.file = file
    self.entry = entry
    self.archive = archive
    inflater = entry.isDeflated ? Inflater(compressedSize: entry.compressedSize) : nil
  }

  deinit { unsafe zip_fclose(file) }

  /// Inflates the next bytes into a buffer and gives their number; 0 at the end.
  ///
  /// - Throws: ``ArchiveError`` where the data is damaged, where its check sum doesn't fit
  ///   (known only at the end), or where a limit is exceeded.
  package func read(into buffer: inout [UInt8]) throws(ArchiveError) -> Int {
    try read(into: &buffer, to: buffer.indices)
  }

  /// Inflates the next bytes into some place of a buffer.
  package func read(
    into buffer: inout [UInt8], to place: Range<Int>
  ) throws(ArchiveError) -> Int {
    guard !isTooLong else { throw tooLong }
    let count = try unsafe buffer.withUnsafeMutableBufferPointer { bytes throws(ArchiveError) in
      let room = unsafe UnsafeMutableBufferPointer(rebasing: bytes[place])
      guard let inflater else { return try unsafe stored(room) }
      return try unsafe inflater.inflate(into: room, from: stored)
    }
    // A bomb may say that it is small. As much as it says is given, and no more, however much is
    // read at a time.
    let given = min(UInt64(count), entry.size - position)
    isTooLong = given < UInt64(count)
    position += given
    archive.inflated += given
    try archive.check(size: position, of: entry)
    guard archive.inflated <= archive.limits.totalSize else {
      throw ArchiveError(
        .overLimit(
          what: .totalSize, found: archive.inflated, limit: archive.limits.totalSize), entry.name)
    }
    guard given > 0 || !isTooLong else { throw tooLong }
    // libzip ends an entry whose compressed data is used up without a word.
    guard count > 0 || position >= entry.size else {
      throw ArchiveError(.damaged(.breaksOff), "\(entry.name) breaks off after \(position) bytes")
    }
    if count == 0, let inflater, inflater.checkSum != entry.checkSum {
      throw ArchiveError(.damaged(.checkSum), "the check sum of \(entry.name) is another")
    }
    return Int(given)
  }

  /// Puts the next bytes that libzip gives into a buffer and gives their number; 0 at the end.
  private func stored(_ room: UnsafeMutableBufferPointer<UInt8>) throws(ArchiveError) -> Int {
    let count = unsafe zip_fread(file, room.baseAddress, UInt64(room.count))
    guard count >= 0 else { throw unsafe ArchiveError(zip_file_get_error(file)) }
    return Int(count)
  }

  private var tooLong: ArchiveError {
    ArchiveError(.damaged(.tooLong), "\(entry.name) is longer than the archive says")
  }
}
