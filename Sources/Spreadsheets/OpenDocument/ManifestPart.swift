internal import Markup

/// Reads the manifest: what kind of document a package holds, and what of it is encrypted
/// (ODF 1.3 Part 2, 4).
struct ManifestPart: MarkupHandler {
  enum Element: String, MarkupName {
    case fileEntry = "file-entry"
    case encryptionData = "encryption-data"
    var namespaces: [String] { [OpenDocumentNamespaces.manifest] }
  }
  enum Attribute: String, MarkupName {
    case fullPath = "full-path"
    case mediaType = "media-type"
    var namespaces: [String] { [OpenDocumentNamespaces.manifest] }
  }

  /// The media type of the document itself.
  private(set) var mediaType: String?
  /// Whether the content, or the whole document, is encrypted.
  private(set) var isEncrypted = false
  private var path = ""

  mutating func start(_ token: MarkupToken, _ attributes: borrowing MarkupAttributes) {
    switch Element(token) {
    case .fileEntry:
      path = attributes.text(of: Attribute.fullPath) ?? ""
      if path == "/" { mediaType = attributes.text(of: Attribute.mediaType) }
    case .encryptionData:
      // LibreOffice 24.8 and later encrypt the document as one entry of that name.
      if path == "content.xml" || path == "encrypted-package" { isEncrypted = true }
    case nil: break
    }
  }

  mutating func end() {}

  mutating func characters(_ text: Span<UInt8>) {}
}
