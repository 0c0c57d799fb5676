/// The namespaces of OpenDocument (ODF 1.3 Part 3, 1.4; the same since ODF 1.0).
enum OpenDocumentNamespaces {
  static let office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  static let table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  static let text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  static let style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
  static let number = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
  static let drawing = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
  static let manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
  /// LibreOffice's own attributes of cells.
  static let calc = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
}
