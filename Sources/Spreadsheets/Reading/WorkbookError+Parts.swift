internal import Archives
internal import Markup

extension WorkbookError {
  /// What is wrong with the XML of a part.
  init(_ error: MarkupError, in part: String) {
    switch error.kind {
    case .malformed:
      self.init(.damaged(part: part), "\(error)")
    case .tooDeep(let limit):
      self.init(.overLimit(.nesting, found: limit + 1, limit: limit), part)
    }
  }

  /// What is wrong with a part's entry, or with the archive as a whole.
  init(_ error: ArchiveError, in part: String) {
    switch error.kind {
    case .encrypted:
      self.init(.locked, error.detail)
    case .unreadable:
      self.init(.unreadable, error.detail)
    case .notAnArchive, .damaged:
      self.init(.damaged(part: part), error.detail)
    case .overLimit(let what, let found, let limit):
      self.init(
        .overLimit(
          WorkbookLimits.Limit(what), found: Int(clamping: found), limit: Int(clamping: limit)),
        error.detail)
    }
  }

  /// Why a file can't be opened as an archive, judged by what it is instead.
  init(_ error: ArchiveError, at path: String) {
    switch FileSignature(ofFileAt: path) {
    case .unreadable(let reason): self.init(.unreadable, reason)
    case .empty: self.init(.notWorkbook(.empty), error.detail)
    case .encryptedPackage: self.init(.locked, error.detail)
    case .excel97: self.init(.notWorkbook(.excel97), error.detail)
    case .compoundFile: self.init(.notWorkbook(.otherOffice), error.detail)
    case .pdf: self.init(.notWorkbook(.pdf), error.detail)
    case .markup: self.init(.notWorkbook(.markup), error.detail)
    case .text: self.init(.notWorkbook(.text), error.detail)
    case .unknown: self.init(.notWorkbook(.unknown), error.detail)
    case .zip:
      if case .notAnArchive = error.kind {
        self.init(.notWorkbook(.truncatedZip), error.detail)
      } else {
        self.init(error, in: "ZIP")
      }
    }
  }
}
