internal import Archives
internal import Findings

/// A workbook of Office Open XML opened for marking.
struct PatchableWorkbook {
  let package: PackagePatch
  /// The workbook part.
  let part: String
  let flavour: OfficeFlavour

  /// The folder of the workbook part, with a slash at its end.
  var folder: String { Package.split(part).folder }

  /// Opens a workbook.
  ///
  /// - Throws: ``WorkbookError`` where it can't be read, is of another format, or is signed.
  init(path: String, limits: WorkbookLimits) throws(WorkbookError) {
    let archive: Archive
    do {
      archive = try Archive(path: path, limits: limits.archive)
    } catch {
      throw WorkbookError(error, at: path)
    }
    let contents = Package(archive, limits: limits)
    guard try !contents.isOpenDocumentSpreadsheet() else {
      throw WorkbookError(.unmarkable, Self.openDocument)
    }
    // The reader's own checks.
    _ = try OfficeOpenXMLWorkbook(contents, parallelism: .none)
    package = PackagePatch(contents, at: path)
    part = try contents.workbookPart()
    guard let tokens = try package.tokens(of: part) else {
      throw WorkbookError(.damaged(part: part))
    }
    flavour = try OfficeFlavour(tokens, root: tokens.root())
    let isSigned =
      try contents.relationships(of: "").contains { $0.kind == "origin" }
      || contents.names.contains { $0.lowercased().hasPrefix("_xmlsignatures/") }
    guard !isSigned else { throw WorkbookError(.unmarkable, Self.signed) }
  }

  private static let openDocument = Phrase(
    indonesian: "ini buku kerja OpenDocument (.ods). Simpan sebagai .xlsx, lalu coba lagi",
    english: "it is an OpenDocument workbook (.ods). Save it as .xlsx, then try again")

  private static let signed = Phrase(
    indonesian:
      "buku kerja ini bertanda tangan digital, dan tanda tangan itu tidak berlaku lagi jika isinya diubah. Hapus tanda tangannya di Excel (File > Info), lalu coba lagi",
    english:
      "the workbook has a digital signature, which would no longer be valid. Remove the signature in Excel (File > Info), then try again"
  )

  /// What the workbook part refers to, as it is now.
  func relationships() throws(WorkbookError) -> RelationshipsPatch {
    try RelationshipsPatch(of: part, in: package, flavour)
  }

  /// The record of an earlier marking, and the name of its part.
  func record() throws(WorkbookError) -> (record: AnnotationRecord, part: String)? {
    var parts = try relationships().entries.filter { $0.kind == "customXml" }.map(\.target)
    // LibreOffice keeps custom parts, but refers to them from elsewhere.
    parts += package.names.filter {
      $0.lowercased().hasPrefix("customxml/item") && $0.lowercased().hasSuffix(".xml")
    }
    for part in parts {
      // Other custom parts may be in any encoding.
      guard let bytes = try package.bytes(of: part),
        let tokens = try? MarkupTokens(bytes, of: part),
        let root = try? tokens.root(), tokens.isNamed(root, "annotation"),
        let record = try AnnotationRecord(tokens)
      else { continue }
      return (record, part)
    }
    return nil
  }
}
