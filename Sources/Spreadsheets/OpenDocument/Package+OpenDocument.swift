internal import Archives
internal import Findings
internal import Markup

extension Package {
  /// The part of an OpenDocument package that holds the document's content.
  static let contentPart = "content.xml"

  /// Whether the package holds an OpenDocument spreadsheet or a template of one.
  ///
  /// The entry `mimetype` says so (ODF 1.3 Part 2, 3.3), or else the manifest; where both are
  /// missing, the content itself is left to say.
  ///
  /// - Throws: ``WorkbookError`` for other OpenDocument files, and for encrypted ones.
  func isOpenDocumentSpreadsheet() throws(WorkbookError) -> Bool {
    let manifest = try manifest()
    guard let kind = try mimeType() ?? manifest?.mediaType, kind.hasPrefix(Self.openDocument)
    else {
      return contains(Self.contentPart) && !contains("[Content_Types].xml")
    }
    guard kind.dropFirst(Self.openDocument.count).hasPrefix("spreadsheet") else {
      throw WorkbookError(.notWorkbook(.openDocument), Phrase(kind))
    }
    guard manifest?.isEncrypted != true else {
      throw WorkbookError(.locked, Phrase(Self.contentPart))
    }
    return true
  }

  private static let openDocument = "application/vnd.oasis.opendocument."

  private func mimeType() throws(WorkbookError) -> String? {
    let name = "mimetype"
    guard contains(name) else { return nil }
    let entry = try open(name)
    // The longest type of the standard has 63 bytes.
    var buffer = [UInt8](repeating: 0, count: 256)
    let count: Int
    do {
      count = try entry.read(into: &buffer)
    } catch {
      throw WorkbookError(error, in: name)
    }
    let text = String(decoding: buffer[..<count], as: UTF8.self)
    // Some programs end it with a line feed.
    return String(text.prefix { !$0.isWhitespace })
  }

  /// The manifest, if there is one that can be read.
  private func manifest() throws(WorkbookError) -> ManifestPart? {
    let name = "META-INF/manifest.xml"
    guard contains(name) else { return nil }
    do {
      return try read(name, with: ManifestPart())
    } catch {
      // OpenOffice.org 2 wrote manifests with a document type. No cell depends on the manifest.
      guard case .damaged = error.kind else { throw error }
      return nil
    }
  }
}
