/// Reads XML that is fed to it piece by piece and tells a handler what is in it.
///
/// Namespaces are resolved. Nothing is expanded or fetched: a document type declaration is
/// an error, and with it every entity of one's own. Works on UTF-8, UTF-16 and what else
/// libxml2 can convert.
@safe @usableFromInline package final class MarkupParser<Handler: MarkupHandler> {
  @usableFromInline let storage: UnsafeMutablePointer<Handler>
  private let engine: ParserEngine

  /// Makes a parser for one document, which is fed to it.
  ///
  /// - Parameter nesting: How many elements may stand within each other.
  package convenience init(_ handler: Handler, nesting: Int) throws(MarkupError) {
    try self.init(handler, nesting: nesting, isFed: true)
  }

  /// Reads a document that is at hand as a whole; gives the handler, and the document's last line.
  ///
  /// Not to look at each step whether enough of the document is there saves a fifteenth, not to
  /// copy it as much again.
  ///
  /// - Parameter document: The document, and a zero byte behind it.
  package static func read(
    _ document: Span<UInt8>, with handler: Handler, nesting: Int
  ) throws(MarkupError) -> (handler: Handler, lastLine: Int) {
    let parser = try MarkupParser(handler, nesting: nesting, isFed: false)
    let lastLine = try parser.engine.read(document)
    return (parser.handler, lastLine)
  }

  private init(_ handler: Handler, nesting: Int, isFed: Bool) throws(MarkupError) {
    unsafe storage = .allocate(capacity: 1)
    unsafe storage.initialize(to: handler)
    engine = try unsafe ParserEngine(
      handler: Handler.self, storage, elements: NameTable(Handler.Element.self),
      attributes: NameTable(Handler.Attribute.self), nesting: nesting, isFed: isFed)
  }

  deinit {
    unsafe storage.deinitialize(count: 1)
    unsafe storage.deallocate()
  }

  /// The handler; never to be looked at from within its own functions.
  @inlinable package var handler: Handler {
    get { unsafe storage.pointee }
    _modify { yield unsafe &storage.pointee }
  }

  /// Reads the next piece of the document.
  package func feed(_ bytes: Span<UInt8>) throws(MarkupError) {
    try engine.feed(bytes)
  }

  /// Tells that the document has ended.
  package func finish() throws(MarkupError) {
    try engine.finish()
  }
}
