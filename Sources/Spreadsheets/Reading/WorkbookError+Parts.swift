internal import Archives
internal import Findings
internal import Markup

extension WorkbookError {
  /// What is wrong with the XML of a part.
  init(_ error: MarkupError, in part: String) {
    if case .tooDeep(let limit) = error.kind {
      self.init(.overLimit(.nesting, found: limit + 1, limit: limit), Phrase(part))
    } else {
      self.init(.damaged(part: part), error.words)
    }
  }

  /// What is wrong with a part's entry, or with the archive as a whole.
  init(_ error: ArchiveError, in part: String) {
    switch error.kind {
    case .encrypted:
      self.init(.locked, Phrase(error.detail))
    case .unreadable:
      self.init(.unreadable, Phrase(error.detail))
    case .notAnArchive:
      self.init(.damaged(part: part), Phrase(error.detail))
    case .damaged(let damage):
      self.init(.damaged(part: part), damage.words ?? Phrase(error.detail))
    case .overLimit(let what, let found, let limit):
      self.init(
        .overLimit(
          WorkbookLimits.Limit(what), found: Int(clamping: found), limit: Int(clamping: limit)),
        Phrase(error.detail))
    }
  }

  /// Why a file can't be opened as an archive, judged by what it is instead.
  init(_ error: ArchiveError, at path: String) {
    let detail = Phrase(error.detail)
    switch FileSignature(ofFileAt: path) {
    case .unreadable(let reason): self.init(.unreadable, Phrase(reason))
    case .empty: self.init(.notWorkbook(.empty), detail)
    case .encryptedPackage: self.init(.locked, detail)
    case .excel97: self.init(.notWorkbook(.excel97), detail)
    case .compoundFile: self.init(.notWorkbook(.otherOffice), detail)
    case .pdf: self.init(.notWorkbook(.pdf), detail)
    case .markup: self.init(.notWorkbook(.markup), detail)
    case .text: self.init(.notWorkbook(.text), detail)
    case .unknown: self.init(.notWorkbook(.unknown), detail)
    case .zip:
      if case .notAnArchive = error.kind {
        self.init(.notWorkbook(.truncatedZip), detail)
      } else {
        self.init(error, in: "ZIP")
      }
    }
  }
}

extension MarkupError {
  /// The place and what is wrong there; what libxml2 alone can tell stays in its words.
  fileprivate var words: Phrase {
    let what: Phrase =
      switch kind {
      case .documentType:
        Phrase(
          indonesian: "deklarasi jenis dokumen (DOCTYPE), yang tidak perlu ada",
          english: "a document type declaration, which no workbook needs")
      case .breaksOff:
        Phrase(indonesian: "isinya terputus", english: "it breaks off")
      case .mismatchedTags:
        Phrase(
          indonesian: "tanda awal dan akhir unsur tidak cocok (\(message))",
          english: "an element ends that didn't begin (\(message))")
      case .invalidCharacter:
        Phrase(
          indonesian: "karakter yang tidak boleh ada (\(message))",
          english: "a character that may not be there (\(message))")
      case .unknownEntity:
        Phrase(indonesian: "entitas tak dikenal (\(message))", english: "\(message)")
      case .encoding:
        Phrase(indonesian: "pengodean teksnya salah (\(message))", english: "\(message)")
      case .malformed, .tooDeep:
        Phrase(indonesian: "XML-nya salah (\(message))", english: "\(message)")
      }
    return Phrase(
      indonesian: "baris \(line), kolom \(column): \(what.indonesian)",
      english: "line \(line), column \(column): \(what.english)")
  }
}

extension ArchiveError.Damage {
  /// What is wrong, in words; `nil` where libzip's own say more.
  fileprivate var words: Phrase? {
    switch self {
    case .checkSum:
      Phrase(indonesian: "jumlah ujinya tidak cocok", english: "its check sum doesn't fit")
    case .breaksOff: Phrase(indonesian: "isinya terputus", english: "it breaks off")
    case .tooLong:
      Phrase(
        indonesian: "isinya lebih panjang daripada kata arsipnya",
        english: "it is longer than the archive says")
    case .compression:
      Phrase(indonesian: "pemampatannya rusak", english: "its compression is damaged")
    case .unknownMethod:
      Phrase(
        indonesian: "cara pemampatannya tidak dikenal",
        english: "its method of compression is unknown")
    case .other: nil
    }
  }
}
